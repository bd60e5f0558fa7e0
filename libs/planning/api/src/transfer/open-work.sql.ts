import type { OpenWorkKind } from '@congtac/org-domain';

/** Tasks that are not over: `t`. */
export const UNFINISHED = `t.status in ('ASSIGNED', 'IN_PROGRESS', 'PENDING_CONFIRMATION', 'SUSPENDED', 'REFUSED')`;

/** Plans whose tasks go on: `p`. */
export const AT_WORK = `p.status in ('ISSUED', 'IN_PROGRESS', 'REVIEWED')`;

/** Plans before their issue that stand for themselves, not for a revision: `p`. */
export const IN_DRAFT = `p.status in ('DRAFT', 'SUBMITTED', 'APPROVED') and p.revises_plan_id is null`;

/** The unit that answers for plan `p` now. */
export const HOLDER = 'coalesce(p.held_by_unit_id, p.unit_id)';

const TASK_ITEM = `t.title, p.title as place, coalesce(t.next_due_on, t.due_on) as "dueOn", '/nhiem-vu/' || t.task_id as link
  from planning.task t join planning.plan p on p.plan_id = t.plan_id`;
const PLAN_ITEM = `p.title, null::text as place, p.period_to as "dueOn", '/ke-hoach/' || p.plan_id as link
  from planning.plan p`;

/** Open things of unit `$1` by kind: `title, place, "dueOn", link` each. */
export const OPEN_WORK: readonly (readonly [OpenWorkKind, string])[] = [
  ['TASKS_LED', `select ${TASK_ITEM} where t.lead_unit_id = $1 and ${UNFINISHED} and ${AT_WORK}`],
  [
    'TASKS_SHARED',
    `select ${TASK_ITEM} where ${UNFINISHED} and ${AT_WORK} and t.task_id in (
       select y.task_id from planning.task_party y where y.unit_id = $1 and y.role <> 'LEAD')`,
  ],
  ['PLANS_AT_WORK', `select ${PLAN_ITEM} where ${HOLDER} = $1 and ${AT_WORK} and not p.automatic`],
  ['TASKS_GIVEN', `select ${TASK_ITEM} where ${HOLDER} = $1 and ${UNFINISHED} and ${AT_WORK} and t.lead_unit_id <> $1`],
  ['PLANS_IN_DRAFT', `select ${PLAN_ITEM} where ${HOLDER} = $1 and ${IN_DRAFT}`],
  [
    'OBLIGATIONS',
    `select p.title, u.name as place, o.due_on as "dueOn", '/ke-hoach/' || p.plan_id as link
     from planning.plan_obligation o join planning.plan p on p.plan_id = o.parent_plan_id
     join org.v_unit u on u.unit_id = o.parent_unit_id
     where o.unit_id = $1 and o.issued_on is null and o.ended_on is null and ${AT_WORK}`,
  ],
];
