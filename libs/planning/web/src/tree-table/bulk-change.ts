import type { BatchTaskFields, TaskOperation, TaskRow } from '@congtac/planning-domain';
import { fieldsOf, sameFields } from './edit-history';
import { isFrozen } from './grid-columns';

/** Why a chosen task does not change. */
export type BulkObstacle = 'frozen' | 'same' | 'outside';

/** What a bulk change would do: how many change, and why the others do not. */
export interface BulkPreview {
  readonly changing: readonly TaskRow[];
  readonly obstacles: ReadonlyMap<BulkObstacle, number>;
}

/** Looks at a change of many tasks before it is made ("148 → 3 không đổi được vì …"). `column` names what changes. */
export function previewBulk(
  tasks: readonly TaskRow[],
  column: string,
  set: BatchTaskFields,
  period: { readonly from: string; readonly to: string },
): BulkPreview {
  const obstacles = new Map<BulkObstacle, number>();
  const changing = tasks.filter((task) => {
    const obstacle = obstacleOf(task, column, set, period);
    if (obstacle) obstacles.set(obstacle, (obstacles.get(obstacle) ?? 0) + 1);
    return obstacle === undefined;
  });
  return { changing, obstacles };
}

function obstacleOf(
  task: TaskRow,
  column: string,
  set: BatchTaskFields,
  period: { readonly from: string; readonly to: string },
): BulkObstacle | undefined {
  if (isFrozen(task, column)) return 'frozen';
  if (set.dueOn && (set.dueOn < period.from || set.dueOn > period.to)) return 'outside';
  const fields = Object.keys(set) as (keyof BatchTaskFields)[];
  return sameFields(fieldsOf(task, fields), set) ? 'same' : undefined;
}

/** The tasks among those chosen that have no chosen task above them: a branch moves and goes as one. */
export function topMost(chosen: readonly TaskRow[], all: readonly TaskRow[]): TaskRow[] {
  const ids = new Set(chosen.map((task) => task.id));
  const byId = new Map(all.map((task) => [task.id, task]));
  return chosen.filter((task) => {
    for (let id = task.parentTaskId; id !== null; id = byId.get(id)?.parentTaskId ?? null)
      if (ids.has(id)) return false;
    return true;
  });
}

/** Chosen tasks and everything below them, children before parents, as a deletion needs them. */
export function branchesOf(chosen: readonly TaskRow[], all: readonly TaskRow[]): TaskRow[] {
  const children = Map.groupBy(all, (task) => task.parentTaskId);
  const seen = new Set<string>();
  const walk = (task: TaskRow): TaskRow[] => {
    if (seen.has(task.id)) return [];
    seen.add(task.id);
    return [...(children.get(task.id) ?? []).flatMap(walk), task];
  };
  return topMost(chosen, all).flatMap(walk);
}

/** Indents: every chosen branch goes under the nearest sibling before it that is not chosen itself. */
export function bulkIndent(chosen: readonly TaskRow[], all: readonly TaskRow[]): TaskOperation[] {
  const ids = new Set(chosen.map((task) => task.id));
  return topMost(chosen, all).flatMap((task): TaskOperation[] => {
    const before = all
      .filter((one) => isSibling(one, task) && one.position < task.position && !ids.has(one.id))
      .sort((a, b) => b.position - a.position)[0];
    return before ? [{ op: 'move', taskId: task.id, parentId: before.id }] : [];
  });
}

/** Outdents: every chosen branch goes right behind its parent; the order among them stays. */
export function bulkOutdent(chosen: readonly TaskRow[], all: readonly TaskRow[]): TaskOperation[] {
  return topMost(chosen, all)
    .toReversed()
    .flatMap((task): TaskOperation[] =>
      task.parentTaskId === null ? [] : [{ op: 'move', taskId: task.id, afterId: task.parentTaskId }],
    );
}

/** Same parent, or roots of the same section. */
export function isSibling(a: TaskRow, b: TaskRow): boolean {
  return a.id !== b.id && a.parentTaskId === b.parentTaskId && (a.parentTaskId !== null || a.sectionId === b.sectionId);
}
