import { MAX_TASK_DEPTH, type MoveTask, type PlanSectionView, type TaskRow } from '@congtac/planning-domain';
import { byPosition } from './tree-rows';

/** The four ways a row changes its place, the same by key and by menu. */
export const MOVE_KINDS = ['indent', 'outdent', 'up', 'down'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

/** A request to `POST /tasks/:id/move`: which task goes where. */
export interface TreeMove {
  readonly taskId: string;
  readonly body: MoveTask;
}

/**
 * The request that does `kind` to a task, or undefined when it has no place to go (first row, top level, six levels).
 * Moving up is written as "the sibling above goes behind this one", because there is no "become first child".
 * At the edge of a section a top task goes on into the neighbouring section.
 */
export function treeMove(
  kind: MoveKind,
  task: TaskRow,
  tasks: readonly TaskRow[],
  sections: readonly PlanSectionView[],
): TreeMove | undefined {
  const siblings = siblingsOf(task, tasks);
  const at = siblings.findIndex((one) => one.id === task.id);
  switch (kind) {
    case 'indent':
      return indent(task, siblings[at - 1], tasks);
    case 'outdent':
      return task.parentTaskId === null ? undefined : { taskId: task.id, body: { afterId: task.parentTaskId } };
    case 'up':
      if (at > 0) return { taskId: siblings[at - 1].id, body: { afterId: task.id } };
      return task.parentTaskId === null ? intoSection(task, tasks, sections, -1) : undefined;
    case 'down':
      if (at < siblings.length - 1) return { taskId: task.id, body: { afterId: siblings[at + 1].id } };
      return task.parentTaskId === null ? intoSection(task, tasks, sections, 1) : undefined;
  }
}

/** Children of the same parent (or roots of the same section), in order, the task itself included. */
export function siblingsOf(task: TaskRow, tasks: readonly TaskRow[]): TaskRow[] {
  const same = (one: TaskRow) =>
    one.parentTaskId === task.parentTaskId && (task.parentTaskId !== null || one.sectionId === task.sectionId);
  return byPosition(tasks.filter(same));
}

function indent(task: TaskRow, above: TaskRow | undefined, tasks: readonly TaskRow[]): TreeMove | undefined {
  if (above === undefined || above.depth + 1 + heightOf(task, tasks) > MAX_TASK_DEPTH) return undefined;
  return { taskId: task.id, body: { parentId: above.id } };
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
): TreeMove | undefined {
  const order = sectionsInOrder(sections, null);
  const at = order.findIndex((section) => section.id === task.sectionId);
  const target = at < 0 ? undefined : order[at + step];
  if (target === undefined) return undefined;
  const roots = byPosition(tasks.filter((one) => one.sectionId === target.id && one.parentTaskId === null));
  const last = roots.at(-1);
  if (step === 1 || last === undefined) return { taskId: task.id, body: { sectionId: target.id } };
  return { taskId: task.id, body: { afterId: last.id } };
}

function sectionsInOrder(sections: readonly PlanSectionView[], parentId: string | null): PlanSectionView[] {
  return sections
    .filter((one) => one.parentSectionId === parentId)
    .sort((a, b) => a.ordinal - b.ordinal)
    .flatMap((one) => [one, ...sectionsInOrder(sections, one.id)]);
}
