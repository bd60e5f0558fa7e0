import { mayChange, type TaskPart, type TaskRow } from '@congtac/planning-domain';

/** Columns of the plan table, in order. `state` is computed and never edited. */
export const GRID_COLUMNS = [
  'title',
  'lead',
  'coordinators',
  'kind',
  'key',
  'due',
  'deliverable',
  'target',
  'recurrence',
  'state',
  'menu',
] as const;
export type GridColumn = (typeof GRID_COLUMNS)[number];

/** Columns that open an editor; `key` is switched in place and `menu` opens the row menu. */
export const EDITED_COLUMNS = [
  'title',
  'lead',
  'coordinators',
  'kind',
  'due',
  'deliverable',
  'target',
  'recurrence',
] as const;
export type EditedColumn = (typeof EDITED_COLUMNS)[number];

/** Whether Enter or F2 in the column opens an editor. */
export function isEdited(column: GridColumn): column is EditedColumn {
  return (EDITED_COLUMNS as readonly string[]).includes(column);
}

/** Columns shown: the state of a plan that is not issued says nothing, so it is left out. */
export function shownColumns(issued: boolean): GridColumn[] {
  return GRID_COLUMNS.filter((column) => column !== 'state' || issued);
}

/** Faults the status line counts. */
export interface GridCounts {
  readonly tasks: number;
  readonly withoutLead: number;
  readonly withoutDue: number;
}

/** Counts of the status line: "148 nhiệm vụ · 3 thiếu chủ trì · 12 chưa ấn định hạn". */
export function gridCounts(tasks: readonly TaskRow[]): GridCounts {
  return {
    tasks: tasks.length,
    withoutLead: tasks.filter((task) => task.leadUnitId === null).length,
    withoutDue: tasks.filter((task) => task.dueOn === null && !['ONGOING', 'NONE'].includes(task.dueKind)).length,
  };
}

/** Columns and fields whose content a task taken over verbatim keeps (I-7); the rest is the unit's own. */
const partOf: Readonly<Record<string, TaskPart>> = {
  title: 'title',
  description: 'description',
  kind: 'kind',
  target: 'target',
  recurrence: 'recurrence',
};

/** True when the task answers one of the plan above word by word, so that this column or field stays as it is. */
export function isFrozen(task: TaskRow, column: string): boolean {
  return !mayChange(task.adoptionMode ?? null, partOf[column] ?? 'rest');
}
