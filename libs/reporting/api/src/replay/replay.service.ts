import { Injectable } from '@nestjs/common';
import {
  approvalProblem,
  type FigureReplayQuery,
  type FigureReplayView,
  type FigureTotalView,
  reportingProblem,
} from '@congtac/reporting-domain';
import { Access, BusinessClock, SystemClock, UnitOfWork } from '@congtac/shared-api';
import { notFound, type Period, yearPeriod } from '@congtac/shared-domain';
import type { CascadeTask, IndicatorFacts } from '../figure/cascade.repository';
import { toFigureView, toTotal } from '../figure/figure.mapper';
import { FigureTotals } from '../figure/figure-totals';
import { type FigureFilter, FigureRepository, type FigureRow, type PlacedUnit } from '../figure/figure.repository';
import { ReplayParts } from './replay-parts';
import type { Instant } from './replay.repository';

/** Which total is told. */
interface Scene {
  unitId: number;
  planId: string | null;
  window: Period;
  indicator: IndicatorFacts;
  tasks: CascadeTask[];
  filter: FigureFilter;
  places: Map<number, PlacedUnit>;
}

/**
 * "Số này từ đâu": a total as it stood at an instant, worked out again from figures, their history and the tree of the
 * cut-off. Nothing computed is kept, so a link stays true as long as the history does. Who was expected follows from the
 * tasks of today.
 */
@Injectable()
export class ReplayService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly business: BusinessClock,
    private readonly system: SystemClock,
    private readonly figures: FigureRepository,
    private readonly totals: FigureTotals,
    private readonly past: ReplayParts,
  ) {}

  /**
   * The total at an instant and what it says now. Problems `reporting.replay-place`, `reporting.replay-instant`,
   * `reporting.window-wrong`, `common.not-found`, `common.forbidden`.
   */
  of(query: FigureReplayQuery): Promise<FigureReplayView> {
    return this.uow.read(async () => {
      const at = this.instant(query.at);
      const scene = await this.scene(query);
      const today = await this.figures.figures(scene.filter);
      const then = await this.past.replays.figures(scene.filter, at);
      const waiting = await this.past.replays.waiting(scene.filter, at);
      const waitingUnits = new Set(waiting.map((row) => row.unit_id));
      const total = await this.total(scene, then, { at, waitingUnits });
      const now = await this.total(scene, today);
      return {
        ...{ unitId: scene.unitId, unitName: scene.places.get(scene.unitId)?.name ?? '', planId: scene.planId },
        ...{ ...scene.window, at: at.system.toISOString(), total },
        rows: then.map(toFigureView),
        now: { value: now.value, text: now.text },
        changedSince: now.text !== total.text || traceOf(then) !== traceOf(today),
      };
    });
  }

  private instant(asked: string | undefined): Instant {
    const now = this.system.now();
    const system = asked === undefined ? now : new Date(asked);
    if (Number.isNaN(system.getTime()) || system > now) throw approvalProblem('reporting.replay-instant');
    const shift = this.business.now().getTime() - now.getTime();
    return { system, business: new Date(system.getTime() + shift) };
  }

  private async scene(query: FigureReplayQuery): Promise<Scene> {
    const [indicator] = await this.past.cascade.indicators([query.indicatorId]);
    if (!indicator) throw notFound();
    return query.planId ? this.ofPlan(query, query.planId, indicator) : this.ofBranch(query, indicator);
  }

  private async ofPlan(query: FigureReplayQuery, planId: string, indicator: IndicatorFacts): Promise<Scene> {
    const plan = await this.past.cascade.plan(planId);
    if (!plan) throw notFound();
    this.access.require('reporting.figure.read', plan.unit_id);
    const window = windowOf(query, { from: plan.period_from, to: plan.period_to });
    const all = await this.past.cascade.cascadeOfPlan(planId);
    const tasks = all.filter((task) => task.indicator_id === indicator.indicator_id);
    const taskIds = tasks.map((task) => task.task_id);
    const filter = { indicatorIds: [indicator.indicator_id], window, taskIds, unitIds: null };
    const told = await this.past.units(filter);
    const places = await this.places([plan.unit_id, ...told, ...tasks.flatMap(unitsOf)], window);
    return { unitId: plan.unit_id, planId, window, indicator, tasks, filter, places };
  }

  private async ofBranch(query: FigureReplayQuery, indicator: IndicatorFacts): Promise<Scene> {
    const { unitId } = query;
    if (unitId === undefined) throw approvalProblem('reporting.replay-place');
    this.access.require('reporting.figure.read', unitId);
    const window = windowOf(query, yearPeriod(Number(this.business.today().slice(0, 4))));
    const branch = await this.figures.subtree(unitId, window.to);
    const seen = branch.filter((unit) => this.access.can('reporting.figure.read', unit.unit_id));
    const unitIds = seen.map((unit) => unit.unit_id);
    const tasks = await this.past.cascade.tasksOfIndicator(indicator.indicator_id, unitIds, window);
    const filter = { indicatorIds: [indicator.indicator_id], window, taskIds: null, unitIds };
    const places = new Map(seen.map((unit) => [unit.unit_id, unit]));
    return { unitId, planId: null, window, indicator, tasks, filter, places };
  }

  private async places(unitIds: readonly number[], window: Period): Promise<Map<number, PlacedUnit>> {
    const placed = await this.figures.places([...new Set(unitIds)], window.to);
    return new Map(placed.map((place) => [place.unit_id, place]));
  }

  private async total(
    scene: Scene,
    rows: FigureRow[],
    past?: { at: Instant; waitingUnits: Set<number> },
  ): Promise<FigureTotalView> {
    const { indicator, places, tasks, window, filter } = scene;
    const expected = this.totals.expected(tasks, rows, places).filter((id) => scene.planId || places.has(id));
    const around = await this.totals.around(filter.indicatorIds, window, [...places.values()], filter.taskIds);
    const now = around(indicator.indicator_id);
    const approvals = now.approvals.filter((one) => !past || one.approvedAt <= past.at.system.getTime());
    return toTotal({
      ...{ indicator, rows, expectedUnits: expected, target: null, places, rootUnitId: scene.unitId },
      ...{ ...now, approvals, waitingUnits: past?.waitingUnits ?? now.waitingUnits },
    });
  }
}

function windowOf(query: FigureReplayQuery, fallback: Period): Period {
  const window = { from: query.from ?? fallback.from, to: query.to ?? fallback.to };
  if (window.from > window.to) throw reportingProblem('reporting.window-wrong');
  return window;
}

function unitsOf(task: CascadeTask): number[] {
  return [...(task.lead_unit_id === null ? [] : [task.lead_unit_id]), ...task.coordinators, ...task.undecided];
}

/** What a total was made of, to be compared. */
function traceOf(rows: readonly FigureRow[]): string {
  return JSON.stringify(
    rows.map((row) => [row.figure_id, row.blank, row.value, row.qualifier, row.estimate, row.set_aside]).sort(),
  );
}
