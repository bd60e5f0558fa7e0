import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@congtac/shared-api';

/** How many tasks and occurrences of a unit ask for a report in a period, and how many have got one. */
export interface PeriodCount {
  expected: number;
  reported: number;
  accepted: number;
}

/**
 * What a unit carries (leads or coordinates) and has to report in each period: occurrences whose window ends in it, tasks
 * due in it, and running tasks that have no due day or ask for a figure. A report counts when its window reaches to the
 * end of the period, or to the due day of the task if that comes first.
 */
const COUNTS = `
  with carried as (
    select t.task_id, t.status, coalesce(t.start_on, pl.period_from) as begins, t.due_on, coalesce(t.due_on, pl.period_to) as ends,
      exists (select from planning.v_target g where g.task_id = t.task_id) as asks
    from planning.v_task t left join planning.v_plan pl on pl.plan_id = t.plan_id
    where t.status in ('ASSIGNED', 'IN_PROGRESS', 'PENDING_CONFIRMATION', 'COMPLETED')
      and t.task_id in (select y.task_id from planning.v_task_party y where y.unit_id = $1 and y.role in ('LEAD', 'COORDINATE'))
  ), item as (
    select p.period_id, c.task_id, o.occurrence_id, p.date_from, p.date_to as reach, o.status = 'DONE' as done
    from reporting.reporting_period p, carried c join planning.v_task_occurrence o on o.task_id = c.task_id
    where p.period_id = any($2::uuid[]) and o.status <> 'WAIVED' and o.window_to between p.date_from and p.date_to
    union all
    select p.period_id, c.task_id, null, p.date_from, least(p.date_to, c.due_on), c.status = 'COMPLETED'
    from reporting.reporting_period p, carried c
    where p.period_id = any($2::uuid[])
      and (c.due_on between p.date_from and p.date_to
        or (c.due_on is null or c.asks) and c.status <> 'COMPLETED'
          and coalesce(c.begins, p.date_from) <= p.date_to and coalesce(c.ends, p.date_to) >= p.date_to)
      and not exists (select from planning.v_task_occurrence o where o.task_id = c.task_id)
  ), answered as (
    select i.period_id, i.done, r.sent, r.taken from item i left join lateral (
      select true as sent, bool_or(r.status = 'ACCEPTED') as taken from reporting.progress_report r
      where r.unit_id = $1 and r.task_id = i.task_id and r.status in ('SUBMITTED', 'ACCEPTED')
        and r.occurrence_id is not distinct from i.occurrence_id
        and (i.occurrence_id is not null or r.period_from <= i.reach and r.period_to >= i.reach)
      having count(*) > 0) r on true
  )
  select period_id as "periodId", count(*)::int as expected, count(*) filter (where done or sent)::int as reported,
    count(*) filter (where done or taken)::int as accepted
  from answered group by period_id`;

/** Counts the reports of one unit by period. */
@Injectable()
export class PeriodCounts {
  constructor(private readonly uow: UnitOfWork) {}

  /** Counts for each of the periods; those without anything to report are left out. Joins the open transaction. */
  async of(unitId: number, periodIds: readonly string[]): Promise<Map<string, PeriodCount>> {
    const rows = await this.uow.query<PeriodCount & { periodId: string }>(COUNTS, [unitId, periodIds]);
    return new Map(rows.map(({ periodId, ...count }) => [periodId, count]));
  }
}
