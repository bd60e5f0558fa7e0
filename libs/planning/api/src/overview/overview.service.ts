import { Injectable } from '@nestjs/common';
import { type PlanOverviewView, TIMELINESS, type TimelinessCounts } from '@congtac/planning-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { PlanViews } from '../plan/plan-views';
import { OnTimeRates } from '../extension/on-time-rates';
import { countsOf, OverviewParts, sum } from './overview-parts';
import { Summaries } from './summaries';

const NOTHING = Object.fromEntries([...TIMELINESS, 'total'].map((key) => [key, 0])) as TimelinessCounts;

/** The district's look at its plan: sums of own-unit summaries, never a stored ancestor row. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly plans: PlanViews,
    private readonly summaries: Summaries,
    private readonly parts: OverviewParts,
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
      const beside = includeUrgent ? await this.parts.beside(planId) : new Map<number, TimelinessCounts>();
      const also: Record<string, string> = includeUrgent ? { includeUrgent: 'true' } : {};
      const withUrgent = (counts: TimelinessCounts, unitId: number) => sum([counts, beside.get(unitId) ?? NOTHING]);
      const own = await this.parts.own(planId);
      const below = await this.parts.unitCounts(planId);
      const rates = await this.rates.ofOverview(planId, today);
      return {
        planId,
        today,
        own: { counts: withUrgent(own, plan.unitId), rows: { planId, ...also }, onTimeRate: rates.own },
        sections: await this.parts.sections(planId, today),
        units: (await this.parts.units(planId)).map((unit) => ({
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
}
