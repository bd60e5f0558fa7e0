import { Injectable } from '@nestjs/common';
import type { PlanSearchHit } from '@congtac/planning-domain';
import { Access, requestContext, UnitOfWork } from '@congtac/shared-api';
import { likeText } from '../plan/plan.repository';

/** Finds plans and tasks in sight by words, accents ignored; row-level security filters. */
@Injectable()
export class PlanSearch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** Best matches first: at the beginning of the title before inside it; exact accents before folded ones. */
  async search(q: string, limit: number): Promise<PlanSearchHit[]> {
    const text = likeText(q.trim());
    if (!text || !this.access.holds('planning.issued.read')) return [];
    const wide = (requestContext()?.principal?.scope.wide ?? '') !== '';
    return this.uow.read(() => this.uow.query<PlanSearchHit>(wide ? SEARCH_ALL : SEARCH_NEAR, [text, limit]));
  }
}

const rank = (alias: string) =>
  `(${alias}.title ilike '%' || $1 || '%')::int * 2 + (${alias}.search_text like app.fold($1) || '%')::int`;

const MATCHES = `t.search_text like '%' || app.fold($1) || '%'`;

/**
 * Tasks that may be in sight, found by their units: what policies say of a row, turned into look-ups. An index of the
 * words would not serve, because row-level security does not let a condition that may tell of hidden rows go first.
 */
const NEAR = `
  select t.task_id from planning.task t where t.owner_unit_id = any((select app.scope() || app.line())::integer[]) and ${MATCHES}
  union select t.task_id from planning.task t where t.lead_unit_id = any((select app.scope())::integer[]) and ${MATCHES}
  union select t.task_id from planning.task_party y join planning.task t on t.task_id = y.task_id
    where y.unit_id = any((select app.scope())::integer[]) and y.role <> 'LEAD' and ${MATCHES}
  union select t.task_id from planning.task_party y join planning.task t on t.task_id = y.task_id
    where y.person_id = (select app.current_person()) and ${MATCHES}
  union select t.task_id from planning.plan_recipient r join planning.task t on t.plan_id = r.plan_id
    where r.unit_id = any((select app.scope())::integer[]) and ${MATCHES}`;

/** @param tasks condition on `t` = planning.task */
const searchSql = (tasks: string) => `
  with tasks as materialized (
    select t.task_id, t.plan_id, t.owner_unit_id, t.title, ${rank('t')} as score, t.due_on
    from planning.task t left join planning.plan p on p.plan_id = t.plan_id
    where coalesce(p.status, '') <> 'WITHDRAWN' and ${tasks} order by score desc, t.due_on nulls last, t.task_id limit $2)
  select kind, id, "planId", title, "unitName", year from (
    (select 'plan' as kind, p.plan_id as id, p.plan_id as "planId", p.title, u.name as "unitName", p.year_from as year,
       ${rank('p')} as score
     from planning.plan p join org.v_unit u on u.unit_id = p.unit_id
     where p.status <> 'WITHDRAWN' and p.search_text like '%' || app.fold($1) || '%'
     order by score desc, p.year_from desc, p.plan_id limit $2)
    union all
    (select 'task', t.task_id, t.plan_id, t.title, u.name, p.year_from, t.score
     from tasks t join org.v_unit u on u.unit_id = t.owner_unit_id left join planning.plan p on p.plan_id = t.plan_id)
  ) hits order by score desc, kind, title limit $2`;

const SEARCH_NEAR = searchSql(`t.task_id in (${NEAR})`);
/** For whoever reads more than a thousand units. */
const SEARCH_ALL = searchSql(MATCHES);
