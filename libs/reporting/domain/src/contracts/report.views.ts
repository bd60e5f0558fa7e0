import type { CivilDate, Qualifier } from '@congtac/shared-domain';
import type { BlankKind } from '../blank';
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
}

/** What the task expects to be told: one row per target of the task. */
export interface ReportTargetView {
  indicatorId: string;
  indicatorName: string;
  unitOfMeasure: string;
  assignedValue: number | null;
  committedValue: number | null;
  /** The last accepted figure of this unit for this task, to start from. */
  lastValue: number | null;
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
  values: ReportValueView[];
  targets: ReportTargetView[];
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
