import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@congtac/shared-domain';
import {
  type OccurrenceStatus,
  occurrencesOf,
  occurrenceStateOf,
  type PlanDaysView,
  type PlanOccurrenceView,
  type PlanStatus,
  type RecurrenceRule,
} from '@congtac/planning-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { PlanViews } from '../plan/plan-views';
import type { PlanRecord } from '../plan/plan.repository';

/** States in which a plan has no occurrences of its own yet. */
const BEFORE_ISSUE: readonly PlanStatus[] = ['DRAFT', 'SUBMITTED', 'APPROVED'];

type StoredDay = Omit<PlanOccurrenceView, 'state'> & { status: OccurrenceStatus };

/** The days of a plan's recurring tasks, for the calendar and the timeline (G-3). */
@Injectable()
export class PlanDays {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly plans: PlanViews,
  ) {}

  /** Today and every occurrence; of tasks that have none yet, those they will have. Problem `common.not-found`. */
  of(planId: string): Promise<PlanDaysView> {
    return this.uow.read(async () => {
      const plan = await this.plans.readable(planId);
      const today = this.clock.today();
      const occurrences = [...(await this.stored(planId, today)), ...(await this.planned(plan))];
      return { today, occurrences };
    });
  }

  private async stored(planId: string, today: CivilDate): Promise<PlanOccurrenceView[]> {
    const rows = await this.uow.query<StoredDay>(
      `select o.task_id as "taskId", o.ordinal, o.label, o.window_from as "windowFrom", o.window_to as "windowTo",
         o.due_on as "dueOn", o.status
       from planning.task_occurrence o join planning.task t on t.task_id = o.task_id
       where t.plan_id = $1 order by o.due_on, o.task_id, o.ordinal`,
      [planId],
    );
    return rows.map(({ status, ...row }) => ({ ...row, state: occurrenceStateOf({ status, ...row }, today) }));
  }

  private async planned(plan: PlanRecord): Promise<PlanOccurrenceView[]> {
    if (!BEFORE_ISSUE.includes(plan.status)) return [];
    const rules = await this.uow.query<RecurrenceRule & { taskId: string }>(
      `select r.task_id as "taskId", r.freq, r.count, r.due_day as "dueDay", r.until, r.due_dates as "dueDates"
       from planning.recurrence r join planning.task t on t.task_id = r.task_id
       where t.plan_id = $1 and not exists (select 1 from planning.task_occurrence o where o.task_id = t.task_id)`,
      [plan.id],
    );
    const period = { from: plan.periodFrom, to: plan.periodTo };
    return rules.flatMap(({ taskId, ...rule }) =>
      occurrencesOf(rule, period).map((one) => ({ taskId, ...one, state: null })),
    );
  }
}
