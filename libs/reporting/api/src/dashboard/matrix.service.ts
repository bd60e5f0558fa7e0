import { Injectable } from '@nestjs/common';
import { DailySweep } from '@congtac/planning-api';
import { dashboardProblem, type MatrixBy, type MatrixQuery, type MatrixView } from '@congtac/reporting-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { type CivilDate, notFound } from '@congtac/shared-domain';
import { DashboardUnits } from './dashboard-unit';
import { byStatus, byTheme, type MatrixParts } from './matrix.mapper';
import { MatrixRepository, type MatrixScope } from './matrix.repository';

/** The leadership matrix: lines of units, columns of states or themes, every number with the query of its rows. */
@Injectable()
export class MatrixService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly sweep: DailySweep,
    private readonly units: DashboardUnits,
    private readonly matrix: MatrixRepository,
  ) {}

  /**
   * Counts for one unit, its direct children with their branches, and all together; only what the person may see.
   * Problems `common.not-found`, `common.forbidden`, `reporting.as-of-ahead`.
   */
  async of(query: MatrixQuery): Promise<MatrixView> {
    const today = this.clock.today();
    if (query.asOf !== undefined && query.asOf > today) throw dashboardProblem('reporting.as-of-ahead', { today });
    await this.sweep.ensureBegun(today);
    const first = await this.uow.read(() => this.read(query, today));
    if (!first.stale) return first.view;
    // A change of yesterday was committed after the sweep: bring its row to today and count once more.
    await this.sweep.run(today);
    return (await this.uow.read(() => this.read(query, today))).view;
  }

  private async read(query: MatrixQuery, today: CivilDate): Promise<{ view: MatrixView; stale: boolean }> {
    const unit = await this.units.chosen(query.unitId);
    const asOf = query.asOf ?? today;
    const by: MatrixBy = query.by ?? 'status';
    const planTitle = query.planId === undefined ? null : await this.planTitle(query.planId);
    const scope: MatrixScope = {
      unitId: unit.unitId,
      asOf,
      planId: query.planId ?? null,
      year: query.year ?? (query.planId === undefined ? Number(asOf.slice(0, 4)) : null),
      includeUrgent: query.includeUrgent ?? false,
    };
    const sums = asOf === today ? await this.matrix.stored(scope) : await this.matrix.counted(scope);
    const children = await this.units.children(unit.unitId, asOf);
    const lastReports = await this.matrix.lastReports(unit.unitId, asOf);
    const parts: MatrixParts = {
      scope,
      today,
      unit,
      children: children.map((child) => this.units.childView(child)),
      sums,
      lastReports: new Map(lastReports.map((one) => [one.rowId, one.on])),
    };
    const lines = by === 'status' ? byStatus(parts) : await this.themed(parts);
    const { planId, year } = scope;
    const view = { unitId: unit.unitId, unitName: unit.unitName, by, planId, planTitle, year, asOf, today, ...lines };
    return { view, stale: sums.some((line) => line.stale) };
  }

  private async themed(parts: MatrixParts) {
    const { scope, today } = parts;
    const sums = await this.matrix.byTheme(scope, scope.asOf !== today);
    const ids = new Set(sums.map((one) => one.themeId).filter((id) => id !== null));
    const themes = await this.matrix.themes([...ids]);
    return byTheme(parts, sums, themes);
  }

  private async planTitle(planId: string): Promise<string> {
    const plan = await this.uow.one<{ title: string }>(
      `select title from planning.v_plan where plan_id = $1 and status in ('ISSUED', 'IN_PROGRESS', 'REVIEWED', 'CLOSED')`,
      [planId],
    );
    if (!plan) throw notFound();
    return plan.title;
  }
}
