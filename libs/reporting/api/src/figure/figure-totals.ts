import { Injectable } from '@nestjs/common';
import { expectedUnits, type FigureTotalView } from '@congtac/reporting-domain';
import { Access } from '@congtac/shared-api';
import type { CivilDate, Period } from '@congtac/shared-domain';
import { StandingApprovals } from '../approval/standing-approvals';
import { MeetingRepository } from '../meeting/meeting.repository';
import { CascadeRepository, type CascadeTask } from './cascade.repository';
import { FigureRepository, type FigureRow, type PlacedUnit } from './figure.repository';
import { toTotal, type TotalInput } from './figure.mapper';

/** A total with everything it came from. */
export interface ComputedTotal {
  view: FigureTotalView;
  tasks: CascadeTask[];
  rows: FigureRow[];
  expected: number[];
}

/** Adds own figures up for the tasks of a cascade; the one place where totals are computed. */
@Injectable()
export class FigureTotals {
  constructor(
    private readonly cascade: CascadeRepository,
    private readonly figures: FigureRepository,
    private readonly meetings: MeetingRepository,
    private readonly access: Access,
    private readonly approvals: StandingApprovals,
  ) {}

  /**
   * One total per indicator of the given tasks, from figures whose window lies in `window`, over the tree valid on
   * `cutOffOn`. Joins the open transaction.
   * @param rootUnitId the unit whose totals they are; left out = provisional whatever was approved.
   */
  async of(
    tasks: CascadeTask[],
    window: Period,
    cutOffOn: CivilDate,
    rootUnitId: number | null = null,
  ): Promise<ComputedTotal[]> {
    const ids = [...new Set(tasks.map((task) => task.indicator_id))];
    if (ids.length === 0) return [];
    const indicators = await this.cascade.indicators(ids);
    const taskIds = tasks.map((task) => task.task_id);
    const rows = await this.figures.figures({ indicatorIds: ids, window, taskIds, unitIds: null });
    const places = await this.places(tasks, rows, cutOffOn);
    const around = await this.around(ids, window, [...places.values()], taskIds);
    return indicators.map((indicator) => {
      const mine = tasks.filter((task) => task.indicator_id === indicator.indicator_id);
      const own = rows.filter((row) => row.indicator_id === indicator.indicator_id);
      const expected = this.expected(mine, own, places);
      const view = toTotal({
        ...{ indicator, rows: own, expectedUnits: expected, target: targetOf(mine), places, rootUnitId },
        ...around(indicator.indicator_id),
      });
      return { view, tasks: mine, rows: own, expected };
    });
  }

  /**
   * What stands around the figures of each indicator: units with something newer that waits, decisions about meetings,
   * whether the person may decide, and approved periods. Joins the open transaction.
   */
  async around(
    indicatorIds: string[],
    window: Period,
    places: readonly PlacedUnit[],
    taskIds: string[] | null,
  ): Promise<(indicatorId: string) => Pick<TotalInput, 'waitingUnits' | 'decisions' | 'mayDecide' | 'approvals'>> {
    const unitIds = places.map((place) => place.unit_id);
    const waiting = await this.figures.waiting(indicatorIds, window, unitIds, taskIds);
    const approvals = await this.approvals.of([...new Set(places.flatMap((place) => place.path))], window);
    const decisions = await this.meetings.decisions(indicatorIds);
    const mayDecide = (unitId: number) => this.access.can('reporting.report.correct', unitId);
    return (indicatorId) => ({
      waitingUnits: new Set(waiting.filter((row) => row.indicator_id === indicatorId).map((row) => row.unit_id)),
      decisions: decisions.filter((decision) => decision.indicator_id === indicatorId),
      mayDecide,
      approvals,
    });
  }

  /** Units expected to report on the tasks, given the figures so far, over the places given. */
  expected(tasks: CascadeTask[], rows: FigureRow[], places: ReadonlyMap<number, PlacedUnit>): number[] {
    return expectedUnits(
      tasks.map((task) => ({
        taskId: task.task_id,
        leadUnitId: task.lead_unit_id,
        coordinators: task.coordinators,
        reportedBy: rows.filter((row) => row.task_id === task.task_id).map((row) => row.unit_id),
        answeredBy: tasks.filter((other) => other.answers_task_id === task.task_id).map((other) => other.task_id),
        undecided: task.undecided,
      })),
      (unitId, aboveId) => unitId !== aboveId && (places.get(unitId)?.path.includes(aboveId) ?? false),
    );
  }

  private async places(tasks: CascadeTask[], rows: FigureRow[], day: CivilDate): Promise<Map<number, PlacedUnit>> {
    const units = new Set<number>(rows.map((row) => row.unit_id));
    for (const task of tasks) {
      if (task.lead_unit_id !== null) units.add(task.lead_unit_id);
      for (const unitId of [...task.coordinators, ...task.undecided]) units.add(unitId);
    }
    const placed = await this.figures.places([...units], day);
    return new Map(placed.map((place) => [place.unit_id, place]));
  }
}

/** The target of the plan's own tasks, summed; null when none states one. */
function targetOf(tasks: CascadeTask[]): number | null {
  const stated = tasks.filter((task) => task.root && task.target !== null).map((task) => Number(task.target));
  return stated.length ? stated.reduce((sum, value) => sum + value, 0) : null;
}
