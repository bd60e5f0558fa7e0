import { randomUUID } from 'node:crypto';
import type {
  AttentionView,
  ChangesView,
  ConsolidationView,
  MatrixView,
  ReportingDashboardView,
  RowsQuery,
} from '@congtac/reporting-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { addIndicator, addPlan, addTask, addUnit, type Problem, rebuildTree, signInAs } from './arrange';

/** Province → two districts → a ward each; the first district is dissolved on 01/07/2025. */
describe('dashboards count what the viewer may see, over the tree of the day', () => {
  let api: TestApi;
  let province: number;
  let districts: number[];
  let wards: number[];
  let chairs: { province: ApiAgent; first: ApiAgent; second: ApiAgent; ward: ApiAgent; otherWard: ApiAgent };
  let plans: { province: string; first: string; ward: string };
  let indicatorId: string;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2025-06-20' });
    province = await addUnit(api, 'Tỉnh', 'PROVINCE', null);
    districts = [
      await addUnit(api, 'Huyện A', 'DISTRICT', province),
      await addUnit(api, 'Huyện B', 'DISTRICT', province),
    ];
    wards = [await addUnit(api, 'Xã A1', 'WARD', districts[0]), await addUnit(api, 'Xã B1', 'WARD', districts[1])];
    await rebuildTree(api);
    const chair = (login: string, unitId: number) => signInAs(api, login, { role: 'CHAIR', unitId, scope: 'SUBTREE' });
    chairs = {
      province: await chair('tinh', province),
      first: await chair('huyen.a', districts[0]),
      second: await chair('huyen.b', districts[1]),
      ward: await chair('xa.a1', wards[0]),
      otherWard: await chair('xa.b1', wards[1]),
    };
    plans = {
      province: await planOf(province, 'Kế hoạch tỉnh'),
      first: await planOf(districts[0], 'Kế hoạch huyện A'),
      ward: await planOf(wards[0], 'Kế hoạch xã A1'),
    };
    for (const parent of [plans.province, plans.first])
      await api.owner.query(
        `insert into planning.plan_basis (basis_id, plan_id, ordinal, parent_plan_id)
         values ($1, $2, (select count(*) + 1 from planning.plan_basis where plan_id = $2), $3)`,
        [randomUUID(), plans.ward, parent],
      );
    indicatorId = await addIndicator(api, province, 'Lượt người dự');
    const task = (planId: string, ownerUnitId: number, wish: Partial<Parameters<typeof addTask>[1]> = {}) =>
      addTask(api, { planId, ownerUnitId, dueOn: '2025-06-10', ...wish });
    await task(plans.province, province, { title: 'Việc của tỉnh' });
    await task(plans.first, districts[0], { title: 'Việc của huyện A' });
    await task(plans.first, districts[0], { title: 'Huyện A giao xã', leadUnitId: wards[0], coordinators: [wards[1]] });
    await task(plans.ward, wards[0], { title: 'Việc của xã A1', indicatorId });
    const draft = await planOf(districts[0], 'Dự thảo huyện A');
    await api.owner.query(
      `update planning.plan set status = 'DRAFT', number = null, issued_on = null where plan_id = $1`,
      [draft],
    );
    const secret = await task(draft, districts[0], { title: 'Chưa ban hành' });
    await api.owner.query(`update planning.task set status = 'DRAFT' where task_id = $1`, [secret]);
  });
  afterAll(() => api.close());

  async function planOf(unitId: number, title: string): Promise<string> {
    const planId = await addPlan(api, unitId, title);
    await api.owner.query(
      `update planning.plan set year_from = 2025, year_to = 2025, period_from = '2025-01-01', period_to = '2025-12-31',
         issued_on = '2025-01-10' where plan_id = $1`,
      [planId],
    );
    return planId;
  }

  const get = async <T>(agent: ApiAgent, path: string, query: RowsQuery): Promise<T> => {
    const answer = await agent.get<T>(`/api/v1/${path}?${new URLSearchParams(query).toString()}`);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const matrix = (agent: ApiAgent, unitId: number, query: RowsQuery = {}) =>
    get<MatrixView>(agent, 'dashboards/matrix', { unitId: String(unitId), year: '2025', ...query });
  const refused = async (agent: ApiAgent, unitId: number) =>
    (await agent.get<Problem>(`/api/v1/dashboards/matrix?unitId=${unitId}`)).status;
  const linesOf = (view: MatrixView) => view.children.map((line) => [line.unitName, line.counts.total]);

  it('a branch shows itself only: neighbours are out of sight, the unit above is not opened, drafts count nowhere', async () => {
    expect(linesOf(await matrix(chairs.province, province))).toEqual([
      ['Huyện A', 3],
      ['Huyện B', 0],
    ]);
    expect((await matrix(chairs.first, districts[0])).total.counts.total).toBe(3);
    expect((await matrix(chairs.second, districts[1])).total.counts.total).toBe(0);
    expect((await matrix(chairs.ward, wards[0])).total.counts.total).toBe(2);
    expect(await refused(chairs.second, districts[0])).toBe(404);
    expect(await refused(chairs.ward, wards[1])).toBe(404);
    expect(await refused(chairs.ward, districts[0])).toBe(403);
  });

  it('a unit that only helps sees its task and counts nothing of the unit it helps', async () => {
    const own = { unitId: String(wards[1]) };
    const tasks = await get<{ items: { title: string }[] }>(chairs.otherWard, 'tasks', {});
    expect(tasks.items.map((task) => task.title)).toContain('Huyện A giao xã');
    expect((await matrix(chairs.otherWard, wards[1])).total.state).toBe('NO_DATA');
    const attention = await get<AttentionView>(chairs.otherWard, 'dashboards/attention', own);
    expect([attention.counts.overdue.value, attention.items]).toEqual([0, []]);
    const changes = await get<ChangesView>(chairs.otherWard, 'dashboards/changes', { ...own, since: '2025-01-01' });
    expect([changes.late.count.value, changes.issued.count.value]).toEqual([0, 0]);
    const reports = await get<ReportingDashboardView>(chairs.otherWard, 'dashboards/reporting', { ...own, count: '1' });
    expect(reports.total.cells[0].expected).toBe(1);
  });

  it('a person of the district alone counts in the ward what the district gave, and is told that it is a part', async () => {
    const clerk = await signInAs(api, 'chuyenvien.a', { role: 'SPECIALIST', unitId: districts[0], scope: 'UNIT' });
    const view = await matrix(clerk, districts[0]);
    expect(view.children).toMatchObject([{ unitName: 'Xã A1', partial: true, opens: false, counts: { total: 1 } }]);
    expect(view.total).toMatchObject({ partial: true, counts: { total: 2 } });
    const attention = await get<AttentionView>(clerk, 'dashboards/attention', { unitId: String(districts[0]) });
    expect(attention.items.map((item) => item.title).sort()).toEqual(['Huyện A giao xã', 'Việc của huyện A']);
  });

  it('G-12: a plan that rests on two counts in the cascade of both, and once in the year', async () => {
    const byPlan = async (planId: string) =>
      (await get<MatrixView>(chairs.province, 'dashboards/matrix', { unitId: String(province), planId })).total.counts
        .total;
    expect(await byPlan(plans.province)).toBe(2);
    expect(await byPlan(plans.first)).toBe(3);
    expect((await matrix(chairs.province, province)).total.counts.total).toBe(4);
  });

  it('every dashboard goes as a file, the matrix on one page of A3; rights are those of the screen', async () => {
    const of = (path: string) =>
      fetchFile(chairs.first, `${path}${path.includes('?') ? '&' : '?'}unitId=${districts[0]}`);
    for (const name of [
      'matrix.xlsx',
      'themes.xlsx',
      'reporting.xlsx',
      'attention.xlsx?kind=overdue',
      'changes.xlsx',
    ]) {
      const file = await of(name);
      expect([name, file.slice(0, 2).toString()]).toEqual([name, 'PK']);
    }
    const burnUp = await fetchFile(chairs.ward, `burn-up.xlsx?planId=${plans.ward}&indicatorId=${indicatorId}`);
    expect(burnUp.slice(0, 2).toString()).toBe('PK');
    for (const name of ['matrix.pdf', 'themes.pdf']) {
      const page = (await of(name)).toString('latin1');
      expect([name, page.slice(0, 5), page.match(/\/Type \/Page\b/g)?.length]).toEqual([name, '%PDF-', 1]);
    }
    expect((await chairs.second.get(`/api/v1/dashboards/matrix.xlsx?unitId=${districts[0]}`)).status).toBe(404);
  });

  it('G-11: H1 rolls up through the district, July from the ward to the province, for tasks and for figures', async () => {
    await dissolveFirstDistrict();
    for (const [from, to, value] of [
      ['2025-06-01', '2025-06-30', 40],
      ['2025-07-01', '2025-07-31', 7],
    ] as const)
      await addFigure(from, to, value);
    api.setBusinessDate('2025-07-31');
    const agent = await signInAs(api, 'tinh.thangbay', { role: 'CHAIR', unitId: province, scope: 'SUBTREE' });
    const half = await matrix(agent, province, { asOf: '2025-06-30' });
    expect(linesOf(half)).toEqual([
      ['Huyện A', 3],
      ['Huyện B', 0],
    ]);
    const july = await matrix(agent, province);
    expect(linesOf(july)).toEqual([
      ['Huyện B', 0],
      ['Xã A1', 2],
    ]);
    expect(july.former).toMatchObject({ kind: 'FORMER', counts: { total: 1, OVERDUE: 1 } });
    expect([half.total.counts.total, july.total.counts.total]).toEqual([4, 4]);
    for (const { rows, counts } of [july.total, july.former ?? july.own]) {
      const behind = await get<{ total: number }>(agent, 'tasks', rows);
      expect(behind.total).toBe(counts.total);
    }
    const table = (unitId: number, from: string, to: string) =>
      get<ConsolidationView>(agent, `consolidations/${indicatorId}`, { unitId: String(unitId), from, to });
    const rowsOf = (view: ConsolidationView) => view.rows.map((row) => [row.unitName, row.depth, row.computed]);
    const [firstHalf, second] = [
      ['2025-01-01', '2025-06-30'],
      ['2025-07-01', '2025-07-31'],
    ] as const;
    expect(rowsOf(await table(province, ...firstHalf))).toContainEqual(['Xã A1', 2, 40]);
    expect((await table(districts[0], ...firstHalf)).total.value).toBe(40);
    expect(rowsOf(await table(province, ...second))).toContainEqual(['Xã A1', 1, 7]);
    expect((await table(districts[0], ...second)).total.value).toBeNull();
  });

  async function fetchFile(agent: ApiAgent, path: string): Promise<Buffer> {
    const response = await agent.fetch(`/api/v1/dashboards/${path}`);
    expect([path, response.status]).toEqual([path, 200]);
    return Buffer.from(await response.arrayBuffer());
  }

  /** As closing does it: the unit stays in the tree with its last day, its ward goes on below the province. */
  async function dissolveFirstDistrict(): Promise<void> {
    await api.owner.query(`update org.unit_placement set valid_to = '2025-06-30' where unit_id = $1`, [wards[0]]);
    await api.owner.query(
      `insert into org.unit_placement (unit_id, parent_id, valid_from) values ($1, $2, '2025-07-01')`,
      [wards[0], province],
    );
    await api.owner.query(`update org.unit set valid_to = '2025-06-30' where unit_id = $1`, [districts[0]]);
    await api.owner.query('update org.unit set parent_id = $2 where unit_id = $1', [wards[0], province]);
    await rebuildTree(api);
  }

  /** An accepted figure of the ward. */
  async function addFigure(from: string, to: string, value: number): Promise<void> {
    const { rows } = await api.owner.query<{ task_id: string }>(
      'select task_id from planning.target where indicator_id = $1',
      [indicatorId],
    );
    const [reportId, taskId] = [randomUUID(), rows[0].task_id];
    await api.owner.query(
      `insert into reporting.progress_report (report_id, task_id, plan_id, unit_id, owner_unit_id, period_from, period_to,
         author_account, author_name, status, submitted_at, submitted_on)
       values ($1, $2, $3, $4, $4, $5, $6::date, $1, 'Cán bộ', 'ACCEPTED', $6::date, $6::date)`,
      [reportId, taskId, plans.ward, wards[0], from, to],
    );
    await api.owner.query(
      `insert into reporting.figure (figure_id, unit_id, owner_unit_id, indicator_id, plan_id, task_id, report_id,
         period_from, period_to, blank, value, qualifier, meeting_key, method, reported_on)
       values ($1, $2, $2, $3, $4, $5, $6, $7, $8::date, 'NUMBER', $9, 'EXACT', '', 'REPORTED', $8::date)`,
      [randomUUID(), wards[0], indicatorId, plans.ward, taskId, reportId, from, to, value],
    );
  }
});
