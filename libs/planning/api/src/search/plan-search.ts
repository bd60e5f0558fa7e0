import { Injectable } from '@nestjs/common';
import type { PlanSearchHit } from '@congtac/planning-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
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
    return this.uow.read(() => this.uow.query<PlanSearchHit>(SEARCH_SQL, [text, limit]));
  }
}

const rank = (alias: string) =>
  `(${alias}.title ilike '%' || $1 || '%')::int * 2 + (${alias}.search_text like app.fold($1) || '%')::int`;

const SEARCH_SQL = `
  select kind, id, "planId", title, "unitName", year from (
    (select 'plan' as kind, p.plan_id as id, p.plan_id as "planId", p.title, u.name as "unitName", p.year_from as year,
       ${rank('p')} as score
     from planning.plan p join org.v_unit u on u.unit_id = p.unit_id
     where p.status <> 'WITHDRAWN' and p.search_text like '%' || app.fold($1) || '%'
     order by score desc, p.year_from desc, p.plan_id limit $2)
    union all
    (select 'task', t.task_id, t.plan_id, t.title, u.name, p.year_from, ${rank('t')} as score
     from planning.task t join org.v_unit u on u.unit_id = t.owner_unit_id
     left join planning.plan p on p.plan_id = t.plan_id
     where coalesce(p.status, '') <> 'WITHDRAWN' and t.search_text like '%' || app.fold($1) || '%'
     order by score desc, t.due_on nulls last, t.task_id limit $2)
  ) hits order by score desc, kind, title limit $2`;
