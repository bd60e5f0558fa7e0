import { MAX_TASK_DEPTH, type PlanSectionView, type TaskOperation, type TaskRow } from '@congtac/planning-domain';
import { byPosition } from './tree-rows';

/** The four ways a row changes its place, the same by key and by menu. */
export const MOVE_KINDS = ['indent', 'outdent', 'up', 'down'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

/**
 * The operation that does `kind` to a task, or undefined when it has no place to go (first row, top level, six levels).
 * At the edge of a section a top task goes on into the neighbouring section.
 */
export function treeMove(
  kind: MoveKind,
  task: TaskRow,
  tasks: readonly TaskRow[],
  sections: readonly PlanSectionView[],
): TaskOperation | undefined {
  const siblings = siblingsOf(task, tasks);
  const at = siblings.findIndex((one) => one.id === task.id);
  const move = (to: Partial<TaskOperation>): TaskOperation => ({ op: 'move', taskId: task.id, ...to });
  switch (kind) {
    case 'indent': {
      const above = siblings[at - 1];
      const fits = above && above.depth + 1 + heightOf(task, tasks) <= MAX_TASK_DEPTH;
      return fits ? move({ parentId: above.id }) : undefined;
    }
    case 'outdent':
      return task.parentTaskId === null ? undefined : move({ afterId: task.parentTaskId });
    case 'up':
      if (at > 1) return move({ afterId: siblings[at - 2].id });
      if (at === 1) return move({ ...inside(task), first: true });
      return task.parentTaskId === null ? intoSection(task, tasks, sections, -1) : undefined;
    case 'down':
      if (at < siblings.length - 1) return move({ afterId: siblings[at + 1].id });
      return task.parentTaskId === null ? intoSection(task, tasks, sections, 1) : undefined;
  }
}

/** Where a row is dropped: on which task, before, behind or as its child. */
export interface RowDrop {
  readonly target: TaskRow;
  readonly where: 'before' | 'after' | 'child';
}

/** The operation of dropping a task; undefined when it would land in itself, below itself or too deep. */
export function dropMove(
  task: TaskRow,
  { target, where }: RowDrop,
  tasks: readonly TaskRow[],
): TaskOperation | undefined {
  if (task.id === target.id || isBelow(target, task, tasks)) return undefined;
  const depth = target.depth + (where === 'child' ? 1 : 0);
  if (depth + heightOf(task, tasks) > MAX_TASK_DEPTH) return undefined;
  const move = { op: 'move' as const, taskId: task.id };
  if (where === 'child') return { ...move, parentId: target.id };
  if (where === 'after') return { ...move, afterId: target.id };
  const siblings = siblingsOf(target, tasks).filter((one) => one.id !== task.id);
  const before = siblings[siblings.findIndex((one) => one.id === target.id) - 1];
  return before ? { ...move, afterId: before.id } : { ...move, ...inside(target), first: true };
}

/** Children of the same parent (or roots of the same section), in order, the task itself included. */
export function siblingsOf(task: TaskRow, tasks: readonly TaskRow[]): TaskRow[] {
  const same = (one: TaskRow) =>
    one.parentTaskId === task.parentTaskId && (task.parentTaskId !== null || one.sectionId === task.sectionId);
  return byPosition(tasks.filter(same));
}

function inside(task: TaskRow): Partial<TaskOperation> {
  return task.parentTaskId === null ? { sectionId: task.sectionId } : { parentId: task.parentTaskId };
}

function isBelow(task: TaskRow, above: TaskRow, tasks: readonly TaskRow[]): boolean {
  const byId = new Map(tasks.map((one) => [one.id, one]));
  for (let id = task.parentTaskId; id !== null; id = byId.get(id)?.parentTaskId ?? null)
    if (id === above.id) return true;
  return false;
}

function heightOf(task: TaskRow, tasks: readonly TaskRow[]): number {
  const below = tasks.filter((one) => one.parentTaskId === task.id);
  return 1 + Math.max(0, ...below.map((one) => heightOf(one, tasks)));
}

function intoSection(
  task: TaskRow,
  tasks: readonly TaskRow[],
  sections: readonly PlanSectionView[],
  step: 1 | -1,
): TaskOperation | undefined {
  const order = sectionsInOrder(sections, null);
  const at = order.findIndex((section) => section.id === task.sectionId);
  const target = at < 0 ? undefined : order[at + step];
  if (target === undefined || tasks.every((one) => one.id !== task.id)) return undefined;
  return { op: 'move', taskId: task.id, sectionId: target.id, ...(step === 1 && { first: true }) };
}

function sectionsInOrder(sections: readonly PlanSectionView[], parentId: string | null): PlanSectionView[] {
  return sections
    .filter((one) => one.parentSectionId === parentId)
    .sort((a, b) => a.ordinal - b.ordinal)
    .flatMap((one) => [one, ...sectionsInOrder(sections, one.id)]);
}
