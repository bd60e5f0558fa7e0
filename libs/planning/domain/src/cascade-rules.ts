import type { AdoptionMode, AllocationMode, AnswerMode, CascadeMode } from './contracts/cascade-codes';
import { ANSWER_MODES } from './contracts/cascade-codes';
import { planningProblem } from './contracts/planning.problems';
import { targetProblem } from './contracts/target.problems';

/** Parts of a task that a person edits. */
export type TaskPart =
  'title' | 'description' | 'kind' | 'target' | 'due' | 'parties' | 'forms' | 'recurrence' | 'rest';

/** What a decision makes in the lower plan: a task that reports to the one above, one that only helps, or nothing. */
export type ChildTask = 'REPORTS' | 'SUPPORTS' | 'NONE';

/** How the lower unit answers a task that was sent in one mode. */
export interface CascadeRule {
  /** Decisions the unit may take; the first is proposed ("lấy tất cả còn lại"). */
  readonly answers: readonly [AdoptionMode, ...AdoptionMode[]];
}

/** What one decision brings about. */
export interface AnswerRule {
  readonly child: ChildTask;
  /** Parts of the child that stay as the task above has them (I-7). */
  readonly frozen: readonly TaskPart[];
  /** The unit's own wording may be given with the decision. */
  readonly ownWords: boolean;
  /** A reason is demanded; the unit above reads it. */
  readonly reason: boolean;
  /** Only the chair of the lower unit decides so. */
  readonly chairOnly: boolean;
}

/**
 * The table of §2.6: what a task sent in each mode lets the lower unit choose. `NONE` stands for a task whose unit did
 * not say how it reaches lower units. API checks and buttons both read it.
 */
export const CASCADE_RULES: Readonly<Record<CascadeMode | 'NONE', CascadeRule>> = {
  NONE: { answers: ['VERBATIM', 'ADAPT', 'SUPPORT', 'REFERENCE', 'NOT_APPLICABLE', 'REFUSED'] },
  ISSUE_PLAN: { answers: ['REFERENCE', 'ADAPT', 'NOT_APPLICABLE', 'REFUSED'] },
  VERBATIM: { answers: ['VERBATIM', 'NOT_APPLICABLE', 'REFUSED'] },
  ADAPT: { answers: ['VERBATIM', 'ADAPT', 'NOT_APPLICABLE', 'REFUSED'] },
  SPLIT: { answers: ['SPLIT', 'REFUSED'] },
  SUPPORT: { answers: ['SUPPORT', 'NOT_APPLICABLE', 'REFUSED'] },
  REFERENCE: { answers: ['REFERENCE', 'NOT_APPLICABLE'] },
};

const free = { frozen: [], reason: false, chairOnly: false } as const;

/** What each decision brings about (§2.6, I-7). */
export const ANSWER_RULES: Readonly<Record<AdoptionMode, AnswerRule>> = {
  VERBATIM: {
    ...free,
    child: 'REPORTS',
    frozen: ['title', 'description', 'kind', 'target', 'recurrence'],
    ownWords: false,
  },
  ADAPT: { ...free, child: 'REPORTS', ownWords: true },
  SPLIT: { ...free, child: 'REPORTS', frozen: ['title', 'description', 'kind', 'recurrence'], ownWords: false },
  SUPPORT: { ...free, child: 'SUPPORTS', ownWords: true },
  REFERENCE: { ...free, child: 'NONE', ownWords: false },
  NOT_APPLICABLE: { ...free, child: 'NONE', ownWords: false, reason: true },
  REFUSED: { ...free, child: 'NONE', ownWords: false, reason: true, chairOnly: true },
};

/** Decisions a unit may take about a task above, the proposed one first. */
export function answersFor(given: CascadeMode | null): CascadeRule['answers'] {
  return CASCADE_RULES[given ?? 'NONE'].answers;
}

/** True for decisions after which the child reports to the task above. */
export function reportsUpward(mode: AdoptionMode): mode is AnswerMode {
  return (ANSWER_MODES as readonly AdoptionMode[]).includes(mode);
}

/** True when a task that answers its parent in `mode` may change `part`; a task without a parent may change all. */
export function mayChange(mode: AdoptionMode | null, part: TaskPart): boolean {
  return mode === null || !ANSWER_RULES[mode].frozen.includes(part);
}

/** Refuses changes of frozen parts. Problem `planning.verbatim-frozen` (I-7). */
export function requireChangeable(mode: AdoptionMode | null, parts: readonly TaskPart[]): void {
  if (parts.some((part) => !mayChange(mode, part))) throw planningProblem('planning.verbatim-frozen');
}

/**
 * Whether a unit may answer a task above in a mode. Problems `planning.verbatim-required` (I-7),
 * `planning.answer-not-offered`, `planning.reason-required`.
 */
export function requireAnswer(given: CascadeMode | null, answer: AdoptionMode, reason: string): void {
  if (!answersFor(given).includes(answer)) {
    if (given === 'VERBATIM') throw planningProblem('planning.verbatim-required');
    throw targetProblem('planning.answer-not-offered', { given: given ?? 'NONE' });
  }
  if (ANSWER_RULES[answer].reason && reason.trim() === '') throw planningProblem('planning.reason-required');
}

/**
 * What a lower unit is assigned by a target above (§2.6).
 * @param value figure of the target above, null = none stated. @param share the unit's line of the allocation sheet.
 * @returns null where the mode leaves the unit free.
 */
export function assignedBelow(mode: AllocationMode, value: number | null, share: number | null): number | null {
  if (mode === 'TOTAL_SPLIT') return share;
  if (mode === 'EACH' || mode === 'MIN_OF_UNITS') return share ?? value;
  return null;
}
