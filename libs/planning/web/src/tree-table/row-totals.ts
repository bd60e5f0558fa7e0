import type { TaskRow } from '@congtac/planning-domain';

/** Sum of one indicator over the tasks of a heading. */
export interface TargetSum {
  readonly indicatorId: string;
  readonly name: string;
  readonly measure: string;
  readonly sum: number;
}

/** Figures of a heading. */
export interface RowTotals {
  readonly count: number;
  readonly done: number;
  readonly overdue: number;
  /** Indicators that add up (`rollup` SUM) and that at least one task names, in the order of their first task. */
  readonly targets: readonly TargetSum[];
}

/**
 * Figures of the tasks under one heading. A sub-task that measures what a task above it measures is part of that figure
 * and not added again; percentages and the like are never added.
 */
export function rowTotals(tasks: readonly TaskRow[]): RowTotals {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const sums = new Map<string, TargetSum>();
  for (const task of tasks) {
    const { target } = task;
    const value = target?.committedValue ?? target?.assignedValue ?? null;
    if (target === null || target === undefined || value === null || target.rollup !== 'SUM') continue;
    if (target.measure === 'PERCENT' || measuredAbove(task, byId)) continue;
    const { indicatorId, indicatorName: name, measure } = target;
    sums.set(indicatorId, { indicatorId, name, measure, sum: (sums.get(indicatorId)?.sum ?? 0) + value });
  }
  return {
    count: tasks.length,
    done: tasks.filter((task) => task.status === 'COMPLETED').length,
    overdue: tasks.filter((task) => task.timeliness === 'OVERDUE').length,
    targets: [...sums.values()],
  };
}

function measuredAbove(task: TaskRow, byId: ReadonlyMap<string, TaskRow>): boolean {
  for (let above = byId.get(task.parentTaskId ?? ''); above; above = byId.get(above.parentTaskId ?? '')) {
    if (above.target?.indicatorId === task.target?.indicatorId) return true;
  }
  return false;
}
