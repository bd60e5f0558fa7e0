import { Injectable } from '@nestjs/common';
import { type CivilDate, notFound } from '@congtac/shared-domain';
import { type OccurrenceStatus, planningProblem, seriesOf, taskLifeProblem } from '@congtac/planning-domain';
import { BusinessClock, guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { type TaskChange, TaskMover } from './task-mover';
import { TaskRepository } from './task.repository';

interface WorkOccurrence {
  id: string;
  taskId: string;
  version: number;
  status: OccurrenceStatus;
  label: string;
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
    private readonly mover: TaskMover,
  ) {}

  /** ASSIGNED → IN_PROGRESS; nothing happens when it runs already, or for a unit that only helps. */
  async start(taskId: string): Promise<void> {
    const task = await this.mover.lock(taskId);
    if (task?.status !== 'ASSIGNED') return;
    await this.mover.beginPlan(task.planId);
    await this.mover.apply(task, 'start', { set: {}, event: 'planning.task-started' });
  }

  /** Notes how far the work is, 0–100; starts the task when it had not begun. */
  async recordProgress(taskId: string, percent: number): Promise<void> {
    let task = await this.mover.require(taskId);
    if (task.status === 'ASSIGNED') {
      await this.start(taskId);
      task = await this.mover.require(taskId);
    }
    await this.mover.save(task, { progress_percent: percent });
  }

  /**
   * → PENDING_CONFIRMATION. @param on the day the LEAD unit submits. Open sub-tasks stand in the way unless the task
   * allows them. Problems `planning.wrong-state`, `planning.open-children`, `planning.occurrences-open`.
   */
  async submitCompletion(taskId: string, on: CivilDate): Promise<void> {
    const task = await this.mover.require(taskId);
    if (!task.allowOpenChildren && (await this.tasks.openChildren(taskId)) > 0)
      throw planningProblem('planning.open-children');
    const { open } = await this.series(taskId);
    if (open > 0) throw planningProblem('planning.occurrences-open', { open });
    await this.mover.beginPlan(task.planId);
    await this.mover.apply(task, 'submit-completion', {
      set: { submitted_on: on, return_reason: null },
      event: 'planning.completion-submitted',
      payload: { submittedOn: on },
    });
  }

  /** → COMPLETED; the completion day is the day the LEAD unit submitted, not `confirmedOn` (G-7). */
  async confirmCompletion(taskId: string, confirmedOn: CivilDate): Promise<void> {
    const task = await this.mover.require(taskId);
    const completedOn = task.submittedOn ?? confirmedOn;
    await this.mover.apply(task, 'confirm', {
      set: { completed_on: completedOn, progress_percent: 100 },
      event: 'planning.completion-confirmed',
      payload: { completedOn },
    });
  }

  /** PENDING_CONFIRMATION → IN_PROGRESS with the reason; progress stays. */
  async returnCompletion(taskId: string, reason: string): Promise<void> {
    const task = await this.mover.require(taskId);
    const set = { submitted_on: null, return_reason: reason };
    await this.mover.apply(task, 'return', { set, event: 'planning.completion-returned', reason });
  }

  /** The LEAD unit takes its completion back before anybody decided. */
  async withdrawCompletion(taskId: string): Promise<void> {
    const task = await this.mover.require(taskId);
    await this.mover.apply(task, 'return', { set: { submitted_on: null }, event: 'planning.completion-withdrawn' });
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
    const payload = { occurrenceId, reportId, doneOn, label: occurrence.label };
    await this.afterOccurrence(occurrence.taskId, { event: 'planning.occurrence-done', payload });
  }

  /** WAIVED by the owner's chair with a reason: neither done nor overdue (§2.7). */
  async waive(taskId: string, occurrenceId: string, reason: string): Promise<void> {
    const occurrence = await this.occurrence(occurrenceId);
    if (occurrence.taskId !== taskId) throw notFound();
    if (occurrence.status !== 'OPEN') throw planningProblem('planning.wrong-state', { status: 'Đã thực hiện' });
    const set = { status: 'WAIVED', waived_on: this.clock.today(), waive_reason: reason };
    await this.closeOccurrence(occurrence, set);
    const payload = { occurrenceId, label: occurrence.label };
    await this.afterOccurrence(taskId, { event: 'planning.occurrence-waived', payload, reason });
  }

  /** A waiver is taken back: the occurrence is owed again, and a series it had finished goes on. */
  async unwaive(taskId: string, occurrenceId: string, reason: string): Promise<void> {
    const occurrence = await this.occurrence(occurrenceId);
    if (occurrence.taskId !== taskId) throw notFound();
    if (occurrence.status !== 'WAIVED') throw taskLifeProblem('planning.not-waived');
    await this.closeOccurrence(occurrence, { status: 'OPEN', waived_on: null, waive_reason: null });
    const payload = { occurrenceId, label: occurrence.label };
    await this.afterOccurrence(taskId, { event: 'planning.occurrence-unwaived', payload, reason });
  }

  /** Sets what a task tells about its series anew: next due days, progress, and whether it is complete. */
  async afterOccurrence(taskId: string, step: Omit<TaskChange, 'set'>): Promise<void> {
    const task = await this.mover.require(taskId);
    await this.mover.beginPlan(task.planId);
    const series = await this.series(taskId);
    const days = { next_due_on: series.nextDueOn, next_original_due_on: series.nextOriginalDueOn };
    if (series.complete) {
      const set = { completed_on: series.completedOn, ...days, progress_percent: 100 };
      await this.mover.apply(task, 'finish-series', { ...step, set });
      return;
    }
    const percent = series.total === 0 ? 0 : Math.round((100 * series.closed) / series.total);
    const set = { ...days, progress_percent: percent };
    if (task.status === 'COMPLETED')
      await this.mover.apply(task, 'reopen-series', { ...step, set: { ...set, completed_on: null } });
    else if (task.status === 'ASSIGNED' && series.closed > 0) await this.mover.apply(task, 'start', { ...step, set });
    else await this.mover.change(task, { ...step, set });
  }

  private async series(taskId: string) {
    const occurrences = await this.tasks.occurrences(taskId);
    const state = seriesOf(
      occurrences.map(({ status, dueOn, doneOn, waivedOn }) => ({ status, dueOn, closedOn: doneOn ?? waivedOn })),
    );
    const open = occurrences.filter((one) => one.status === 'OPEN');
    const extended = open.some((one) => one.originalDueOn !== null);
    const originals = open.map((one) => one.originalDueOn ?? one.dueOn).sort();
    return {
      ...state,
      nextOriginalDueOn: extended ? originals[0] : null,
      total: occurrences.length,
      closed: occurrences.length - state.open,
    };
  }

  private async closeOccurrence(occurrence: WorkOccurrence, set: Record<string, unknown>): Promise<void> {
    await guardedUpdate(this.uow, {
      table: 'planning.task_occurrence',
      key: { occurrence_id: occurrence.id },
      version: occurrence.version,
      set,
    });
  }

  /** Locks the task first, so that two occurrences closed at once see each other. */
  private async occurrence(occurrenceId: string): Promise<WorkOccurrence> {
    const sql = `select occurrence_id as id, task_id as "taskId", version, status, label,
         window_from as "windowFrom"
       from planning.task_occurrence where occurrence_id = $1`;
    const seen = await this.uow.one<WorkOccurrence>(sql, [occurrenceId]);
    if (!seen) throw notFound();
    await this.mover.require(seen.taskId);
    const occurrence = await this.uow.one<WorkOccurrence>(`${sql} for update`, [occurrenceId]);
    if (!occurrence) throw notFound();
    return occurrence;
  }
}
