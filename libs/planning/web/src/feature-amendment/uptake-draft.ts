import type { DecideUptake, UptakeFieldView, UptakeTargetView, UptakeView } from '@congtac/planning-domain';

/** What somebody has chosen for one uptake so far. */
export interface UptakeDraft {
  /** Choice per field that the unit had edited; a field without one still waits. */
  readonly choices: Readonly<Record<string, 'THEIRS' | 'MINE'>>;
  readonly reason: string;
  readonly figures: Readonly<Record<string, { committedValue: number | null; justification: string }>>;
}

export const emptyDraft: UptakeDraft = { choices: {}, reason: '', figures: {} };

/** Fields the person has to choose for: edited by the unit and free to be kept. */
export function openChoices(uptake: UptakeView): UptakeFieldView[] {
  return uptake.fields.filter((field) => field.way === 'CONFLICT' && !field.frozen);
}

/** Targets whose present commitment no longer holds under the new value. */
export function openTargets(uptake: UptakeView): UptakeTargetView[] {
  return uptake.targets.filter((target) => target.check === 'REFUSED' || target.check === 'NEEDS_JUSTIFICATION');
}

/** True when accepting needs no choice at all: the bulk button takes these. */
export function isUntouched(uptake: UptakeView): boolean {
  const removed = uptake.fields.some((field) => field.field === 'removed');
  return !removed && openChoices(uptake).length === 0 && openTargets(uptake).length === 0;
}

/** Fields that could keep the unit's text instead of following. */
export function keepableFields(uptake: UptakeView): string[] {
  return uptake.fields.filter((field) => !field.frozen && field.way !== 'SAME').map((field) => field.field);
}

/** Why the choice cannot be sent yet; the text key, or undefined when it can. */
export function missingOf(uptake: UptakeView, draft: UptakeDraft): 'chooseFirst' | 'reasonFirst' | undefined {
  if (openChoices(uptake).some((field) => draft.choices[field.field] === undefined)) return 'chooseFirst';
  return keptFields(draft).length > 0 && draft.reason.trim() === '' ? 'reasonFirst' : undefined;
}

/** The fields chosen to keep the unit's text. */
export function keptFields(draft: UptakeDraft): string[] {
  return Object.entries(draft.choices).flatMap(([field, choice]) => (choice === 'MINE' ? [field] : []));
}

/** The body to send. */
export function decisionOf(draft: UptakeDraft): DecideUptake {
  const kept = keptFields(draft);
  const targets = Object.entries(draft.figures).map(([parentTargetId, figure]) => ({
    parentTargetId,
    ...(figure.committedValue === null ? {} : { committedValue: figure.committedValue }),
    ...(figure.justification.trim() ? { justification: figure.justification.trim() } : {}),
  }));
  return {
    ...(kept.length ? { keep: kept, reason: draft.reason.trim() } : {}),
    ...(targets.length ? { targets } : {}),
  };
}
