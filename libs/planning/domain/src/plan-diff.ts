import {
  HEAD_FIELDS,
  type PlanContent,
  type PlanHead,
  SECTION_FIELDS,
  type SectionContent,
  TASK_FIELDS,
  type TaskContent,
} from './plan-content';

/** One field with its value in the older and in the newer text. */
export interface FieldChange {
  field: string;
  old: unknown;
  new: unknown;
}

/** What happened to one section or task between two texts; only CHANGED carries fields. */
export interface ItemChange<T> {
  id: string;
  change: 'ADDED' | 'REMOVED' | 'CHANGED';
  /** The item in the newer text; in the older one when it was removed. */
  item: T;
  fields: FieldChange[];
}

/** Everything that differs between two texts of one plan. Removed items come after the present ones. */
export interface PlanDiff {
  head: FieldChange[];
  sections: ItemChange<SectionContent>[];
  tasks: ItemChange<TaskContent>[];
}

/** Names that stand beside an id, so that a renamed unit is no change of the plan. */
const NAMES_BESIDE_IDS: readonly string[] = [
  'id',
  'unitId',
  'personId',
  'indicatorId',
  'legalDocumentId',
  'parentPlanId',
];

/** True when two values of a field say the same; names beside ids are not looked at, nor the order of keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value);
  const named = entries.some(([key, id]) => NAMES_BESIDE_IDS.includes(key) && id !== null) || 'sectionId' in value;
  return `{${entries
    .filter(([key, part]) => part !== undefined && !(named && (key === 'name' || key === 'measure')))
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([key, part]) => `${key}:${canonical(part)}`)
    .join(',')}}`;
}

/** The differences between two texts of one plan, matched by id. */
export function diffPlan(older: PlanContent, newer: PlanContent): PlanDiff {
  return {
    head: diffFields<PlanHead>(HEAD_FIELDS, older.head, newer.head),
    sections: diffItems<SectionContent>(SECTION_FIELDS, older.sections, newer.sections),
    tasks: diffItems<TaskContent>(TASK_FIELDS, older.tasks, newer.tasks),
  };
}

/** True when two texts say the same. */
export function isEmptyDiff(diff: PlanDiff): boolean {
  return diff.head.length + diff.sections.length + diff.tasks.length === 0;
}

/** The newer text, made of the older one and the differences; the order of items is not part of them. */
export function applyDiff(older: PlanContent, diff: PlanDiff): PlanContent {
  return {
    head: applyFields(older.head, diff.head),
    sections: applyItems(older.sections, diff.sections),
    tasks: applyItems(older.tasks, diff.tasks),
  };
}

function diffFields<T>(fields: readonly (keyof T & string)[], older: T, newer: T): FieldChange[] {
  return fields
    .filter((field) => !sameValue(older[field], newer[field]))
    .map((field) => ({ field, old: older[field] ?? null, new: newer[field] ?? null }));
}

function diffItems<T extends { id: string }>(
  fields: readonly (keyof T & string)[],
  older: readonly T[],
  newer: readonly T[],
): ItemChange<T>[] {
  const before = new Map(older.map((item) => [item.id, item]));
  const after = new Set(newer.map((item) => item.id));
  const present = newer.flatMap((item): ItemChange<T>[] => {
    const old = before.get(item.id);
    if (!old) return [{ id: item.id, change: 'ADDED', item, fields: [] }];
    const changed = diffFields<T>(fields, old, item);
    return changed.length ? [{ id: item.id, change: 'CHANGED', item, fields: changed }] : [];
  });
  const gone = older.filter((item) => !after.has(item.id));
  return [...present, ...gone.map((item): ItemChange<T> => ({ id: item.id, change: 'REMOVED', item, fields: [] }))];
}

function applyFields<T extends object>(older: T, changes: readonly FieldChange[]): T {
  return { ...older, ...Object.fromEntries(changes.map((change) => [change.field, change.new])) };
}

function applyItems<T extends { id: string }>(older: readonly T[], changes: readonly ItemChange<T>[]): T[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const kept = older.flatMap((item) => {
    const change = byId.get(item.id);
    if (change?.change === 'REMOVED') return [];
    return [change ? applyFields(item, change.fields) : item];
  });
  return [...kept, ...changes.filter((change) => change.change === 'ADDED').map((change) => change.item)];
}

/**
 * How a change above meets the own text of a unit below, per field:
 * UNCHANGED nothing changed above; UNTOUCHED the unit has the old text still, accepting updates it; SAME the unit says
 * already what the change brings; CONFLICT both changed, somebody has to choose.
 */
export type ThreeWay = 'UNCHANGED' | 'UNTOUCHED' | 'SAME' | 'CONFLICT';

/** Compares the old text above, the new text above and the unit's own text of one field. */
export function threeWay(base: unknown, theirs: unknown, mine: unknown): ThreeWay {
  if (sameValue(base, theirs)) return 'UNCHANGED';
  if (sameValue(mine, theirs)) return 'SAME';
  return sameValue(mine, base) ? 'UNTOUCHED' : 'CONFLICT';
}
