import { Injectable } from '@nestjs/common';
import { type CivilDate, notFound } from '@congtac/shared-domain';
import { moveTask, type TaskAction, type TaskStatus } from '@congtac/planning-domain';
import { guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { Summaries } from '../overview/summaries';

/** A task at work, locked. */
export interface WorkTask {
  id: string;
  planId: string;
  title: string;
  ownerUnitId: number;
  leadUnitId: number;
  status: TaskStatus;
  version: number;
  dueOn: CivilDate | null;
  originalDueOn: CivilDate | null;
  submittedOn: CivilDate | null;
  completedOn: CivilDate | null;
  allowOpenChildren: boolean;
}

/** What a change writes and tells. */
export interface TaskChange {
  /** Columns of the task. */
  set: Record<string, unknown>;
  /** Name of the event; the audit action is made of it. */
  event: string;
  payload?: object;
  reason?: string;
  before?: object;
  /** Units that must hear of it. */
  tell?: { unitIds: number[]; title: string };
}

/** Writes a change of a task at work: row, counters, audit and event in one transaction. */
@Injectable()
export class TaskMover {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly summaries: Summaries,
  ) {}

  /** Locks an issued task; undefined when the person may not change it. */
  lock(taskId: string): Promise<WorkTask | undefined> {
    return this.uow.one<WorkTask>(
      `select task_id as id, plan_id as "planId", title, owner_unit_id as "ownerUnitId", lead_unit_id as "leadUnitId",
         status, version, due_on as "dueOn", original_due_on as "originalDueOn", submitted_on as "submittedOn",
         completed_on as "completedOn", allow_open_children as "allowOpenChildren"
       from planning.task where task_id = $1 and status <> 'DRAFT' for update`,
      [taskId],
    );
  }

  /** The locked task. Problem `common.not-found`. */
  async require(taskId: string): Promise<WorkTask> {
    const task = await this.lock(taskId);
    if (!task) throw notFound();
    return task;
  }

  /** A step of the life. Problem `planning.wrong-state` when the table has no such row, 412 for another version. */
  async apply(task: WorkTask, action: TaskAction, change: TaskChange): Promise<void> {
    await this.change(task, { ...change, set: { status: moveTask(action, task.status), ...change.set } });
  }

  /** A change that leaves the status alone. */
  async change(task: WorkTask, change: TaskChange): Promise<void> {
    const { event, payload = {}, reason, tell } = change;
    await this.save(task, change.set);
    await this.uow.audit({
      action: event.replace('planning.', 'task.'),
      entity: 'task',
      entityId: task.id,
      unitId: task.ownerUnitId,
      before: { status: task.status, ...change.before },
      after: { ...change.set, ...payload },
      reason,
    });
    await this.uow.emit({
      type: event,
      unitId: task.ownerUnitId,
      payload: {
        taskId: task.id,
        planId: task.planId,
        ...payload,
        ...(reason ? { reason } : {}),
        ...(tell ? { tellUnitIds: tell.unitIds, title: tell.title, link: `/nhiem-vu/${task.id}` } : {}),
      },
    });
  }

  /** Columns and the LEAD unit's counters; of the former LEAD unit too when the task changes hands. */
  async save(task: WorkTask, set: Record<string, unknown>): Promise<void> {
    const { id, version } = task;
    await guardedUpdate(this.uow, { table: 'planning.task', key: { task_id: id }, version, set });
    const leads = [task.leadUnitId, set['lead_unit_id']].filter((unitId) => typeof unitId === 'number');
    await this.summaries.recompute(task.planId, leads);
  }

  /**
   * ISSUED → IN_PROGRESS when the person may write the plan; otherwise the daily sweep does it. Comes before the
   * counters: everybody locks plan, then summary, so that nobody waits in a circle.
   */
  async beginPlan(planId: string): Promise<void> {
    await this.uow.query(
      `update planning.plan set status = 'IN_PROGRESS', version = version + 1, updated_at = clock_timestamp()
       where plan_id = $1 and status = 'ISSUED' and not imported`,
      [planId],
    );
  }
}
