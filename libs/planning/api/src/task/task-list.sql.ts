import type { TaskQuery, Timeliness } from '@congtac/planning-domain';
import { timelinessSql } from '@congtac/planning-domain';
import type { CivilDate } from '@congtac/shared-domain';
import { dashboardFilters } from '../overview/task-filters';
import { likeText } from '../plan/plan.repository';
import { ownUrgentPlans, urgentPlansBelow } from '../urgent/urgent-plans';
import { CONTEXT_COLUMNS, CONTEXT_JOINS, TASK_COLUMNS, TASK_JOINS } from './task-rows.sql';

/** Conditions on `t` = planning.task, and what their places stand for; `$1` = today. */
export interface ListFilter {
  where: string;
  params: unknown[];
}

/** The day that matters while a task is open. */
const ACTIVE_DUE = 'coalesce(t.next_due_on, t.due_on)';

/** Urgent work that is still open stands above everything else (S2-19). The order of index `ix_task_pressing`. */
const ORDER = `(t.urgent and t.status in ('ASSIGNED','IN_PROGRESS','PENDING_CONFIRMATION')) desc, ${ACTIVE_DUE},
  t.priority, t.position, t.task_id`;

/** What follows from a class of timeliness in terms an index knows; the formula itself decides. */
const IMPLIED: Partial<Record<Timeliness, string>> = {
  OVERDUE: `t.status in ('ASSIGNED','IN_PROGRESS') and ${ACTIVE_DUE} < $1::date`,
  DUE_SOON: `t.status in ('ASSIGNED','IN_PROGRESS') and ${ACTIVE_DUE} >= $1::date`,
  NOT_STARTED: `t.status in ('ASSIGNED','IN_PROGRESS')`,
  IN_PROGRESS_ON_TIME: `t.status in ('ASSIGNED','IN_PROGRESS')`,
  PENDING: `t.status = 'PENDING_CONFIRMATION'`,
};

const citing = (plan: string) => `select b.plan_id from planning.plan_basis b where b.parent_plan_id = ${plan}`;

/** Plans as an array that is known before the tasks are looked for, so that their index serves. */
const inPlans = (...plans: string[]) => `t.plan_id = any(array(${plans.join(' union all ')}))`;

/**
 * The conditions a query asks for and no others: few texts, each of which PostgreSQL plans once.
 * @param mineUnits LEAD units to keep to; null = any. @param large see `dashboardFilters`.
 */
export function listFilter(
  query: TaskQuery,
  mineUnits: readonly number[] | null,
  today: CivilDate,
  large = false,
): ListFilter {
  const params: unknown[] = [today];
  // every statement names $1, whether a condition needs the day or not
  const conditions = [`t.status <> 'DRAFT' and $1::date is not null`];
  const add = (value: unknown, condition: (place: string) => string) => {
    if (value !== undefined && value !== null) conditions.push(condition(`$${params.push(value)}`));
  };
  const urgent = (sql: string) => (query.includeUrgent ? [sql] : []);
  add(query.unitId, (at) => `t.lead_unit_id = ${at}::int`);
  add(query.planId, (at) => inPlans(`select ${at}::uuid`, ...urgent(ownUrgentPlans(at))));
  add(query.sectionId, (at) => `t.section_id = ${at}::uuid`);
  add(query.parentPlanId, (at) => inPlans(citing(at), ...urgent(urgentPlansBelow(at))));
  add(query.parentTaskId, (at) => `t.answers_task_id = ${at}::uuid`);
  add(likeText(query.q), (at) => `t.search_text like '%' || app.fold(${at}::text) || '%'`);
  add(query.timeliness, (at) => `${timelinessSql('t', '$1')} = ${at}::text`);
  if (query.timeliness) conditions.push(IMPLIED[query.timeliness] ?? 'true');
  add(mineUnits, (at) => `t.lead_unit_id = any(${at}::int[])`);
  add(query.planUnitId, (at) => `t.owner_unit_id = ${at}::int`);
  add(query.withinPlanId, (at) =>
    inPlans(`select ${at}::uuid`, citing(at), ...urgent(ownUrgentPlans(at)), ...urgent(urgentPlansBelow(at))),
  );
  return { where: conditions.join(' and ') + dashboardFilters(query, params, today, large), params };
}

/**
 * One page: its keys by the conditions, then the rows of these keys. Size and offset stand in the text, because the plan
 * of a short first page is another one than that of a page anywhere.
 */
export function listSql(where: string, size: number, offset: number): string {
  return `with page as materialized (
      select t.task_id, row_number() over (order by ${ORDER}) as at from planning.task t where ${where}
      order by ${ORDER} limit ${whole(size)} offset ${whole(offset)})
    select ${TASK_COLUMNS}, ${CONTEXT_COLUMNS}, (
      select jsonb_build_object('id', o.occurrence_id, 'label', o.label, 'dueOn', o.due_on)
      from planning.task_occurrence o where o.task_id = t.task_id and o.status = 'OPEN' and o.window_from <= $1::date
      order by o.due_on, o.ordinal limit 1) as "currentOccurrence"
    from page join planning.task t on t.task_id = page.task_id ${TASK_JOINS} ${CONTEXT_JOINS} order by page.at`;
}

/** A number that may stand in a statement. */
function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`no whole number: ${value}`);
  return String(value);
}
