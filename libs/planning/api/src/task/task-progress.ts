import { Injectable } from '@nestjs/common';
import { type CivilDate, notFound } from '@congtac/shared-domain';
import {
  moveTask,
  type OccurrenceStatus,
  planningProblem,
  seriesOf,
  type TaskAction,
  type TaskStatus,
} from '@congtac/planning-domain';
import { BusinessClock, guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { Summaries } from '../overview/summaries';
import { TaskRepository } from './task.repository';

interface WorkTask {
  id: string;
  planId: string;
  ownerUnitId: number;
  leadUnitId: number;
  status: TaskStatus;
  version: number;
  submittedOn: CivilDate | null;
}

interface WorkOccurrence {
  id: string;
  taskId: string;
  version: number;
  status: OccurrenceStatus;
  windowFrom: CivilDate;
}

/**
 * Moves issued tasks on as reports come and go (domain.md §2.4, §2.7). Reporting calls it inside its own transaction
 * and has decided who may; every change keeps the LEAD unit's counters right in that transaction.
 */
@Injectable()
export class TaskProgress {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly tasks: TaskRepository,
    private readonly summaries: Summaries,
  ) {}

  /** ASSIGNED → IN_PROGRESS; nothing happens when it runs already, or for a unit that only helps. */
  async start(taskId: string): Promise<void> {
    const task = await this.lock(taskId);
    if (task?.status !== 'ASSIGNED') return;
    await this.beginPlan(task.planId);
    await this.apply(task, 'start', {}, 'planning.task-started');
  }

  /** Notes how far the work is, 0–100; starts the task when it had not begun. */
  async recordProgress(taskId: string, percent: number): Promise<void> {
    await this.start(taskId);
    const task = await this.require(taskId);
    await this.save(task, { progress_percent: percent });
  }

  /**
   * → PENDING_CONFIRMATION. @param on the day the LEAD unit submits.
   * Problems `planning.wrong-state`, `planning.open-children`, `planning.occurrences-open`.
   */
  async submitCompletion(taskId: string, on: CivilDate): Promise<void> {
    const task = await this.require(taskId);
    if ((await this.tasks.openChildren(taskId)) > 0) throw planningProblem('planning.open-children');
    const { open } = await this.series(taskId);
    if (open > 0) throw planningProblem('planning.occurrences-open', { open });
    await this.beginPlan(task.planId);
    await this.apply(
      task,
      'submit-completion',
      { submitted_on: on, return_reason: null },
      'planning.completion-submitted',
      {
        submittedOn: on,
      },
    );
  }

  /** → COMPLETED; the completion day is the day the LEAD unit submitted, not `confirmedOn` (G-7). */
  async confirmCompletion(taskId: string, confirmedOn: CivilDate): Promise<void> {
    const task = await this.require(taskId);
    const completedOn = task.submittedOn ?? confirmedOn;
    await this.apply(
      task,
      'confirm',
      { completed_on: completedOn, progress_percent: 100 },
      'planning.completion-confirmed',
      { completedOn },
    );
  }

  /** PENDING_CONFIRMATION → IN_PROGRESS with the reason; progress stays. */
  async returnCompletion(taskId: string, reason: string): Promise<void> {
    const task = await this.require(taskId);
    const set = { submitted_on: null, return_reason: reason };
    await this.apply(task, 'return', set, 'planning.completion-returned', { reason });
  }

  /** The LEAD unit takes its completion back before anybody decided. */
  async withdrawCompletion(taskId: string): Promise<void> {
    const task = await this.require(taskId);
    await this.apply(task, 'return', { submitted_on: null }, 'planning.completion-withdrawn');
  }

  /** Marks one occurrence as done by a report. Problems `planning.occurrence-not-begun` (I-13), `common.not-found`. */
  async occurrenceDone(occurrenceId: string, reportId: string, doneOn: CivilDate): Promise<void> {
    const occurrence = await this.occurrence(occurrenceId);
    if (doneOn < occurrence.windowFrom)
      throw planningProblem('planning.occurrence-not-begun', { from: occurrence.windowFrom });
    await this.closeOccurrence(occurrence, {
      status: 'DONE',
      done_on: doneOn,
      report_id: reportId,
      waived_on: null,
      waive_reason: null,
    });
    await this.afterOccurrence(occurrence.taskId, 'planning.occurrence-done', { occurrenceId, reportId, doneOn });
  }

  /** WAIVED by the owner's chair with a reason: neither done nor overdue (§2.7). */
  async waive(taskId: string, occurrenceId: string, reason: string): Promise<void> {
    const occurrence = await this.occurrence(occurrenceId);
    if (occurrence.taskId !== taskId) throw notFound();
    if (occurrence.status !== 'OPEN') throw planningProblem('planning.wrong-state', { status: 'Đã thực hiện' });
    const set = { status: 'WAIVED', waived_on: this.clock.today(), waive_reason: reason };
    await this.closeOccurrence(occurrence, set);
    await this.afterOccurrence(taskId, 'planning.occurrence-waived', { occurrenceId, reason });
  }

  private async afterOccurrence(taskId: string, event: string, payload: object): Promise<void> {
    const task = await this.require(taskId);
    await this.beginPlan(task.planId);
    const series = await this.series(taskId);
    if (series.complete) {
      const set = { completed_on: series.completedOn, next_due_on: null, progress_percent: 100 };
      await this.apply(task, 'finish-series', set, event, payload);
      return;
    }
    const percent = Math.round((100 * series.closed) / series.total);
    const set = { next_due_on: series.nextDueOn, progress_percent: percent };
    if (task.status === 'ASSIGNED') await this.apply(task, 'start', set, event, payload);
    else await this.saveAndAnnounce(task, set, event, payload);
  }

  private async series(taskId: string) {
    const occurrences = await this.tasks.occurrences(taskId);
    const state = seriesOf(
      occurrences.map(({ status, dueOn, doneOn, waivedOn }) => ({ status, dueOn, closedOn: doneOn ?? waivedOn })),
    );
    return { ...state, total: occurrences.length, closed: occurrences.length - state.open };
  }

  private async apply(
    task: WorkTask,
    action: TaskAction,
    set: Record<string, unknown>,
    event: string,
    payload: object = {},
  ): Promise<void> {
    await this.saveAndAnnounce(task, { status: moveTask(action, task.status), ...set }, event, payload);
  }

  private async saveAndAnnounce(task: WorkTask, set: Record<string, unknown>, event: string, payload: object) {
    await this.save(task, set);
    await this.uow.audit({
      action: event.replace('planning.', 'task.'),
      entity: 'task',
      entityId: task.id,
      unitId: task.ownerUnitId,
      before: { status: task.status },
      after: { ...set, ...payload },
    });
    await this.uow.emit({
      type: event,
      unitId: task.ownerUnitId,
      payload: { taskId: task.id, planId: task.planId, ...payload },
    });
  }

  private async save(task: WorkTask, set: Record<string, unknown>): Promise<void> {
    const { id, version } = task;
    await guardedUpdate(this.uow, { table: 'planning.task', key: { task_id: id }, version, set });
    await this.summaries.recompute(task.planId, [task.leadUnitId]);
  }

  private async closeOccurrence(occurrence: WorkOccurrence, set: Record<string, unknown>): Promise<void> {
    await guardedUpdate(this.uow, {
      table: 'planning.task_occurrence',
      key: { occurrence_id: occurrence.id },
      version: occurrence.version,
      set,
    });
  }

  private lock(taskId: string): Promise<WorkTask | undefined> {
    return this.uow.one<WorkTask>(
      `select task_id as id, plan_id as "planId", owner_unit_id as "ownerUnitId", lead_unit_id as "leadUnitId", status,
         version, submitted_on as "submittedOn" from planning.task where task_id = $1 and status <> 'DRAFT' for update`,
      [taskId],
    );
  }

  private async require(taskId: string): Promise<WorkTask> {
    const task = await this.lock(taskId);
    if (!task) throw notFound();
    return task;
  }

  /** Locks the task first, so that two occurrences closed at once see each other. */
  private async occurrence(occurrenceId: string): Promise<WorkOccurrence> {
    const sql = `select occurrence_id as id, task_id as "taskId", version, status, window_from as "windowFrom"
       from planning.task_occurrence where occurrence_id = $1`;
    const seen = await this.uow.one<WorkOccurrence>(sql, [occurrenceId]);
    if (!seen) throw notFound();
    await this.require(seen.taskId);
    const occurrence = await this.uow.one<WorkOccurrence>(`${sql} for update`, [occurrenceId]);
    if (!occurrence) throw notFound();
    return occurrence;
  }

  /**
   * ISSUED → IN_PROGRESS when the person may write the plan; otherwise the daily sweep does it. Comes before the
   * counters: everybody locks plan, then summary, so that nobody waits in a circle.
   */
  private async beginPlan(planId: string): Promise<void> {
    await this.uow.query(
      `update planning.plan set status = 'IN_PROGRESS', version = version + 1, updated_at = clock_timestamp()
       where plan_id = $1 and status = 'ISSUED' and not imported`,
      [planId],
    );
  }
}
