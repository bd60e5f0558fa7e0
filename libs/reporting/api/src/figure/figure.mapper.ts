import { MEASURE_NAMES } from '@congtac/planning-domain';
import {
  formatBound,
  rollUp,
  ruleOf,
  sameMeetings,
  type FigureRowView,
  type FigureTotalView,
  type OwnFigure,
  type RolledUp,
  type UnitRefView,
} from '@congtac/reporting-domain';
import type { IndicatorFacts } from './cascade.repository';
import type { FigureRow, PlacedUnit } from './figure.repository';

/** An own figure for the pure rules. */
export function toOwnFigure(row: FigureRow): OwnFigure {
  return {
    unitId: row.unit_id,
    blank: row.blank,
    value: row.value === null ? null : Number(row.value),
    qualifier: row.qualifier,
    from: row.period_from,
    to: row.period_to,
    weight: row.weight === null ? 1 : Number(row.weight),
    meetingOn: row.meeting_on,
    meetingName: row.meeting_name,
  };
}

/** A row behind a total. */
export function toFigureView(row: FigureRow): FigureRowView {
  return {
    figureId: row.figure_id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    indicatorId: row.indicator_id,
    taskId: row.task_id,
    taskTitle: row.task_title ?? '',
    from: row.period_from,
    to: row.period_to,
    blank: row.blank,
    value: row.blank === 'ZERO' ? 0 : row.value === null ? null : Number(row.value),
    qualifier: row.qualifier,
    method: row.method,
    meetingOn: row.meeting_on,
    meetingName: row.meeting_name,
    reportId: row.report_id,
  };
}

/** What a total is made of. */
export interface TotalInput {
  indicator: IndicatorFacts;
  rows: FigureRow[];
  expectedUnits: number[];
  target: number | null;
  /** Places of all units concerned, by unit. */
  places: ReadonlyMap<number, PlacedUnit>;
}

/** The computed figure of one indicator by its rule. */
export function rolledUp(indicator: IndicatorFacts, rows: FigureRow[], expected: number[]): RolledUp {
  return rollUp(ruleOf(indicator.rollup), {
    figures: rows.map(toOwnFigure),
    expectedUnits: expected,
    additiveOverTime: indicator.additive_over_time,
  });
}

/** A total with the units behind and missing, and meetings reported at two levels. */
export function toTotal(input: TotalInput): FigureTotalView {
  const { indicator, places } = input;
  const total = rolledUp(indicator, input.rows, input.expectedUnits);
  const ref = (unitId: number): UnitRefView => ({ unitId, unitName: places.get(unitId)?.name ?? '' });
  const ancestorsOf = (unitId: number) => places.get(unitId)?.path.slice(0, -1) ?? [];
  return {
    indicatorId: indicator.indicator_id,
    indicatorName: indicator.name,
    unitOfMeasure: MEASURE_NAMES[indicator.measure],
    rule: total.rule,
    value: total.value,
    approximate: total.approximate,
    text: formatBound(total.value, total.bound),
    reportedUnits: total.reportedUnits.length,
    totalUnits: total.totalUnits,
    notApplicableUnits: total.notApplicableUnits.length,
    missingUnits: total.missingUnits.map(ref),
    target: input.target,
    duplicates: sameMeetings(input.rows.map(toOwnFigure), ancestorsOf).map(({ upper, lower }) => ({
      upper: ref(upper.unitId),
      lower: ref(lower.unitId),
      meetingOn: lower.meetingOn ?? null,
      meetingName: lower.meetingName ?? null,
    })),
  };
}
