import { Injectable } from '@nestjs/common';
import {
  boardStateOf,
  type CountedRows,
  type PlanOverviewView,
  TIMELINESS,
  type TimelinessCounts,
  timelinessSql,
} from '@congtac/planning-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { ObligationRepository } from '../cascade/obligation.repository';
import { COUNT_COLUMNS, type PlanCounts } from '../plan/plan-rows.sql';
import { PlanViews } from '../plan/plan-views';
import { PlanRepository } from '../plan/plan.repository';
import { OnTimeRates } from '../extension/on-time-rates';
import { UrgentPlans } from '../urgent/urgent-plans';
import { Summaries } from './summaries';

interface UnitCounts extends PlanCounts {
  unitId: number;
  unitName: string;
  planId: string | null;
}

interface SectionCounts extends PlanCounts {
  sectionId: string | null;
  heading: string | null;
}

const NOTHING = Object.fromEntries([...TIMELINESS, 'total'].map((key) => [key, 0])) as TimelinessCounts;

/** The district's look at its plan: sums of own-unit summaries, never a stored ancestor row. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly plans: PlanViews,
    private readonly planRows: PlanRepository,
    private readonly obligations: ObligationRepository,
    private readonly summaries: Summaries,
    private readonly urgent: UrgentPlans,
    private readonly rates: OnTimeRates,
  ) {}

  /**
   * Counts by timeliness per ward, per section and in all; each with the query behind it. Problem 404, 403.
   * @param includeUrgent adds the units' automatic plans "Nhiệm vụ đột xuất" of the same years (G-9).
   */
  async overview(planId: string, includeUrgent: boolean): Promise<PlanOverviewView> {
    await this.summaries.ensureFresh();
    const today = this.clock.today();
    return this.uow.read(async () => {
      const plan = await this.plans.readable(planId);
      this.access.require('planning.board.read', plan.unitId);
      const beside = includeUrgent ? await this.urgent.countsBeside(planId) : new Map<number, TimelinessCounts>();
      const also: Record<string, string> = includeUrgent ? { includeUrgent: 'true' } : {};
      const withUrgent = (counts: TimelinessCounts, unitId: number) => sum([counts, beside.get(unitId) ?? NOTHING]);
      const own = countsOf(await this.planRows.counts(planId, today));
      const below = await this.unitCounts(planId);
      const rates = await this.rates.ofOverview(planId, today);
      return {
        planId,
        today,
        own: { counts: withUrgent(own, plan.unitId), rows: { planId, ...also }, onTimeRate: rates.own },
        sections: await this.sections(planId, today),
        units: (await this.units(planId)).map((unit) => ({
          ...unit,
          counts: withUrgent(unit.counts, unit.unitId),
          rows: { ...unit.rows, ...also },
          onTimeRate: rates.unit(unit.unitId),
        })),
        totals: {
          counts: sum([own, ...below.map(countsOf), ...beside.values()]),
          rows: { withinPlanId: planId, ...also },
          onTimeRate: rates.totals,
        },
      };
    });
  }

  private async sections(planId: string, today: string) {
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
  private async units(planId: string): Promise<Omit<PlanOverviewView['units'][number], 'onTimeRate'>[]> {
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
  private unitCounts(planId: string): Promise<UnitCounts[]> {
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

function countsOf(row: PlanCounts): TimelinessCounts {
  const classes = Object.fromEntries(TIMELINESS.map((name) => [name, row[name]]));
  return { ...classes, total: row.total } as TimelinessCounts;
}

function sum(parts: readonly TimelinessCounts[]): TimelinessCounts {
  const keys = [...TIMELINESS, 'total'] as const;
  return Object.fromEntries(
    keys.map((key) => [key, parts.reduce((total, part) => total + part[key], 0)]),
  ) as TimelinessCounts;
}
