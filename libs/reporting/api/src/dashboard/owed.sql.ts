import { branchSql } from './dashboard-sql';

/**
 * Reports owed by the units of a branch in periods, by the same rule as the counts of one unit's periods: occurrences whose
 * window ends in the period, tasks due in it, and running tasks that have no due day or ask for a figure.
 * `$1` unit, `$2` day of the tree, `$3` periods, `$4` `$5` units with their group, `$6` `$7` `$8` deadline of each group and
 * period. Gives `owed`: row_id, unit_id, task_id, occurrence_id, period_id, due (deadline), sent_on, report_id.
 */
export const OWED = `
  branch as materialized (${branchSql('$1', '$2')}),
  grouped as (select * from unnest($4::int[], $5::int[]) as g (unit_id, grp)),
  deadline as (select * from unnest($6::int[], $7::uuid[], $8::date[]) as d (grp, period_id, due)),
  period as (select p.period_id, p.date_from, p.date_to from reporting.reporting_period p
    where p.period_id = any($3::uuid[])),
  carried as materialized (
    select distinct b.row_id, b.unit_id, t.task_id, t.status, t.completed_on, t.due_on,
      coalesce(t.start_on, pl.period_from) as begins, coalesce(t.due_on, pl.period_to) as ends,
      exists (select from planning.v_target g where g.task_id = t.task_id) as asks,
      exists (select from planning.v_task_occurrence o where o.task_id = t.task_id) as series
    from branch b join planning.v_task_party y on y.unit_id = b.unit_id and y.role in ('LEAD', 'COORDINATE')
    join planning.v_task t on t.task_id = y.task_id
      and t.status in ('ASSIGNED', 'IN_PROGRESS', 'PENDING_CONFIRMATION', 'COMPLETED')
    left join planning.v_plan pl on pl.plan_id = t.plan_id
  ), item as (
    select c.row_id, c.unit_id, c.task_id, o.occurrence_id, p.period_id, p.date_from, p.date_to as reach,
      case when o.status = 'DONE' then coalesce(o.done_on, o.due_on) end as done_on
    from carried c join planning.v_task_occurrence o on o.task_id = c.task_id and o.status <> 'WAIVED'
    join period p on o.window_to between p.date_from and p.date_to where c.series
    union all
    select c.row_id, c.unit_id, c.task_id, null, p.period_id, p.date_from, least(p.date_to, c.due_on),
      case when c.status = 'COMPLETED' then c.completed_on end
    from carried c join period p on c.due_on between p.date_from and p.date_to
      or (c.due_on is null or c.asks) and c.status <> 'COMPLETED'
        and coalesce(c.begins, p.date_from) <= p.date_to and coalesce(c.ends, p.date_to) >= p.date_to
    where not c.series
  ), owed as (
    select i.row_id, i.unit_id, i.task_id, i.occurrence_id, i.period_id, d.due,
      least(i.done_on, r.submitted_on) as sent_on, r.report_id
    from item i join grouped g on g.unit_id = i.unit_id
    join deadline d on d.grp = g.grp and d.period_id = i.period_id
    left join lateral (
      select r.report_id, r.submitted_on from reporting.progress_report r
      where r.unit_id = i.unit_id and r.task_id = i.task_id and r.status in ('SUBMITTED', 'ACCEPTED')
        and r.occurrence_id is not distinct from i.occurrence_id
        and (i.occurrence_id is not null or r.period_from <= i.reach and r.period_to >= i.reach)
      order by r.submitted_at limit 1) r on true
  )`;

/** Counts per line and period; `$9` = today. What has fallen due: the deadline is over, or the report has come. */
export const OWED_COUNTS = `
  with ${OWED}
  select row_id as "rowId", period_id as "periodId", count(*)::int as expected, count(sent_on)::int as reported,
    count(*) filter (where sent_on <= due)::int as "onTime",
    count(*) filter (where sent_on is not null or due < $9::date)::int as "fallenDue"
  from owed group by row_id, period_id`;

/**
 * One page of reports owed: `$9` state or null, `$10` only the unit itself, `$11` to `$14` the last row of the page
 * before, `$15` rows wanted.
 */
export const OWED_ROWS = `
  with ${OWED}
  select w.task_id as "taskId", t.title as "taskTitle", w.occurrence_id as "occurrenceId", o.label as "occurrenceLabel",
    w.unit_id as "unitId", u.name as "unitName", w.due as "dueOn", w.report_id as "reportId", w.sent_on as "submittedOn",
    case when w.sent_on is null then 'MISSING' when w.sent_on > w.due then 'REPORTED_LATE' else 'REPORTED' end as state
  from owed w join planning.v_task t on t.task_id = w.task_id join org.v_unit u on u.unit_id = w.unit_id
  left join planning.v_task_occurrence o on o.occurrence_id = w.occurrence_id
  where ($9::text is null or $9 = 'missing' and w.sent_on is null or $9 = 'reported' and w.sent_on is not null
      or $9 = 'late' and w.sent_on > w.due)
    and (not $10::boolean or w.unit_id = $1)
    and ($11::date is null or (w.due, w.unit_id, w.task_id, coalesce(w.occurrence_id, w.task_id))
      > ($11::date, $12::int, $13::uuid, $14::uuid))
  order by w.due, w.unit_id, w.task_id, coalesce(w.occurrence_id, w.task_id) limit $15`;
