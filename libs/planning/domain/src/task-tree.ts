import { MAX_TASK_DEPTH } from './cascade';
import { planningProblem } from './contracts/planning.problems';

/** A task as the tree of one plan sees it. */
export interface TreeTask {
  id: string;
  sectionId: string | null;
  parentTaskId: string | null;
  position: number;
}

/** A place in the tree: under which section and task, right after which sibling (null = first). */
export interface TreePlace {
  sectionId: string | null;
  parentTaskId: string | null;
  afterId: string | null;
}

/** Tasks in reading order (depth first), with their depth; roots are ordered within their section. */
export function inReadingOrder<T extends TreeTask>(
  tasks: readonly T[],
  sectionOrder: readonly (string | null)[],
): { task: T; depth: number }[] {
  const children = Map.groupBy(tasks, (task) => task.parentTaskId);
  const walk = (siblings: readonly T[], depth: number): { task: T; depth: number }[] =>
    [...siblings]
      .sort((a, b) => a.position - b.position)
      .flatMap((task) => [{ task, depth }, ...walk(children.get(task.id) ?? [], depth + 1)]);
  const roots = children.get(null) ?? [];
  return [...sectionOrder, ...(sectionOrder.includes(null) ? [] : [null])].flatMap((sectionId) =>
    walk(
      roots.filter((root) => root.sectionId === sectionId),
      0,
    ),
  );
}

/**
 * Checks that `task` may be put under `parentTaskId`: not into itself or its own branch, and not deeper than six
 * levels with all it carries (I-4). Problems `planning.task-cycle`, `planning.too-deep`, `planning.unknown-reference`.
 */
export function requirePlace(tasks: readonly TreeTask[], taskId: string, parentTaskId: string | null): void {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  let depth = 0;
  for (let id = parentTaskId; id !== null; depth += 1) {
    if (id === taskId) throw planningProblem('planning.task-cycle');
    const above = byId.get(id);
    if (!above) throw planningProblem('planning.unknown-reference');
    id = above.parentTaskId;
  }
  if (depth + heightOf(tasks, taskId) > MAX_TASK_DEPTH) throw planningProblem('planning.too-deep');
}

/** Levels of the branch that starts at a task, itself included. */
function heightOf(tasks: readonly TreeTask[], taskId: string): number {
  const below = tasks.filter((task) => task.parentTaskId === taskId);
  return 1 + Math.max(0, ...below.map((task) => heightOf(tasks, task.id)));
}

/**
 * New order of the siblings after `taskId` is put behind `afterId` (null = first).
 * @returns ids in order; positions are their indexes from 1.
 */
export function reorder(siblings: readonly TreeTask[], taskId: string, afterId: string | null): string[] {
  const rest = [...siblings]
    .sort((a, b) => a.position - b.position)
    .map((task) => task.id)
    .filter((id) => id !== taskId);
  const at = afterId === null ? 0 : rest.indexOf(afterId) + 1;
  return [...rest.slice(0, at), taskId, ...rest.slice(at)];
}
