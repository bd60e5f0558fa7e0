import { Injectable } from '@nestjs/common';
import { formatBound, type YearlyResultView } from '@congtac/reporting-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import { notFound, yearPeriod } from '@congtac/shared-domain';
import { CascadeRepository, type IndicatorFacts } from './cascade.repository';
import { FigureRepository } from './figure.repository';
import { rolledUp } from './figure.mapper';

/** What was reached in each year of a plan over several years, beside its yearly main targets (S1-22). */
@Injectable()
export class YearlyResults {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly cascade: CascadeRepository,
    private readonly figures: FigureRepository,
  ) {}

  /**
   * One line per indicator that a yearly target names, and year: accepted figures of the plan's unit and the units below
   * it in the tree at the end of that year, whichever plan they came from, by the indicator's rule (I-10). Figures that
   * reach over a year's end belong to no single year. Problems `common.not-found`, `common.forbidden`.
   */
  ofPlan(planId: string): Promise<YearlyResultView[]> {
    return this.uow.read(async () => {
      const plan = await this.cascade.plan(planId);
      if (!plan) throw notFound();
      this.access.require('reporting.figure.read', plan.unit_id);
      const wanted = await this.uow.query<{ year: number; ids: string[] }>(
        `select year, array_agg(distinct indicator_id) as ids from planning.v_plan_yearly_target
         where plan_id = $1 and indicator_id is not null group by year order by year`,
        [planId],
      );
      if (wanted.length === 0) return [];
      const indicators = await this.cascade.indicators([...new Set(wanted.flatMap(({ ids }) => ids))]);
      const results: YearlyResultView[] = [];
      for (const { year, ids } of wanted) {
        const named = indicators.filter((indicator) => ids.includes(indicator.indicator_id));
        results.push(...(await this.ofYear(plan.unit_id, year, named)));
      }
      return results;
    });
  }

  private async ofYear(unitId: number, year: number, indicators: IndicatorFacts[]): Promise<YearlyResultView[]> {
    const window = yearPeriod(year);
    const units = (await this.figures.subtree(unitId, window.to))
      .map((unit) => unit.unit_id)
      .filter((below) => this.access.can('reporting.figure.read', below));
    const indicatorIds = indicators.map((indicator) => indicator.indicator_id);
    const rows = await this.figures.figures({ indicatorIds, window, taskIds: null, unitIds: units });
    return indicators.map((indicator) => {
      const own = rows.filter((row) => row.indicator_id === indicator.indicator_id);
      const total = rolledUp(indicator, own, []);
      const reached = own.length === 0 ? null : total.value;
      const text = own.length === 0 ? '' : formatBound(total.value, total.bound);
      return { indicatorId: indicator.indicator_id, year, value: reached, text, approximate: total.approximate };
    });
  }
}
