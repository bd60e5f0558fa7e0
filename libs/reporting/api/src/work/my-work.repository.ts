import { Injectable } from '@nestjs/common';
import type { Measure, TaskStatus, ValueType } from '@congtac/planning-domain';
import type { BlankKind, MyWorkTab, ReportStatus } from '@congtac/reporting-domain';
import { UnitOfWork } from '@congtac/shared-api';
import type { CivilDate, Qualifier } from '@congtac/shared-domain';

/** One piece of work of one unit, as much as its place in the list needs: a task, or one occurrence of a recurring one. */
export interface WorkPlaceRow {
  task_id: string;
  occurrence_id: string | null;
  window_from: CivilDate | null;
  unit_id: number;
  urgent: boolean;
  status: TaskStatus;
  due_on: CivilDate | null;
  report_id: string | null;
  report_status: ReportStatus | null;
  submitted_on: CivilDate | null;
  completed_on: CivilDate | null;
}

/** What a card shows beside its place; in the order of the places asked for. */
export interface WorkDetailRow {
  title: string;
  plan_id: string;
  plan_title: string | null;
  unit_name: string;
  owner_unit_id: number;
  key_task: boolean;
  occurrence_label: string | null;
  author_name: string | null;
  return_reason: string | null;
  figures: number;
  indicator_id: string | null;
  indicator_name: string | null;
  measure: Measure | null;
  value_type: ValueType | null;
  target: string | null;
  last_blank: BlankKind | null;
  last_value: string | null;
  last_qualifier: Qualifier | null;
  last_on: CivilDate | null;
  following: boolean;
  leads: boolean;
}

/** Units of the person: those they report for and those they read. */
export interface WorkUnits {
  writing: number[];
  reading: number[];
}

/** Places of one tab beyond this number are not listed; totals are capped far below it. */
const PLACES = 500;

/**
 * Which tasks stand in a tab; $1 = units that write, $2 = units that read. MINE: they lead or coordinate. ASSIGNED: they
 * own it and others do it, by leading it or by tasks of their own that answer it. FOLLOWED: marked by the person, or a
 * part without work in it.
 */
const SOURCES: Record<MyWorkTab, string> = {
  MINE: `select p.task_id, p.unit_id from planning.v_task_party p
    where p.unit_id = any($1) and p.role in ('LEAD', 'COORDINATE')`,
  ASSIGNED: `select t.task_id, t.lead_unit_id as unit_id from planning.v_task t
    where t.owner_unit_id = any($2) and (t.lead_unit_id <> all($2)
      or exists (select from planning.v_task a where a.answers_task_id = t.task_id))`,
  FOLLOWED: `select t.task_id, t.lead_unit_id as unit_id from planning.v_task t
    where t.task_id in (
      select f.task_id from reporting.follow f where f.account_id = (select app.current_account())
      union
      select p.task_id from planning.v_task_party p
      where (p.unit_id = any($2) and p.role in ('ADVISE', 'MONITOR', 'INFORM')
          or p.person_id = (select app.current_person()))
        and p.task_id not in (select c.task_id from planning.v_task_party c
          where c.unit_id = any($1) and c.role in ('LEAD', 'COORDINATE')))`,
};

/**
 * Places of one tab; done ones of the last days ($4) come last. Of MINE a recurring task stands once for each open
 * occurrence that has begun, and of several with the same window (n times in the year) only the next one. Drafts are
 * known to their own unit only.
 */
const places = (tab: MyWorkTab): string => `
  with source as (${SOURCES[tab]})
  select t.task_id, o.occurrence_id, o.window_from, y.unit_id, t.urgent, t.status,
    coalesce(o.due_on, t.next_due_on, t.due_on) as due_on, r.report_id, r.status as report_status, r.submitted_on,
    t.completed_on
  from source y
  join planning.v_task t on t.task_id = y.task_id and (t.status in ('ASSIGNED', 'IN_PROGRESS', 'PENDING_CONFIRMATION')
    or (t.status = 'COMPLETED' and t.completed_on >= $4))
  left join planning.v_task_occurrence o on ${tab === 'MINE'} and o.task_id = t.task_id and o.status = 'OPEN'
    and o.window_from <= $3
    and not exists (select from planning.v_task_occurrence e where e.task_id = o.task_id and e.status = 'OPEN'
      and e.window_from = o.window_from and e.window_to = o.window_to and e.ordinal < o.ordinal)
  left join reporting.progress_report r on r.task_id = t.task_id and r.unit_id = y.unit_id and r.status <> 'ACCEPTED'
    and r.occurrence_id is not distinct from o.occurrence_id and (r.status <> 'DRAFT' or r.unit_id = any($1))
  where cardinality($2::integer[]) > 0 and (${tab !== 'MINE'} or o.occurrence_id is not null or t.status = 'COMPLETED'
    or not exists (select from planning.v_task_occurrence e where e.task_id = t.task_id))
  order by t.status = 'COMPLETED', t.urgent desc, coalesce(o.due_on, t.next_due_on, t.due_on) nulls last,
    t.priority = 'KEY' desc, t.title, t.task_id
  limit ${PLACES}`;

const DETAILS = `
  select t.title, t.plan_id, pl.title as plan_title, u.name as unit_name, t.owner_unit_id, t.priority = 'KEY' as key_task,
    o.label as occurrence_label, r.author_name, r.return_reason,
    (select count(*)::integer from planning.v_target n where n.task_id = t.task_id) as figures,
    g.indicator_id, i.name as indicator_name, i.measure, i.value_type,
    coalesce(g.committed_value, g.assigned_value) as target, f.blank as last_blank, f.value as last_value,
    f.qualifier as last_qualifier, f.reported_on as last_on, w.task_id is not null as following,
    t.lead_unit_id = y.unit_id as leads
  from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::uuid[])
    with ordinality as y (task_id, occurrence_id, unit_id, report_id, n)
  join planning.v_task t on t.task_id = y.task_id
  join org.v_unit u on u.unit_id = y.unit_id
  left join planning.v_plan pl on pl.plan_id = t.plan_id
  left join planning.v_task_occurrence o on o.occurrence_id = y.occurrence_id
  left join reporting.progress_report r on r.report_id = y.report_id
  left join planning.v_target g on g.task_id = t.task_id and g.ordinal = 1
  left join planning.v_indicator i on i.indicator_id = g.indicator_id
  left join lateral (select f.blank, f.value, f.qualifier, f.reported_on from reporting.figure f
    where f.task_id = t.task_id and f.unit_id = y.unit_id and f.indicator_id = g.indicator_id
    order by f.period_to desc, f.reported_on desc limit 1) f on true
  left join reporting.follow w on w.task_id = t.task_id and w.account_id = (select app.current_account())
  order by y.n`;

/** The SQL of "Việc của tôi": first where each piece of work stands, then what the cards on screen show. */
@Injectable()
export class MyWorkRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Places of one tab on a day, urgent work first, then the nearest due day; done since `doneSince` last; at most 500. */
  places(tab: MyWorkTab, units: WorkUnits, today: CivilDate, doneSince: CivilDate): Promise<WorkPlaceRow[]> {
    return this.uow.query<WorkPlaceRow>(places(tab), [units.writing, units.reading, today, doneSince]);
  }

  /** What the cards of some places show, in their order. */
  details(shown: readonly WorkPlaceRow[]): Promise<WorkDetailRow[]> {
    if (shown.length === 0) return Promise.resolve([]);
    return this.uow.query<WorkDetailRow>(DETAILS, [
      shown.map((row) => row.task_id),
      shown.map((row) => row.occurrence_id),
      shown.map((row) => row.unit_id),
      shown.map((row) => row.report_id),
    ]);
  }
}
