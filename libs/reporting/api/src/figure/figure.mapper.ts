import { MEASURE_NAMES } from '@congtac/planning-domain';
import {
  figureStanding,
  formatBound,
  rollUp,
  ruleOf,
  sameMeetings,
  sharesOf,
  type DuplicateMeetingView,
  type FigureRowView,
  type FigureTotalView,
  type MeetingRowView,
  type OwnFigure,
  type PeriodApproved,
  type RolledUp,
  type StandingFigure,
} from '@congtac/reporting-domain';
import type { IndicatorFacts } from './cascade.repository';
import { toDecisionView } from '../meeting/meeting.mapper';
import type { MeetingDecisionRow } from '../meeting/meeting.repository';
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
    estimate: row.estimate,
    setAside: row.set_aside,
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
    value: shownValue(row),
    qualifier: row.qualifier,
    method: row.method,
    estimate: row.estimate,
    setAside: row.set_aside,
    correctionReason: row.reason,
    changed: row.changed,
    meetingOn: row.meeting_on,
    meetingName: row.meeting_name,
    reportId: row.report_id,
  };
}

function shownValue(row: FigureRow): number | null {
  if (row.blank === 'ZERO') return 0;
  return row.value === null ? null : Number(row.value);
}

/** What a total is made of. */
export interface TotalInput {
  indicator: IndicatorFacts;
  rows: FigureRow[];
  expectedUnits: number[];
  target: number | null;
  /** Places of all units concerned, by unit. */
  places: ReadonlyMap<number, PlacedUnit>;
  /** Units with a newer figure that waits for a decision. */
  waitingUnits: ReadonlySet<number>;
  /** Standing decisions on meetings of the indicator. */
  decisions: readonly MeetingDecisionRow[];
  /** Whether the person may decide about figures of tasks of a unit. */
  mayDecide: (ownerUnitId: number) => boolean;
  /** Approved periods of the units and of those above them. */
  approvals: readonly PeriodApproved[];
  /** The unit whose total it is; null = of no single unit, never more than provisional. */
  rootUnitId: number | null;
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
  const counted = input.rows.filter((row) => !row.set_aside);
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
    missingUnits: total.missingUnits.map((unitId) => ({ unitId, unitName: places.get(unitId)?.name ?? '' })),
    target: input.target,
    shares: sharesOf({
      units: [...total.reportedUnits, ...total.missingUnits],
      figures: counted.map((row) => ({ unitId: row.unit_id, estimate: row.estimate })),
      waitingUnits: input.waitingUnits,
    }),
    standing: figureStanding(counted.map(toStanding(places)), input.approvals, input.rootUnitId),
    duplicates: duplicatesOf(input),
  };
}

function toStanding(places: ReadonlyMap<number, PlacedUnit>) {
  return (row: FigureRow): StandingFigure => ({
    ...{ unitId: row.unit_id, path: places.get(row.unit_id)?.path ?? [row.unit_id] },
    ...{ from: row.period_from, to: row.period_to, recordedAt: row.recorded_at.getTime() },
  });
}

/** Pairs of rows of one meeting at two levels, decided ones included, so that a decision can be seen and taken back. */
function duplicatesOf(input: TotalInput): DuplicateMeetingView[] {
  const ancestorsOf = (unitId: number) => input.places.get(unitId)?.path.slice(0, -1) ?? [];
  const figures = input.rows.map((row) => ({ ...toOwnFigure(row), row }));
  return sameMeetings(figures, ancestorsOf).map(({ upper, lower }) => {
    const units = [upper.unitId, lower.unitId];
    const decision = input.decisions.find(
      (one) =>
        one.indicator_id === upper.row.indicator_id &&
        one.meeting_key === upper.row.meeting_key &&
        units.includes(one.unit_id) &&
        units.includes(one.counted_unit_id),
    );
    const decides = [upper.row, lower.row].every((row) => input.mayDecide(row.owner_unit_id));
    return {
      upper: toMeetingRow(upper.row),
      lower: toMeetingRow(lower.row),
      meetingOn: upper.meetingOn ?? null,
      meetingName: upper.meetingName ?? null,
      decision: decision ? toDecisionView(decision, input.mayDecide(decision.owner_unit_id)) : null,
      allowed: decides && !decision ? ['decide'] : [],
    };
  });
}

function toMeetingRow(row: FigureRow): MeetingRowView {
  return {
    unitId: row.unit_id,
    unitName: row.unit_name,
    figureId: row.figure_id,
    reportId: row.report_id,
    blank: row.blank,
    value: shownValue(row),
    qualifier: row.qualifier,
    setAside: row.set_aside,
  };
}
