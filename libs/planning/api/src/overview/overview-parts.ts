import { Injectable } from '@nestjs/common';
import {
  boardStateOf,
  type CountedRows,
  type PlanOverviewView,
  TIMELINESS,
  type TimelinessCounts,
  timelinessSql,
} from '@congtac/planning-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { ObligationRepository } from '../cascade/obligation.repository';
import { COUNT_COLUMNS, type PlanCounts } from '../plan/plan-rows.sql';
import { PlanRepository } from '../plan/plan.repository';
import { UrgentPlans } from '../urgent/urgent-plans';

interface UnitCounts extends PlanCounts {
  unitId: number;
  unitName: string;
  planId: string | null;
}

interface SectionCounts extends PlanCounts {
  sectionId: string | null;
  heading: string | null;
}

/** Reads the numbers of an overview in the open transaction; counters must be fresh. */
@Injectable()
export class OverviewParts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly plans: PlanRepository,
    private readonly obligations: ObligationRepository,
    private readonly urgent: UrgentPlans,
  ) {}

  /** Counts of the plan's own tasks. */
  async own(planId: string): Promise<TimelinessCounts> {
    return countsOf(await this.plans.counts(planId, this.clock.today()));
  }

  /** Counts of urgent work beside the plan, by the unit that gave it (G-9). */
  beside(planId: string): Promise<Map<number, TimelinessCounts>> {
    return this.urgent.countsBeside(planId);
  }

  /** Counts per section of the plan itself. */
  async sections(planId: string, today: string) {
    const rows = await this.uow.query<SectionCounts>(
      `select "sectionId", heading, ${COUNT_COLUMNS} from (
         select t.section_id as "sectionId", s.heading, s.ordinal, ${timelinessSql('t', '$1')} as timeliness
         from planning.task t left join planning.plan_section s on s.section_id = t.section_id where t.plan_id = $2
       ) classed group by "sectionId", heading, ordinal order by ordinal nulls last`,
      [today, planId],
    );
    return rows.map((row) => ({
      sectionId: row.sectionId,
      heading: row.heading ?? '',
      counts: countsOf(row),
      rows: { planId, ...(row.sectionId ? { sectionId: row.sectionId } : {}) },
    }));
  }

  /** One row per obliged unit, and one per other unit whose plan cites this one. */
  async units(planId: string): Promise<Omit<PlanOverviewView['units'][number], 'onTimeRate'>[]> {
    const derived = await this.unitCounts(planId);
    const obliged = await this.obligations.ofPlan(planId);
    const today = this.clock.today();
    const owing = obliged.map((row) => ({
      unitId: row.unitId,
      unitName: row.unitName,
      planId: row.planId,
      state: boardStateOf({ ...row, opened: row.openedAt !== null }, today),
      counts: sum(derived.filter((other) => other.unitId === row.unitId).map(countsOf)),
    }));
    const others = derived
      .filter((row) => !obliged.some((other) => other.unitId === row.unitId))
      .map((row) => ({
        unitId: row.unitId,
        unitName: row.unitName,
        planId: row.planId,
        state: 'ISSUED' as const,
        counts: countsOf(row),
      }));
    return [...owing, ...others].map((row) => ({
      ...row,
      rows: { parentPlanId: planId, planUnitId: String(row.unitId) } satisfies CountedRows['rows'],
    }));
  }

  /** Summed summaries of the plans that cite this one, per unit that owns them. */
  unitCounts(planId: string): Promise<UnitCounts[]> {
    const sums = TIMELINESS.map((name) => `coalesce(sum(s.${name.toLowerCase()}), 0)::int as "${name}"`);
    return this.uow.query<UnitCounts>(
      `select p.unit_id as "unitId", u.name as "unitName", min(p.plan_id::text) as "planId",
         coalesce(sum(s.total), 0)::int as total, ${sums.join(', ')}
       from planning.plan p join org.v_unit u on u.unit_id = p.unit_id
       left join planning.plan_summary s on s.plan_id = p.plan_id
       where p.plan_id in (select b.plan_id from planning.plan_basis b where b.parent_plan_id = $1)
         and p.status in ('ISSUED','IN_PROGRESS','REVIEWED','CLOSED')
       group by p.unit_id, u.name order by app.fold(u.name)`,
      [planId],
    );
  }
}

/** Counts without what else a row carries. */
export function countsOf(row: PlanCounts): TimelinessCounts {
  const classes = Object.fromEntries(TIMELINESS.map((name) => [name, row[name]]));
  return { ...classes, total: row.total } as TimelinessCounts;
}

/** Counts of several parts together. */
export function sum(parts: readonly TimelinessCounts[]): TimelinessCounts {
  const keys = [...TIMELINESS, 'total'] as const;
  return Object.fromEntries(
    keys.map((key) => [key, parts.reduce((total, part) => total + part[key], 0)]),
  ) as TimelinessCounts;
}
