import { Injectable } from '@nestjs/common';
import { commonProblem } from '@congtac/shared-domain';
import {
  editSeries,
  OPEN_TASK_STATUSES,
  planningProblem,
  type PutSeries,
  type RecurrenceRule,
  requireDueInPlan,
  type SeriesEdit,
  type SeriesPreview,
  seriesPreview,
  TASK_STATUS_NAMES,
  taskLifeProblem,
  type TaskView,
} from '@congtac/planning-domain';
import { Access, BusinessClock, guardedUpdate, newId, UnitOfWork } from '@congtac/shared-api';
import { TaskProgress } from '../task/task-progress';
import { TaskViews } from '../task/task-views';
import type { TaskDetailRecord } from '../task/task.mapper';
import { TaskRepository } from '../task/task.repository';

/** Edits the rhythm of a task at work; what has begun stays as it is (§2.7). */
@Injectable()
export class SeriesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly tasks: TaskRepository,
    private readonly views: TaskViews,
    private readonly progress: TaskProgress,
  ) {}

  /** What `put` would do, without doing it. Problems as there. */
  preview(taskId: string, body: PutSeries): Promise<SeriesPreview> {
    return this.uow.read(async () => seriesPreview((await this.edit(taskId, body)).edit));
  }

  /**
   * Problems 403, 404, 412, `planning.wrong-state`, `planning.count-required`, `planning.due-dates-not-counted`,
   * `planning.due-outside-plan`.
   */
  put(taskId: string, body: PutSeries, version: number): Promise<TaskView> {
    return this.uow.run(async () => {
      const { task, edit, rule } = await this.edit(taskId, body);
      await guardedUpdate(this.uow, { table: 'planning.task', key: { task_id: taskId }, version, set: {} });
      await this.saveRule(taskId, rule);
      await this.write(task, edit, body.reason ?? '');
      const { summary } = seriesPreview(edit);
      await this.progress.afterOccurrence(taskId, {
        event: 'planning.series-edited',
        payload: { summary },
        reason: body.reason || undefined,
        tell: {
          unitIds: task.leadUnitId === null || task.leadUnitId === task.ownerUnitId ? [] : [task.leadUnitId],
          title: `Đổi lịch các kỳ tới: ${task.title}`,
        },
      });
      return this.views.view(taskId);
    });
  }

  private async edit(
    taskId: string,
    body: PutSeries,
  ): Promise<{ task: TaskDetailRecord; edit: SeriesEdit; rule: RecurrenceRule }> {
    const task = await this.views.readable(taskId);
    if (!this.access.can('planning.task.direct', task.ownerUnitId)) throw commonProblem('common.forbidden');
    if (!(OPEN_TASK_STATUSES as readonly string[]).includes(task.status))
      throw planningProblem('planning.wrong-state', { status: TASK_STATUS_NAMES[task.status] });
    const plan = await this.views.periodOf(task.planId);
    const rule = ruleOf(body);
    for (const { dueOn } of rule.dueDates ?? []) requireDueInPlan(dueOn, plan);
    const standing = await this.tasks.occurrences(taskId);
    return { task, rule, edit: editSeries(standing, task.recurrence, rule, plan, this.clock.today()) };
  }

  private async saveRule(taskId: string, rule: RecurrenceRule): Promise<void> {
    await this.uow.query(
      `insert into planning.recurrence (task_id, freq, count, due_day, until, due_dates) values ($1, $2, $3, $4, $5, $6)
       on conflict on constraint pk_recurrence do update set freq = excluded.freq, count = excluded.count,
         due_day = excluded.due_day, until = excluded.until, due_dates = excluded.due_dates`,
      [taskId, rule.freq, rule.count, rule.dueDay, rule.until ?? null, JSON.stringify(rule.dueDates ?? [])],
    );
  }

  /** An occurrence whose window has begun may have a report on its way: it is let off instead of going away. */
  private async write(task: TaskDetailRecord, edit: SeriesEdit, reason: string): Promise<void> {
    const today = this.clock.today();
    const gone = edit.removed.filter((one) => one.windowFrom > today).map((one) => one.id);
    const off = edit.removed.filter((one) => one.windowFrom <= today).map((one) => one.id);
    await this.uow.query('delete from planning.task_occurrence where occurrence_id = any($1::uuid[])', [gone]);
    await this.uow.query(
      `update planning.task_occurrence set status = 'WAIVED', waived_on = $2, waive_reason = $3, version = version + 1
       where occurrence_id = any($1::uuid[])`,
      [off, today, reason || 'Giảm số lần trong kỳ'],
    );
    await this.uow.query(
      `update planning.task_occurrence o set due_on = x."dueOn", original_due_on = null, version = o.version + 1,
         updated_at = clock_timestamp()
       from jsonb_to_recordset($1) as x (id uuid, "dueOn" date) where o.occurrence_id = x.id`,
      [JSON.stringify(edit.moved.map(({ occurrence, dueOn }) => ({ id: occurrence.id, dueOn })))],
    );
    await this.uow.query(
      `insert into planning.task_occurrence (occurrence_id, task_id, unit_id, owner_unit_id, ordinal, label, window_from,
         window_to, due_on)
       select x.id, $2, $3, $4, x.ordinal, x.label, x."windowFrom", x."windowTo", x."dueOn"
       from jsonb_to_recordset($1) as x (id uuid, ordinal integer, label text, "windowFrom" date, "windowTo" date,
         "dueOn" date)`,
      [JSON.stringify(edit.added.map((one) => ({ id: newId(), ...one }))), task.id, task.leadUnitId, task.ownerUnitId],
    );
  }
}

function ruleOf(body: PutSeries): RecurrenceRule {
  const counted = body.freq === 'COUNT_IN_PERIOD';
  if (counted && !body.count) throw planningProblem('planning.count-required');
  const dueDates = body.dueDates ?? [];
  const fits = dueDates.every((one) => one.ordinal <= (body.count ?? 0));
  if (dueDates.length > 0 && (!counted || !fits)) throw taskLifeProblem('planning.due-dates-not-counted');
  return {
    freq: body.freq,
    count: counted ? (body.count ?? null) : null,
    dueDay: body.dueDay ?? null,
    until: body.until ?? null,
    dueDates,
  };
}
