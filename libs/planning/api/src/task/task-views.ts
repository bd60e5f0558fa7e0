import { Injectable } from '@nestjs/common';
import { notFound, type Period } from '@congtac/shared-domain';
import type { TaskView } from '@congtac/planning-domain';
import { Access, BusinessClock } from '@congtac/shared-api';
import { PlanRepository } from '../plan/plan.repository';
import { TaskRights } from './task-rights';
import { type TaskDetailRecord, toTaskView } from './task.mapper';
import { TaskRepository } from './task.repository';

/** Builds the view of one task; call inside a transaction. */
@Injectable()
export class TaskViews {
  constructor(
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly tasks: TaskRepository,
    private readonly plans: PlanRepository,
    private readonly rights: TaskRights,
  ) {}

  /** The task when the person may read it. Problem `common.not-found`. */
  async readable(taskId: string): Promise<TaskDetailRecord> {
    const task = await this.tasks.find(taskId, this.clock.today());
    return this.seen(task);
  }

  /** Everything the task page shows. Problem `common.not-found`. */
  async view(taskId: string): Promise<TaskView> {
    const [found, occurrences] = await Promise.all([
      this.tasks.find(taskId, this.clock.today()),
      this.tasks.occurrences(taskId),
    ]);
    const task = this.seen(found);
    const planOpen = task.planStatus === 'DRAFT';
    const series = {
      open: occurrences.some((occurrence) => occurrence.status === 'OPEN'),
      waived: occurrences.some((occurrence) => occurrence.status === 'WAIVED'),
    };
    return toTaskView(task, occurrences, this.rights.allowed(task, series, planOpen), this.clock.today());
  }

  /** First and last day of the task's plan. Problem `common.not-found` for a person who sees only the task. */
  async periodOf(planId: string): Promise<Period> {
    const plan = await this.plans.find(planId);
    if (!plan) throw notFound();
    return { from: plan.periodFrom, to: plan.periodTo };
  }

  private seen(task: TaskDetailRecord | undefined): TaskDetailRecord {
    const viaPlan = task?.planRecipients?.some((unitId) => this.access.can('planning.issued.read', unitId)) ?? false;
    if (!task || !this.rights.mayRead(task, viaPlan)) throw notFound();
    return task;
  }
}
