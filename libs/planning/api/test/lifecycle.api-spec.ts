import type { PlanView, TaskRow, TaskView } from '@congtac/planning-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { buildTree, draftPlan, issueBody, issuePlan, ok, type Problem, signIn, type Tree } from './builders';

describe('life of a plan', () => {
  let api: TestApi;
  let tree: Tree;
  let specialist: ApiAgent;
  let chair: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    specialist = await signIn(api, 'SPECIALIST', tree.district);
    chair = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
  });
  afterAll(() => api.close());

  const draft = (titles: readonly string[], title: string) =>
    draftPlan(specialist, tree.district, titles, { title, scope: 'THEMATIC' });

  it('goes from draft to issued; tasks are assigned and counted', async () => {
    const { plan } = await draft(['Giao ban dư luận xã hội', 'Tập huấn'], 'Kế hoạch thứ nhất');
    expect(plan.allowed).toEqual(expect.arrayContaining(['edit', 'submit', 'withdraw']));
    expect(plan.blockers).toEqual([]);
    const issued = await issuePlan(specialist, chair, plan.id);
    expect(issued).toMatchObject({ status: 'ISSUED', issuedOn: '2020-01-10', counts: { total: 2, NO_DEADLINE: 2 } });
    expect(issued.allowed).toContain('see-board');
    const rows = await ok<TaskRow[]>(specialist.get(`/api/v1/plans/${plan.id}/tasks`));
    expect(rows.map((row) => row.status)).toEqual(['ASSIGNED', 'ASSIGNED']);
    const trail = await api.owner.query('select action from app.audit_event where entity_id = $1 order by at', [
      plan.id,
    ]);
    expect(trail.rows.map((row: { action: string }) => row.action)).toEqual(
      expect.arrayContaining(['plan.created', 'plan.submit', 'plan.approve', 'plan.issue']),
    );
    const events = await api.owner.query(
      `select 1 from app.outbox where type = 'planning.plan-issued'
      and payload ->> 'planId' = $1`,
      [plan.id],
    );
    expect(events.rowCount).toBe(1);
  });

  it('refuses to submit what is not complete and names the tasks at fault', async () => {
    const { plan, tasks } = await draft(['Không người chủ trì'], 'Kế hoạch thiếu');
    await ok(specialist.put(`/api/v1/tasks/${tasks[0].id}/parties`, { parties: [] }, { version: tasks[0].version }));
    const refused = await specialist.post<Problem>(`/api/v1/plans/${plan.id}/submit`);
    expect([refused.status, refused.body.code]).toEqual([422, 'planning.no-lead']);
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: `/tasks/${tasks[0].id}` })]);
    const empty = await ok<PlanView>(
      specialist.post('/api/v1/plans', { unitId: tree.district, year: 2020, title: 'Trống', scope: 'THEMATIC' }),
    );
    const notReady = await specialist.post<Problem>(`/api/v1/plans/${empty.id}/submit`);
    expect([notReady.status, notReady.body.code]).toEqual([422, 'planning.not-ready']);
  });

  it('locks the body while it waits, and unlocks it on return with a reason', async () => {
    const { plan, tasks } = await draft(['Việc một'], 'Kế hoạch trả lại');
    await ok(specialist.post(`/api/v1/plans/${plan.id}/submit`));
    const path = `/api/v1/tasks/${tasks[0].id}`;
    const locked = await specialist.patch<Problem>(path, { title: 'Sửa' }, { version: tasks[0].version });
    expect([locked.status, locked.body.code]).toEqual([409, 'planning.plan-locked']);
    expect((await specialist.post(`/api/v1/plans/${plan.id}/approve`)).status).toBe(403);
    expect((await chair.post(`/api/v1/plans/${plan.id}/return`, {})).status).toBe(400);
    const returned = await ok<PlanView>(chair.post(`/api/v1/plans/${plan.id}/return`, { reason: 'Bổ sung mục tiêu' }));
    expect(returned).toMatchObject({ status: 'DRAFT', returnReason: 'Bổ sung mục tiêu' });
    await ok(specialist.patch(path, { title: 'Sửa' }, { version: tasks[0].version }));
  });

  it('issues under a number that is the unit’s own in a year (I-19), with a signer', async () => {
    const first = await draft(['Việc'], 'Số một');
    const second = await draft(['Việc'], 'Số hai');
    for (const { plan } of [first, second]) {
      await ok(specialist.post(`/api/v1/plans/${plan.id}/submit`));
      await ok(chair.post(`/api/v1/plans/${plan.id}/approve`));
    }
    const body = issueBody();
    const unsigned = await chair.post<Problem>(`/api/v1/plans/${first.plan.id}/issue`, {
      ...body,
      signerText: undefined,
    });
    expect([unsigned.status, unsigned.body.code]).toEqual([422, 'planning.signer-missing']);
    await ok(chair.post(`/api/v1/plans/${first.plan.id}/issue`, body));
    const taken = await chair.post<Problem>(`/api/v1/plans/${second.plan.id}/issue`, body);
    expect([taken.status, taken.body.code]).toEqual([409, 'planning.number-taken']);
  });

  it('refuses ids of things that do not exist, a signer of another unit and a day outside approval and today', async () => {
    const { plan, tasks } = await draft(['Việc'], 'Kế hoạch tham chiếu');
    const unknown = '01890000-0000-7000-8000-0000000000ff';
    const path = `/api/v1/plans/${plan.id}`;
    const task = `/api/v1/tasks/${tasks[0].id}`;
    const { version } = tasks[0];
    const refused = [
      ...(await Promise.all(
        ['themeId', 'campaignId', 'eventId'].map((key) =>
          specialist.patch<Problem>(task, { [key]: unknown }, { version }),
        ),
      )),
      await specialist.put<Problem>(`${task}/parties`, { parties: [{ personId: unknown, role: 'LEAD' }] }, { version }),
      await specialist.patch<Problem>(path, { bases: [{ legalDocumentId: unknown }] }, { version: plan.version }),
      await specialist.post<Problem>(`${path}/sections`, { heading: 'Mục', themeId: unknown }),
    ];
    expect(refused.map(({ body }) => body.code)).toEqual(Array(6).fill('planning.unknown-reference'));
    await ok(specialist.post(`${path}/submit`));
    await ok(chair.post(`${path}/approve`));
    const { rows } = await api.owner.query<{ post_id: string }>(
      `insert into org.post (post_id, unit_id, title) values (gen_random_uuid(), $1, 'Chủ tịch') returning post_id`,
      [tree.wards[0]],
    );
    const issue = (wish: object) => chair.post<Problem>(`${path}/issue`, issueBody(wish));
    expect((await issue({ signerPostId: rows[0].post_id })).body.code).toBe('planning.unknown-reference');
    for (const issuedOn of ['2020-01-09', '2020-01-11']) {
      const { status, body } = await issue({ issuedOn });
      expect([status, body.code]).toEqual([422, 'planning.issued-day']);
    }
    expect((await issue({})).status).toBe(200);
  });

  it('I-1: of two overlapping plans issued at the same moment only one is issued', async () => {
    const ready: string[] = [];
    for (const periodTo of ['2020-05-31', '2020-06-15']) {
      const made = await draftPlan(specialist, tree.district, ['Việc nửa năm'], {
        title: periodTo,
        scope: 'HALF_YEAR',
        half: 1,
      });
      await ok(specialist.patch(`/api/v1/plans/${made.plan.id}`, { periodTo }, { version: made.plan.version }));
      await ok(specialist.post(`/api/v1/plans/${made.plan.id}/submit`));
      await ok(chair.post(`/api/v1/plans/${made.plan.id}/approve`));
      ready.push(made.plan.id);
    }
    const answers = await Promise.all(ready.map((id) => chair.post<Problem>(`/api/v1/plans/${id}/issue`, issueBody())));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('planning.period-overlap');
  });

  it('answers a stale change with who and when, and a change without a version with 428', async () => {
    const { plan, tasks } = await draft(['Việc tranh nhau'], 'Kế hoạch hai người sửa');
    const path = `/api/v1/tasks/${tasks[0].id}`;
    await ok(chair.patch(path, { title: 'Bản của Chủ tịch' }, { version: tasks[0].version }));
    const stale = await specialist.patch<Problem>(path, { title: 'Bản của tôi' }, { version: tasks[0].version });
    expect([stale.status, stale.body.code]).toEqual([412, 'common.stale']);
    expect(stale.body.params).toMatchObject({ by: `CHAIR ${tree.district}` });
    expect((await specialist.patch(path, { title: 'Không phiên bản' })).status).toBe(428);
    const oldPlan = await specialist.patch(`/api/v1/plans/${plan.id}`, { title: 'Cũ' }, { version: 0 });
    expect(oldPlan.status).toBe(412);
  });

  it('edits the tree: adds at a place, indents, outdents, refuses a cycle and a parent with children', async () => {
    const { plan, tasks } = await draft(['A', 'B', 'C'], 'Kế hoạch cây');
    const [a, b, c] = tasks;
    const read = async () =>
      (await ok<TaskRow[]>(specialist.get(`/api/v1/plans/${plan.id}/tasks`))).map((row) => `${row.depth}${row.title}`);
    await ok(specialist.post(`/api/v1/tasks/${b.id}/move`, { parentId: a.id }));
    await ok(specialist.post(`/api/v1/tasks/${c.id}/move`, { parentId: a.id }));
    expect(await read()).toEqual(['0A', '1B', '1C']);
    const cycle = await specialist.post<Problem>(`/api/v1/tasks/${a.id}/move`, { parentId: b.id });
    expect([cycle.status, cycle.body.code]).toEqual([422, 'planning.task-cycle']);
    await ok(specialist.post(`/api/v1/tasks/${b.id}/move`, { afterId: a.id }));
    const sectionId = plan.sections[0].id;
    await ok(specialist.post(`/api/v1/plans/${plan.id}/tasks`, { title: 'Đầu', sectionId, position: 1 }));
    expect(await read()).toEqual(['0Đầu', '0A', '1C', '0B']);
    const parent = await ok<TaskView>(specialist.get(`/api/v1/tasks/${a.id}`));
    const kept = await specialist.del<Problem>(`/api/v1/tasks/${a.id}`, { version: parent.version });
    expect([kept.status, kept.body.code]).toEqual([409, 'planning.has-children']);
    const leaf = await ok<TaskView>(specialist.get(`/api/v1/tasks/${c.id}`));
    expect((await specialist.del(`/api/v1/tasks/${c.id}`, { version: leaf.version })).status).toBe(204);
    expect(await read()).toEqual(['0Đầu', '0A', '0B']);
  });

  it('I-3: gives the lead to the unit, to one below or to a linked body, never to a unit above or beside it', async () => {
    const { tasks } = await draft(['Việc giao'], 'Kế hoạch phân công');
    const path = `/api/v1/tasks/${tasks[0].id}/parties`;
    let { version } = tasks[0];
    const put = (unitId: number) =>
      specialist.put<TaskView & Problem>(path, { parties: [{ unitId, role: 'LEAD' }] }, { version });
    for (const unitId of [tree.wards[0], tree.steering, tree.district]) {
      const { body } = await put(unitId);
      expect(body.leadUnitId).toBe(unitId);
      version = body.version;
    }
    for (const unitId of [tree.city, tree.otherWard]) {
      const refused = await put(unitId);
      expect([refused.status, refused.body.code]).toEqual([422, 'planning.lead-not-linked']);
    }
    const twice = { parties: [tree.district, tree.wards[0]].map((unitId) => ({ unitId, role: 'LEAD' })) };
    expect((await specialist.put<Problem>(path, twice, { version })).body.code).toBe('planning.many-leads');
  });

  it('moves the period only as far as the tasks’ days allow; end-of-period tasks follow', async () => {
    const { plan, tasks } = await draft(['Cuối kỳ', 'Ngày cụ thể'], 'Kế hoạch đổi kỳ');
    await ok(
      specialist.patch(`/api/v1/tasks/${tasks[0].id}`, { dueKind: 'PERIOD_END' }, { version: tasks[0].version }),
    );
    await ok(specialist.patch(`/api/v1/tasks/${tasks[1].id}`, { dueOn: '2020-06-15' }, { version: tasks[1].version }));
    const path = `/api/v1/plans/${plan.id}`;
    const early = await specialist.patch<Problem>(path, { periodTo: '2020-05-31' }, { version: plan.version });
    expect([early.status, early.body.code]).toEqual([422, 'planning.due-outside-plan']);
    await ok(specialist.patch(path, { periodTo: '2020-06-30' }, { version: plan.version }));
    const rows = await ok<TaskRow[]>(specialist.get(`${path}/tasks`));
    expect(rows.map((row) => row.dueOn)).toEqual(['2020-06-30', '2020-06-15']);
    const late = await specialist.patch<Problem>(
      `/api/v1/tasks/${rows[1].id}`,
      { dueOn: '2020-07-01' },
      { version: rows[1].version },
    );
    expect(late.body.code).toBe('planning.due-outside-plan');
  });

  it('sections: adds after another, moves, removes only when empty', async () => {
    const { plan } = await draft(['Việc'], 'Kế hoạch mục');
    const added = await ok<PlanView>(
      specialist.post(`/api/v1/plans/${plan.id}/sections`, { heading: 'Tổ chức thực hiện' }),
    );
    const last = added.sections[1];
    const moved = await ok<PlanView>(
      specialist.patch(`/api/v1/sections/${last.id}`, { ordinal: 1 }, { version: last.version }),
    );
    expect(moved.sections.map((s) => s.heading)).toEqual(['Tổ chức thực hiện', 'Nhiệm vụ trọng tâm']);
    const full = moved.sections[1];
    const kept = await specialist.del<Problem>(`/api/v1/sections/${full.id}`, { version: full.version });
    expect(kept.body.code).toBe('planning.has-children');
    const emptied = await ok<PlanView>(
      specialist.del(`/api/v1/sections/${last.id}`, { version: moved.sections[0].version }),
    );
    expect(emptied.sections).toHaveLength(1);
  });

  it('a person without a session, without the permission, or from elsewhere gets 401, 403, 404', async () => {
    const { plan } = await draft(['Việc'], 'Kế hoạch riêng');
    expect((await (await api.agent()).get(`/api/v1/plans/${plan.id}`)).status).toBe(401);
    const viewer = await signIn(api, 'VIEWER', tree.district);
    expect((await viewer.get(`/api/v1/plans/${plan.id}`)).status).toBe(200);
    expect((await viewer.post(`/api/v1/plans/${plan.id}/submit`)).status).toBe(403);
    const stranger = await signIn(api, 'CHAIR', tree.otherDistrict, 'SUBTREE');
    expect((await stranger.get(`/api/v1/plans/${plan.id}`)).status).toBe(404);
    expect((await stranger.post(`/api/v1/plans/${plan.id}/submit`)).status).toBe(404);
    const ward = await signIn(api, 'CHAIR', tree.wards[0]);
    expect((await ward.get(`/api/v1/plans/${plan.id}`)).status).toBe(404);
    await issuePlan(specialist, chair, plan.id);
    expect((await ward.get(`/api/v1/plans/${plan.id}`)).status).toBe(200);
    expect((await ward.post(`/api/v1/plans/${plan.id}/withdraw`)).status).toBe(403);
  });
});
