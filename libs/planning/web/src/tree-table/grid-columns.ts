import { mayChange, type TaskPart as DomainPart, type TaskRow } from '@congtac/planning-domain';
import type { ColumnChoice } from '../plan-view/plan-view-state';

/** Columns of the plan table, in their usual order. `mark` ticks rows, `number` and `state` are computed. */
export const GRID_COLUMNS = [
  'mark',
  'number',
  'title',
  'lead',
  'coordinators',
  'due',
  'recurrence',
  'target',
  'deliverable',
  'kind',
  'key',
  'cascade',
  'theme',
  'campaign',
  'event',
  'forms',
  'audiences',
  'state',
  'note',
  'menu',
] as const;
export type GridColumn = (typeof GRID_COLUMNS)[number];

/** Columns that stand still while the others scroll; always shown, always first. */
export const FIXED_COLUMNS = ['mark', 'number', 'title'] as const satisfies readonly GridColumn[];

/** Columns a person chooses from. */
export const FREE_COLUMNS = GRID_COLUMNS.filter(
  (column) => column !== 'menu' && !(FIXED_COLUMNS as readonly GridColumn[]).includes(column),
);

/** Columns whose text is typed into the cell. */
export const TEXT_COLUMNS = ['title', 'deliverable', 'note'] as const;
export type TextColumn = (typeof TEXT_COLUMNS)[number];

/** Columns that open an editor. */
export type EditedColumn = Exclude<GridColumn, 'mark' | 'number' | 'state' | 'menu'>;

/** With the fixed columns they fit a window of 1440 pixels, in a plan at work too. */
const USUAL: readonly GridColumn[] = ['lead', 'coordinators', 'due', 'target'];

/** Widths in rem; the title takes what is left over. */
export const WIDTHS: Readonly<Record<GridColumn, number>> = {
  mark: 3.5,
  number: 3.5,
  title: 15.5,
  lead: 9.5,
  coordinators: 9.5,
  due: 8,
  recurrence: 9,
  target: 9,
  deliverable: 10,
  kind: 11,
  key: 9,
  cascade: 11,
  theme: 12,
  campaign: 12,
  event: 12,
  forms: 12,
  audiences: 12,
  state: 11.5,
  note: 14,
  menu: 3.25,
};

/** Whether the column's text is typed right into the cell. */
export function isText(column: GridColumn): column is TextColumn {
  return (TEXT_COLUMNS as readonly string[]).includes(column);
}

/** Whether Enter or F2 in the column opens an editor. */
export function isEdited(column: GridColumn): column is EditedColumn {
  return column !== 'mark' && column !== 'number' && column !== 'state' && column !== 'menu';
}

/** A column on screen with its width in rem. */
export interface ShownColumn {
  readonly name: GridColumn;
  readonly width: number;
}

/**
 * The columns on screen: the fixed ones (the one for ticks only where something can be edited), those chosen (null = the usual ones, with the state once the plan is issued),
 * the menu. Unknown names are left out.
 */
export function shownColumns(chosen: readonly ColumnChoice[] | null, issued: boolean, editable = true): ShownColumn[] {
  const usual = [...USUAL, ...(issued ? (['state'] as const) : [])].map((name) => ({ name, width: undefined }));
  const free = (chosen ?? usual).filter(({ name }) => (FREE_COLUMNS as readonly string[]).includes(name));
  const title = chosen?.find(({ name }) => name === 'title');
  const shown = [
    ...FIXED_COLUMNS.filter((name) => name !== 'mark' || editable).map((name) =>
      name === 'title' && title ? title : { name },
    ),
    ...free,
    { name: 'menu' },
  ];
  return shown.map((choice: ColumnChoice) => {
    const name = choice.name as GridColumn;
    return { name, width: choice.width ?? WIDTHS[name] };
  });
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
const partOf: Readonly<Record<string, DomainPart>> = {
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
