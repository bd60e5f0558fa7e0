import { randomUUID } from 'node:crypto';
import { hashSync } from '@node-rs/argon2';
import type { ReviewView } from '@congtac/review-domain';
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

/** A ward below a district, 3 groups below the ward, and a district beside: unit keys by name. */
export interface Tree {
  district: number;
  ward: number;
  groups: number[];
  elsewhere: number;
}

/** Makes the tree of these tests. */
export async function arrangeTree(api: TestApi): Promise<Tree> {
  const add = async (name: string, level: string, parentId: number | null): Promise<number> => {
    const { rows } = await api.owner.query<{ unit_id: number }>(
      `insert into org.unit (name, line, level, kind, parent_id) values ($1, 'FRONT', $2, 'COMMITTEE', $3)
       returning unit_id`,
      [name, level, parentId],
    );
    await api.owner.query('insert into org.unit_placement (unit_id, parent_id) values ($1, $2)', [
      rows[0].unit_id,
      parentId,
    ]);
    return rows[0].unit_id;
  };
  const district = await add('Ủy ban MTTQ Việt Nam thành phố Hội An', 'DISTRICT', null);
  const ward = await add('Ủy ban MTTQ Việt Nam phường Cẩm Châu', 'WARD', district);
  const groups = [await add('Tổ 1', 'GROUP', ward), await add('Tổ 2', 'GROUP', ward), await add('Tổ 3', 'GROUP', ward)];
  const elsewhere = await add('Ủy ban MTTQ Việt Nam phường khác', 'WARD', null);
  await api.owner.query('select org.rebuild_tree()');
  return { district, ward, groups, elsewhere };
}

/** An active account with one role, signed in. */
export async function signInAs(api: TestApi, login: string, role: string, unitId: number): Promise<ApiAgent> {
  const [personId, accountId] = [randomUUID(), randomUUID()];
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
  await api.owner.query(
    `insert into identity.role_grant (grant_id, account_id, role, unit_id, scope) values ($1, $2, $3, $4, 'SUBTREE')`,
    [randomUUID(), accountId, role, unitId],
  );
  return api.agent(login, PASSWORD);
}

/** The ward's plan of 2020 at work: one section, one attendance task, and its accepted figures from the groups. */
export async function arrangePlan(api: TestApi, tree: Tree, figures: readonly number[]): Promise<string> {
  const [planId, sectionId, taskId, indicatorId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await api.owner.query(
    `insert into planning.plan (plan_id, unit_id, doc_type, scope, year_from, year_to, period_from, period_to, title,
       number, symbol, issued_on, status, fields)
     values ($1, $2, 'KE_HOACH', 'ANNUAL', 2020, 2020, '2020-01-01', '2020-12-31', 'Kế hoạch năm 2020', 1,
       'KH-MTTQ-BTT', '2020-01-10', 'IN_PROGRESS', array['Mặt trận'])`,
    [planId, tree.ward],
  );
  await api.owner.query(
    `insert into planning.plan_section (section_id, plan_id, ordinal, heading) values ($1, $2, 1, 'Tuyên truyền')`,
    [sectionId, planId],
  );
  await api.owner.query(
    `insert into planning.indicator (indicator_id, unit_id, name, measure, rollup)
     values ($1, $2, 'Lượt người tham dự', 'ATTENDANCE', 'SUM')`,
    [indicatorId, tree.ward],
  );
  await api.owner.query(
    `insert into planning.task (task_id, plan_id, section_id, position, title, kind, owner_unit_id, lead_unit_id,
       start_on, due_on, due_kind, status)
     values ($1, $2, $3, 1, 'Sinh hoạt tổ dân cư quý I', 'PROPAGANDA', $4, $4, '2020-01-01', '2020-06-30', 'FIXED_DATE',
       'ASSIGNED')`,
    [taskId, planId, sectionId, tree.ward],
  );
  for (const [unitId, role] of [[tree.ward, 'LEAD'], ...tree.groups.map((unit) => [unit, 'COORDINATE'])])
    await api.owner.query(
      `insert into planning.task_party (party_id, task_id, unit_id, role, owner_unit_id, issued)
       values ($1, $2, $3, $4, $5, true)`,
      [randomUUID(), taskId, unitId, role, tree.ward],
    );
  await api.owner.query('insert into planning.target (target_id, task_id, indicator_id) values ($1, $2, $3)', [
    randomUUID(),
    taskId,
    indicatorId,
  ]);
  for (const [index, value] of figures.entries()) {
    const facts = { planId, taskId, indicatorId, owner: tree.ward, unitId: tree.groups[index], value };
    await addFigure(api, facts);
  }
  return planId;
}

interface FigureFacts {
  planId: string;
  taskId: string;
  indicatorId: string;
  owner: number;
  unitId: number;
  value: number;
}

async function addFigure(api: TestApi, facts: FigureFacts): Promise<void> {
  const reportId = randomUUID();
  await api.owner.query(
    `insert into reporting.progress_report (report_id, task_id, plan_id, unit_id, owner_unit_id, period_from, period_to,
       result_text, author_account, author_name, status, submitted_on)
     values ($1, $2, $3, $4, $5, '2020-01-01', '2020-06-30', 'đã tổ chức sinh hoạt quý I', $6, 'Tổ trưởng', 'ACCEPTED',
       '2020-04-01')`,
    [reportId, facts.taskId, facts.planId, facts.unitId, facts.owner, randomUUID()],
  );
  await api.owner.query(
    `insert into reporting.figure (figure_id, unit_id, owner_unit_id, indicator_id, plan_id, task_id, report_id,
       period_from, period_to, blank, value, qualifier, meeting_key, method, reported_on)
     values ($1, $2, $3, $4, $5, $6, $7, '2020-01-01', '2020-06-30', 'NUMBER', $8, 'EXACT', '', 'REPORTED',
       '2020-04-01')`,
    [randomUUID(), facts.unitId, facts.owner, facts.indicatorId, facts.planId, facts.taskId, reportId, facts.value],
  );
}

/** The review as it stands now for the person. */
export async function reviewOf(agent: ApiAgent, id: string): Promise<ReviewView> {
  const answer = await agent.get<ReviewView>(`/api/v1/reviews/${id}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

/** Writes every empty section, so that the review can be submitted. */
export async function fillSections(agent: ApiAgent, review: ReviewView): Promise<void> {
  for (const section of review.sections.filter(({ isEmpty, confirmedEmpty }) => isEmpty && !confirmedEmpty)) {
    const body = section.kind === 'DANH_GIA_CHUNG' ? { text: 'Bám sát nhiệm vụ chính trị.' } : { confirmedEmpty: true };
    const { status } = await agent.patch(`/api/v1/review-sections/${section.id}`, body, { version: section.version });
    expect(status).toBe(200);
  }
}
