import { MAX_TASK_DEPTH } from './cascade';
import type { TreeTask } from './task-tree';

/** Where a task comes back to: its section and parent, and its siblings in their new order, itself among them. */
export interface RestoredPlace {
  sectionId: string | null;
  parentTaskId: string | null;
  order: string[];
}

/**
 * The place of a task that comes back from the trash: where it was, under its parent wherever that stands now. When its
 * parent or its section is gone it goes to the end of the plan's last section.
 * @param tree the tasks of the plan without the restored one. @param sectionIds sections in order.
 */
export function restoredPlace(task: TreeTask, tree: readonly TreeTask[], sectionIds: readonly string[]): RestoredPlace {
  const parent = tree.find((other) => other.id === task.parentTaskId);
  const known = task.sectionId === null || sectionIds.includes(task.sectionId);
  const fits = parent !== undefined && depthOf(parent, tree) + 1 < MAX_TASK_DEPTH;
  const kept = task.parentTaskId === null ? known : fits;
  const place = kept
    ? { sectionId: parent ? parent.sectionId : task.sectionId, parentTaskId: parent?.id ?? null }
    : { sectionId: sectionIds.at(-1) ?? null, parentTaskId: null };
  const siblings = tree
    .filter((other) => other.parentTaskId === place.parentTaskId && other.sectionId === place.sectionId)
    .sort((a, b) => a.position - b.position);
  const before = kept ? siblings.filter((other) => other.position < task.position).length : siblings.length;
  const ids = siblings.map((other) => other.id);
  return { ...place, order: [...ids.slice(0, before), task.id, ...ids.slice(before)] };
}

function depthOf(task: TreeTask, tree: readonly TreeTask[]): number {
  let depth = 0;
  for (let above = task.parentTaskId; above !== null; depth += 1) {
    const parentId = above;
    above = tree.find((other) => other.id === parentId)?.parentTaskId ?? null;
  }
  return depth;
}
