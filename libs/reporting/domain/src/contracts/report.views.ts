import type { CivilDate, Qualifier } from '@congtac/shared-domain';
import type { BlankKind } from '../blank';
import type { FigureLimits, FigureWarning } from '../report-checks';
import type { ReportAction, ReportStatus } from '../report-state';

/** One figure as it was reported. `value` is null for "không phát sinh" and "không áp dụng"; 0 for "bằng 0". */
export interface ReportValueView {
  indicatorId: string;
  indicatorName: string;
  unitOfMeasure: string;
  blank: BlankKind;
  value: number | null;
  qualifier: Qualifier;
  meetingOn: CivilDate | null;
  meetingName: string | null;
  /** What was unusual about it when it was written; empty = nothing. */
  warnings: FigureWarning[];
  /** What the reporter said to that; null = no reason given. */
  warningReason: string | null;
}

/** A figure told before, to compare with and to copy. */
export interface PreviousFigureView {
  blank: BlankKind;
  /** Null for "không phát sinh" and "không áp dụng"; 0 for "bằng 0". */
  value: number | null;
  qualifier: Qualifier;
  from: CivilDate;
  to: CivilDate;
}

/** The words of the unit's last accepted report on the same task. */
export interface PreviousReportView {
  reportId: string;
  submittedOn: CivilDate;
  from: CivilDate;
  to: CivilDate;
  resultText: string;
  difficultyText: string;
  proposalText: string;
}

/** What units below have reported on the same task: added up by the system, no part of the unit's own figure (I-10). */
export interface BelowPartView {
  value: number | null;
  /** Ready to print: `1.035`, `≥ 210`; empty without a value. */
  text: string;
  reportedUnits: number;
}

/** What the task expects to be told: one row per target of the task. */
export interface ReportTargetView extends FigureLimits {
  indicatorId: string;
  indicatorName: string;
  unitOfMeasure: string;
  assignedValue: number | null;
  committedValue: number | null;
  /** The number of `previous`; null without one. */
  lastValue: number | null;
  /** The unit's last accepted figure for the task before this report, else for the indicator in an earlier window. */
  previous: PreviousFigureView | null;
  /** The unit's accepted figure for the indicator in the same window a year earlier. */
  lastYear: PreviousFigureView | null;
  /** Null when nobody below reports on the task. */
  below: BelowPartView | null;
}

/** A row of a list of reports. */
export interface ReportRowView {
  reportId: string;
  taskId: string;
  taskTitle: string;
  planId: string;
  planTitle: string;
  occurrenceId: string | null;
  occurrenceLabel: string | null;
  unitId: number;
  unitName: string;
  ownerUnitId: number;
  status: ReportStatus;
  revision: number;
  progressPercent: number | null;
  /** The first 200 characters of the result. */
  summary: string;
  completesTask: boolean;
  authorName: string;
  /** Typed by somebody above for the unit ("nhập thay"). */
  onBehalf: boolean;
  /** Where a figure typed for the unit comes from; empty otherwise. */
  sourceNote: string;
  submittedAt: string | null;
  submittedOn: CivilDate | null;
  dueOn: CivilDate | null;
  /** Sent after the due day. */
  late: boolean;
  returnReason: string | null;
  version: number;
  allowed: ReportAction[];
}

/** One report with everything that is read and edited on its page. */
export interface ReportView extends ReportRowView {
  resultText: string;
  difficultyText: string;
  proposalText: string;
  periodId: string | null;
  periodFrom: CivilDate;
  periodTo: CivilDate;
  /** "Ước thực hiện": the official report of the window is still to come. */
  estimate: boolean;
  values: ReportValueView[];
  targets: ReportTargetView[];
  previous: PreviousReportView | null;
  authorAccountId: string;
  openedAt: string | null;
  decidedAt: string | null;
  decidedByName: string | null;
  decidedAsPost: string | null;
  /** True when author and approver are the same person in a unit of fewer than 3 accounts (I-21). */
  selfApproved: boolean;
  revisions: ReportRevisionView[];
}

/** An earlier text of the report, kept on return and on correction. */
export interface ReportRevisionView {
  revision: number;
  status: ReportStatus;
  progressPercent: number | null;
  resultText: string;
  difficultyText: string;
  proposalText: string;
  values: ReportValueView[];
  /** Why it was returned or corrected. */
  reason: string;
  byName: string;
  at: string;
}
