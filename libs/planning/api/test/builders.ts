import { randomUUID } from 'node:crypto';
import { hashSync } from '@node-rs/argon2';
import type { IssuePlan, PlanView, TaskView } from '@congtac/planning-domain';
import type { Role } from '@congtac/shared-domain';
import { EMPTY_SCOPE, type RequestContext } from '@congtac/shared-api';
import type { ApiAgent, TestApi } from '@congtac/testing';

/** Password of every account that these tests make. */
const PASSWORD = 'mot cau du dai de nho';
const HASH = hashSync(PASSWORD, { memoryCost: 8, timeCost: 1 });

/** Body of a refused request. */
export interface Problem {
  code: string;
  detail: string;
  params?: Record<string, unknown>;
  errors?: { pointer: string; code: string }[];
}

/** Keys of the units of the test tree. */
export interface Tree {
  centre: number;
  city: number;
  district: number;
  wards: [number, number];
  otherDistrict: number;
  otherWard: number;
  /** A steering committee below the district: it owes no plan. */
  steering: number;
}

/** Centre → city → two districts with wards; one district has a steering committee. */
export async function buildTree(api: TestApi): Promise<Tree> {
  const centre = await addUnit(api, 'Ủy ban Trung ương', 'CENTRAL', null);
  const city = await addUnit(api, 'Thành phố Hà Nội', 'PROVINCE', centre);
  const district = await addUnit(api, 'Quận Hoàng Mai', 'DISTRICT', city);
  const otherDistrict = await addUnit(api, 'Quận Ba Đình', 'DISTRICT', city);
  const tree: Tree = {
    centre,
    city,
    district,
    wards: [
      await addUnit(api, 'Phường Đại Kim', 'WARD', district),
      await addUnit(api, 'Phường Tân Mai', 'WARD', district),
    ],
    otherDistrict,
    otherWard: await addUnit(api, 'Phường Phúc Xá', 'WARD', otherDistrict),
    steering: await addUnit(api, 'Ban Chỉ đạo Cuộc vận động', 'DISTRICT', district, 'STEERING_COMMITTEE'),
  };
  await api.owner.query('select org.rebuild_tree()');
  return tree;
}

/** Adds a unit; the caller rebuilds the tree when all are there. */
export async function addUnit(
  api: TestApi,
  name: string,
  level: string,
  parentId: number | null,
  kind = 'COMMITTEE',
  line = 'FRONT',
): Promise<number> {
  const { rows } = await api.owner.query<{ unit_id: number }>(
    'insert into org.unit (name, line, level, kind, parent_id) values ($1, $2, $3, $4, $5) returning unit_id',
    [name, line, level, kind, parentId],
  );
  const unitId = rows[0].unit_id;
  await api.owner.query('insert into org.unit_placement (unit_id, parent_id) values ($1, $2)', [unitId, parentId]);
  return unitId;
}

/** An active account with one role at a unit, signed in. */
export async function signIn(
  api: TestApi,
  role: Role,
  unitId: number,
  scope: 'UNIT' | 'SUBTREE' = 'UNIT',
): Promise<ApiAgent> {
  const [personId, accountId] = [randomUUID(), randomUUID()];
  const login = `nguoi.${personId.slice(0, 8)}`;
  await api.owner.query('insert into org.person (person_id, unit_id, full_name) values ($1, $2, $3)', [
    personId,
    unitId,
    `${role} ${unitId}`,
  ]);
  await api.owner.query(
    `insert into identity.account (account_id, person_id, unit_id, login, display_name, password_hash, status)
     values ($1, $2, $3, $4, $5, $6, 'ACTIVE')`,
    [accountId, personId, unitId, login, `${role} ${unitId}`, HASH],
  );
  await api.owner.query(
    'insert into identity.role_grant (grant_id, account_id, role, unit_id, scope) values ($1, $2, $3, $4, $5)',
    [randomUUID(), accountId, role, unitId, scope],
  );
  return api.agent(login, PASSWORD);
}

/** The body of an answer that must have succeeded. */
export async function ok<T>(answer: Promise<{ status: number; body: unknown }>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body as T;
}

/** A draft with one section and the given tasks, without bases on purpose. */
export async function draftPlan(
  agent: ApiAgent,
  unitId: number,
  titles: readonly string[],
  wish: { title?: string; year?: number; scope?: string; half?: number } = {},
): Promise<{ plan: PlanView; tasks: TaskView[] }> {
  const { scope, half } = wish;
  const body = { unitId, year: wish.year ?? 2020, title: wish.title ?? 'Kế hoạch công tác', scope, half };
  const { id, version } = await ok<PlanView>(agent.post('/api/v1/plans', body));
  await ok(agent.patch(`/api/v1/plans/${id}`, { noBasis: true }, { version }));
  const withSection = await ok<PlanView>(agent.post(`/api/v1/plans/${id}/sections`, { heading: 'Nhiệm vụ trọng tâm' }));
  const sectionId = withSection.sections[0].id;
  const tasks: TaskView[] = [];
  for (const title of titles)
    tasks.push(await ok<TaskView>(agent.post(`/api/v1/plans/${id}/tasks`, { title, sectionId })));
  return { plan: await ok<PlanView>(agent.get(`/api/v1/plans/${id}`)), tasks };
}

let lastNumber = 0;

/** What a plan is issued with. */
export function issueBody(wish: Partial<IssuePlan> = {}): IssuePlan {
  lastNumber += 1;
  return {
    number: lastNumber,
    symbol: 'KH-MTTQ',
    issuedOn: '2020-01-10',
    signerText: 'Chủ tịch Ủy ban MTTQ',
    recipients: [{ text: 'Lưu: VT' }],
    ...wish,
  };
}

/** Submits, approves and issues a plan. */
export async function issuePlan(author: ApiAgent, chair: ApiAgent, planId: string): Promise<PlanView> {
  await ok(author.post(`/api/v1/plans/${planId}/submit`));
  await ok(chair.post(`/api/v1/plans/${planId}/approve`));
  return ok<PlanView>(chair.post(`/api/v1/plans/${planId}/issue`, issueBody()));
}

/** The request of a chair of one unit, for calling a class that other contexts use without a route. */
export function requestOf(unitId: number): RequestContext {
  const actor = {
    accountId: '01890000-0000-7000-8000-000000000002',
    personId: '01890000-0000-7000-8000-000000000003',
    login: 'chutich',
    displayName: 'Chủ tịch',
    sessionId: 'test',
    grants: [{ role: 'CHAIR' as const, unitId, scope: 'UNIT' as const }],
    posts: [],
    actingPostId: null,
  };
  return { requestId: 'test', principal: { actor, scope: { ...EMPTY_SCOPE, units: [unitId] } } };
}
