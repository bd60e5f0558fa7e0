import type { CivilDate, Qualifier } from '@congtac/shared-domain';
import type {
  AllocationMode,
  AnswerMode,
  CascadeMode,
  Comparator,
  IndicatorDirection,
  JustificationState,
  Measure,
  OccurrenceState,
  RecurrenceFreq,
  Rollup,
} from './cascade-codes';
import type { PlanBlocker } from './plan.views';
import type {
  DueKind,
  PartyRole,
  TaskForm,
  TaskKind,
  TaskLinkKind,
  TaskOrigin,
  TaskPriority,
  TaskStatus,
  Timeliness,
} from './task-codes';

/** Things a person may do with a task now. */
export type TaskAllowed =
  | 'edit'
  | 'delete'
  | 'move'
  | 'report'
  | 'confirm'
  | 'return'
  | 'waive'
  | 'unwaive'
  | 'start'
  | 'suspend'
  | 'resume'
  | 'cancel'
  | 'replace'
  | 'refuse'
  | 'accept-refusal'
  | 'reassign'
  | 'correct-completion'
  | 'allow-open-children'
  | 'edit-series'
  | 'request-extension'
  | 'read-comments'
  | 'comment'
  | 'attach';

export interface TaskPartyView {
  unitId: number | null;
  unitName: string | null;
  personId: string | null;
  role: PartyRole;
  note: string;
}

/** One row of the tree table and of task lists. */
export interface TaskRow {
  id: string;
  planId: string;
  sectionId: string | null;
  /** Parent within the same plan (tree table). */
  parentTaskId: string | null;
  /** The task of the plan above this one answers (cascade). */
  answersTaskId: string | null;
  /** How it answers it, left out when it answers none; VERBATIM freezes title, description, kind, rhythm, target (I-7). */
  adoptionMode?: AnswerMode;
  /** Depth within the plan, 0 = root of its section. */
  depth: number;
  position: number;
  code: string | null;
  title: string;
  kind: TaskKind;
  priority: TaskPriority;
  urgent: boolean;
  origin: TaskOrigin;
  ownerUnitId: number;
  leadUnitId: number | null;
  leadUnitName: string | null;
  coordinatorNames: string[];
  /** Keys of the coordinating units, in the order of their names. */
  coordinatorIds: number[];
  dueOn: CivilDate | null;
  /** Due day of the earliest open occurrence of a recurring task. */
  nextDueOn: CivilDate | null;
  dueKind: DueKind;
  cascadeMode: CascadeMode | null;
  deliverable: string;
  startOn: CivilDate | null;
  forms: TaskForm[];
  themeId: string | null;
  campaignId: string | null;
  eventId: string | null;
  /** Days before the event's day on which the task is due; null = the day is given by hand. */
  eventLeadDays: number | null;
  audienceIds: string[];
  note: string;
  status: TaskStatus;
  /** Null while the plan is not issued. */
  timeliness: Timeliness | null;
  progressPercent: number;
  completedOn: CivilDate | null;
  recurrence: RecurrenceFreq | null;
  recurrenceCount: number | null;
  target: TargetView | null;
  imported: boolean;
  demo: boolean;
  sourceCode: string | null;
  version: number;
}

export interface TargetView {
  indicatorId: string;
  indicatorName: string;
  measure: Measure;
  direction: IndicatorDirection;
  rollup: Rollup;
  assignedValue: number | null;
  committedValue: number | null;
  comparator: Comparator;
  qualifier: Qualifier;
  allocationMode: AllocationMode;
  justification: string;
  /** What the unit above said to the justification; left out = nothing. */
  justificationState?: JustificationState;
  /** `OK`, `NEEDS_JUSTIFICATION` (equal under EXCEED, reason missing), `JUSTIFIED` (equal, with a reason) or `REFUSED`. */
  check: TargetCheck;
}

/** Outcome of the comparison of a committed with an assigned value (I-8, G-1). */
export type TargetCheck = 'OK' | 'NEEDS_JUSTIFICATION' | 'JUSTIFIED' | 'REFUSED';

export interface OccurrenceView {
  id: string;
  taskId: string;
  ordinal: number;
  label: string;
  windowFrom: CivilDate;
  windowTo: CivilDate;
  dueOn: CivilDate;
  /** Due day before any extension; null when it never moved. */
  originalDueOn: CivilDate | null;
  state: OccurrenceState;
  doneOn: CivilDate | null;
  waiveReason: string | null;
  reportId: string | null;
}

export interface TaskLinkView {
  kind: TaskLinkKind;
  taskId: string;
  title: string | null;
}

/** The task above, as much of it as a lower unit may know. */
export interface ParentContext {
  taskId: string;
  title: string;
  unitName: string;
  planTitle: string;
  dueOn: CivilDate | null;
}

/** One task with everything around it. */
export interface TaskView extends TaskRow {
  /** Null for a party that sees the task but not the plan. */
  planTitle: string | null;
  sectionHeading: string | null;
  ownerUnitName: string;
  description: string;
  dueExceptionReason: string;
  weight: number;
  submittedOn: CivilDate | null;
  returnReason: string | null;
  /** Due day before any extension; null when it never moved. */
  originalDueOn: CivilDate | null;
  /** Granted extensions of the task and its occurrences. */
  extensionCount: number;
  /** Why the task is suspended, cancelled or refused. */
  statusReason: string | null;
  suspendedUntil: CivilDate | null;
  /** The task that took its place. */
  replacedBy: { taskId: string; title: string | null } | null;
  allowOpenChildren: boolean;
  topics: string[];
  parties: TaskPartyView[];
  links: TaskLinkView[];
  parent: ParentContext | null;
  recurrenceDueDay: number | null;
  recurrenceUntil: CivilDate | null;
  occurrences: OccurrenceView[];
  /** Advice that does not block saving, e.g. a target that only equals (G-1). */
  warnings: PlanBlocker[];
  updatedByName: string | null;
  updatedAt: string;
  allowed: TaskAllowed[];
}

/** One row of `GET /tasks`: with the names a list across plans needs. */
export interface TaskListRow extends TaskRow {
  planTitle: string | null;
  sectionHeading: string | null;
  ownerUnitName: string;
  /** First open occurrence whose window has begun, for "report this month". */
  currentOccurrence: { id: string; label: string; dueOn: CivilDate } | null;
}

/** A hit of the global search. */
export interface PlanSearchHit {
  kind: 'plan' | 'task';
  id: string;
  planId: string;
  title: string;
  unitName: string;
  year: number | null;
}
