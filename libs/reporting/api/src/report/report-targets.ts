import { Injectable } from '@nestjs/common';
import { MEASURE_NAMES } from '@congtac/planning-domain';
import {
  formatBound,
  rollUp,
  ruleOf,
  sameWindowLastYear,
  toldTogether,
  type BelowPartView,
  type PreviousFigureView,
  type ReportTargetView,
} from '@congtac/reporting-domain';
import { TaskReader, type TargetFacts } from '../task/task-reader';
import { PreviousRepository, type ToldRow } from './previous.repository';
import type { ReportRow } from './report.repository';

const numberOf = (text: string | null) => (text === null ? null : Number(text));

/** What a report is asked to tell, with what was told before and what units below have told. */
@Injectable()
export class ReportTargets {
  constructor(
    private readonly tasks: TaskReader,
    private readonly previous: PreviousRepository,
  ) {}

  /** One row per target of the report's task, in their order. Joins the open transaction. */
  async of(row: ReportRow): Promise<ReportTargetView[]> {
    const targets = await this.tasks.targets(row.task_id, row.unit_id);
    if (targets.length === 0) return [];
    const ids = targets.map((target) => target.indicator_id);
    const before = Map.groupBy(await this.previous.before(row, ids), (told) => told.indicator_id);
    const window = sameWindowLastYear({ from: row.period_from, to: row.period_to });
    const lastYear = Map.groupBy(await this.previous.inWindow(row.unit_id, ids, window), (told) => told.indicator_id);
    const gathers = targets.some((target) => target.has_below);
    const below = gathers ? Map.groupBy(await this.previous.below(row, ids), (told) => told.indicator_id) : new Map();
    return targets.map((target) => {
      const previous = toPrevious(before.get(target.indicator_id) ?? []);
      return {
        indicatorId: target.indicator_id,
        indicatorName: target.name,
        unitOfMeasure: MEASURE_NAMES[target.measure],
        assignedValue: numberOf(target.assigned_value),
        committedValue: numberOf(target.committed_value),
        minValue: numberOf(target.min_value),
        maxValue: numberOf(target.max_value),
        jumpPercent: target.jump_percent,
        lastValue: previous?.value ?? null,
        previous,
        lastYear: toPrevious(ofYear(target, lastYear.get(target.indicator_id) ?? [])),
        below: toBelow(target, below.get(target.indicator_id) ?? []),
      };
    });
  }

  /** The number told before this report per indicator, for indicators that had one. Joins the open transaction. */
  async numbersBefore(row: ReportRow, indicatorIds: string[]): Promise<Map<string, number>> {
    if (indicatorIds.length === 0) return new Map();
    const told = Map.groupBy(await this.previous.before(row, indicatorIds), (one) => one.indicator_id);
    const numbers = [...told].map(([id, rows]) => [id, toPrevious(rows)?.value ?? null] as const);
    return new Map(numbers.filter((pair): pair is readonly [string, number] => pair[1] !== null));
  }
}

/** Figures that may not be added over time (I-12): only the latest window of the year before. */
function ofYear(target: TargetFacts, rows: ToldRow[]): ToldRow[] {
  if (target.additive_over_time) return rows;
  const last = rows
    .map((row) => row.period_to)
    .sort()
    .at(-1);
  return rows.filter((row) => row.period_to === last);
}

function toPrevious(rows: ToldRow[]): PreviousFigureView | null {
  const told = toldTogether(rows.map((row) => ({ ...row, value: numberOf(row.value) })));
  if (!told) return null;
  return {
    blank: told.blank,
    value: told.blank === 'ZERO' ? 0 : told.value,
    qualifier: told.qualifier,
    from: rows.map((row) => row.period_from).reduce((a, b) => (a < b ? a : b)),
    to: rows.map((row) => row.period_to).reduce((a, b) => (a > b ? a : b)),
  };
}

function toBelow(target: TargetFacts, rows: ToldRow[]): BelowPartView | null {
  if (rows.length === 0) return null;
  const figures = rows.map((row) => ({
    unitId: row.unit_id,
    blank: row.blank,
    value: numberOf(row.value),
    qualifier: row.qualifier,
    from: row.period_from,
    to: row.period_to,
  }));
  const total = rollUp(ruleOf(target.rollup), {
    figures,
    expectedUnits: [],
    additiveOverTime: target.additive_over_time,
  });
  return { value: total.value, text: formatBound(total.value, total.bound), reportedUnits: total.reportedUnits.length };
}
