import type { CivilDate } from '@congtac/shared-domain';
import {
  checkTarget,
  type OccurrenceStatus,
  occurrenceStateOf,
  type OccurrenceView,
  type PlanBlocker,
  planningProblem,
  type PlanStatus,
  type TargetView,
  type TaskListRow,
  type TaskRow,
  type TaskView,
} from '@congtac/planning-domain';

/** A task row as the database tells it. */
export type TaskRecord = Omit<TaskRow, 'depth' | 'target' | 'adoptionMode'> & {
  adoptionMode: NonNullable<TaskRow['adoptionMode']> | null;
  target: Omit<TargetView, 'check'> | null;
};

/** A list row as the database tells it. */
export type TaskListRecord = TaskRecord &
  Pick<TaskListRow, 'planTitle' | 'sectionHeading' | 'ownerUnitName' | 'currentOccurrence'>;

/** A task with its surroundings as the database tells it. */
export type TaskDetailRecord = TaskRecord &
  Omit<TaskView, keyof TaskRow | 'occurrences' | 'warnings' | 'allowed' | 'updatedAt'> & {
    updatedAt: Date;
    /** Null when the person sees only the task. */
    planStatus: PlanStatus | null;
    planRecipients: number[] | null;
  };

/** An occurrence as the database tells it. */
export type OccurrenceRecord = Omit<OccurrenceView, 'state'> & {
  unitId: number;
  status: OccurrenceStatus;
  waivedOn: CivilDate | null;
};

/** The row of the tree table or of a list. */
export function toTaskRow(record: TaskRecord, depth = 0): TaskRow {
  return {
    id: record.id,
    planId: record.planId,
    sectionId: record.sectionId,
    parentTaskId: record.parentTaskId,
    answersTaskId: record.answersTaskId,
    ...(record.adoptionMode ? { adoptionMode: record.adoptionMode } : {}),
    depth,
    position: record.position,
    code: record.code,
    title: record.title,
    kind: record.kind,
    priority: record.priority,
    urgent: record.urgent,
    origin: record.origin,
    ownerUnitId: record.ownerUnitId,
    leadUnitId: record.leadUnitId,
    leadUnitName: record.leadUnitName,
    coordinatorNames: record.coordinatorNames,
    coordinatorIds: record.coordinatorIds,
    dueOn: record.dueOn,
    nextDueOn: record.nextDueOn,
    dueKind: record.dueKind,
    cascadeMode: record.cascadeMode,
    deliverable: record.deliverable,
    startOn: record.startOn,
    forms: record.forms,
    themeId: record.themeId,
    campaignId: record.campaignId,
    eventId: record.eventId,
    eventLeadDays: record.eventLeadDays,
    audienceIds: record.audienceIds,
    note: record.note,
    status: record.status,
    timeliness: record.timeliness,
    progressPercent: record.progressPercent,
    completedOn: record.completedOn,
    recurrence: record.recurrence,
    recurrenceCount: record.recurrenceCount,
    target: record.target && { ...record.target, check: checkTarget(record.target) },
    imported: record.imported,
    demo: record.demo,
    sourceCode: record.sourceCode,
    version: record.version,
  };
}

/** A row of `GET /tasks`. */
export function toTaskListRow(record: TaskListRecord): TaskListRow {
  return {
    ...toTaskRow(record),
    planTitle: record.planTitle,
    sectionHeading: record.sectionHeading,
    ownerUnitName: record.ownerUnitName,
    currentOccurrence: record.currentOccurrence,
  };
}

/** The task page. */
export function toTaskView(
  record: TaskDetailRecord,
  occurrences: readonly OccurrenceRecord[],
  allowed: TaskView['allowed'],
  today: CivilDate,
): TaskView {
  const row = toTaskRow(record);
  return {
    ...row,
    planTitle: record.planTitle,
    sectionHeading: record.sectionHeading,
    ownerUnitName: record.ownerUnitName,
    description: record.description,
    dueExceptionReason: record.dueExceptionReason,
    weight: record.weight,
    submittedOn: record.submittedOn,
    returnReason: record.returnReason,
    originalDueOn: record.originalDueOn,
    extensionCount: record.extensionCount,
    statusReason: record.statusReason,
    suspendedUntil: record.suspendedUntil,
    replacedBy: record.replacedBy,
    allowOpenChildren: record.allowOpenChildren,
    topics: record.topics,
    parties: record.parties,
    links: record.links,
    parent: record.parent,
    recurrenceDueDay: record.recurrenceDueDay,
    recurrenceUntil: record.recurrenceUntil,
    occurrences: occurrences.map((occurrence) => toOccurrenceView(occurrence, today)),
    warnings: warningsOf(row),
    updatedByName: record.updatedByName,
    updatedAt: record.updatedAt.toISOString(),
    allowed,
  };
}

function toOccurrenceView(record: OccurrenceRecord, today: CivilDate): OccurrenceView {
  return {
    id: record.id,
    taskId: record.taskId,
    ordinal: record.ordinal,
    label: record.label,
    windowFrom: record.windowFrom,
    windowTo: record.windowTo,
    dueOn: record.dueOn,
    originalDueOn: record.originalDueOn,
    state: occurrenceStateOf(record, today),
    doneOn: record.doneOn,
    waiveReason: record.waiveReason,
    reportId: record.reportId,
  };
}

function warningsOf(row: TaskRow): PlanBlocker[] {
  if (row.target?.check !== 'NEEDS_JUSTIFICATION') return [];
  const code = 'planning.target-needs-justification';
  const { detail } = planningProblem(code, { assigned: row.target.assignedValue });
  return [{ code, detail, taskId: row.id, taskTitle: row.title }];
}
