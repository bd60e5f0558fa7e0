import { Injectable } from '@nestjs/common';
import type { Measure, TaskStatus } from '@congtac/planning-domain';
import type { BlankKind, ReportStatus } from '@congtac/reporting-domain';
import { UnitOfWork } from '@congtac/shared-api';
import type { CivilDate, Qualifier } from '@congtac/shared-domain';

/** One piece of work of one unit: a task, or one occurrence of a recurring task. */
export interface WorkRow {
  task_id: string;
  occurrence_id: string | null;
  occurrence_label: string | null;
  window_from: CivilDate | null;
  title: string;
  plan_id: string;
  plan_title: string | null;
  unit_id: number;
  unit_name: string;
  owner_unit_id: number;
  key_task: boolean;
  urgent: boolean;
  status: TaskStatus;
  due_on: CivilDate | null;
  carries: boolean;
  report_id: string | null;
  report_status: ReportStatus | null;
  submitted_on: CivilDate | null;
  author_name: string | null;
  return_reason: string | null;
  indicator_id: string | null;
  indicator_name: string | null;
  measure: Measure | null;
  target: string | null;
  last_blank: BlankKind | null;
  last_value: string | null;
  last_qualifier: Qualifier | null;
  last_on: CivilDate | null;
}

/**
 * Work of the units. Carried ($1): tasks they lead or coordinate; a recurring task stands once for each open occurrence
 * that has begun, and of several with the same window (n times in the year) only the next one. Followed ($3): tasks they
 * watch or have given to others, and late tasks of lower plans that answer theirs; the row names the unit that leads.
 */
const WORK = `
  with party as (
    select p.task_id, p.unit_id, true as carries from planning.v_task_party p
    where p.unit_id = any($1) and p.role in ('LEAD', 'COORDINATE')
    union
    select t.task_id, t.lead_unit_id, false from planning.v_task t
    where t.lead_unit_id <> all($1) and (t.owner_unit_id = any($3)
      or t.task_id in (select p.task_id from planning.v_task_party p
        where (p.unit_id = any($3) or p.person_id = (select app.current_person())) and p.role <> 'LEAD')
      or coalesce(t.next_due_on, t.due_on) < $2
        and t.answers_task_id in (select a.task_id from planning.v_task a where a.owner_unit_id = any($3)))
      and t.task_id not in (select p.task_id from planning.v_task_party p
        where p.unit_id = any($1) and p.role = 'COORDINATE')
  )
  select t.task_id, o.occurrence_id, o.label as occurrence_label, o.window_from, t.title, t.plan_id,
    pl.title as plan_title, y.unit_id, u.name as unit_name, t.owner_unit_id, t.priority = 'KEY' as key_task, t.urgent, t.status,
    coalesce(o.due_on, t.next_due_on, t.due_on) as due_on, y.carries, r.report_id, r.status as report_status, r.submitted_on,
    r.author_name, r.return_reason, g.indicator_id, i.name as indicator_name, i.measure,
    coalesce(g.committed_value, g.assigned_value) as target, f.blank as last_blank, f.value as last_value,
    f.qualifier as last_qualifier, f.reported_on as last_on
  from party y
  join planning.v_task t on t.task_id = y.task_id and t.status in ('ASSIGNED', 'IN_PROGRESS', 'PENDING_CONFIRMATION')
  join org.v_unit u on u.unit_id = y.unit_id
  left join planning.v_plan pl on pl.plan_id = t.plan_id
  left join planning.v_task_occurrence o on y.carries and o.task_id = t.task_id and o.status = 'OPEN'
    and o.window_from <= $2
    and not exists (select from planning.v_task_occurrence e where e.task_id = o.task_id and e.status = 'OPEN'
      and e.window_from = o.window_from and e.window_to = o.window_to and e.ordinal < o.ordinal)
  left join reporting.progress_report r on r.task_id = t.task_id and r.unit_id = y.unit_id and r.status <> 'ACCEPTED'
    and r.occurrence_id is not distinct from o.occurrence_id and (r.status <> 'DRAFT' or r.unit_id = any($1))
  left join planning.v_target g on g.task_id = t.task_id and g.ordinal = 1
  left join planning.v_indicator i on i.indicator_id = g.indicator_id
  left join lateral (select f.blank, f.value, f.qualifier, f.reported_on from reporting.figure f
    where f.task_id = t.task_id and f.unit_id = y.unit_id and f.indicator_id = g.indicator_id
    order by f.period_to desc, f.reported_on desc limit 1) f on true
  where not y.carries or o.occurrence_id is not null
    or not exists (select from planning.v_task_occurrence e where e.task_id = t.task_id)
  order by t.urgent desc, coalesce(o.due_on, t.next_due_on, t.due_on) nulls last, t.priority = 'KEY' desc, t.title, t.task_id
  limit 2000`;

/** The SQL of "Việc của tôi". */
@Injectable()
export class MyWorkRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Work that `writing` units carry and `reading` units follow on a day, urgent work first, then the nearest due day; at most 2,000. */
  open(writing: number[], reading: number[], today: CivilDate): Promise<WorkRow[]> {
    return this.uow.query<WorkRow>(WORK, [writing, today, reading]);
  }
}
