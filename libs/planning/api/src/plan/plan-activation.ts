import { Injectable } from '@nestjs/common';
import type { Period } from '@congtac/shared-domain';
import { occurrencesOf, type RecurrenceRule } from '@congtac/planning-domain';
import { newId, UnitOfWork } from '@congtac/shared-api';
import { Summaries } from '../overview/summaries';

interface RecurringTask extends RecurrenceRule {
  taskId: string;
  unitId: number;
  ownerUnitId: number;
}

/** Puts a plan's tasks to work; also used for plans taken over as already issued. Call inside a transaction. */
@Injectable()
export class PlanActivation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly summaries: Summaries,
  ) {}

  /**
   * DRAFT tasks become ASSIGNED, their parties see them, recurring ones get their occurrences, counters are made.
   * @param only the tasks that an amendment added; null = all of the plan.
   */
  async activate(planId: string, period: Period, only: readonly string[] | null = null): Promise<void> {
    await this.uow.query(
      `update planning.task set status = 'ASSIGNED', version = version + 1, updated_at = clock_timestamp()
       where plan_id = $1 and status = 'DRAFT' and ($2::uuid[] is null or task_id = any($2))`,
      [planId, only],
    );
    await this.uow.query(
      `update planning.task_party p set issued = true from planning.task t
       where t.task_id = p.task_id and t.plan_id = $1 and t.status <> 'DRAFT' and not p.issued`,
      [planId],
    );
    await this.makeOccurrences(planId, period);
    await this.summaries.recompute(planId);
  }

  private async makeOccurrences(planId: string, period: Period): Promise<void> {
    const recurring = await this.uow.query<RecurringTask>(
      `select t.task_id as "taskId", t.lead_unit_id as "unitId", t.owner_unit_id as "ownerUnitId", r.freq, r.count,
         r.due_day as "dueDay", r.until, r.due_dates as "dueDates"
       from planning.task t join planning.recurrence r on r.task_id = t.task_id
       where t.plan_id = $1 and t.status not in ('DRAFT', 'COMPLETED')
         and not exists (select 1 from planning.task_occurrence o where o.task_id = t.task_id)`,
      [planId],
    );
    const rows = recurring.flatMap((task) =>
      occurrencesOf(task, period).map((occurrence) => ({
        id: newId(),
        task: task.taskId,
        unit: task.unitId,
        owner: task.ownerUnitId,
        ...occurrence,
      })),
    );
    await this.uow.query(
      `insert into planning.task_occurrence (occurrence_id, task_id, unit_id, owner_unit_id, ordinal, label, window_from,
         window_to, due_on)
       select x.id, x.task, x.unit, x.owner, x.ordinal, x.label, x."windowFrom", x."windowTo", x."dueOn"
       from jsonb_to_recordset($1) as x (id uuid, task uuid, unit integer, owner integer, ordinal integer, label text,
         "windowFrom" date, "windowTo" date, "dueOn" date)`,
      [JSON.stringify(rows)],
    );
    await this.uow.query(
      `update planning.task t set next_due_on = n.due_on
       from (select o.task_id, min(o.due_on) as due_on from planning.task_occurrence o
         where o.status = 'OPEN' and o.task_id = any($1::uuid[]) group by o.task_id) n
       where n.task_id = t.task_id`,
      [recurring.map((task) => task.taskId)],
    );
  }
}
