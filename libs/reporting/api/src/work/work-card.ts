import { isPendingLate, MEASURE_NAMES, timelinessOf } from '@congtac/planning-domain';
import {
  asksForMeeting,
  quickReportOf,
  workActions,
  workGroupOf,
  type MyWorkBelow,
  type MyWorkCard,
  type MyWorkGroup,
  type MyWorkTab,
  type WorkFacts,
} from '@congtac/reporting-domain';
import { daysBetween, type CivilDate } from '@congtac/shared-domain';
import type { ReportRow } from '../report/report.repository';
import type { WorkDetailRow, WorkPlaceRow } from './my-work.repository';

/** The group a place stands in. */
export function groupOf(row: WorkPlaceRow, tab: MyWorkTab, today: CivilDate): MyWorkGroup {
  return workGroupOf(factsOf(row, tab, today), today);
}

/** The card of a place. @param below how the units below stand; null where nobody below is asked. */
export function workCard(
  row: WorkPlaceRow,
  more: WorkDetailRow,
  at: { tab: MyWorkTab; today: CivilDate; below: MyWorkBelow | null },
): MyWorkCard {
  const facts = factsOf(row, at.tab, at.today);
  const allowed = workActions(facts);
  return {
    key: [row.task_id, row.occurrence_id ?? '', row.unit_id].join(':'),
    taskId: row.task_id,
    occurrenceId: row.occurrence_id,
    occurrenceLabel: more.occurrence_label,
    title: more.title,
    planId: more.plan_id,
    planTitle: more.plan_title ?? '',
    unitId: row.unit_id,
    unitName: more.unit_name,
    ownerUnitId: more.owner_unit_id,
    keyTask: more.key_task,
    urgent: row.urgent,
    dueOn: row.due_on,
    timeliness: facts.timeliness,
    daysLate: daysLate(row.due_on, at.today),
    pendingLate: isPendingLate(row.submitted_on, row.due_on),
    target: targetOf(more),
    lastFigure: lastFigureOf(more),
    leads: more.leads,
    meeting: asksForMeeting(more),
    quick: quickReportOf({ allowed, figures: more.figures, valueType: more.value_type }),
    below: at.below,
    following: more.following,
    reportId: row.report_id,
    reportStatus: row.report_status,
    authorName: more.author_name,
    returnReason: row.report_status === 'RETURNED' ? more.return_reason : null,
    allowed,
  };
}

/** The card of a report that waits for the person's decision. */
export function decisionCard(row: ReportRow, today: CivilDate): MyWorkCard {
  return {
    key: `decide:${row.report_id}`,
    taskId: row.task_id,
    occurrenceId: row.occurrence_id,
    occurrenceLabel: row.occurrence_label,
    title: row.task_title ?? '',
    planId: row.plan_id,
    planTitle: row.plan_title ?? '',
    unitId: row.unit_id,
    unitName: row.unit_name,
    ownerUnitId: row.owner_unit_id,
    keyTask: false,
    urgent: false,
    dueOn: row.due_on,
    timeliness: 'PENDING',
    daysLate: daysLate(row.due_on, today),
    pendingLate: isPendingLate(row.submitted_on, row.due_on),
    target: null,
    lastFigure: null,
    leads: false,
    meeting: false,
    quick: null,
    below: null,
    following: false,
    reportId: row.report_id,
    reportStatus: row.status,
    authorName: row.author_name,
    returnReason: null,
    allowed: ['decide', 'view'],
  };
}

function factsOf(row: WorkPlaceRow, tab: MyWorkTab, today: CivilDate): WorkFacts {
  const dates = { dueOn: row.due_on, nextDueOn: null, completedOn: row.completed_on };
  return {
    tab,
    timeliness: timelinessOf({ status: row.status, ...dates }, today) ?? 'NO_DEADLINE',
    reportStatus: row.report_status,
    occurrence: row.window_from && row.due_on ? { windowFrom: row.window_from, dueOn: row.due_on } : null,
    urgent: row.urgent,
    done: row.status === 'COMPLETED',
  };
}

function targetOf(row: WorkDetailRow): MyWorkCard['target'] {
  if (!row.indicator_id) return null;
  return {
    indicatorId: row.indicator_id,
    indicatorName: row.indicator_name ?? '',
    unitOfMeasure: row.measure ? MEASURE_NAMES[row.measure] : '',
    value: row.target === null ? null : Number(row.target),
  };
}

function lastFigureOf(row: WorkDetailRow): MyWorkCard['lastFigure'] {
  if (!row.last_blank || !row.last_on || !row.last_qualifier) return null;
  const value = row.last_value === null ? null : Number(row.last_value);
  return {
    blank: row.last_blank,
    value: row.last_blank === 'ZERO' ? 0 : value,
    qualifier: row.last_qualifier,
    reportedOn: row.last_on,
  };
}

function daysLate(dueOn: CivilDate | null, today: CivilDate): number | null {
  return dueOn === null ? null : daysBetween(dueOn, today);
}
