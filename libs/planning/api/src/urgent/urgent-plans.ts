import { Injectable } from '@nestjs/common';
import { TIMELINESS, type TimelinessCounts } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';

/** Automatic plans of the unit of plan `plan` (an SQL expression) in the years of that plan, itself left out. */
export const ownUrgentPlans = (plan: string): string => `
  select a.plan_id from planning.plan a join planning.plan o on o.plan_id = ${plan} and o.unit_id = a.unit_id
    and a.plan_id <> o.plan_id and a.year_from between o.year_from and o.year_to where a.automatic`;

/** Automatic plans, in the years of plan `plan`, of the units that owe a plan to it or have built one on it. */
export const urgentPlansBelow = (plan: string): string => `
  select a.plan_id from planning.plan a join planning.plan o on o.plan_id = ${plan} and o.unit_id <> a.unit_id
    and a.year_from between o.year_from and o.year_to
  where a.automatic and a.unit_id in (
    select l.unit_id from planning.plan_obligation l where l.parent_plan_id = ${plan}
    union select p.unit_id from planning.plan_basis b join planning.plan p on p.plan_id = b.plan_id
    where b.parent_plan_id = ${plan} and p.status in ('ISSUED','IN_PROGRESS','REVIEWED','CLOSED'))`;

/** Counters of automatic plans, for whoever wants urgent work in the figures of a plan (G-9). */
@Injectable()
export class UrgentPlans {
  constructor(private readonly uow: UnitOfWork) {}

  /** Counts of urgent work beside a plan, by the unit that gave it; the counters must be fresh. */
  async countsBeside(planId: string): Promise<Map<number, TimelinessCounts>> {
    const sums = TIMELINESS.map((name) => `coalesce(sum(s.${name.toLowerCase()}), 0)::int as "${name}"`);
    const rows = await this.uow.query<TimelinessCounts & { unitId: number }>(
      `select p.unit_id as "unitId", coalesce(sum(s.total), 0)::int as total, ${sums.join(', ')}
       from planning.plan p join planning.plan_summary s on s.plan_id = p.plan_id
       where p.plan_id in (${ownUrgentPlans('$1')}) or p.plan_id in (${urgentPlansBelow('$1')}) group by p.unit_id`,
      [planId],
    );
    return new Map(rows.map(({ unitId, ...counts }) => [unitId, counts]));
  }
}
