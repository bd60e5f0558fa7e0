import type { ClosedUnitView, UnitClosingView, UnitView } from '@congtac/org-domain';
import type { PlanRow, PlanView, TaskHistoryRow, TaskView } from '@congtac/planning-domain';
import { HandOvers } from '@congtac/org-api';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { addUnit, buildTree, draftPlan, issuePlan, ok, type Problem, signIn, type Tree } from './builders';

interface Numbers {
  total: number;
  open: number;
}

describe('a unit ends and its open work goes on (I-18, §2.9)', () => {
  let api: TestApi;
  let tree: Tree;
  let admin: ApiAgent;
  let districtChair: ApiAgent;
  let wardChair: ApiAgent;
  let heirChair: ApiAgent;
  let strangerChair: ApiAgent;
  let area: number;
  let districtPlan: PlanView;
  let tasks: TaskView[];
  let wardPlan: PlanView;
  let draft: PlanView;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    area = await addUnit(api, 'Ban công tác Mặt trận khu 1', 'AREA', tree.wards[0], 'FRONT_WORK_BOARD');
    await api.owner.query('select org.rebuild_tree()');
    admin = await signIn(api, 'SYS_ADMIN', tree.city, 'SUBTREE');
    districtChair = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    wardChair = await signIn(api, 'CHAIR', tree.wards[0], 'SUBTREE');
    heirChair = await signIn(api, 'CHAIR', tree.wards[1], 'SUBTREE');
    strangerChair = await signIn(api, 'CHAIR', tree.otherWard, 'SUBTREE');
    await arrangeWork();
  });
  afterAll(() => api.close());

  /** A plan of the district with two tasks of the ward, a plan of the ward with a task of its area, and a draft. */
  async function arrangeWork(): Promise<void> {
    const made = await draftPlan(districtChair, tree.district, ['Mở hội nghị', 'Giám sát', 'Việc của quận']);
    const leads = [tree.wards[0], tree.wards[0], tree.district];
    for (const [i, task] of made.tasks.entries())
      await ok(
        districtChair.put(
          `/api/v1/tasks/${task.id}/parties`,
          {
            parties: [
              { unitId: leads[i], role: 'LEAD' },
              ...(i === 2 ? [{ unitId: tree.wards[0], role: 'COORDINATE' }] : []),
            ],
          },
          { version: task.version },
        ),
      );
    districtPlan = await issuePlan(districtChair, districtChair, made.plan.id);
    tasks = await Promise.all(made.tasks.map((task) => ok<TaskView>(districtChair.get(`/api/v1/tasks/${task.id}`))));
    const own = await draftPlan(wardChair, tree.wards[0], ['Việc giao khu dân cư'], {
      scope: 'THEMATIC',
      title: 'Chuyên đề của phường',
    });
    await ok(
      wardChair.put(
        `/api/v1/tasks/${own.tasks[0].id}/parties`,
        { parties: [{ unitId: area, role: 'LEAD' }] },
        { version: own.tasks[0].version },
      ),
    );
    wardPlan = await issuePlan(wardChair, wardChair, own.plan.id);
    draft = (await draftPlan(wardChair, tree.wards[0], ['Việc dự thảo'], { title: 'Kế hoạch năm của phường' })).plan;
  }

  const closing = (agent: ApiAgent, unitId: number, on = '2020-01-10') =>
    agent.get<UnitClosingView & Problem>(`/api/v1/units/${unitId}/closing?on=${on}`);
  const close = async (unitId: number, successorUnitId: number | null, validTo = '2020-01-10') => {
    const { version } = await ok<UnitView>(admin.get(`/api/v1/units/${unitId}`));
    const body = { validTo, reason: 'Nghị quyết sắp xếp', successorUnitId };
    return admin.post<ClosedUnitView & Problem>(`/api/v1/units/${unitId}/close`, body, { version });
  };
  const numbers = async (unitId: number): Promise<Numbers> => {
    const { rows } = await api.owner.query<Numbers>(
      `select coalesce(sum(total), 0)::int as total,
         coalesce(sum(total - completed_on_time - completed_late - out_of_count), 0)::int as open
       from planning.plan_summary where unit_id = $1`,
      [unitId],
    );
    return rows[0];
  };
  const counted = (view: UnitClosingView) => Object.fromEntries(view.work.map(({ kind, count }) => [kind, count]));

  it('tells the administrator how much is open, and no titles; who takes over is the unit above unless chosen', async () => {
    await ok(wardChair.post(`/api/v1/tasks/${tasks[0].id}/start`, {}, { version: tasks[0].version }));
    const first = await closing(admin, tree.wards[0]);
    expect(first.body).toMatchObject({
      successorNeeded: true,
      successor: { unitId: tree.district },
      handOverOn: '2020-01-10',
      openChildren: 1,
    });
    expect(counted(first.body)).toEqual({
      ...{ TASKS_LED: 2, TASKS_SHARED: 1, PLANS_AT_WORK: 1, TASKS_GIVEN: 1, PLANS_IN_DRAFT: 1, OBLIGATIONS: 1 },
    });
    expect(first.body.work.flatMap((kind) => kind.items)).toEqual([]);
    expect((await closing(districtChair, tree.wards[0])).status).toBe(403);
    expect((await closing(admin, tree.wards[0], '2020-02-01')).body.handOverOn).toBe('2020-02-02');
  });

  it('shows the first titles to an administrator who may read the content', async () => {
    const both = await signIn(api, 'SYS_ADMIN', tree.wards[0], 'SUBTREE');
    expect((await closing(both, tree.wards[0])).body.work[0].items).toEqual([]);
    const { rows } = await api.owner.query<{ account_id: string }>(
      `select account_id from identity.role_grant where unit_id = $1 and role = 'SYS_ADMIN'`,
      [tree.wards[0]],
    );
    await api.owner.query(
      `insert into identity.role_grant (grant_id, account_id, role, unit_id, scope)
       values (gen_random_uuid(), $1, 'CHAIR', $2, 'SUBTREE')`,
      [rows[0].account_id, tree.wards[0]],
    );
    const led = (await closing(both, tree.wards[0])).body.work[0];
    expect(led.items.map((item) => [item.title, item.place])).toEqual([
      ['Giám sát', districtPlan.title],
      ['Mở hội nghị', districtPlan.title],
    ]);
    expect(led.items[1].link).toBe(`/nhiem-vu/${tasks[0].id}`);
  });

  it('does not end a unit whose work nobody takes over, nor gives it to a unit that cannot', async () => {
    expect((await close(area, null)).body.code).toBe('org.successor-needed');
    expect((await close(area, tree.wards[0])).body.handedOver).toEqual([{ kind: 'TASKS_LED', count: 1 }]);
    const without = await close(tree.wards[0], null);
    expect([without.status, without.body.code]).toEqual([422, 'org.successor-needed']);
    for (const wrong of [tree.wards[0], area, 999_999])
      expect((await close(tree.wards[0], wrong)).body.code).toBe('org.successor-unavailable');
    const wardAdmin = await signIn(api, 'SYS_ADMIN', tree.otherWard, 'SUBTREE');
    const { version } = await ok<UnitView>(wardAdmin.get(`/api/v1/units/${tree.otherWard}`));
    const away = { validTo: '2020-01-10', reason: 'Sáp nhập', successorUnitId: tree.wards[1] };
    const answer = await wardAdmin.post<Problem>(`/api/v1/units/${tree.otherWard}/close`, away, { version });
    expect(answer.body.code).toBe('org.successor-unavailable');
  });

  it('hands everything over in one step: ids, results and the name of the issuer stay', async () => {
    const before = await numbers(tree.wards[0]);
    const { body } = await close(tree.wards[0], tree.wards[1]);
    expect(body).toMatchObject({ successor: { unitId: tree.wards[1], from: '2020-01-10' }, handOverOn: '2020-01-10' });
    expect(Object.fromEntries(body.handedOver.map(({ kind, count }) => [kind, count]))).toEqual({
      ...{ TASKS_LED: 3, TASKS_SHARED: 1, PLANS_AT_WORK: 1, PLANS_IN_DRAFT: 1, OBLIGATIONS: 1 },
    });
    expect(before.open).toBe(3);
    expect(await numbers(tree.wards[0])).toEqual({ total: 0, open: 0 });
    expect(await numbers(tree.wards[1])).toMatchObject({ open: 3 });
    const task = await ok<TaskView>(heirChair.get(`/api/v1/tasks/${tasks[0].id}`));
    expect(task).toMatchObject({ id: tasks[0].id, status: 'IN_PROGRESS', leadUnitId: tree.wards[1] });
    const plan = await ok<PlanView>(heirChair.get(`/api/v1/plans/${wardPlan.id}`));
    expect(plan).toMatchObject({
      unitName: 'Phường Đại Kim',
      heldBy: { unitId: tree.wards[1] },
      number: wardPlan.number,
    });
    const moved = await ok<PlanView>(heirChair.get(`/api/v1/plans/${draft.id}`));
    expect(moved).toMatchObject({ unitId: tree.wards[1], status: 'DRAFT', heldBy: null });
    const mine = await ok<{ items: PlanRow[] }>(heirChair.get(`/api/v1/plans?unitId=${tree.wards[1]}`));
    expect(mine.items.map((row) => row.id).sort()).toEqual([draft.id, wardPlan.id].sort());
  });

  it('writes it into the history of each task, and tells the successor once', async () => {
    const rows = await ok<TaskHistoryRow[]>(heirChair.get(`/api/v1/tasks/${tasks[1].id}/history`));
    expect(rows[0]).toMatchObject({
      text: 'Chuyển từ Phường Đại Kim sang Phường Tân Mai do đơn vị kết thúc hoạt động',
      reason: 'Nghị quyết sắp xếp',
    });
    const { rows: told } = await api.owner.query<{ payload: { tellUnitIds: number[]; text: string } }>(
      `select payload from app.outbox where type = 'org.unit-handed-over' and unit_id = $1`,
      [tree.wards[1]],
    );
    expect(told).toHaveLength(1);
    expect(told[0].payload).toMatchObject({ tellUnitIds: [tree.wards[1]] });
    expect(told[0].payload.text).toContain('3 nhiệm vụ chủ trì');
    const { rows: trail } = await api.owner.query(
      `select 1 from app.audit_event where action in ('task.handed-over', 'plan.handed-over') and account_id is not null`,
    );
    expect(trail.length).toBeGreaterThanOrEqual(6);
  });

  it('lets the successor work on, and nobody else see more than before', async () => {
    const task = await ok<TaskView>(heirChair.get(`/api/v1/tasks/${tasks[1].id}`));
    await ok(heirChair.post(`/api/v1/tasks/${task.id}/start`, {}, { version: task.version }));
    expect((await heirChair.get<PlanView>(`/api/v1/plans/${wardPlan.id}`)).body.allowed).toContain('attach-scan');
    expect((await strangerChair.get(`/api/v1/plans/${wardPlan.id}`)).status).toBe(404);
    expect((await strangerChair.get(`/api/v1/tasks/${task.id}`)).status).toBe(404);
    expect((await wardChair.get(`/api/v1/plans/${wardPlan.id}`)).status).toBe(200);
  });

  it('gives an ended unit no new plan and no new task', async () => {
    const body = { unitId: tree.wards[0], year: 2020, title: 'Kế hoạch mới', scope: 'THEMATIC' };
    for (const agent of [wardChair, heirChair])
      expect((await agent.post<Problem>('/api/v1/plans', body)).body.code).toBe('planning.unit-closed');
    expect((await closing(admin, tree.wards[0])).body).toMatchObject({ work: [], successorNeeded: false });
  });

  it('a unit above that ends as well: its plans stay in sight below its successor, who directs them', async () => {
    const cityChair = await signIn(api, 'CHAIR', tree.city, 'SUBTREE');
    for (const unitId of [tree.wards[1], tree.steering]) {
      const { version } = await ok<UnitView>(admin.get(`/api/v1/units/${unitId}`));
      const move = { parentId: tree.city, effectiveFrom: '2020-01-10', reason: 'Sắp xếp' };
      await ok(admin.post(`/api/v1/units/${unitId}/move`, move, { version }));
    }
    const answer = await close(tree.district, tree.city);
    expect(answer.body.handedOver).toEqual(expect.arrayContaining([{ kind: 'TASKS_LED', count: 1 }]));
    const plan = await ok<PlanView>(heirChair.get(`/api/v1/plans/${districtPlan.id}`));
    expect(plan).toMatchObject({ unitName: 'Quận Hoàng Mai', heldBy: { unitId: tree.city } });
    const task = await ok<TaskView>(cityChair.get(`/api/v1/tasks/${tasks[1].id}`));
    const body = { reason: 'Chờ sắp xếp xong' };
    await ok(cityChair.post(`/api/v1/tasks/${task.id}/suspend`, body, { version: task.version }));
    expect((await heirChair.get<TaskView>(`/api/v1/tasks/${task.id}`)).body.status).toBe('SUSPENDED');
    expect((await strangerChair.get(`/api/v1/plans/${districtPlan.id}`)).status).toBe(404);
  });

  it('an end that is still to come: the unit works until its last day, then its work goes over once', async () => {
    const otherChair = await signIn(api, 'CHAIR', tree.otherDistrict, 'SUBTREE');
    const made = await draftPlan(otherChair, tree.otherDistrict, ['Rà soát hộ nghèo'], { scope: 'THEMATIC' });
    const [{ id, version }] = made.tasks;
    const parties = [{ unitId: tree.otherWard, role: 'LEAD' }];
    await ok(otherChair.put(`/api/v1/tasks/${id}/parties`, { parties }, { version }));
    await issuePlan(otherChair, otherChair, made.plan.id);
    const lead = async () => (await ok<TaskView>(otherChair.get(`/api/v1/tasks/${id}`))).leadUnitId;
    const sweep = () => api.app.get(HandOvers, { strict: false }).sweep();

    expect((await close(tree.otherWard, tree.wards[1], '2020-03-31')).body.handedOver).toEqual([]);
    const changed = await close(tree.otherWard, tree.otherDistrict, '2020-01-31');
    expect(changed.body).toMatchObject({ handOverOn: '2020-02-01', successor: { unitId: tree.otherDistrict } });
    api.setBusinessDate('2020-01-31');
    await sweep();
    expect(await lead()).toBe(tree.otherWard);
    expect((await heirChair.get(`/api/v1/plans/${made.plan.id}`)).status).toBe(404);
    api.setBusinessDate('2020-02-01');
    await sweep();
    await sweep();
    expect(await lead()).toBe(tree.otherDistrict);
    const { rows } = await api.owner.query(
      `select 1 from app.audit_event where action = 'task.handed-over' and entity_id = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(await numbers(tree.otherWard)).toEqual({ total: 0, open: 0 });
  });
});
