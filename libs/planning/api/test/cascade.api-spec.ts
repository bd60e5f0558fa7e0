import type {
  AdoptionBoardView,
  AdoptionByTask,
  ObligationView,
  ParentTaskView,
  PlanOverviewView,
  PlanView,
  TaskListRow,
  TaskRow,
  TaskView,
} from '@congtac/planning-domain';
import type { Page } from '@congtac/shared-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { buildTree, draftPlan, issueBody, issuePlan, ok, type Problem, signIn, type Tree } from './builders';

describe('from the plan above to the plans below', () => {
  let api: TestApi;
  let tree: Tree;
  let district: ApiAgent;
  let ward: ApiAgent;
  let parent: PlanView;
  let parentTasks: TaskView[];

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    district = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    ward = await signIn(api, 'CHAIR', tree.wards[0]);
    const made = await draftPlan(district, tree.district, ['Giao ban dư luận xã hội', 'Kỷ niệm 90 năm', 'Hội chợ']);
    [parent, parentTasks] = [made.plan, made.tasks];
    const [monthly, anniversary, fair] = parentTasks;
    await ok(district.patch(`/api/v1/tasks/${monthly.id}`, { cascadeMode: 'VERBATIM' }, { version: monthly.version }));
    await ok(
      district.put(`/api/v1/tasks/${monthly.id}/recurrence`, { freq: 'MONTHLY' }, { version: monthly.version + 1 }),
    );
    await ok(
      district.patch(`/api/v1/tasks/${anniversary.id}`, { dueOn: '2020-11-18' }, { version: anniversary.version }),
    );
    const target = { indicatorName: 'Số mô hình', measure: 'MODEL', assignedValue: 10, comparator: 'EXCEED' };
    await ok(district.put(`/api/v1/tasks/${fair.id}/target`, target, { version: fair.version }));
    parent = await issuePlan(district, district, parent.id);
  });
  afterAll(() => api.close());

  const board = () => ok<AdoptionBoardView>(district.get(`/api/v1/plans/${parent.id}/adoption-board`));
  const owed = async () => (await ok<ObligationView[]>(ward.get('/api/v1/obligations')))[0];
  const adopt = (planId: string, index: number, body: object) =>
    ward.put<ParentTaskView & Problem>(`/api/v1/plans/${planId}/adoptions/${parentTasks[index].id}`, body);

  it('G-2: each ward gets one obligation; the steering committee and other districts get none', async () => {
    const { items, totals } = await board();
    expect(totals).toEqual({ issued: 0, total: 2 });
    expect(items.map((row) => row.unitId).sort()).toEqual([...tree.wards].sort());
    expect(items.every((row) => row.state === 'NOT_OPENED' && row.dueOn === '2020-02-07')).toBe(true);
    const stranger = await signIn(api, 'CHAIR', tree.otherWard);
    expect(await ok<ObligationView[]>(stranger.get('/api/v1/obligations'))).toEqual([]);
    expect((await stranger.get(`/api/v1/plans/${parent.id}/adoption-board`)).status).toBe(404);
  });

  it('G-2: a ward plan that does not cite the district plan is refused with the reason', async () => {
    const { plan } = await draftPlan(ward, tree.wards[0], ['Việc riêng']);
    expect(plan.blockers.map((blocker) => blocker.code)).toEqual(['planning.parent-not-cited']);
    await ok(ward.post(`/api/v1/plans/${plan.id}/submit`));
    await ok(ward.post(`/api/v1/plans/${plan.id}/approve`));
    const refused = await ward.post<Problem>(`/api/v1/plans/${plan.id}/issue`, issueBody());
    expect([refused.status, refused.body.code]).toEqual([422, 'planning.parent-not-cited']);
    expect(refused.body.detail).toContain(parent.title);
    await ok(ward.post(`/api/v1/plans/${plan.id}/return`, { reason: 'Bổ sung căn cứ' }));
    await ok(ward.post(`/api/v1/plans/${plan.id}/withdraw`));
  });

  it('G-2: a thematic plan that cites the yearly plan above does not stand for the ward’s yearly plan', async () => {
    const { plan } = await draftPlan(ward, tree.wards[0], ['Việc chuyên đề'], {
      title: 'Chuyên đề',
      scope: 'THEMATIC',
    });
    const bases = [{ parentPlanId: parent.id }];
    await ok(ward.patch(`/api/v1/plans/${plan.id}`, { bases }, { version: plan.version }));
    expect(await owed()).toMatchObject({ state: 'NOT_OPENED', planId: null });
    await issuePlan(ward, ward, plan.id);
    expect(await owed()).toMatchObject({ state: 'NOT_OPENED', planId: null });
    expect((await board()).totals).toEqual({ issued: 0, total: 2 });
  });

  it('a ward opens its obligation, adopts task by task, issues; the board turns', async () => {
    const obligation = await owed();
    expect(obligation).toMatchObject({ state: 'NOT_OPENED', allowed: ['open', 'create-plan'] });
    await ok(ward.post(`/api/v1/obligations/${obligation.id}/open`));
    expect((await board()).items.map((row) => row.state).sort()).toEqual(['DRAFTING', 'NOT_OPENED']);

    const plan = await ok<PlanView>(
      ward.post('/api/v1/plans/from-parent', { unitId: tree.wards[0], parentPlanIds: [parent.id] }),
    );
    expect(plan.bases).toEqual([expect.objectContaining({ parentPlanId: parent.id })]);
    expect(plan.allowed).toContain('adopt');

    const verbatim = await ok<ParentTaskView>(adopt(plan.id, 0, { mode: 'VERBATIM' }));
    expect(verbatim.decision).toMatchObject({ mode: 'VERBATIM', childTitle: 'Giao ban dư luận xã hội' });
    expect((await adopt(plan.id, 0, { mode: 'ADAPT', title: 'Khác' })).body.code).toBe('planning.verbatim-required');
    expect((await adopt(plan.id, 1, { mode: 'ADAPT', dueOn: '2020-11-19' })).body.code).toBe(
      'planning.due-after-parent',
    );
    await ok(adopt(plan.id, 1, { mode: 'ADAPT', title: 'Kỷ niệm tại phường', dueOn: '2020-11-15' }));
    expect((await adopt(plan.id, 2, { mode: 'NOT_APPLICABLE' })).body.code).toBe('planning.reason-required');
    await ok(adopt(plan.id, 2, { mode: 'NOT_APPLICABLE', reason: 'Phường không tổ chức hội chợ' }));

    const frozen = await ward.patch<Problem>(
      `/api/v1/tasks/${verbatim.decision?.childTaskId ?? ''}`,
      { title: 'Đổi tên' },
      { version: 1 },
    );
    expect([frozen.status, frozen.body.code]).toEqual([422, 'planning.verbatim-frozen']);

    const issued = await issuePlan(ward, ward, plan.id);
    expect(issued.status).toBe('ISSUED');
    const after = await board();
    expect(after.totals).toEqual({ issued: 1, total: 2 });
    expect(after.items.find((row) => row.unitId === tree.wards[0])).toMatchObject({ state: 'ISSUED', planId: plan.id });

    const byTask = await ok<AdoptionByTask[]>(district.get(`/api/v1/plans/${parent.id}/adoption-board/tasks`));
    expect(byTask[0].adopted.map((answer) => answer.unitId)).toEqual([tree.wards[0]]);
    expect(byTask[1].adapted[0]).toMatchObject({ childTitle: 'Kỷ niệm tại phường' });
    expect(byTask[2].declined[0]).toMatchObject({ reason: 'Phường không tổ chức hội chợ', childTaskId: null });
    expect(byTask[2].undecided.map((unit) => unit.unitId)).toEqual([tree.wards[1]]);
  });

  it('two people who decide about one task at once: the second is told who was first', async () => {
    const specialist = await signIn(api, 'SPECIALIST', tree.wards[1]);
    const chair = await signIn(api, 'CHAIR', tree.wards[1]);
    const { id } = await ok<PlanView>(
      chair.post('/api/v1/plans/from-parent', { unitId: tree.wards[1], parentPlanIds: [parent.id] }),
    );
    const path = `/api/v1/plans/${id}/adoptions/${parentTasks[1].id}`;
    const first = await ok<ParentTaskView>(specialist.put(path, { mode: 'VERBATIM' }, { version: 0 }));
    expect(first.decision?.version).toBe(1);
    const second = await chair.put<Problem>(path, { mode: 'NOT_APPLICABLE', reason: 'Không tổ chức' }, { version: 0 });
    expect([second.status, second.body.code, second.body.params?.['by']]).toEqual([
      412,
      'common.stale',
      `SPECIALIST ${tree.wards[1]}`,
    ]);
    const childId = first.decision?.childTaskId ?? '';
    const declined = await ok<ParentTaskView>(
      chair.put(path, { mode: 'NOT_APPLICABLE', reason: 'Không tổ chức' }, { version: 1 }),
    );
    expect(declined.decision).toMatchObject({ mode: 'NOT_APPLICABLE', version: 2 });
    const trail = await api.owner.query<{ action: string }>(
      `select action from app.audit_event where entity_id = $1 order by at`,
      [childId],
    );
    expect(trail.rows.map(({ action }) => action)).toEqual(['task.created', 'task.removed']);
    await ok(chair.post(`/api/v1/plans/${id}/withdraw`));
  });

  it('a task of the plan that answers one above is held to its day and its target (I-5, I-8)', async () => {
    const chair = await signIn(api, 'CHAIR', tree.wards[1]);
    const plan = await ok<PlanView>(
      chair.post('/api/v1/plans/from-parent', { unitId: tree.wards[1], parentPlanIds: [parent.id] }),
    );
    const own = await ok<TaskView>(chair.post(`/api/v1/plans/${plan.id}/tasks`, { title: 'Việc của phường' }));
    const path = (index: number) => `/api/v1/plans/${plan.id}/adoptions/${parentTasks[index].id}`;
    const body = { mode: 'ADAPT', childTaskId: own.id };
    const late = await ok<TaskView>(
      chair.patch(`/api/v1/tasks/${own.id}`, { dueOn: '2020-12-01' }, { version: own.version }),
    );
    expect((await chair.put<Problem>(path(1), body)).body.code).toBe('planning.due-after-parent');
    await ok(chair.patch(`/api/v1/tasks/${own.id}`, { dueOn: '2020-11-10' }, { version: late.version }));
    const low = await chair.put<Problem>(path(2), { ...body, committedValue: 9 });
    expect([low.status, low.body.code]).toEqual([422, 'planning.target-below-assigned']);
    await ok(chair.put(path(2), { ...body, committedValue: 11 }));
    const linked = await ok<TaskView>(chair.get(`/api/v1/tasks/${own.id}`));
    expect(linked.target).toMatchObject({ assignedValue: 10, committedValue: 11, check: 'OK' });
    await ok(chair.put(path(1), body));
    await ok(chair.put(path(2), { mode: 'NOT_APPLICABLE', reason: 'Không tổ chức hội chợ' }));
    const kept = await ok<TaskView>(chair.get(`/api/v1/tasks/${own.id}`));
    expect([kept.answersTaskId, kept.links]).toEqual([parentTasks[1].id, []]);
    await ok(chair.post(`/api/v1/plans/${plan.id}/withdraw`));
  });

  it('G-3: the adopted monthly task has exactly 12 occurrences of its own', async () => {
    const { items } = await ok<Page<TaskListRow>>(ward.get(`/api/v1/tasks?parentTaskId=${parentTasks[0].id}`));
    const task = await ok<TaskView>(ward.get(`/api/v1/tasks/${items[0].id}`));
    expect(task.occurrences.map((o) => o.label)).toEqual(
      Array.from({ length: 12 }, (_, i) => `Tháng ${String(i + 1).padStart(2, '0')}/2020`),
    );
    expect(task.nextDueOn).toBe('2020-01-31');
    expect(task.parent).toMatchObject({ taskId: parentTasks[0].id, unitName: 'Quận Hoàng Mai' });
  });

  it('the overview counts per ward and section, and every number opens its rows', async () => {
    const overview = await ok<PlanOverviewView>(district.get(`/api/v1/plans/${parent.id}/overview`));
    expect(overview.own.counts.total).toBe(3);
    expect(overview.sections[0].counts.total).toBe(3);
    const dk = overview.units.find((unit) => unit.unitId === tree.wards[0]);
    expect(dk).toMatchObject({ state: 'ISSUED', counts: { total: 3 } });
    expect(overview.totals.counts.total).toBe(6);
    for (const { counts, rows } of [overview.own, overview.totals, ...overview.units, ...overview.sections]) {
      const listed = await ok<Page<TaskListRow>>(district.get(`/api/v1/tasks?${new URLSearchParams(rows).toString()}`));
      expect(listed.total).toBe(counts.total);
    }
  });

  it('a ward that does nothing turns late after fifteen working days, Tết not counted', async () => {
    api.setBusinessDate('2020-02-08');
    const { items } = await board();
    expect(items.find((row) => row.unitId === tree.wards[1])).toMatchObject({ state: 'LATE', daysSinceIssue: 29 });
    api.setBusinessDate('2020-01-10');
  });

  it('G-1: 10 of 10 under EXCEED warns and waits for a justification, 9 is refused, 11 is fine', async () => {
    const second = await signIn(api, 'CHAIR', tree.wards[1]);
    const plan = await ok<PlanView>(
      second.post('/api/v1/plans/from-parent', { unitId: tree.wards[1], parentPlanIds: [parent.id] }),
    );
    const path = `/api/v1/plans/${plan.id}/adoptions/${parentTasks[2].id}`;
    const low = await second.put<Problem>(path, { mode: 'ADAPT', committedValue: 9 });
    expect([low.status, low.body.code]).toEqual([422, 'planning.target-below-assigned']);
    await ok(second.put(path, { mode: 'ADAPT', committedValue: 10 }));
    const [task] = await ok<TaskRow[]>(second.get(`/api/v1/plans/${plan.id}/tasks`));
    expect(task.target?.check).toBe('NEEDS_JUSTIFICATION');
    await ok(second.post(`/api/v1/plans/${plan.id}/submit`));
    const refused = await second.post<Problem>(`/api/v1/plans/${plan.id}/approve`);
    expect([refused.status, refused.body.code]).toEqual([422, 'planning.target-needs-justification']);
    await ok(second.post(`/api/v1/plans/${plan.id}/return`, { reason: 'Giải trình chỉ tiêu' }));
    await ok(second.put(path, { mode: 'ADAPT', committedValue: 11 }));
    const [better] = await ok<TaskRow[]>(second.get(`/api/v1/plans/${plan.id}/tasks`));
    expect(better.target).toMatchObject({ check: 'OK', assignedValue: 10, committedValue: 11 });
  });

  it('G-12: a plan may cite two parents; its task reports to one and supports the other', async () => {
    const centre = await signIn(api, 'CHAIR', tree.centre, 'SUBTREE');
    const city = await signIn(api, 'CHAIR', tree.city, 'SUBTREE');
    const year = { year: 2021 };
    const top = await draftPlan(centre, tree.centre, ['Chương trình hành động'], { ...year, title: 'Trung ương 2021' });
    await issuePlan(centre, centre, top.plan.id);
    const middle = await draftPlan(city, tree.city, ['Chương trình của Thành phố'], {
      ...year,
      title: 'Thành phố 2021',
    });
    await ok(
      city.patch(
        `/api/v1/plans/${middle.plan.id}`,
        { bases: [{ parentPlanId: top.plan.id }] },
        { version: middle.plan.version },
      ),
    );
    await issuePlan(city, city, middle.plan.id);
    const plan = await ok<PlanView>(
      district.post('/api/v1/plans/from-parent', {
        unitId: tree.district,
        parentPlanIds: [middle.plan.id, top.plan.id],
      }),
    );
    const answer = (taskId: string, body: object) =>
      ok<ParentTaskView>(district.put(`/api/v1/plans/${plan.id}/adoptions/${taskId}`, { mode: 'ADAPT', ...body }));
    const first = await answer(middle.tasks[0].id, {});
    const childTaskId = first.decision?.childTaskId ?? '';
    await answer(top.tasks[0].id, { childTaskId });
    const child = await ok<TaskView>(district.get(`/api/v1/tasks/${childTaskId}`));
    expect(child.answersTaskId).toBe(middle.tasks[0].id);
    expect(child.links).toEqual([expect.objectContaining({ kind: 'SUPPORTS', taskId: top.tasks[0].id })]);
    await issuePlan(district, district, plan.id);
    for (const [reader, above] of [
      [centre, top],
      [city, middle],
    ] as const) {
      expect((await reader.get(`/api/v1/plans/${plan.id}`)).status).toBe(200);
      const overview = await ok<PlanOverviewView>(reader.get(`/api/v1/plans/${above.plan.id}/overview`));
      expect(overview.units.find((unit) => unit.unitId === tree.district)?.counts.total).toBe(1);
    }
    const reporting = await api.owner.query('select 1 from planning.task where answers_task_id = $1', [
      top.tasks[0].id,
    ]);
    expect(reporting.rowCount).toBe(0);
  });
});
