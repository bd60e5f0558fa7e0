import type { BatchTaskFields, TaskOperation, TaskRow } from '@congtac/planning-domain';

/** Where a task stands: the sibling before it (null = first), its parent and section. */
export interface Stand {
  readonly afterId: string | null;
  readonly parentTaskId: string | null;
  readonly sectionId: string | null;
}

/** One thing that was done to one task, so that it can be done back. */
export type EditStep =
  | { readonly kind: 'set'; readonly taskId: string; readonly before: BatchTaskFields; readonly after: BatchTaskFields }
  | { readonly kind: 'move'; readonly taskId: string; readonly before: Stand; readonly after: Stand }
  | { readonly kind: 'create'; readonly taskId: string }
  | { readonly kind: 'delete'; readonly taskId: string };

/** What was done at once and is undone at once: one edit, one paste, one bulk change. */
export type Edit = readonly EditStep[];

/** Most edits remembered. */
const MAX_EDITS = 200;

/** Done and undone edits of one visit. Immutable: every change gives a new history. */
export class EditHistory {
  constructor(
    private readonly done: readonly Edit[] = [],
    private readonly undone: readonly Edit[] = [],
  ) {}

  /** The edit that undo would take back. */
  get last(): Edit | undefined {
    return this.done.at(-1);
  }

  /** The edit that redo would do again. */
  get next(): Edit | undefined {
    return this.undone.at(-1);
  }

  /** After a new edit; what was undone before cannot be done again. */
  add(edit: Edit): EditHistory {
    return edit.length === 0 ? this : new EditHistory([...this.done, edit].slice(-MAX_EDITS), []);
  }

  /** After the last edit was taken back. */
  undo(): EditHistory {
    return this.last ? new EditHistory(this.done.slice(0, -1), [...this.undone, this.last]) : this;
  }

  /** After the next edit was done again. */
  redo(): EditHistory {
    return this.next ? new EditHistory([...this.done, this.next], this.undone.slice(0, -1)) : this;
  }
}

/** The requests of an undo or redo, and the tasks left alone because others changed them since. */
export interface Replay {
  readonly operations: readonly TaskOperation[];
  /** Deleted tasks to bring back, parents first. */
  readonly restore: readonly string[];
  readonly skipped: readonly string[];
}

/**
 * What takes an edit back (`undo`) or does it again, on the rows as they are now. A task that no longer has the value
 * the edit gave it was changed by somebody else: it is skipped, so that nobody's work is overwritten.
 */
export function replay(edit: Edit, undo: boolean, rows: readonly TaskRow[]): Replay {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const operations: TaskOperation[] = [];
  const restore: string[] = [];
  const skipped: string[] = [];
  for (const step of undo ? [...edit].reverse() : edit) {
    const row = byId.get(step.taskId);
    const removes = (step.kind === 'create') === undo && step.kind !== 'set' && step.kind !== 'move';
    if (step.kind === 'create' || step.kind === 'delete') {
      if (!removes) restore.push(step.taskId);
      else if (row) operations.push({ op: 'delete', taskId: row.id, version: row.version });
      continue;
    }
    const operation = row && (step.kind === 'set' ? setBack(step, row, undo) : moveBack(step, row, undo, byId));
    if (operation) operations.push(operation);
    else skipped.push(step.taskId);
  }
  return { operations, restore, skipped };
}

function setBack(step: Extract<EditStep, { kind: 'set' }>, row: TaskRow, undo: boolean): TaskOperation | undefined {
  const [expected, wanted] = undo ? [step.after, step.before] : [step.before, step.after];
  const now = fieldsOf(row, Object.keys(expected) as (keyof BatchTaskFields)[]);
  if (!sameFields(now, expected)) return undefined;
  return { op: 'update', taskId: row.id, version: row.version, set: wanted };
}

function moveBack(
  step: Extract<EditStep, { kind: 'move' }>,
  row: TaskRow,
  undo: boolean,
  byId: ReadonlyMap<string, TaskRow>,
): TaskOperation | undefined {
  const [expected, wanted] = undo ? [step.after, step.before] : [step.before, step.after];
  if (row.parentTaskId !== expected.parentTaskId || row.sectionId !== expected.sectionId) return undefined;
  return moveTo(row.id, wanted, byId);
}

/** The move that brings a task to a stand; undefined when its neighbour or parent is gone. */
export function moveTo(taskId: string, to: Stand, byId: ReadonlyMap<string, TaskRow>): TaskOperation | undefined {
  const neighbour = to.afterId === null ? undefined : byId.get(to.afterId);
  if (neighbour?.parentTaskId === to.parentTaskId && neighbour.sectionId === to.sectionId) {
    return { op: 'move', taskId, afterId: neighbour.id };
  }
  if (to.parentTaskId !== null) {
    return byId.has(to.parentTaskId) ? { op: 'move', taskId, parentId: to.parentTaskId, first: true } : undefined;
  }
  return { op: 'move', taskId, sectionId: to.sectionId, first: true };
}

/** Where a task stands among the rows of its plan. */
export function standOf(task: TaskRow, rows: readonly TaskRow[]): Stand {
  const { parentTaskId, sectionId } = task;
  let before: TaskRow | undefined;
  for (const row of rows) {
    const sibling = row.parentTaskId === parentTaskId && (parentTaskId !== null || row.sectionId === sectionId);
    if (sibling && row.position < task.position && row.position > (before?.position ?? -1)) before = row;
  }
  return { afterId: before?.id ?? null, parentTaskId, sectionId };
}

/** The values a row has now in the fields named, in the shape in which they are written. */
export function fieldsOf(row: TaskRow, fields: readonly (keyof BatchTaskFields)[]): BatchTaskFields {
  return Object.fromEntries(fields.map((field) => [field, valueOf(row, field)])) as BatchTaskFields;
}

function valueOf(row: TaskRow, field: keyof BatchTaskFields): unknown {
  if (field === 'coordinatorUnitIds') return [...row.coordinatorIds];
  if (field === 'recurrence') {
    if (row.recurrence === null) return { freq: null };
    return { freq: row.recurrence, ...(row.recurrenceCount !== null && { count: row.recurrenceCount }) };
  }
  if (field !== 'target') return row[field as keyof TaskRow] ?? null;
  if (row.target === null) return { indicatorName: null };
  const { indicatorName, measure, direction, comparator, assignedValue, committedValue, justification } = row.target;
  return { indicatorName, measure, direction, comparator, assignedValue, committedValue, justification };
}

/** True when every field says the same; of a target or rhythm only what both name counts, order of lists does not. */
export function sameFields(a: BatchTaskFields, b: BatchTaskFields): boolean {
  return Object.entries(b).every(([field, value]) => same(a[field as keyof BatchTaskFields], value));
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return [...a].sort().join() === [...b].sort().join();
  if (isRecord(a) && isRecord(b)) return Object.keys(b).every((key) => !(key in a) || same(a[key], b[key]));
  return (a ?? null) === (b ?? null) || (a === '' && b == null) || (a == null && b === '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
