import { MAX_TASK_DEPTH } from './cascade';
import { planningProblem } from './contracts/planning.problems';
import type { TreeTask } from './task-tree';

/** Where a task goes: behind a task, else into a task, else into a section (null = none); `first` = in front. */
export interface TreeTarget {
  afterId?: string;
  parentId?: string;
  sectionId?: string | null;
  first?: boolean;
}

interface Node {
  sectionId: string | null;
  parentTaskId: string | null;
}

/**
 * The tree of one plan while many rows are put, moved and taken away; says at the end which rows stand differently.
 * Costs of one step grow with the siblings, not with the plan, so that thousands of steps stay quick.
 */
export class TreeEdit {
  private readonly nodes = new Map<string, Node>();
  private readonly lists = new Map<string, string[]>();
  private readonly touched = new Set<string>();
  private readonly before = new Map<string, TreeTask>();

  constructor(tasks: readonly TreeTask[]) {
    for (const task of [...tasks].sort((a, b) => a.position - b.position)) {
      this.before.set(task.id, task);
      this.nodes.set(task.id, { sectionId: task.sectionId, parentTaskId: task.parentTaskId });
      this.list(keyOf(task)).push(task.id);
    }
  }

  has(taskId: string): boolean {
    return this.nodes.has(taskId);
  }

  /** Children of a task that are still there, in order. */
  childrenOf(taskId: string): readonly string[] {
    return this.lists.get(taskId) ?? [];
  }

  /** Levels above a task, 0 = root of its section. */
  depthOf(taskId: string): number {
    let depth = 0;
    for (let id = this.nodes.get(taskId)?.parentTaskId ?? null; id !== null; depth += 1) {
      id = this.nodes.get(id)?.parentTaskId ?? null;
    }
    return depth;
  }

  /**
   * Puts a new task or moves one with its branch.
   * Problems `planning.unknown-reference`, `planning.task-cycle`, `planning.too-deep` (I-4); the tree stays as it was.
   */
  place(taskId: string, target: TreeTarget): void {
    const { node, afterId } = this.resolve(taskId, target);
    this.requirePlace(taskId, node.parentTaskId);
    this.detach(taskId);
    this.nodes.set(taskId, node);
    const key = keyOf(node);
    const siblings = this.list(key);
    const at = afterId === undefined ? (target.first ? 0 : siblings.length) : siblings.indexOf(afterId) + 1;
    siblings.splice(at, 0, taskId);
    this.touched.add(key);
    this.carrySection(taskId, node.sectionId);
  }

  /** Takes a task away; its children must be gone by the end (see {@link bereft}). */
  remove(taskId: string): void {
    this.detach(taskId);
    this.nodes.delete(taskId);
  }

  /** Tasks that were taken away while a child of theirs was not. */
  bereft(): ReadonlySet<string> {
    return new Set(
      [...this.nodes.values()].flatMap(({ parentTaskId }) =>
        parentTaskId !== null && !this.nodes.has(parentTaskId) ? [parentTaskId] : [],
      ),
    );
  }

  /** Rows that are new or stand at another place, section or position than before; positions count from 1. */
  changes(): TreeTask[] {
    const now = [...this.nodes].map(([id, node]) => ({ id, ...node, position: this.before.get(id)?.position ?? 0 }));
    const places = new Map(
      [...this.touched].flatMap((key) => (this.lists.get(key) ?? []).map((id, index) => [id, index + 1] as const)),
    );
    return now
      .map((task) => ({ ...task, position: places.get(task.id) ?? task.position }))
      .filter((task) => !sameplace(task, this.before.get(task.id)));
  }

  private resolve(taskId: string, target: TreeTarget): { node: Node; afterId?: string } {
    if (target.afterId !== undefined) {
      const anchor = this.nodes.get(target.afterId);
      if (!anchor || target.afterId === taskId) throw planningProblem('planning.unknown-reference');
      return { node: { ...anchor }, afterId: target.afterId };
    }
    if (target.parentId !== undefined) {
      const parent = this.nodes.get(target.parentId);
      if (!parent) throw planningProblem('planning.unknown-reference');
      return { node: { sectionId: parent.sectionId, parentTaskId: target.parentId } };
    }
    return { node: { sectionId: target.sectionId ?? null, parentTaskId: null } };
  }

  private requirePlace(taskId: string, parentTaskId: string | null): void {
    let depth = 0;
    for (let id = parentTaskId; id !== null; depth += 1) {
      if (id === taskId) throw planningProblem('planning.task-cycle');
      id = this.nodes.get(id)?.parentTaskId ?? null;
    }
    if (depth + this.heightOf(taskId) > MAX_TASK_DEPTH) throw planningProblem('planning.too-deep');
  }

  private heightOf(taskId: string): number {
    return 1 + Math.max(0, ...this.childrenOf(taskId).map((id) => this.heightOf(id)));
  }

  private detach(taskId: string): void {
    const node = this.nodes.get(taskId);
    if (!node) return;
    const key = keyOf(node);
    const siblings = this.list(key);
    siblings.splice(siblings.indexOf(taskId), 1);
    this.touched.add(key);
  }

  private carrySection(taskId: string, sectionId: string | null): void {
    for (const id of this.childrenOf(taskId)) {
      const node = this.nodes.get(id);
      if (node) node.sectionId = sectionId;
      this.carrySection(id, sectionId);
    }
  }

  private list(key: string): string[] {
    const list = this.lists.get(key) ?? [];
    this.lists.set(key, list);
    return list;
  }
}

/** Siblings are the children of one task, or the roots of one section. */
function keyOf(node: Node): string {
  return node.parentTaskId ?? `section:${node.sectionId}`;
}

function sameplace(task: TreeTask, before: TreeTask | undefined): boolean {
  return (
    before?.parentTaskId === task.parentTaskId &&
    before.sectionId === task.sectionId &&
    before.position === task.position
  );
}
