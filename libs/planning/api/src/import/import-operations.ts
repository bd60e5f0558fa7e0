import type {
  BatchTaskFields,
  ImportDifference,
  ImportedValues,
  ImportRow,
  TaskOperation,
} from '@congtac/planning-domain';

/** Where the tasks of a table stand while it is being written. */
export interface WrittenTasks {
  /** Ids of the tasks of rows, by row. */
  taskIds: Map<number, string>;
  sectionIds: ReadonlyMap<number, string>;
  /** Section for rows without a heading above them. */
  ownSectionId: string | null;
  versions: ReadonlyMap<string, number>;
}

/** Rows written with one statement. */
export const CHUNK = 250;

/** Fields of a task as a batch takes them; `only` keeps to the fields that changed. */
export function fieldsOf(values: ImportedValues, only?: readonly string[]): BatchTaskFields {
  const has = (...names: string[]) => only === undefined || names.some((name) => only.includes(name));
  return {
    ...(has('title') && { title: values.title }),
    ...(has('note') && { note: values.note }),
    ...(has('deliverable') && { deliverable: values.deliverable }),
    ...(has('startOn') && { startOn: values.startOn }),
    ...(has('dueKind', 'dueOn') && { dueKind: values.dueKind, dueOn: values.dueOn }),
    ...(has('leadUnitId') && { leadUnitId: values.leadUnitId }),
    ...(has('coordinatorUnitIds') && { coordinatorUnitIds: values.coordinatorUnitIds }),
    ...((only === undefined ? values.recurrence !== null : has('recurrence', 'recurrenceDueDay')) && {
      recurrence: { freq: values.recurrence, dueDay: values.recurrenceDueDay ?? undefined },
    }),
  };
}

/**
 * The lines of one chunk, in the order of the table: new rows behind the row above them, changed fields of known rows,
 * moves of rows that stand elsewhere now. Rows of earlier chunks are named by id, rows of this one by `ref`.
 */
export function operationsOf(
  rows: readonly ImportRow[],
  all: readonly ImportRow[],
  difference: ImportDifference,
  written: WrittenTasks,
): TaskOperation[] {
  const changes = new Map(difference.changed.map((change) => [change.row.row, change]));
  const previous = previousSiblings(all);
  return rows.flatMap((row): TaskOperation[] => {
    const taskId = written.taskIds.get(row.row);
    if (taskId === undefined) {
      const set = fieldsOf(row.values);
      return [{ op: 'create', ref: refOf(row.row), title: row.values.title, set, ...placeOf(row, previous, written) }];
    }
    const change = changes.get(row.row);
    if (!change) return [];
    const names: string[] = change.fields.map(({ field }) => field);
    const fields = names.filter((name) => name !== 'place');
    return [
      ...(names.includes('place') ? [{ op: 'move' as const, taskId, ...placeOf(row, previous, written) }] : []),
      ...(fields.length > 0
        ? [{ op: 'update' as const, taskId, version: written.versions.get(taskId), set: fieldsOf(row.values, fields) }]
        : []),
    ];
  });
}

/** Name of a row within a chunk. */
export function refOf(row: number): string {
  return `row-${row}`;
}

function placeOf(row: ImportRow, previous: ReadonlyMap<number, number>, written: WrittenTasks): Partial<TaskOperation> {
  const before = previous.get(row.row);
  if (before !== undefined) {
    const afterId = written.taskIds.get(before);
    return afterId === undefined ? { afterRef: refOf(before) } : { afterId };
  }
  if (row.parentRow !== null) {
    const parentId = written.taskIds.get(row.parentRow);
    return parentId === undefined ? { parentRef: refOf(row.parentRow) } : { parentId };
  }
  const sectionId = row.sectionRow === null ? written.ownSectionId : (written.sectionIds.get(row.sectionRow) ?? null);
  return { sectionId };
}

/** Row → the row above it in the same place of the tree. */
function previousSiblings(rows: readonly ImportRow[]): Map<number, number> {
  const last = new Map<string, number>();
  const previous = new Map<number, number>();
  for (const row of rows) {
    const place = `${row.sectionRow ?? ''}/${row.parentRow ?? ''}`;
    const before = last.get(place);
    if (before !== undefined) previous.set(row.row, before);
    last.set(place, row.row);
  }
  return previous;
}
