import type { CivilDate, Qualifier } from '@congtac/shared-domain';
import type { BlankKind } from '../blank';
import type { FigureMethod, RollUpRule } from '../roll-up';
import type { PeriodKind } from '../reporting-period';

/** A reporting period of the CALENDAR profile. */
export interface PeriodView {
  periodId: string;
  /** For example `2020-H1`, `2020-03`, `2020-Q1`, `2020`. */
  code: string;
  name: string;
  kind: PeriodKind;
  year: number;
  from: CivilDate;
  to: CivilDate;
  cutOffOn: CivilDate;
  submitDueOn: CivilDate;
}

/** A unit named in an answer. */
export interface UnitRefView {
  unitId: number;
  unitName: string;
}

/** The computed figure of one indicator over a set of units (§2.6). */
export interface FigureTotalView {
  indicatorId: string;
  indicatorName: string;
  unitOfMeasure: string;
  rule: RollUpRule;
  /** Null when nothing can be computed: nobody reported a number, or the rule is NONE. */
  value: number | null;
  /** True when a contributing figure bears a qualifier (I-17); show `text`, never the bare number. */
  approximate: boolean;
  /** Ready to print: `1.035`, `≥ 210`, `~ 90`; empty without a value. */
  text: string;
  /** Units that said anything: a number, 0, "không phát sinh" or "không áp dụng". */
  reportedUnits: number;
  /** Units expected to report. */
  totalUnits: number;
  notApplicableUnits: number;
  missingUnits: UnitRefView[];
  /** Target agreed for the plan's own tasks, summed; null when none. */
  target: number | null;
  /** Meetings reported at two levels (I-10); they are counted and shown, never dropped silently. */
  duplicates: DuplicateMeetingView[];
}

/** The same meeting reported by a unit and by a unit above it. */
export interface DuplicateMeetingView {
  upper: UnitRefView;
  lower: UnitRefView;
  meetingOn: CivilDate | null;
  meetingName: string | null;
}

/** `GET /plans/:planId/figures`. */
export interface PlanFiguresView {
  planId: string;
  from: CivilDate;
  to: CivilDate;
  /** Day of the unit tree used. */
  cutOffOn: CivilDate;
  totals: FigureTotalView[];
}

/** `GET /plans/:planId/target-results`: what was reached of one target of the plan's cascade. */
export interface TargetResultView {
  taskId: string;
  indicatorId: string;
  /** Null while no accepted figure says anything. */
  value: number | null;
  /** Ready to print: `1.035`, `≥ 210`; empty without a value. */
  text: string;
  approximate: boolean;
}

/** One own figure: the row behind a total. */
export interface FigureRowView {
  figureId: string;
  unitId: number;
  unitName: string;
  indicatorId: string;
  taskId: string;
  taskTitle: string;
  from: CivilDate;
  to: CivilDate;
  blank: BlankKind;
  value: number | null;
  qualifier: Qualifier;
  method: FigureMethod;
  meetingOn: CivilDate | null;
  meetingName: string | null;
  reportId: string;
}

/** One line of a consolidation table. */
export interface ConsolidationRowView {
  unitId: number;
  unitName: string;
  /** Depth below the root unit: 0 = the root itself. */
  depth: number;
  /** False for a unit that only gathers the figures of others, e.g. the root; its NOT_REPORTED is no omission. */
  expected: boolean;
  /** NOT_REPORTED = nothing sent; WAITING = sent, not accepted; otherwise the kind accepted. */
  state: 'NOT_REPORTED' | 'WAITING' | BlankKind;
  /** Accepted own figure: what happened in the unit itself. */
  own: number | null;
  ownText: string;
  /** Sent, waiting for a decision. */
  waiting: number | null;
  /** Computed over the unit and everything below it. */
  computed: number | null;
  computedText: string;
  reportIds: string[];
}

/** `GET /consolidations/:indicatorId`. */
export interface ConsolidationView {
  unitId: number;
  from: CivilDate;
  to: CivilDate;
  total: FigureTotalView;
  rows: ConsolidationRowView[];
}
