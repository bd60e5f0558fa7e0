import {
  assignedBelow,
  checkTarget,
  type ContentDue,
  contentText,
  mayChange,
  type PassedOnField,
  sameValue,
  type TaskContent,
  type TaskPart,
  type ThreeWay,
  threeWay,
  type UptakeFieldView,
  type UptakeTargetView,
} from '@congtac/planning-domain';
import type { UptakeRecord } from './uptake.repository';

/** The field that stands for the whole task, when the task above was taken out. */
export const REMOVED = 'removed';

/** One field of an uptake in the three texts. */
export interface UptakeField {
  field: string;
  base: unknown;
  theirs: unknown;
  mine: unknown;
  way: ThreeWay;
  /** The unit has to follow here: a verbatim copy (I-7), and what was assigned as a target (I-8). */
  frozen: boolean;
}

const PARTS: Partial<Record<PassedOnField, TaskPart>> = {
  title: 'title',
  description: 'description',
  kind: 'kind',
  targets: 'target',
  recurrence: 'recurrence',
  due: 'due',
};

/** The fields an uptake asks about, compared with the text above now and the unit's own text. */
export function uptakeFields(uptake: UptakeRecord, theirs: TaskContent, mine: TaskContent | undefined): UptakeField[] {
  if (uptake.fields.includes(REMOVED)) {
    const own = mine?.title ?? uptake.childTaskTitle ?? '';
    const untouched = mine !== undefined && mine.title === theirs.title;
    return [
      {
        field: REMOVED,
        base: uptake.base.title ?? theirs.title,
        theirs: '',
        mine: own,
        way: untouched ? 'UNTOUCHED' : 'CONFLICT',
        frozen: uptake.mode === 'VERBATIM',
      },
    ];
  }
  return uptake.fields.map((name) => compare(name as PassedOnField, uptake, theirs, mine));
}

function compare(
  field: PassedOnField,
  uptake: UptakeRecord,
  above: TaskContent,
  own: TaskContent | undefined,
): UptakeField {
  if (field === 'targets') return { field, ...compareTargets(uptake, above, own) };
  const base = comparable(field, uptake.base[field]);
  const theirs = comparable(field, above[field]);
  const mine = comparable(field, own?.[field]);
  const frozen = !mayChange(uptake.mode, PARTS[field] ?? 'rest');
  return { field, base, theirs, mine, way: threeWay(base, theirs, mine), frozen };
}

/** A unit that names the same day says the same, whatever way the day is fixed. */
function comparable(field: PassedOnField, value: unknown): unknown {
  if (field !== 'due' || value === null || value === undefined) return value ?? null;
  const due = value as ContentDue;
  return due.on === null ? due : { kind: 'FIXED_DATE', on: due.on };
}

/** What was assigned is not the unit's to keep; it chooses only where its own commitment no longer holds (I-8). */
function compareTargets(
  uptake: UptakeRecord,
  above: TaskContent,
  own: TaskContent | undefined,
): Omit<UptakeField, 'field'> {
  const base = uptake.base.targets ?? [];
  const changed = !sameValue(base, above.targets);
  const holds = targetViews(uptake).every((target) => target.check === 'OK' || target.check === 'JUSTIFIED');
  const way = !changed ? 'UNCHANGED' : holds ? 'UNTOUCHED' : 'CONFLICT';
  return { base, theirs: above.targets, mine: own?.targets ?? [], way, frozen: true };
}

/** The targets above as this unit is assigned them, with what its commitment is worth (I-8). */
export function targetViews(uptake: UptakeRecord): UptakeTargetView[] {
  if (!uptake.fields.includes('targets')) return [];
  return uptake.targets.map(({ value, share, allocationMode, direction, ...target }) => {
    const assignedValue = assignedBelow(allocationMode, value, share);
    return { ...target, assignedValue, check: checkTarget({ ...target, direction, assignedValue }) };
  });
}

/** The comparison in words. Fields in which nothing changed in the end are left out. */
export function fieldViews(fields: readonly UptakeField[]): UptakeFieldView[] {
  return fields.flatMap(({ field, base, theirs, mine, way, frozen }) => {
    if (way === 'UNCHANGED') return [];
    const text = (value: unknown) => (field === REMOVED ? String(value ?? '') : contentText(field, value));
    return [{ field, old: text(base), new: text(theirs), mine: text(mine), way, frozen }];
  });
}
