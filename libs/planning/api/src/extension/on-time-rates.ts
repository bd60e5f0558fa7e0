import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@congtac/shared-domain';
import {
  addOnTimeCounts,
  type OnTimeCounts,
  onTimeRate,
  type OnTimeRate,
  originalTimelinessSql,
  timelinessSql,
} from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';

/** Rates of a plan, of the plans below it by unit, and of all together. */
export interface OverviewRates {
  own: OnTimeRate;
  totals: OnTimeRate;
  unit: (unitId: number) => OnTimeRate;
}

/** `$1` = today, `$2` = plan: read off the tasks, so that every reader of the plan gets the same figure. */
const PLAN_SQL = `
  select count(*) filter (where class in ('COMPLETED_ON_TIME', 'COMPLETED_LATE'))::int as completed,
    count(*) filter (where class = 'COMPLETED_ON_TIME')::int as "onTime",
    count(*) filter (where original = 'COMPLETED_ON_TIME')::int as "onTimeByOriginal",
    count(*) filter (where class = 'OVERDUE')::int as overdue,
    count(*) filter (where original = 'OVERDUE')::int as "overdueByOriginal"
  from (select ${timelinessSql('t', '$1')} as class, ${originalTimelinessSql('t', '$1')} as original
    from planning.task t where t.plan_id = $2) classed`;

/** `$1` = plan above: summed summaries of the issued plans that cite it, per unit. */
const BELOW_SQL = `
  select p.unit_id as "unitId", coalesce(sum(s.completed_on_time + s.completed_late), 0)::int as completed,
    coalesce(sum(s.completed_on_time), 0)::int as "onTime",
    coalesce(sum(s.on_time_original), 0)::int as "onTimeByOriginal",
    coalesce(sum(s.overdue), 0)::int as overdue, coalesce(sum(s.overdue_original), 0)::int as "overdueByOriginal"
  from planning.plan p left join planning.plan_summary s on s.plan_id = p.plan_id
  where p.plan_id in (select b.plan_id from planning.plan_basis b where b.parent_plan_id = $1)
    and p.status in ('ISSUED','IN_PROGRESS','REVIEWED','CLOSED')
  group by p.unit_id`;

/** Counts for the two on-time rates; the formula itself is `onTimeRate`. Call inside a transaction. */
@Injectable()
export class OnTimeRates {
  constructor(private readonly uow: UnitOfWork) {}

  /** The plan's own tasks. */
  async ofPlan(planId: string, today: CivilDate): Promise<OnTimeRate> {
    return onTimeRate(await this.counts(planId, today));
  }

  /** The plan and the plans derived from it; summaries must be fresh. */
  async ofOverview(planId: string, today: CivilDate): Promise<OverviewRates> {
    const own = await this.counts(planId, today);
    const below = await this.uow.query<OnTimeCounts & { unitId: number }>(BELOW_SQL, [planId]);
    return {
      own: onTimeRate(own),
      totals: onTimeRate(addOnTimeCounts([own, ...below])),
      unit: (unitId) => onTimeRate(addOnTimeCounts(below.filter((row) => row.unitId === unitId))),
    };
  }

  private async counts(planId: string, today: CivilDate): Promise<OnTimeCounts> {
    const row = await this.uow.one<OnTimeCounts>(PLAN_SQL, [today, planId]);
    return row ?? addOnTimeCounts([]);
  }
}
