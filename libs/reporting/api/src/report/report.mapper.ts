import { MEASURE_NAMES } from '@congtac/planning-domain';
import type {
  PreviousReportView,
  ReportAction,
  ReportRevisionView,
  ReportRowView,
  ReportTargetView,
  ReportValueView,
  ReportView,
} from '@congtac/reporting-domain';
import type { PreviousTextRow } from './previous.repository';
import type { ReportRow, RevisionRow, ValueRow } from './report.repository';

const SUMMARY_LENGTH = 200;

/** A row of a list of reports. */
export function toRowView(row: ReportRow, allowed: ReportAction[]): ReportRowView {
  return {
    reportId: row.report_id,
    taskId: row.task_id,
    taskTitle: row.task_title ?? '',
    planId: row.plan_id,
    planTitle: row.plan_title ?? '',
    occurrenceId: row.occurrence_id,
    occurrenceLabel: row.occurrence_label,
    unitId: row.unit_id,
    unitName: row.unit_name,
    ownerUnitId: row.owner_unit_id,
    status: row.status,
    revision: row.revision,
    progressPercent: row.progress_percent,
    summary: [...row.result_text].slice(0, SUMMARY_LENGTH).join(''),
    completesTask: row.completes_task,
    authorName: row.author_name,
    onBehalf: row.on_behalf,
    sourceNote: row.source_note,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    submittedOn: row.submitted_on,
    dueOn: row.due_on,
    late: row.submitted_on !== null && row.due_on !== null && row.submitted_on > row.due_on,
    returnReason: row.return_reason,
    version: row.version,
    allowed,
  };
}

/** What is around one report. */
export interface ReportSurroundings {
  allowed: ReportAction[];
  values: ValueRow[];
  targets: ReportTargetView[];
  previous: PreviousTextRow | undefined;
  revisions: RevisionRow[];
}

/** One report in full. */
export function toView(row: ReportRow, around: ReportSurroundings): ReportView {
  return {
    ...toRowView(row, around.allowed),
    resultText: row.result_text,
    difficultyText: row.difficulty_text,
    proposalText: row.proposal_text,
    periodId: row.period_id,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    estimate: row.estimate,
    values: around.values.map(toValueView),
    targets: around.targets,
    previous: around.previous ? toPreviousView(around.previous) : null,
    authorAccountId: row.author_account,
    openedAt: row.opened_at?.toISOString() ?? null,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decidedByName: row.decided_by_name,
    decidedAsPost: row.decided_as_post,
    selfApproved: row.self_approved,
    revisions: around.revisions.map(toRevisionView),
  };
}

function toPreviousView(row: PreviousTextRow): PreviousReportView {
  return {
    reportId: row.report_id,
    submittedOn: row.submitted_on,
    from: row.period_from,
    to: row.period_to,
    resultText: row.result_text,
    difficultyText: row.difficulty_text,
    proposalText: row.proposal_text,
  };
}

function toValueView(row: ValueRow): ReportValueView {
  return {
    indicatorId: row.indicator_id,
    indicatorName: row.indicator_name ?? '',
    unitOfMeasure: row.measure ? MEASURE_NAMES[row.measure] : '',
    blank: row.blank,
    value: row.blank === 'ZERO' ? 0 : row.value === null ? null : Number(row.value),
    qualifier: row.qualifier,
    meetingOn: row.meeting_on,
    meetingName: row.meeting_name,
    warnings: row.warnings ?? [],
    warningReason: row.warning_reason ?? null,
  };
}

function toRevisionView(row: RevisionRow): ReportRevisionView {
  return {
    revision: row.revision,
    status: row.status,
    progressPercent: row.progress_percent,
    resultText: row.result_text,
    difficultyText: row.difficulty_text,
    proposalText: row.proposal_text,
    values: row.report_values.map(toValueView),
    reason: row.reason,
    byName: row.by_name,
    at: row.at.toISOString(),
  };
}
