import { Injectable } from '@nestjs/common';
import type { LateUnitView, MatterKind, MyWorkBelow, WaitingMatter } from '@congtac/reporting-domain';
import { UnitOfWork } from '@congtac/shared-api';
import type { CivilDate } from '@congtac/shared-domain';

const BELOW = `
  select a.answers_task_id as task_id, count(distinct a.lead_unit_id)::integer as units,
    count(distinct a.lead_unit_id) filter (where a.status = 'COMPLETED')::integer as done,
    count(distinct a.lead_unit_id) filter (where a.status = 'PENDING_CONFIRMATION')::integer as waiting,
    count(distinct a.lead_unit_id) filter (where a.status in ('ASSIGNED', 'IN_PROGRESS')
      and coalesce(a.next_due_on, a.due_on) < $2)::integer as overdue
  from planning.v_task a
  where a.answers_task_id = any($1) and a.status not in ('DRAFT', 'CANCELLED', 'CARRIED_OVER', 'REFUSED')
  group by a.answers_task_id`;

/** Both ways a unit below carries work of ours: it leads the task itself, or a task of its own that answers it. */
const LATE = `
  with late as (
    select t.lead_unit_id, coalesce(t.next_due_on, t.due_on) as due_on from planning.v_task t
    where t.owner_unit_id = any($1) and t.lead_unit_id <> all($1) and t.status in ('ASSIGNED', 'IN_PROGRESS')
      and coalesce(t.next_due_on, t.due_on) < $2
    union all
    select a.lead_unit_id, coalesce(a.next_due_on, a.due_on) from planning.v_task t
    join planning.v_task a on a.answers_task_id = t.task_id and a.status in ('ASSIGNED', 'IN_PROGRESS')
      and coalesce(a.next_due_on, a.due_on) < $2
    where t.owner_unit_id = any($1)
  )
  select l.lead_unit_id as "unitId", u.name as "unitName", count(*)::integer as count,
    ($2::date - min(l.due_on))::integer as days
  from late l join org.v_unit u on u.unit_id = l.lead_unit_id
  group by l.lead_unit_id, u.name order by days desc, u.name limit 10`;

const MATTERS = `
  select * from (
  select d.kind, d.object_id::text as id, d.title, count(*)::integer as count, min(d.since) as since,
    case when count(distinct d.from_unit_id) = 1 then min(u.name) else '' end as "unitName"
  from planning.v_waiting_decision d left join org.v_unit u on u.unit_id = d.from_unit_id
  where d.unit_id = any($1)
  group by d.kind, d.object_id, d.title
  union all
  select 'REVIEW', v.review_id::text, v.title, 1, null, u.name
  from review.v_review v join org.v_unit u on u.unit_id = v.unit_id
  where v.unit_id = any($2) and v.status = 'SUBMITTED'
  union all
  select 'PERIOD_RETURNED', a.unit_id || '/' || a.period_id, p.name, jsonb_array_length(a.pins), a.updated_at, u.name
  from reporting.period_approval a join reporting.reporting_period p on p.period_id = a.period_id
  join org.v_unit u on u.unit_id = a.unit_id
  where a.unit_id = any($3) and a.state = 'RETURNED'
  union all
  select 'PERIOD_ACCEPT', a.parent_unit_id || '/' || a.period_id, p.name, count(*)::integer, min(a.updated_at), u.name
  from reporting.period_approval a join reporting.reporting_period p on p.period_id = a.period_id
  join org.v_unit u on u.unit_id = a.parent_unit_id
  where a.parent_unit_id = any($4) and a.state = 'APPROVED' group by a.parent_unit_id, a.period_id, p.name, u.name
  ) m order by m.kind <> 'PERIOD_RETURNED', m.since nulls last, m.title limit 50`;

const OWED = `
  select p.plan_id as "planId", p.unit_id as "unitId", p.title, n.units, n.issued, n.late
  from (select distinct parent_plan_id from planning.v_plan_obligation
    where parent_unit_id = any($1) and issued_on is null) owed
  join planning.v_plan p on p.plan_id = owed.parent_plan_id
  cross join lateral (select count(*)::integer as units,
      count(*) filter (where o.issued_on is not null)::integer as issued,
      count(*) filter (where o.issued_on is null and o.due_on < $2)::integer as late
    from planning.v_plan_obligation o where o.parent_plan_id = p.plan_id) n
  order by n.late desc, p.title limit 20`;

/** A plan of ours that units below still owe an answer to. */
export interface OwedPlanRow {
  planId: string;
  unitId: number;
  title: string;
  units: number;
  issued: number;
  late: number;
}

/** What waits around a chair: decisions, late units, plans owed by units below. */
@Injectable()
export class BelowRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** How the units below stand with tasks that others answer, by task. */
  async below(taskIds: readonly string[], today: CivilDate): Promise<Map<string, MyWorkBelow>> {
    if (taskIds.length === 0) return new Map();
    const rows = await this.uow.query<MyWorkBelow & { task_id: string }>(BELOW, [taskIds, today]);
    return new Map(rows.map(({ task_id, ...below }) => [task_id, below]));
  }

  /** Units with overdue work given by these units, the longest delay first, at most 10. */
  lateUnits(unitIds: readonly number[], today: CivilDate): Promise<LateUnitView[]> {
    return unitIds.length === 0 ? Promise.resolve([]) : this.uow.query<LateUnitView>(LATE, [unitIds, today]);
  }

  /**
   * What waits for units other than reports, at most 50: first returned periods, told to who writes there; then decisions
   * of plans and tasks, of reviews, of periods of units below, the oldest first.
   */
  async matters(of: Record<'plans' | 'reviews' | 'writing' | 'above', readonly number[]>): Promise<WaitingMatter[]> {
    const units = [of.plans, of.reviews, of.writing, of.above];
    if (units.every((some) => some.length === 0)) return [];
    const rows = await this.uow.query<WaitingMatter & { kind: MatterKind }>(MATTERS, units);
    return rows.map(({ kind, id, title, unitName, count }) => ({ kind, id, title, unitName, count }));
  }

  /** Plans of these units that units below still owe one of their own to. */
  owed(unitIds: readonly number[], today: CivilDate): Promise<OwedPlanRow[]> {
    return unitIds.length === 0 ? Promise.resolve([]) : this.uow.query<OwedPlanRow>(OWED, [unitIds, today]);
  }
}
