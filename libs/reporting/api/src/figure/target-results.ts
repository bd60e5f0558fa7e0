import { Injectable } from '@nestjs/common';
import { formatBound, type TargetResultView } from '@congtac/reporting-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import { notFound } from '@congtac/shared-domain';
import { CascadeRepository, type CascadeTask } from './cascade.repository';
import { FigureRepository, type FigureRow } from './figure.repository';
import { rolledUp } from './figure.mapper';

/** What was reached of every target in the cascade of a plan, for the comparison "Chỉ tiêu giao" (S1-20). */
@Injectable()
export class TargetResults {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cascade: CascadeRepository,
    private readonly figures: FigureRepository,
  ) {}

  /**
   * One line per task and indicator: accepted own figures of the task and of every task that answers it, by the
   * indicator's rule (I-10). A task that supports a second parent adds to the one it answers only (G-12).
   * Problems `common.not-found`, `common.forbidden`.
   */
  ofPlan(planId: string): Promise<TargetResultView[]> {
    return this.uow.read(async () => {
      const plan = await this.cascade.plan(planId);
      if (!plan) throw notFound();
      this.access.require('reporting.figure.read', plan.unit_id);
      const tasks = await this.cascade.cascadeOfPlan(planId);
      const ids = [...new Set(tasks.map((task) => task.indicator_id))];
      if (ids.length === 0) return [];
      const indicators = new Map((await this.cascade.indicators(ids)).map((one) => [one.indicator_id, one]));
      const rows = await this.figures.figures({
        indicatorIds: ids,
        window: { from: plan.period_from, to: plan.period_to },
        taskIds: tasks.map((task) => task.task_id),
        unitIds: null,
      });
      const branch = branches(tasks);
      return tasks.flatMap((task) => {
        const indicator = indicators.get(task.indicator_id);
        if (!indicator) return [];
        const below = branch(task.task_id);
        const own = rows.filter((row) => row.indicator_id === task.indicator_id && below.has(row.task_id));
        return [resultOf(task, own, rolledUp(indicator, own, []))];
      });
    });
  }
}

/** The task itself and every task that answers it, over any number of steps. */
function branches(tasks: readonly CascadeTask[]): (taskId: string) => ReadonlySet<string> {
  const answers = Map.groupBy(tasks, (task) => task.answers_task_id ?? '');
  return (taskId) => {
    const found = new Set<string>([taskId]);
    // A set visits what is added while it is walked; each task once, so a task given twice is not followed twice.
    for (const id of found) for (const task of answers.get(id) ?? []) found.add(task.task_id);
    return found;
  };
}

function resultOf(
  task: CascadeTask,
  rows: readonly FigureRow[],
  total: { value: number | null; bound: Parameters<typeof formatBound>[1]; approximate: boolean },
): TargetResultView {
  return {
    taskId: task.task_id,
    indicatorId: task.indicator_id,
    value: rows.length === 0 ? null : total.value,
    text: rows.length === 0 ? '' : formatBound(total.value, total.bound),
    approximate: total.approximate,
  };
}
