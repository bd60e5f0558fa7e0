import { randomUUID } from 'node:crypto';
import { hashSync } from '@node-rs/argon2';
import type { ReportView, UpdateReport } from '@congtac/reporting-domain';
import type { ApiAgent, TestApi } from '@congtac/testing';

/** Password of every account that these tests make. */
const PASSWORD = 'mot cau du dai de nho';
const HASH = hashSync(PASSWORD, { memoryCost: 8, timeCost: 1 });

/** Body of a refused request. */
export interface Problem {
  code: string;
  params?: Record<string, unknown>;
  errors?: { pointer: string; code: string }[];
}

interface Grant {
  role: string;
  unitId: number;
  scope?: 'UNIT' | 'SUBTREE';
}

/** A Front committee below `parentId`; gives its key. `rebuildTree` comes after the last one. */
export async function addUnit(api: TestApi, name: string, level: string, parentId: number | null): Promise<number> {
  const { rows } = await api.owner.query<{ unit_id: number }>(
    `insert into org.unit (name, line, level, kind, parent_id) values ($1, 'FRONT', $2, 'COMMITTEE', $3) returning unit_id`,
    [name, level, parentId],
  );
  const unitId = rows[0].unit_id;
  await api.owner.query('insert into org.unit_placement (unit_id, parent_id) values ($1, $2)', [unitId, parentId]);
  return unitId;
}

/** Numbers the tree anew. */
export async function rebuildTree(api: TestApi): Promise<void> {
  await api.owner.query('select org.rebuild_tree()');
}

/** An active account with these roles, managed by the unit of the first one, signed in. */
export async function signInAs(api: TestApi, login: string, ...grants: [Grant, ...Grant[]]): Promise<ApiAgent> {
  const [personId, accountId] = [randomUUID(), randomUUID()];
  const unitId = grants[0].unitId;
  await api.owner.query('insert into org.person (person_id, unit_id, full_name) values ($1, $2, $3)', [
    personId,
    unitId,
    login,
  ]);
  await api.owner.query(
    `insert into identity.account (account_id, person_id, unit_id, login, display_name, password_hash, status, demo)
     values ($1, $2, $3, $4, $4, $5, 'ACTIVE', true)`,
    [accountId, personId, unitId, login, HASH],
  );
  for (const grant of grants) {
    await api.owner.query(
      'insert into identity.role_grant (grant_id, account_id, role, unit_id, scope) values ($1, $2, $3, $4, $5)',
      [randomUUID(), accountId, grant.role, grant.unitId, grant.scope ?? 'UNIT'],
    );
  }
  return api.agent(login, PASSWORD);
}

/** An issued plan of 2020. */
export async function addPlan(api: TestApi, unitId: number, title: string): Promise<string> {
  const planId = randomUUID();
  await api.owner.query(
    `insert into planning.plan (plan_id, unit_id, doc_type, scope, year_from, year_to, period_from, period_to, title,
       number, symbol, issued_on, status, fields)
     values ($1, $2, 'KE_HOACH', 'ANNUAL', 2020, 2020, '2020-01-01', '2020-12-31', $3, 1, $4, '2020-01-10',
       'IN_PROGRESS', array[$3::text])`,
    [planId, unitId, title, `KH-${planId.slice(0, 8)}`],
  );
  return planId;
}

/** What a task of a test is like; the owner leads it unless told otherwise. */
export interface TaskWish {
  planId: string;
  ownerUnitId: number;
  leadUnitId?: number;
  coordinators?: number[];
  title?: string;
  dueOn?: string | null;
  answersTaskId?: string;
  /** Months of 2020 that have an occurrence. */
  months?: number[];
  indicatorId?: string;
  target?: number;
}

let position = 0;

/** An assigned task with its parties, occurrences and target. */
export async function addTask(api: TestApi, wish: TaskWish): Promise<string> {
  const taskId = randomUUID();
  const lead = wish.leadUnitId ?? wish.ownerUnitId;
  const dueOn = wish.dueOn === undefined ? '2020-11-18' : wish.dueOn;
  await api.owner.query(
    `insert into planning.task (task_id, plan_id, position, title, kind, owner_unit_id, lead_unit_id, start_on, due_on,
       due_kind, status, answers_task_id, adoption_mode)
     values ($1, $2, $3, $4, 'PROPAGANDA', $5, $6, '2020-01-01', $7, $8, 'ASSIGNED', $9, $10)`,
    [
      taskId,
      wish.planId,
      (position += 1),
      wish.title ?? 'Tuyên truyền 90 năm Ngày truyền thống Mặt trận',
      wish.ownerUnitId,
      lead,
      dueOn,
      dueOn ? 'FIXED_DATE' : 'NONE',
      wish.answersTaskId ?? null,
      wish.answersTaskId ? 'ADAPT' : null,
    ],
  );
  const parties = [[lead, 'LEAD'] as const, ...(wish.coordinators ?? []).map((unit) => [unit, 'COORDINATE'] as const)];
  for (const [unitId, role] of parties) {
    await api.owner.query(
      `insert into planning.task_party (party_id, task_id, unit_id, role, owner_unit_id, issued)
       values ($1, $2, $3, $4, $5, true)`,
      [randomUUID(), taskId, unitId, role, wish.ownerUnitId],
    );
  }
  for (const month of wish.months ?? []) await addOccurrence(api, { taskId, unitId: lead, ...wish, month });
  if (wish.indicatorId) {
    await api.owner.query(
      'insert into planning.target (target_id, task_id, indicator_id, assigned_value) values ($1, $2, $3, $4)',
      [randomUUID(), taskId, wish.indicatorId, wish.target ?? null],
    );
  }
  return taskId;
}

async function addOccurrence(
  api: TestApi,
  at: { taskId: string; unitId: number; ownerUnitId: number; month: number },
): Promise<void> {
  const first = `2020-${String(at.month).padStart(2, '0')}-01`;
  await api.owner.query(
    `insert into planning.task_occurrence (occurrence_id, task_id, unit_id, owner_unit_id, ordinal, label, window_from,
       window_to, due_on)
     values ($1, $2, $3, $4, $5, $6, $7::date, $7::date + interval '1 month - 1 day', $7::date + interval '1 month - 1 day')`,
    [
      randomUUID(),
      at.taskId,
      at.unitId,
      at.ownerUnitId,
      at.month,
      `Tháng ${String(at.month).padStart(2, '0')}/2020`,
      first,
    ],
  );
}

/** Ids of a task's occurrences by month. */
export async function occurrencesOf(api: TestApi, taskId: string): Promise<Map<number, string>> {
  const { rows } = await api.owner.query<{ ordinal: number; occurrence_id: string }>(
    'select ordinal, occurrence_id from planning.task_occurrence where task_id = $1',
    [taskId],
  );
  return new Map(rows.map((row) => [row.ordinal, row.occurrence_id]));
}

/** An indicator that adds up; kept by the unit. */
export async function addIndicator(
  api: TestApi,
  unitId: number,
  name: string,
  measure = 'ATTENDANCE',
): Promise<string> {
  const indicatorId = randomUUID();
  await api.owner.query(
    `insert into planning.indicator (indicator_id, unit_id, name, measure, rollup) values ($1, $2, $3, $4, 'SUM')`,
    [indicatorId, unitId, name, measure],
  );
  return indicatorId;
}

/** What is asked for when opening a draft. */
export interface DraftWish {
  taskId: string;
  occurrenceId?: string;
  unitId?: number;
}

/** Opens a draft, writes it and sends it; fails the test when a step is refused. */
export async function sendReport(
  agent: ApiAgent,
  wish: DraftWish,
  content: Partial<UpdateReport>,
  completesTask = false,
): Promise<ReportView> {
  const draft = await agent.post<ReportView>('/api/v1/reports', wish);
  expect(draft.status).toBe(201);
  const path = `/api/v1/reports/${draft.body.reportId}`;
  const written = await agent.patch<ReportView>(path, content, { version: draft.body.version });
  expect(written.status).toBe(200);
  const sent = await agent.post<ReportView>(`${path}/submit`, { completesTask }, { version: written.body.version });
  expect(sent.status).toBe(200);
  return sent.body;
}

/** Takes one step with a report as it stands now for the person. */
export async function step<T = ReportView>(agent: ApiAgent, reportId: string, name: string, body: object = {}) {
  const path = `/api/v1/reports/${reportId}`;
  const { body: now } = await agent.get<ReportView>(path);
  return agent.post<T>(`${path}/${name}`, body, { version: now.version });
}
