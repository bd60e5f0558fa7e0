import { Injectable } from '@nestjs/common';
import {
  contributionOf,
  formatBound,
  reportingProblem,
  type ConsolidationQuery,
  type ConsolidationRowView,
  type ConsolidationView,
  type FigureQuery,
  type FigureRowView,
  type PlanFiguresView,
  type WindowQuery,
} from '@congtac/reporting-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { notFound, yearPeriod, type Period } from '@congtac/shared-domain';
import { CascadeRepository, type IndicatorFacts } from './cascade.repository';
import { FigureTotals } from './figure-totals';
import { rolledUp, toFigureView, toTotal } from './figure.mapper';
import { FigureRepository, type FigureRow, type PlacedUnit, type WaitingRow } from './figure.repository';

/** Reads figures: totals of a plan, rows behind a total, the table of units of one indicator. */
@Injectable()
export class FigureService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly cascade: CascadeRepository,
    private readonly figures: FigureRepository,
    private readonly totals: FigureTotals,
  ) {}

  /** Totals of a plan's indicators over its whole cascade. Problems `common.not-found`, `reporting.window-wrong`. */
  ofPlan(planId: string, query: WindowQuery): Promise<PlanFiguresView> {
    return this.uow.read(async () => {
      const plan = await this.planInSight(planId);
      const window = windowOf(query, { from: plan.period_from, to: plan.period_to });
      const totals = await this.totals.of(await this.cascade.cascadeOfPlan(planId), window, window.to, plan.unit_id);
      return { planId, ...window, cutOffOn: window.to, totals: totals.map((total) => total.view) };
    });
  }

  /** Own figures behind a total. Problems `common.not-found`, `common.forbidden`, `reporting.window-wrong`. */
  rows(query: FigureQuery): Promise<FigureRowView[]> {
    return this.uow.read(async () => {
      const plan = query.planId ? await this.planInSight(query.planId) : undefined;
      const window = windowOf(query, plan ? { from: plan.period_from, to: plan.period_to } : this.businessYear());
      const tasks = query.planId ? await this.cascade.cascadeOfPlan(query.planId) : null;
      const units = query.unitId ? await this.branch(query.unitId, window) : null;
      const rows = await this.figures.figures({
        indicatorIds: [query.indicatorId],
        window,
        taskIds: tasks && tasks.map((task) => task.task_id),
        unitIds: units && units.map((unit) => unit.unit_id),
      });
      return rows.map(toFigureView);
    });
  }

  /**
   * The units of a branch with their own, waiting and computed figures of one indicator; units that are expected and
   * silent are listed too. Problems `common.not-found`, `common.forbidden`, `reporting.window-wrong`.
   */
  consolidation(indicatorId: string, query: ConsolidationQuery): Promise<ConsolidationView> {
    return this.uow.read(async () => {
      const unitId = query.unitId ?? this.actingUnit();
      const window = windowOf(query, this.businessYear());
      const branch = await this.branch(unitId, window);
      const [indicator] = await this.cascade.indicators([indicatorId]);
      if (!indicator) throw notFound();
      const unitIds = branch.map((unit) => unit.unit_id);
      const places = new Map(branch.map((unit) => [unit.unit_id, unit]));
      const tasks = await this.cascade.tasksOfIndicator(indicatorId, unitIds, window);
      const rows = await this.figures.figures({ indicatorIds: [indicatorId], window, taskIds: null, unitIds });
      const waiting = await this.figures.waiting([indicatorId], window, unitIds);
      const expected = this.totals.expected(tasks, rows, places).filter((id) => places.has(id));
      const listed = new Set([unitId, ...expected, ...rows.map((r) => r.unit_id), ...waiting.map((w) => w.unit_id)]);
      const table = { indicator, rows, waiting, expected, rootDepth: places.get(unitId)?.depth ?? 0 };
      return {
        unitId,
        ...window,
        total: toTotal({
          ...{ indicator, rows, expectedUnits: expected, target: null, places, rootUnitId: unitId },
          ...(await this.totals.around([indicatorId], window, branch, null))(indicatorId),
        }),
        rows: branch.filter((unit) => listed.has(unit.unit_id)).map((unit) => toRow(unit, places, table)),
      };
    });
  }

  private async planInSight(planId: string) {
    const plan = await this.cascade.plan(planId);
    if (!plan) throw notFound();
    this.access.require('reporting.figure.read', plan.unit_id);
    return plan;
  }

  private async branch(unitId: number, window: Period): Promise<PlacedUnit[]> {
    this.access.require('reporting.figure.read', unitId);
    const units = await this.figures.subtree(unitId, window.to);
    return units.filter((unit) => this.access.can('reporting.figure.read', unit.unit_id));
  }

  private actingUnit(): number {
    const { posts, actingPostId, grants } = this.access.actor;
    const unitId = posts.find((post) => post.postId === actingPostId)?.unitId ?? grants[0]?.unitId;
    if (unitId === undefined) throw notFound();
    return unitId;
  }

  private businessYear(): Period {
    return yearPeriod(Number(this.clock.today().slice(0, 4)));
  }
}

interface Table {
  indicator: IndicatorFacts;
  rows: FigureRow[];
  waiting: WaitingRow[];
  expected: number[];
  rootDepth: number;
}

function toRow(unit: PlacedUnit, places: ReadonlyMap<number, PlacedUnit>, table: Table): ConsolidationRowView {
  const { indicator } = table;
  const inBranch = (unitId: number) => places.get(unitId)?.path.includes(unit.unit_id) ?? false;
  const ownRows = table.rows.filter((row) => row.unit_id === unit.unit_id);
  const waiting = table.waiting.filter((row) => row.unit_id === unit.unit_id);
  const own = rolledUp(indicator, ownRows, []);
  const branchRows = table.rows.filter((row) => inBranch(row.unit_id));
  const computed = rolledUp(indicator, branchRows, table.expected.filter(inBranch));
  const sent = waiting.map((row) => contributionOf(row.blank, row.value === null ? null : Number(row.value)));
  return {
    unitId: unit.unit_id,
    unitName: unit.name,
    depth: unit.depth - table.rootDepth,
    expected: table.expected.includes(unit.unit_id),
    state: stateOf(ownRows, waiting.length > 0),
    own: own.value,
    ownText: formatBound(own.value, own.bound),
    waiting: waiting.length ? sent.reduce<number>((sum, value) => sum + (value ?? 0), 0) : null,
    computed: computed.value,
    computedText: formatBound(computed.value, computed.bound),
    reportIds: [...new Set([...ownRows, ...waiting].map((row) => row.report_id))],
  };
}

/** What a unit's own line says: a number wins over a blank; the blanks are told only when all agree. */
function stateOf(rows: FigureRow[], waits: boolean): ConsolidationRowView['state'] {
  const first = rows[0];
  if (!first) return waits ? 'WAITING' : 'NOT_REPORTED';
  return rows.find((row) => row.blank === 'NUMBER')?.blank ?? first.blank;
}

function windowOf(query: WindowQuery, fallback: Period): Period {
  const window = { from: query.from ?? fallback.from, to: query.to ?? fallback.to };
  if (window.from > window.to) throw reportingProblem('reporting.window-wrong');
  return window;
}
