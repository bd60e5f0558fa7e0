import { Injectable } from '@nestjs/common';
import type {
  ConsolidationPeriodView,
  ConsolidationTableQuery,
  ConsolidationTableView,
} from '@congtac/reporting-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { addDays, notFound } from '@congtac/shared-domain';
import { FigureRepository } from '../figure/figure.repository';
import { FigureService } from '../figure/figure.service';
import type { CataloguePeriod } from '../period/catalogue-period';
import { PeriodService } from '../period/period.service';
import { ConsolidationFacts } from './consolidation-facts';
import { linesOf } from './consolidation-lines';

/** Days after the end of a half-year in which its figures are still gathered. */
const GATHERING_DAYS = 45;

/** The consolidation table: one indicator over the units of a branch in one period. */
@Injectable()
export class ConsolidationTableService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly figures: FigureService,
    private readonly places: FigureRepository,
    private readonly periods: PeriodService,
    private readonly facts: ConsolidationFacts,
  ) {}

  /**
   * The table with the very total that plans, reviews and dashboards print.
   * Problems `common.not-found`, `common.forbidden`.
   */
  of(indicatorId: string, query: ConsolidationTableQuery): Promise<ConsolidationTableView> {
    const { facts } = this;
    const { repository } = facts;
    return this.uow.read(async () => {
      const unitId = query.unitId ?? this.ownUnit();
      this.access.require('reporting.figure.read', unitId);
      const period = await this.periodOf(unitId, query.periodId);
      const window = { from: period.from, to: period.to };
      const table = await this.figures.consolidation(indicatorId, { unitId, ...window });
      const branch = (await this.places.subtree(unitId, window.to)).filter((unit) =>
        this.access.can('reporting.figure.read', unit.unit_id),
      );
      const unitIds = branch.map((unit) => unit.unit_id);
      const standing = await facts.of(indicatorId, unitIds, window);
      const previous = await repository.periodBefore(period);
      const before = previous ? await facts.before(indicatorId, unitIds, previous) : [];
      const limits = await repository.limits(indicatorId);
      const acceptable = await facts.acceptable(standing.open);
      const { mayEnter, mayCorrect } = facts;
      return {
        indicatorId,
        unitId,
        unitName: branch.find((unit) => unit.unit_id === unitId)?.name ?? '',
        period: toPeriod(period),
        previousPeriod: previous ? toPeriod(previous) : null,
        minValue: numberOf(limits?.min_value),
        maxValue: numberOf(limits?.max_value),
        total: table.total,
        lines: linesOf({ ...standing, table, branch, before, acceptable, mayEnter, mayCorrect }),
        allowed: this.access.can('reporting.reminder.send', unitId) ? ['remind'] : [],
      };
    });
  }

  /** The asked period; otherwise the half-year whose figures are being gathered these days. */
  private async periodOf(unitId: number, periodId?: string): Promise<CataloguePeriod> {
    if (periodId) return this.periods.one(periodId);
    const profile = await this.periods.profileOf(unitId);
    const half = await this.facts.repository.halfAt(profile, addDays(this.clock.today(), -GATHERING_DAYS));
    if (!half) throw notFound();
    return half;
  }

  private ownUnit(): number {
    const { posts, actingPostId, grants } = this.access.actor;
    const unitId = posts.find((post) => post.postId === actingPostId)?.unitId ?? grants[0]?.unitId;
    if (unitId === undefined) throw notFound();
    return unitId;
  }
}

function toPeriod({ periodId, name, from, to }: CataloguePeriod): ConsolidationPeriodView {
  return { periodId, name, from, to };
}

function numberOf(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Number(text);
}
