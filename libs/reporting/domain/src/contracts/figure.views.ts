import type { CivilDate, Qualifier } from '@congtac/shared-domain';
import type { BlankKind } from '../blank';
import type { MeetingDecisionView } from './meeting.views';
import type { FigureStanding } from '../figure-standing';
import type { FigureMethod, RollUpRule } from '../roll-up';

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
  /** How many units stand behind the value in which way. */
  shares: FigureSharesView;
  /** How far the periods behind it were approved up the tree; provisional until its own unit has approved. */
  standing: FigureStanding;
  /** Meetings reported at two levels (I-10); counted and shown until a person decides, never dropped silently. */
  duplicates: DuplicateMeetingView[];
}

/**
 * The units of a total, each in exactly one class, so that the four add up to `totalUnits`. The share of a class is its
 * count divided by `totalUnits`. "Không áp dụng" is an answer like any other and stands in approved.
 */
export interface FigureSharesView {
  /** Accepted, official, and nothing newer waits. */
  approved: number;
  /** Accepted, but at least one counted figure is an estimate ("ước thực hiện"). */
  estimated: number;
  /** Accepted, but a newer report with a figure was sent and waits for a decision: the value is about to change. */
  stale: number;
  /** Expected, and no accepted figure counts; also when a first report is only waiting. */
  missing: number;
}

/** One of the two rows of a meeting reported at two levels. */
export interface MeetingRowView extends UnitRefView {
  figureId: string;
  reportId: string;
  blank: BlankKind;
  value: number | null;
  qualifier: Qualifier;
  /** True = set aside by a decision: shown, not counted. */
  setAside: boolean;
}

/** The same meeting reported by a unit and by a unit above it. */
export interface DuplicateMeetingView {
  upper: MeetingRowView;
  lower: MeetingRowView;
  meetingOn: CivilDate | null;
  meetingName: string | null;
  /** What was decided about the pair; null = both are counted and somebody should look. */
  decision: MeetingDecisionView | null;
  /** `decide` for who may say whether it is one meeting. */
  allowed: 'decide'[];
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

/** `GET /plans/:planId/yearly-results`: what was reached of one indicator in one year (S1-22). */
export interface YearlyResultView {
  indicatorId: string;
  year: number;
  /** Null while no accepted figure says anything. */
  value: number | null;
  /** Ready to print; empty without a value. */
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
  /** "Ước thực hiện": the official figure is still to come. */
  estimate: boolean;
  /** Not counted: a person decided that the same meeting counts elsewhere. */
  setAside: boolean;
  /** Why it was corrected; null = it stands as it was reported. */
  correctionReason: string | null;
  /** True when an earlier state of it is kept; read it with `GET /figures/:figureId/history`. */
  changed: boolean;
  meetingOn: CivilDate | null;
  meetingName: string | null;
  reportId: string;
}

/** One state of a figure in its history. */
export interface FigureStateView {
  blank: BlankKind;
  value: number | null;
  qualifier: Qualifier;
  method: FigureMethod;
  estimate: boolean;
  reportId: string;
  /** Why it was corrected; null = reported. */
  reason: string | null;
  /** Who accepted or corrected it. */
  byName: string;
  /** ISO instant from which it stood. */
  at: string;
  /** ISO instant until which it stood; null = it stands now. */
  until: string | null;
}

/** `GET /figures/:figureId/history`: what one figure said, the state of now first (I-14). */
export interface FigureHistoryView {
  figureId: string;
  unitId: number;
  unitName: string;
  indicatorId: string;
  indicatorName: string;
  unitOfMeasure: string;
  taskId: string;
  from: CivilDate;
  to: CivilDate;
  states: FigureStateView[];
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
