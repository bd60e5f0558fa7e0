import { Injectable } from '@nestjs/common';
import { MEASURE_NAMES } from '@congtac/planning-domain';
import {
  burnUpMonths,
  expectationSteps,
  formatBound,
  type BurnUpMonthView,
  type BurnUpQuery,
  type BurnUpView,
} from '@congtac/reporting-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { type CivilDate, earlierOf, notFound } from '@congtac/shared-domain';
import { CascadeRepository, type CascadeTask, type IndicatorFacts, type PlanFacts } from '../figure/cascade.repository';
import { rolledUp } from '../figure/figure.mapper';
import { FigureRepository, type FigureRow } from '../figure/figure.repository';
import { DashboardUnits } from './dashboard-unit';

/** The course of one indicator through a plan: accepted value by month beside the stepped expectation. */
@Injectable()
export class BurnUpService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly units: DashboardUnits,
    private readonly cascade: CascadeRepository,
    private readonly figures: FigureRepository,
  ) {}

  /**
   * Figures of the unit and everything below it in the tree of the last day counted, and the targets that stand at the top
   * of the cascade within that branch. Problems `common.not-found`, `common.forbidden`.
   */
  of(query: BurnUpQuery): Promise<BurnUpView> {
    const today = this.clock.today();
    return this.uow.read(async () => {
      const plan = await this.cascade.plan(query.planId);
      if (!plan) throw notFound();
      const unit = await this.units.chosen(query.unitId ?? plan.unit_id);
      const tasks = await this.cascade.cascadeOfPlan(plan.plan_id);
      const [indicator] = await this.cascade.indicators([query.indicatorId]);
      const wanted = tasks.filter((task) => task.indicator_id === query.indicatorId);
      if (!indicator || wanted.length === 0) throw notFound();
      const branch = await this.figures.subtree(unit.unitId, earlierOf(plan.period_to, today));
      const unitIds = branch.map((one) => one.unit_id);
      const window = { from: plan.period_from, to: plan.period_to };
      const taskIds = wanted.map((task) => task.task_id);
      const rows = await this.figures.figures({ indicatorIds: [query.indicatorId], window, taskIds, unitIds });
      const steps = expectationSteps(await this.targets(wanted, new Set(unitIds), plan));
      return {
        ...unit,
        planId: plan.plan_id,
        planTitle: plan.title,
        indicatorId: indicator.indicator_id,
        indicatorName: indicator.name,
        unitOfMeasure: MEASURE_NAMES[indicator.measure],
        ...window,
        today,
        target: steps.at(-1)?.expected ?? null,
        steps,
        months: monthsOf(indicator, rows, window, steps, today),
        rows: { indicatorId: indicator.indicator_id, planId: plan.plan_id, unitId: String(unit.unitId), ...window },
      };
    });
  }

  /** Targets led within the branch whose parent is not, each with its day; without a day the plan's last one. */
  private async targets(tasks: readonly CascadeTask[], branch: ReadonlySet<number>, plan: PlanFacts) {
    const led = tasks.filter((task) => task.lead_unit_id !== null && branch.has(task.lead_unit_id));
    const ids = new Set(led.map((task) => task.task_id));
    const top = led.filter((task) => task.answers_task_id === null || !ids.has(task.answers_task_id));
    const days = await this.uow.query<{ task_id: string; due_on: CivilDate | null }>(
      'select task_id, due_on from planning.v_task where task_id = any($1::uuid[])',
      [top.map((task) => task.task_id)],
    );
    const dueOf = new Map(days.map((day) => [day.task_id, day.due_on]));
    return top
      .filter((task) => task.target !== null)
      .map((task) => ({ on: dueOf.get(task.task_id) ?? plan.period_to, value: Number(task.target) }));
  }
}

function monthsOf(
  indicator: IndicatorFacts,
  rows: FigureRow[],
  window: { from: CivilDate; to: CivilDate },
  steps: BurnUpView['steps'],
  today: CivilDate,
): BurnUpMonthView[] {
  return burnUpMonths(window).map(({ month, from, to }) => {
    const begun = from <= today;
    const upTo = rows.filter((row) => row.period_to <= to);
    const mine = upTo.filter((row) => row.period_to >= from);
    const total = rolledUp(indicator, upTo, []);
    const value = begun && upTo.length > 0 ? total.value : null;
    return {
      month,
      to,
      added: begun && mine.length > 0 ? rolledUp(indicator, mine, []).value : null,
      value,
      text: formatBound(value, total.bound),
      approximate: value !== null && total.approximate,
      expected: steps.length === 0 ? null : (steps.findLast((step) => step.on <= to)?.expected ?? 0),
    };
  });
}
