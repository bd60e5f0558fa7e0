import { Injectable } from '@nestjs/common';
import { commonProblem } from '@congtac/shared-domain';
import {
  PLAN_STATUS_NAMES,
  planningProblem,
  type ReplaceTask,
  requireDueInPlan,
  resolveDue,
  type TaskView,
} from '@congtac/planning-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import { PlanViews } from '../plan/plan-views';
import { PlanRepository } from '../plan/plan.repository';
import { TaskMover } from '../task/task-mover';
import { TaskViews } from '../task/task-views';
import { ReplacementParts } from './replacement-parts';

/** A task at work gives way to a new one: the old is cancelled and points to it (link REPLACES). */
@Injectable()
export class TaskReplacement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly views: TaskViews,
    private readonly mover: TaskMover,
    private readonly plans: PlanRepository,
    private readonly planViews: PlanViews,
    private readonly parts: ReplacementParts,
  ) {}

  /**
   * Makes the new task from the old one and cancels the old. What the body leaves out is taken over: kind, section, day,
   * parties, forms, target and the task above it answers; the rhythm is set anew with `PUT /tasks/:id/series`.
   * @returns the new task. Problems 403, 404, 412, `planning.wrong-state`, `due-outside-plan`, those of `LeadRule`.
   */
  replace(taskId: string, body: ReplaceTask, version: number): Promise<TaskView> {
    return this.uow.run(async () => {
      const old = await this.views.readable(taskId);
      if (!this.access.can('planning.task.direct', old.ownerUnitId)) throw commonProblem('common.forbidden');
      const plan = await this.planViews.readable(old.planId);
      const locked = await this.plans.lock(plan.id);
      if (locked?.status !== 'ISSUED' && locked?.status !== 'IN_PROGRESS')
        throw planningProblem('planning.wrong-state', { status: PLAN_STATUS_NAMES[plan.status] });
      const period = { from: plan.periodFrom, to: plan.periodTo };
      const due = body.dueOn === undefined ? old : resolveDue(old, { dueOn: body.dueOn }, period);
      requireDueInPlan(due.dueOn, period);
      const task = await this.mover.require(taskId);
      const newTaskId = await this.parts.copy(plan, old, { ...body, dueKind: due.dueKind, dueOn: due.dueOn });
      await this.mover.apply({ ...task, version }, 'cancel', {
        set: { status_reason: body.reason, suspended_until: null },
        event: 'planning.task-cancelled',
        payload: { replacedById: newTaskId },
        reason: body.reason,
        tell: { unitIds: [task.leadUnitId], title: `Thay nhiệm vụ “${task.title}” bằng “${body.title}”` },
      });
      return this.views.view(newTaskId);
    });
  }
}
