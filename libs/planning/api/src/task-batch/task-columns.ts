import type { TaskPart, UpdateTask } from '@congtac/planning-domain';

const PARTS: Partial<Record<keyof UpdateTask, TaskPart>> = {
  title: 'title',
  description: 'description',
  kind: 'kind',
  dueKind: 'due',
  dueOn: 'due',
  forms: 'forms',
};

/** Column of each plain field; the due day is computed apart. */
const COLUMNS = {
  title: 'title',
  description: 'description',
  kind: 'kind',
  priority: 'priority',
  urgent: 'urgent',
  startOn: 'start_on',
  dueExceptionReason: 'due_exception_reason',
  deliverable: 'deliverable',
  cascadeMode: 'cascade_mode',
  weight: 'weight',
  allowOpenChildren: 'allow_open_children',
  themeId: 'theme_id',
  campaignId: 'campaign_id',
  eventId: 'event_id',
  eventLeadDays: 'event_lead_days',
  audienceIds: 'audience_ids',
  topics: 'topics',
  note: 'note',
} as const satisfies Partial<Record<keyof UpdateTask, string>>;

/** Parts of a task that a body changes, for the rule on tasks taken over verbatim (I-7). */
export function changedParts(body: UpdateTask): TaskPart[] {
  const keys = Object.entries(body).flatMap(([key, value]) => (value === undefined ? [] : [key as keyof UpdateTask]));
  return keys.map((key) => PARTS[key] ?? 'rest');
}

/** Columns of `planning.task` with the values a body gives them; fields left out stay. */
export function taskColumns(body: UpdateTask): Record<string, unknown> {
  const given = Object.entries(COLUMNS).map(([field, column]) => [column, body[field as keyof UpdateTask]] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** True when a body may move the due day, so that its rules (I-5, within the plan) are asked again. */
export function touchesDue(body: UpdateTask): boolean {
  const { dueKind, dueOn, dueExceptionReason, eventId, eventLeadDays } = body;
  return [dueKind, dueOn, dueExceptionReason, eventId, eventLeadDays].some((value) => value !== undefined);
}
