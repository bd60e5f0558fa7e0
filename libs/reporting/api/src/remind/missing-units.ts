import { Injectable } from '@nestjs/common';
import { ReportingDashboardService } from '../dashboard/reporting-dashboard.service';
import { FigureService } from '../figure/figure.service';
import type { CataloguePeriod } from '../period/catalogue-period';

/** A unit that has not reported. */
export interface MissingUnit {
  unitId: number;
  unitName: string;
}

/** More units are not reminded at once. */
const MOST = 1_000;
const PAGE = 200;

/** Units below one unit that have not reported, by the very rules of the screens that show them. */
@Injectable()
export class MissingUnits {
  constructor(
    private readonly figures: FigureService,
    private readonly dashboard: ReportingDashboardService,
  ) {}

  /** Those that owe a figure of one indicator in the period, the unit itself left out. */
  async ofIndicator(unitId: number, period: CataloguePeriod, indicatorId: string): Promise<MissingUnit[]> {
    const { from, to } = period;
    const { total } = await this.figures.consolidation(indicatorId, { unitId, from, to });
    return total.missingUnits.filter((unit) => unit.unitId !== unitId).slice(0, MOST);
  }

  /** Those that owe any report in the period, the unit itself left out. */
  async ofPeriod(unitId: number, period: CataloguePeriod): Promise<MissingUnit[]> {
    const found = new Map<number, MissingUnit>();
    let after: string | undefined;
    do {
      const page = await this.dashboard.rows({
        unitId,
        periodId: period.periodId,
        state: 'missing',
        size: PAGE,
        after,
      });
      for (const { unitId: id, unitName } of page.items) if (id !== unitId) found.set(id, { unitId: id, unitName });
      after = page.next ?? undefined;
    } while (after !== undefined && found.size < MOST);
    return [...found.values()].sort((a, b) => a.unitName.localeCompare(b.unitName, 'vi'));
  }
}
