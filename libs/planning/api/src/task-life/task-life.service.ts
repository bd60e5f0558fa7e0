import { Injectable } from '@nestjs/common';
import { commonProblem } from '@congtac/shared-domain';
import {
  type AllowOpenChildren,
  type CancelTask,
  type CorrectCompletion,
  planningProblem,
  type ReassignTask,
  type SuspendTask,
  TASK_STATUS_NAMES,
  taskLifeProblem,
  type TaskReason,
  type TaskView,
} from '@congtac/planning-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { LeadRule } from '../task/lead-rule';
import { TaskMover, type WorkTask } from '../task/task-mover';
import { TaskViews } from '../task/task-views';

/** Steps of a task's life that people take themselves (§2.4): the LEAD unit's, and those of the assigning chair. */
@Injectable()
export class TaskLife {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly views: TaskViews,
    private readonly mover: TaskMover,
    private readonly lead: LeadRule,
  ) {}

  /** ASSIGNED → IN_PROGRESS by the LEAD unit. Problems 403, 404, 412, `planning.wrong-state`. */
  start(taskId: string, version: number): Promise<TaskView> {
    return this.step(taskId, version, 'planning.task.report', async (task) => {
      await this.mover.beginPlan(task.planId);
      await this.mover.apply(task, 'start', { set: {}, event: 'planning.task-started' });
    });
  }

  /** → SUSPENDED: out of the count until resumed. Problem `planning.suspend-until-past`. */
  suspend(taskId: string, body: SuspendTask, version: number): Promise<TaskView> {
    const until = body.until ?? null;
    if (until !== null && until <= this.clock.today()) throw taskLifeProblem('planning.suspend-until-past');
    return this.step(taskId, version, 'planning.task.direct', (task) =>
      this.mover.apply(task, 'suspend', {
        set: { status_reason: body.reason, suspended_until: until },
        event: 'planning.task-suspended',
        payload: { until },
        reason: body.reason,
        tell: { unitIds: this.told(task), title: `Tạm dừng nhiệm vụ: ${task.title}` },
      }),
    );
  }

  /** SUSPENDED → IN_PROGRESS. */
  resume(taskId: string, version: number): Promise<TaskView> {
    return this.step(taskId, version, 'planning.task.direct', (task) =>
      this.mover.apply(task, 'resume', {
        set: { status_reason: null, suspended_until: null, submitted_on: null },
        event: 'planning.task-resumed',
        tell: { unitIds: this.told(task), title: `Tiếp tục nhiệm vụ: ${task.title}` },
      }),
    );
  }

  /** → CANCELLED with the reason; history stays. Problem `planning.replacement-foreign`. */
  cancel(taskId: string, body: CancelTask, version: number): Promise<TaskView> {
    return this.step(taskId, version, 'planning.task.direct', async (task) => {
      if (body.replacedById) await this.link(task, body.replacedById);
      await this.mover.apply(task, 'cancel', {
        set: { status_reason: body.reason, suspended_until: null },
        event: 'planning.task-cancelled',
        payload: { replacedById: body.replacedById ?? null },
        reason: body.reason,
        tell: { unitIds: this.told(task), title: `Hủy nhiệm vụ: ${task.title}` },
      });
    });
  }

  /** ASSIGNED → REFUSED by the chair of the LEAD unit. Problem `planning.own-task-refused` for a unit's own task. */
  refuse(taskId: string, body: TaskReason, version: number): Promise<TaskView> {
    return this.step(taskId, version, 'planning.task.refuse', async (task) => {
      if (task.leadUnitId === task.ownerUnitId) throw taskLifeProblem('planning.own-task-refused');
      await this.mover.apply(task, 'refuse', {
        set: { status_reason: body.reason },
        event: 'planning.task-refused',
        reason: body.reason,
        tell: { unitIds: [task.ownerUnitId], title: `Từ chối nhận nhiệm vụ: ${task.title}` },
      });
    });
  }

  /** REFUSED → CANCELLED: the assigning chair accepts the refusal; the unit's reason stays. */
  acceptRefusal(taskId: string, version: number): Promise<TaskView> {
    return this.step(taskId, version, 'planning.task.direct', (task) =>
      this.mover.apply(task, 'accept-refusal', {
        set: {},
        event: 'planning.task-cancelled',
        payload: { replacedById: null },
        tell: { unitIds: this.told(task), title: `Chấp nhận từ chối: ${task.title}` },
      }),
    );
  }

  /** REFUSED → ASSIGNED with another LEAD unit. Problems `planning.same-lead`, those of `LeadRule`. */
  reassign(taskId: string, body: ReassignTask, version: number): Promise<TaskView> {
    return this.step(taskId, version, 'planning.task.direct', async (task) => {
      if (body.leadUnitId === task.leadUnitId) throw taskLifeProblem('planning.same-lead');
      await this.lead.requireLead(task.ownerUnitId, body.leadUnitId);
      await this.handOver(task, body.leadUnitId);
      await this.mover.apply(task, 'reassign', {
        set: { lead_unit_id: body.leadUnitId, status_reason: null, progress_percent: 0 },
        event: 'planning.task-reassigned',
        before: { leadUnitId: task.leadUnitId },
        payload: { leadUnitId: body.leadUnitId },
        reason: body.note || undefined,
        tell: { unitIds: [body.leadUnitId, task.leadUnitId], title: `Giao chủ trì nhiệm vụ: ${task.title}` },
      });
    });
  }

  /** The chair corrects the recorded day of completion, with a reason. Problem `planning.completed-in-future`. */
  correctCompletion(taskId: string, body: CorrectCompletion, version: number): Promise<TaskView> {
    const today = this.clock.today();
    if (body.completedOn > today) throw taskLifeProblem('planning.completed-in-future', { today });
    return this.step(taskId, version, 'planning.task.direct', async (task) => {
      if (task.status !== 'COMPLETED')
        throw planningProblem('planning.wrong-state', { status: TASK_STATUS_NAMES[task.status] });
      await this.mover.change(task, {
        set: { completed_on: body.completedOn },
        event: 'planning.completion-corrected',
        before: { completed_on: task.completedOn },
        payload: { completedOn: body.completedOn },
        reason: body.reason,
        tell: { unitIds: this.told(task), title: `Sửa ngày hoàn thành: ${task.title}` },
      });
    });
  }

  /** Whether completion may be reported while sub-tasks are open (§2.4). */
  allowOpenChildren(taskId: string, body: AllowOpenChildren, version: number): Promise<TaskView> {
    return this.step(taskId, version, 'planning.task.direct', (task) =>
      this.mover.change(task, {
        set: { allow_open_children: body.allow },
        before: { allow_open_children: task.allowOpenChildren },
        event: 'planning.open-children-allowed',
      }),
    );
  }

  /**
   * A step in its own transaction: the task is in sight (404), the person may (403, asked at the LEAD unit for what the
   * LEAD does, at the owner for everything else), the version is the one they saw (412).
   */
  private step(
    taskId: string,
    version: number,
    permission: string,
    act: (task: WorkTask) => Promise<void>,
  ): Promise<TaskView> {
    return this.uow.run(async () => {
      const seen = await this.views.readable(taskId);
      const askedAt = permission === 'planning.task.direct' ? seen.ownerUnitId : seen.leadUnitId;
      if (askedAt === null || !this.access.can(permission, askedAt)) throw commonProblem('common.forbidden');
      const task = await this.mover.lock(taskId);
      if (!task) throw planningProblem('planning.wrong-state', { status: TASK_STATUS_NAMES[seen.status] });
      await act({ ...task, version });
      return this.views.view(taskId);
    });
  }

  /** The LEAD unit hears of what the owner decides, unless it is the owner itself. */
  private told(task: WorkTask): number[] {
    return task.leadUnitId === task.ownerUnitId ? [] : [task.leadUnitId];
  }

  private async link(task: WorkTask, replacementId: string): Promise<void> {
    const replacement = await this.uow.one(
      `select task_id from planning.task where task_id = $1 and owner_unit_id = $2 and task_id <> $3
         and status not in ('CANCELLED', 'REFUSED')`,
      [replacementId, task.ownerUnitId, task.id],
    );
    if (!replacement) throw taskLifeProblem('planning.replacement-foreign');
    await this.uow.query(
      `insert into planning.task_link (from_task_id, to_task_id, kind) values ($1, $2, 'REPLACES')
       on conflict do nothing`,
      [replacementId, task.id],
    );
  }

  /** The LEAD party becomes the new unit; occurrences that are still open go with it, done ones stay with who did them. */
  private async handOver(task: WorkTask, leadUnitId: number): Promise<void> {
    await this.uow.query(`delete from planning.task_party where task_id = $1 and unit_id = $2 and role <> 'LEAD'`, [
      task.id,
      leadUnitId,
    ]);
    await this.uow.query(
      `update planning.task_party set unit_id = $2 where task_id = $1 and role = 'LEAD' and unit_id is not null`,
      [task.id, leadUnitId],
    );
    await this.uow.query(
      `update planning.task_occurrence set unit_id = $2, version = version + 1 where task_id = $1 and status = 'OPEN'`,
      [task.id, leadUnitId],
    );
  }
}
