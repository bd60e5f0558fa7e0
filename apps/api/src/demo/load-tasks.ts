import { newId } from '@congtac/shared-api';
import type { DemoContext } from './demo-context';
import { keysOfParty } from './demo-units';
import { insertRows } from './insert';
import { isIssued } from './load-planning';
import type { SeedPlan, SeedTask } from './seed-file';

/** Bodies that stand for several units cannot lead; the unit that issued the plan leads and they coordinate. */
const GROUPS = new Set(['VP-HTP', 'LG-PX', 'Q5-CS', 'QN-HA-CC-KP', 'QN-HA-CC-TDC']);

/** The task of Cẩm Châu's first half that 56 groups and 6 areas reported on. */
export const ATTENDANCE_TASK = 'CC-H1-01';
/** The task of the head of area 1, so that this account has something to report. */
export const AREA_TASK = 'CC-H2-KP1';

interface PlacedTask {
  plan: SeedPlan;
  section: string;
  campaign: string | undefined;
  task: SeedTask;
}

/** Tasks of every plan but the 22 directions of Cẩm Châu's review: turning those into tasks is people's work. */
export async function loadTasks(context: DemoContext): Promise<void> {
  const placed = placedTasks(context.seed.plans);
  const rows = placed.map((item, i) => taskRow(context, item, i + 1));
  await insertRows(
    context.uow,
    'planning.task',
    rows.map((row) => ({ ...row, answers_task_id: null, adoption_mode: null })),
  );
  await linkToParents(context, placed);
  await insertRows(
    context.uow,
    'planning.task_party',
    placed.flatMap((item) => partyRows(context, item)),
  );
  await insertRows(
    context.uow,
    'planning.task_form',
    placed.flatMap(({ task }) => (task.forms ?? []).map((form) => ({ task_id: context.id('task', task.code), form }))),
  );
  await insertRows(
    context.uow,
    'planning.recurrence',
    placed.flatMap(({ task }) => recurrenceRows(context, task)),
  );
  await insertAddedTasks(context);
}

function placedTasks(plans: SeedPlan[]): PlacedTask[] {
  return plans
    .filter((plan) => plan.code !== 'KH-CC-2020')
    .flatMap((plan) =>
      plan.sections.flatMap((s) => s.tasks.map((task) => ({ plan, section: s.code, campaign: s.campaign, task }))),
    );
}

function leadOf({ plan, task }: PlacedTask): string {
  if (GROUPS.has(task.lead)) return plan.unit;
  // HM-42 is the duty of every ward; the text's example ward does not lead it, the district follows it.
  return task.code === 'HM-42' ? plan.unit : task.lead;
}

function taskRow(
  context: DemoContext,
  { plan, section, campaign, task }: PlacedTask,
  position: number,
): Record<string, unknown> {
  const campaignCode = task.campaign ?? campaign;
  return {
    task_id: context.id('task', task.code),
    plan_id: context.id('plan', plan.code),
    section_id: context.id('section', section),
    position,
    title: task.title,
    description: descriptionOf(task),
    kind: task.kind,
    priority: task.priority ?? 'NORMAL',
    urgent: task.urgent ?? false,
    origin: task.origin ?? 'PLAN',
    owner_unit_id: context.unitId(plan.unit),
    lead_unit_id: context.unitId(leadOf({ plan, section, campaign, task })),
    ...dueOf(plan, task),
    deliverable: task.deliverable ?? '',
    cascade_mode: task.cascade ?? null,
    status: isIssued(plan) ? 'ASSIGNED' : 'DRAFT',
    theme_id: task.theme ? context.id('theme', task.theme) : null,
    campaign_id: campaignCode ? context.id('campaign', campaignCode) : null,
    event_id: task.event ? context.id('event', task.event) : null,
    note: [task.leadNote, task.dueNote].filter(Boolean).join('. '),
    imported: isIssued(plan),
    source_code: task.code,
    code: task.code,
  };
}

/** What the text adds to a task: whom it concerns and whom it reaches. */
function descriptionOf(task: SeedTask): string {
  const parts = [
    task.appliesTo && `Áp dụng: ${task.appliesTo}.`,
    task.audiencesText && `Đối tượng: ${task.audiencesText}.`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** Days are never invented: a year's task ends with the year, a continuous one has no day. */
function dueOf(plan: SeedPlan, task: SeedTask): { due_kind: string; due_on: string | null } {
  if (task.recurrence === 'ONGOING') return { due_kind: 'ONGOING', due_on: null };
  if (task.dueBasis === 'stated') return { due_kind: 'FIXED_DATE', due_on: task.due };
  if (task.dueBasis === 'event') return { due_kind: 'EVENT_DATE', due_on: task.due };
  if (task.dueBasis === 'year') return { due_kind: 'PERIOD_END', due_on: `${plan.year ?? plan.yearTo}-12-31` };
  return { due_kind: 'NONE', due_on: null };
}

async function linkToParents(context: DemoContext, placed: PlacedTask[]): Promise<void> {
  for (const { task } of placed)
    for (const parent of task.parents ?? [])
      await context.uow.query(
        `update planning.task set answers_task_id = $2, adoption_mode = 'ADAPT' where task_id = $1`,
        [context.id('task', task.code), context.id('task', parent)],
      );
}

function partyRows(context: DemoContext, item: PlacedTask): Record<string, unknown>[] {
  const { plan, task } = item;
  const lead = leadOf(item);
  const party = (role: string, key: string, note = '') => ({
    party_id: newId(),
    task_id: context.id('task', task.code),
    unit_id: context.unitId(key),
    role,
    note,
    owner_unit_id: context.unitId(plan.unit),
    issued: isIssued(plan),
  });
  const units = (codes: string[]) =>
    codes.flatMap((code) => keysOfParty(code, context.units)).filter((key) => key !== lead);
  const coordinating = units(GROUPS.has(task.lead) ? [task.lead, ...task.coordinate] : task.coordinate);
  return [
    party('LEAD', lead, task.leadNote ?? ''),
    ...[...new Set(coordinating)].map((key) => party('COORDINATE', key)),
    ...units(task.advise ?? []).map((key) => party('ADVISE', key)),
  ];
}

function recurrenceRows(context: DemoContext, task: SeedTask): Record<string, unknown>[] {
  if (!task.recurrence || task.recurrence === 'ONCE') return [];
  const count = task.recurrence === 'COUNT_IN_PERIOD' ? task.occurrences : null;
  return [{ task_id: context.id('task', task.code), freq: task.recurrence, count: count ?? null, due_day: null }];
}

async function insertAddedTasks(context: DemoContext): Promise<void> {
  const owner = context.unitId('QN-HA-CC');
  const base = { plan_id: context.id('plan', 'KH-CC-2020'), owner_unit_id: owner, due_kind: 'FIXED_DATE', demo: true };
  const rows = [
    {
      ...base,
      task_id: context.id('task', ATTENDANCE_TASK),
      section_id: context.id('section', 'CC-H1'),
      position: 901,
      code: ATTENDANCE_TASK,
      title: 'Sinh hoạt tổ dân cư quý I và sinh hoạt khu dân cư',
      kind: 'PROPAGANDA',
      lead_unit_id: owner,
      start_on: '2020-01-01',
      due_on: '2020-06-30',
      status: 'COMPLETED',
      progress_percent: 100,
      submitted_on: '2020-06-28',
      completed_on: '2020-06-28',
      theme_id: context.id('theme', 'CD1'),
      campaign_id: context.id('campaign', 'CVD-HVN'),
      source_code: ATTENDANCE_TASK,
    },
    {
      ...base,
      task_id: context.id('task', AREA_TASK),
      section_id: context.id('section', 'CC-H2'),
      position: 902,
      code: AREA_TASK,
      title: 'Sinh hoạt khu dân cư quý III',
      kind: 'PROPAGANDA',
      lead_unit_id: context.unitId('QN-HA-CC-KP-01'),
      start_on: '2020-07-01',
      due_on: '2020-09-30',
      status: 'ASSIGNED',
      progress_percent: 0,
      submitted_on: null,
      completed_on: null,
      theme_id: context.id('theme', 'CD1'),
      campaign_id: null,
      source_code: AREA_TASK,
    },
  ];
  await insertRows(context.uow, 'planning.task', rows);
  const party = (taskId: unknown, unitId: unknown, role: string) => ({
    party_id: newId(),
    task_id: taskId,
    unit_id: unitId,
    role,
    owner_unit_id: owner,
    issued: true,
  });
  const reporting = context.units.filter(({ level }) => level === 'AREA' || level === 'GROUP');
  await insertRows(context.uow, 'planning.task_party', [
    ...rows.map((row) => party(row.task_id, row.lead_unit_id, 'LEAD')),
    ...reporting.map(({ key }) => party(context.id('task', ATTENDANCE_TASK), context.unitId(key), 'COORDINATE')),
  ]);
}
