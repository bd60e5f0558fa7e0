import type {
  CascadeMode,
  Comparator,
  DueKind,
  Measure,
  PutRecurrence,
  PutTarget,
  RecurrenceFreq,
  TaskForm,
  TaskKind,
  TaskRow,
  TaskView,
  UpdateTask,
} from '@congtac/planning-domain';

/** A unit with the name to show. */
export interface NamedUnit {
  readonly unitId: number;
  readonly name: string;
}

/** Every field of a task that the table and the full form edit, as signal forms want it (no null but "no number"). */
export interface TaskDraft {
  title: string;
  description: string;
  kind: TaskKind;
  key: boolean;
  dueKind: DueKind;
  dueOn: string;
  dueExceptionReason: string;
  deliverable: string;
  leadUnitId: number | null;
  leadUnitName: string;
  coordinators: NamedUnit[];
  indicatorName: string;
  measure: Measure;
  comparator: Comparator;
  assignedValue: number | null;
  committedValue: number | null;
  justification: string;
  freq: RecurrenceFreq | '';
  count: number | null;
  urgent: boolean;
  startOn: string;
  cascadeMode: CascadeMode | '';
  themeId: string;
  campaignId: string;
  eventId: string;
  /** Days before the event; null = the due day is given by hand. */
  eventLeadDays: number | null;
  forms: TaskForm[];
  audienceIds: string[];
  note: string;
}

/** One write of the task API that belongs to a change. */
export type TaskChange =
  | { readonly part: 'fields'; readonly body: UpdateTask }
  | { readonly part: 'lead'; readonly unit: NamedUnit | null }
  | { readonly part: 'coordinators'; readonly units: readonly NamedUnit[] }
  | { readonly part: 'target'; readonly body: PutTarget }
  | { readonly part: 'recurrence'; readonly body: PutRecurrence };

/** The draft that equals a row of the table; its description and exception are only known to {@link draftOfView}. */
export function draftOfRow(task: TaskRow): TaskDraft {
  const { target } = task;
  return {
    title: task.title,
    description: '',
    kind: task.kind,
    key: task.priority === 'KEY',
    dueKind: task.dueKind,
    dueOn: task.dueOn ?? '',
    dueExceptionReason: '',
    deliverable: task.deliverable,
    leadUnitId: task.leadUnitId,
    leadUnitName: task.leadUnitName ?? '',
    coordinators: task.coordinatorIds.map((unitId, at) => ({ unitId, name: task.coordinatorNames[at] ?? '' })),
    indicatorName: target?.indicatorName ?? '',
    measure: target?.measure ?? 'OTHER',
    comparator: target?.comparator ?? 'AT_LEAST',
    assignedValue: target?.assignedValue ?? null,
    committedValue: target?.committedValue ?? null,
    justification: target?.justification ?? '',
    freq: task.recurrence ?? '',
    count: task.recurrenceCount,
    urgent: task.urgent,
    startOn: task.startOn ?? '',
    cascadeMode: task.cascadeMode ?? '',
    themeId: task.themeId ?? '',
    campaignId: task.campaignId ?? '',
    eventId: task.eventId ?? '',
    eventLeadDays: task.eventLeadDays,
    forms: [...task.forms],
    audienceIds: [...task.audienceIds],
    note: task.note,
  };
}

/** The draft that equals the whole task. */
export function draftOfView(task: TaskView): TaskDraft {
  return {
    ...draftOfRow(task),
    description: task.description,
    dueExceptionReason: task.dueExceptionReason,
  };
}

/** The writes that turn `base` into `draft`; none when nothing differs. */
export function changesBetween(base: TaskDraft, draft: TaskDraft): TaskChange[] {
  const changes: TaskChange[] = [];
  const body = fieldsChanged(base, draft);
  if (Object.keys(body).length > 0) changes.push({ part: 'fields', body });
  if (draft.leadUnitId !== base.leadUnitId) changes.push({ part: 'lead', unit: leadOf(draft) });
  if (idsOf(draft) !== idsOf(base)) changes.push({ part: 'coordinators', units: draft.coordinators });
  if (targetDiffers(base, draft)) changes.push({ part: 'target', body: targetBody(draft) });
  if (draft.freq !== base.freq || draft.count !== base.count) {
    changes.push({ part: 'recurrence', body: recurrenceBody(draft) });
  }
  return changes;
}

function fieldsChanged(base: TaskDraft, draft: TaskDraft): UpdateTask {
  const body: UpdateTask = {};
  if (draft.title.trim() !== base.title) body.title = draft.title.trim();
  if (draft.description !== base.description) body.description = draft.description;
  if (draft.kind !== base.kind) body.kind = draft.kind;
  if (draft.key !== base.key) body.priority = draft.key ? 'KEY' : 'NORMAL';
  if (draft.deliverable !== base.deliverable) body.deliverable = draft.deliverable;
  if (draft.dueExceptionReason !== base.dueExceptionReason) body.dueExceptionReason = draft.dueExceptionReason;
  dueChanged(base, draft, body);
  topicsChanged(base, draft, body);
  return body;
}

function dueChanged(base: TaskDraft, draft: TaskDraft, body: UpdateTask): void {
  const counted = isCounted(draft);
  const leadDays = draft.dueKind === 'EVENT_DATE' ? draft.eventLeadDays : null;
  if (draft.eventId !== base.eventId) body.eventId = draft.eventId || null;
  if (leadDays !== base.eventLeadDays) body.eventLeadDays = leadDays;
  const day = hasDay(draft.dueKind) && !counted ? draft.dueOn : '';
  if (draft.dueKind !== base.dueKind || (day !== base.dueOn && !counted)) {
    body.dueKind = draft.dueKind;
    // A day counted from the event is the server's to compute.
    if (!counted) body.dueOn = day === '' ? null : day;
  }
  if (draft.startOn !== base.startOn) body.startOn = draft.startOn || null;
}

function topicsChanged(base: TaskDraft, draft: TaskDraft, body: UpdateTask): void {
  if (draft.urgent !== base.urgent) body.urgent = draft.urgent;
  if (draft.cascadeMode !== base.cascadeMode) body.cascadeMode = draft.cascadeMode || null;
  if (draft.themeId !== base.themeId) body.themeId = draft.themeId || null;
  if (draft.campaignId !== base.campaignId) body.campaignId = draft.campaignId || null;
  if (listOf(draft.forms) !== listOf(base.forms)) body.forms = draft.forms;
  if (listOf(draft.audienceIds) !== listOf(base.audienceIds)) body.audienceIds = draft.audienceIds;
  if (draft.note !== base.note) body.note = draft.note;
}

function listOf(values: readonly string[]): string {
  return [...values].sort().join();
}

/** Whether the due day is counted back from an event instead of being given. */
export function isCounted(draft: Pick<TaskDraft, 'dueKind' | 'eventId' | 'eventLeadDays'>): boolean {
  return draft.dueKind === 'EVENT_DATE' && draft.eventId !== '' && draft.eventLeadDays !== null;
}

/** Whether a day belongs to this way of fixing the due date. */
export function hasDay(kind: DueKind): boolean {
  return kind !== 'ONGOING' && kind !== 'NONE';
}

function leadOf(draft: TaskDraft): NamedUnit | null {
  return draft.leadUnitId === null ? null : { unitId: draft.leadUnitId, name: draft.leadUnitName };
}

function idsOf(draft: TaskDraft): string {
  return draft.coordinators
    .map((unit) => unit.unitId)
    .sort((a, b) => a - b)
    .join();
}

const targetFields = [
  'indicatorName',
  'measure',
  'comparator',
  'assignedValue',
  'committedValue',
  'justification',
] as const;

function targetDiffers(base: TaskDraft, draft: TaskDraft): boolean {
  if (base.indicatorName === '' && draft.indicatorName.trim() === '') return false;
  return targetFields.some((field) => base[field] !== draft[field]);
}

function targetBody(draft: TaskDraft): PutTarget {
  const indicatorName = draft.indicatorName.trim();
  if (indicatorName === '') return { indicatorName: null };
  return {
    indicatorName,
    measure: draft.measure,
    comparator: draft.comparator,
    assignedValue: draft.assignedValue,
    committedValue: draft.committedValue,
    ...(draft.justification.trim() && { justification: draft.justification.trim() }),
  };
}

function recurrenceBody(draft: TaskDraft): PutRecurrence {
  if (draft.freq === '') return { freq: null };
  return draft.freq === 'COUNT_IN_PERIOD' && draft.count !== null
    ? { freq: draft.freq, count: draft.count }
    : { freq: draft.freq };
}
