import type {
  ParentContextView,
  ParentTaskView,
  PlanView,
  TargetComparisonView,
  TaskRow,
  TaskTargetView,
  TaskView,
} from '@congtac/planning-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { buildTree, draftPlan, issuePlan, ok, type Problem, signIn, type Tree } from './builders';

interface Handed {
  parent: PlanView;
  task: TaskView;
  plans: [PlanView, PlanView];
}

describe('targets from the unit above (G-1, I-8)', () => {
  let api: TestApi;
  let tree: Tree;
  let district: ApiAgent;
  let wards: [ApiAgent, ApiAgent];
  let handed: Handed;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    district = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    wards = [await signIn(api, 'CHAIR', tree.wards[0]), await signIn(api, 'CHAIR', tree.wards[1])];
    handed = await handDown();
  });
  afterAll(() => api.close());

  /** The district's "more than 10 models", issued, with a draft of each ward that cites it. */
  async function handDown(): Promise<Handed> {
    const made = await draftPlan(district, tree.district, ['Xây dựng mô hình']);
    const [task] = made.tasks;
    const target = { indicatorName: 'Số mô hình', measure: 'MODEL', assignedValue: 10, comparator: 'EXCEED' };
    const withTarget = await ok<TaskView>(
      district.put(`/api/v1/tasks/${task.id}/target`, target, { version: task.version }),
    );
    const people = { unitId: tree.district, name: 'Hội viên mới', measure: 'PEOPLE' };
    const indicator = await ok<{ id: string }>(district.post('/api/v1/indicators', people));
    await ok(district.post(`/api/v1/tasks/${task.id}/targets`, { indicatorId: indicator.id, assignedValue: 30 }));
    const legal = [{ note: 'Công văn 359-CV/TU' }];
    const { version } = await ok<PlanView>(district.get(`/api/v1/plans/${made.plan.id}`));
    await ok(district.patch(`/api/v1/plans/${made.plan.id}`, { bases: legal, noBasis: false }, { version }));
    const parent = await issuePlan(district, district, made.plan.id);
    const draft = (index: 0 | 1) =>
      ok<PlanView>(
        wards[index].post('/api/v1/plans/from-parent', { unitId: tree.wards[index], parentPlanIds: [parent.id] }),
      );
    return { parent, task: withTarget, plans: [await draft(0), await draft(1)] };
  }

  const adopt = (index: 0 | 1, body: object) =>
    wards[index].put<ParentTaskView & Problem>(
      `/api/v1/plans/${handed.plans[index].id}/adoptions/${handed.task.id}`,
      body,
    );
  const compare = () => ok<TargetComparisonView>(district.get(`/api/v1/plans/${handed.parent.id}/target-comparison`));
  const rowOf = async (index: 0 | 1) =>
    (await compare()).targets[0].rows.find((row) => row.unitId === tree.wards[index]);
  const childOf = async (index: 0 | 1) => {
    const [task] = await ok<TaskRow[]>(wards[index].get(`/api/v1/plans/${handed.plans[index].id}/tasks`));
    return ok<TaskTargetView[]>(wards[index].get(`/api/v1/tasks/${task.id}/targets`));
  };

  it('lists a unit that owes an answer as not stated', async () => {
    expect(await rowOf(0)).toMatchObject({ tone: 'NOT_STATED', assigned: 10, committed: null, allowed: ['ask'] });
  });

  it('G-1: 9 is refused, 10 is amber until the chair above accepts its justification, 11 is fine', async () => {
    const low = await adopt(0, { mode: 'ADAPT', committedValue: 9 });
    expect([low.status, low.body.code]).toEqual([422, 'planning.target-below-assigned']);
    await ok(adopt(0, { mode: 'ADAPT', committedValue: 10, justification: 'Địa bàn chỉ có 10 khu dân cư' }));
    const waiting = await rowOf(0);
    expect(waiting).toMatchObject({ tone: 'EQUAL', committed: 10, allowed: ['accept', 'return', 'ask'] });
    const path = `/api/v1/targets/${waiting?.targetId}/justification`;
    const version = waiting?.version ?? 0;
    expect((await wards[0].post(`${path}/accept`, {}, { version })).status).toBe(403);
    expect((await district.post<Problem>(`${path}/accept`, {}, { version: version + 7 })).status).toBe(412);
    await ok(district.post(`${path}/accept`, { reply: 'Đồng ý' }, { version }));
    expect(await rowOf(0)).toMatchObject({ tone: 'ACCEPTED', justificationReply: 'Đồng ý', allowed: [] });
    await ok(adopt(1, { mode: 'ADAPT', committedValue: 11 }));
    expect(await rowOf(1)).toMatchObject({ tone: 'GOOD', committed: 11 });
    expect((await compare()).targets[0].counts).toMatchObject({ ACCEPTED: 1, GOOD: 1, EQUAL: 0, NOT_STATED: 0 });
  });

  it('G-1: a returned justification blocks approval until the ward explains again', async () => {
    await ok(adopt(0, { mode: 'ADAPT', committedValue: 10, justification: 'Địa bàn nhỏ' }));
    const row = await rowOf(0);
    expect(row?.tone).toBe('EQUAL');
    const path = `/api/v1/targets/${row?.targetId}/justification`;
    expect((await district.post(`${path}/return`, {}, { version: row?.version ?? 0 })).status).toBe(400);
    await ok(district.post(`${path}/return`, { reason: 'Xin nêu số khu dân cư' }, { version: row?.version ?? 0 }));
    const [target] = await childOf(0);
    expect(target).toMatchObject({ check: 'NEEDS_JUSTIFICATION', justificationReply: 'Xin nêu số khu dân cư' });
    await ok(wards[0].post(`/api/v1/plans/${handed.plans[0].id}/submit`));
    const refused = await wards[0].post<Problem>(`/api/v1/plans/${handed.plans[0].id}/approve`);
    expect([refused.status, refused.body.code]).toEqual([422, 'planning.target-needs-justification']);
    await ok(wards[0].put(path, { justification: 'Có 10 khu dân cư' }, { version: target.version }));
    await ok(wards[0].post(`/api/v1/plans/${handed.plans[0].id}/approve`));
    expect(await rowOf(0)).toMatchObject({ tone: 'EQUAL', justification: 'Có 10 khu dân cư' });
  });

  it('asks a unit to explain: the unit is told, the cell turns amber', async () => {
    const body = { targetId: handed.task.id, unitId: tree.wards[1], message: 'Xin nêu cách thực hiện' };
    const path = `/api/v1/plans/${handed.parent.id}/target-comparison/ask`;
    expect((await district.post(path, body)).status).toBe(404);
    const targetId = (await compare()).targets[0].targetId;
    await ok(district.post(path, { ...body, targetId }));
    expect(await rowOf(1)).toMatchObject({ tone: 'EQUAL', justificationState: 'ASKED' });
    const { rows } = await api.owner.query<{ payload: { tellUnitIds: number[] } }>(
      `select payload from app.outbox where type = 'planning.justification-asked'`,
    );
    expect(rows.map((row) => row.payload.tellUnitIds)).toEqual([[tree.wards[1]]]);
  });

  it('a task hands every target down; the second one is committed to by its id', async () => {
    const targets = await childOf(1);
    expect(targets.map((target) => [target.indicatorName, target.assignedValue, target.inherited])).toEqual([
      ['Số mô hình', 10, true],
      ['Hội viên mới', 30, true],
    ]);
    const [first, second] = (
      await ok<ParentTaskView[]>(wards[1].get(`/api/v1/plans/${handed.plans[1].id}/parent-tasks`))
    )[0].targets;
    const low = await adopt(1, {
      mode: 'ADAPT',
      committedValue: 11,
      targets: [{ parentTargetId: second.id, committedValue: 29 }],
    });
    expect([low.status, low.body.code]).toEqual([422, 'planning.target-below-assigned']);
    const said = [
      { parentTargetId: first.id, committedValue: 12 },
      { parentTargetId: second.id, committedValue: 31 },
    ];
    await ok(adopt(1, { mode: 'ADAPT', targets: said }));
    expect((await childOf(1)).map((target) => target.committedValue)).toEqual([12, 31]);
  });

  it('keeps what the unit above assigned, whatever the lower unit writes', async () => {
    const [target] = await childOf(1);
    const body = { indicatorId: target.indicatorId, assignedValue: 1, comparator: 'AT_LEAST', committedValue: 13 };
    const [after] = await ok<TaskTargetView[]>(
      wards[1].put(`/api/v1/targets/${target.id}`, body, { version: target.version }),
    );
    expect(after).toMatchObject({ assignedValue: 10, comparator: 'EXCEED', committedValue: 13 });
    const gone = await wards[1].del<Problem>(`/api/v1/targets/${target.id}`, { version: after.version });
    expect([gone.status, gone.body.code]).toEqual([422, 'planning.target-inherited']);
  });

  it('S2-11: the child reads what stands above it: text, target, number of the plan, legal bases', async () => {
    const [task] = await ok<TaskRow[]>(wards[1].get(`/api/v1/plans/${handed.plans[1].id}/tasks`));
    const [context] = await ok<ParentContextView[]>(wards[1].get(`/api/v1/tasks/${task.id}/parent-context`));
    expect(context).toMatchObject({
      title: 'Xây dựng mô hình',
      relation: 'REPORTS',
      planTitle: handed.parent.title,
      bases: ['Công văn 359-CV/TU'],
    });
    expect(context.planNumber).toContain('KH-MTTQ ngày 10/01/2020');
    expect(context.targets[0]).toMatchObject({ indicatorName: 'Số mô hình', value: 10, comparator: 'EXCEED' });
  });

  it('a neighbour sees neither the comparison nor the target', async () => {
    const stranger = await signIn(api, 'CHAIR', tree.otherWard);
    const [target] = await childOf(1);
    expect((await stranger.get(`/api/v1/plans/${handed.parent.id}/target-comparison`)).status).toBe(404);
    const body = { justification: 'x' };
    const written = await stranger.put(`/api/v1/targets/${target.id}/justification`, body, { version: target.version });
    expect(written.status).toBe(404);
    expect((await wards[1].get(`/api/v1/plans/${handed.parent.id}/target-comparison`)).status).toBe(403);
  });
});
