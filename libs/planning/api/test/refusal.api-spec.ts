import type {
  AllocationSheetView,
  IndicatorView,
  ParentTaskView,
  PlanView,
  RefusalView,
  TaskRow,
  TaskTargetView,
  TaskView,
} from '@congtac/planning-domain';
import type { Page } from '@congtac/shared-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { buildTree, draftPlan, issuePlan, ok, type Problem, signIn, type Tree } from './builders';

describe('answers to tasks above (§2.6)', () => {
  let api: TestApi;
  let tree: Tree;
  let district: ApiAgent;
  let ward: ApiAgent;
  let clerk: ApiAgent;
  let parent: PlanView;
  let tasks: TaskView[];
  let plan: PlanView;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    district = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    ward = await signIn(api, 'CHAIR', tree.wards[0]);
    clerk = await signIn(api, 'SPECIALIST', tree.wards[0]);
    const made = await draftPlan(district, tree.district, ['Phối hợp tuần tra', 'Xây dựng kế hoạch', 'Vận động quỹ']);
    tasks = made.tasks;
    const modes = ['SUPPORT', 'ISSUE_PLAN', 'SPLIT'];
    for (const [i, task] of tasks.entries())
      await ok(district.patch(`/api/v1/tasks/${task.id}`, { cascadeMode: modes[i] }, { version: task.version }));
    const body = { indicatorName: 'Quỹ', measure: 'OTHER', assignedValue: 50, allocationMode: 'TOTAL_SPLIT' };
    await ok(district.put(`/api/v1/tasks/${tasks[2].id}/target`, body, { version: tasks[2].version + 1 }));
    const sheet = await ok<AllocationSheetView>(district.get(`/api/v1/plans/${made.plan.id}/allocation`));
    const [target] = sheet.targets;
    const shares = tree.wards.map((unitId, i) => ({ unitId, value: [30, 20][i] }));
    await ok(district.put(`/api/v1/targets/${target.targetId}/shares`, { shares }, { version: target.version }));
    parent = await issuePlan(district, district, made.plan.id);
    plan = await ok<PlanView>(
      ward.post('/api/v1/plans/from-parent', { unitId: tree.wards[0], parentPlanIds: [parent.id] }),
    );
  });
  afterAll(() => api.close());

  const answer = (agent: ApiAgent, index: number, body: object) =>
    agent.put<ParentTaskView & Problem>(`/api/v1/plans/${plan.id}/adoptions/${tasks[index].id}`, body);
  const refusals = () => ok<RefusalView[]>(district.get(`/api/v1/plans/${parent.id}/refusals`));
  const own = () => ok<TaskRow[]>(ward.get(`/api/v1/plans/${plan.id}/tasks`));

  it('a task to help with becomes a task that reports to nobody above and only supports it', async () => {
    const helped = await ok<ParentTaskView>(answer(ward, 0, { mode: 'SUPPORT', title: 'Cử người tuần tra' }));
    const child = await ok<TaskView>(ward.get(`/api/v1/tasks/${helped.decision?.childTaskId}`));
    expect(child).toMatchObject({ title: 'Cử người tuần tra', answersTaskId: null, target: null });
    expect(child.links).toEqual([expect.objectContaining({ kind: 'SUPPORTS', taskId: tasks[0].id })]);
    await ok(answer(ward, 0, { mode: 'SUPPORT', title: 'Cử 5 người tuần tra' }));
    expect((await own()).map((task) => task.title)).toEqual(['Cử 5 người tuần tra']);
  });

  it('the order to build an own plan is cited and makes no copied task', async () => {
    const cited = await ok<ParentTaskView>(answer(ward, 1, { mode: 'REFERENCE' }));
    expect(cited.decision).toMatchObject({ mode: 'REFERENCE', childTaskId: null });
    expect((await answer(ward, 1, { mode: 'VERBATIM' })).body.code).toBe('planning.answer-not-offered');
    expect(await own()).toHaveLength(1);
  });

  it('only the chair refuses, with a reason; the unit above sees it and is told', async () => {
    expect((await answer(clerk, 2, { mode: 'REFUSED', reason: 'x' })).status).toBe(403);
    expect((await answer(ward, 2, { mode: 'REFUSED', reason: ' ' })).body.code).toBe('planning.reason-required');
    await ok(answer(ward, 2, { mode: 'REFUSED', reason: 'Phường không có doanh nghiệp' }));
    expect(await refusals()).toMatchObject([
      {
        unitName: 'Phường Đại Kim',
        reason: 'Phường không có doanh nghiệp',
        outcome: null,
        allowed: ['reassign', 'confirm', 'send-back'],
      },
    ]);
    const { rows } = await api.owner.query<{ payload: { tellUnitIds: number[] } }>(
      `select payload from app.outbox where type = 'planning.task-refused'`,
    );
    expect(rows.map((row) => row.payload.tellUnitIds)).toEqual([[tree.district]]);
  });

  it('sent back, the chair decides again; refused again, another unit takes the task and the share', async () => {
    const [first] = await refusals();
    await ok(
      district.post(
        `/api/v1/adoptions/${first.adoptionId}/send-back`,
        { reason: 'Xem lại' },
        { version: first.version },
      ),
    );
    await ok(answer(ward, 2, { mode: 'REFUSED', reason: 'Vẫn không có' }));
    const [again] = await refusals();
    const path = `/api/v1/adoptions/${again.adoptionId}`;
    const same = await district.post<Problem>(
      `${path}/reassign`,
      { unitId: tree.wards[0] },
      { version: again.version },
    );
    expect(same.body.code).toBe('planning.reassign-same');
    const foreign = await district.post<Problem>(
      `${path}/reassign`,
      { unitId: tree.otherWard },
      { version: again.version },
    );
    expect(foreign.body.code).toBe('planning.reassign-same');
    const [closed] = await ok<RefusalView[]>(
      district.post(`${path}/reassign`, { unitId: tree.wards[1], reason: 'Phường có chợ' }, { version: again.version }),
    );
    expect(closed).toMatchObject({ outcome: 'REASSIGNED', reassignedUnitName: 'Phường Tân Mai', allowed: [] });
    const { targets } = await ok<AllocationSheetView>(district.get(`/api/v1/plans/${parent.id}/allocation`));
    const given = targets[0].shares
      .filter((share) => share.value !== null)
      .map(({ unitId, value }) => ({ unitId, value }));
    expect(given).toEqual([{ unitId: tree.wards[1], value: 50 }]);
    const late = await district.post<Problem>(`${path}/confirm-refusal`, {}, { version: closed.version });
    expect(late.body.code).toBe('planning.refusal-closed');
  });

  it('a ward neither reads nor closes refusals of the plan above', async () => {
    const [refusal] = await refusals();
    expect((await ward.get(`/api/v1/plans/${parent.id}/refusals`)).status).toBe(403);
    const other = await signIn(api, 'CHAIR', tree.wards[1]);
    const closed = await other.post(`/api/v1/adoptions/${refusal.adoptionId}/confirm-refusal`, {}, { version: 1 });
    expect(closed.status).toBe(404);
  });

  describe('indicator catalogue', () => {
    const create = (agent: ApiAgent, body: object) => agent.post<IndicatorView & Problem>('/api/v1/indicators', body);

    it('I-12: people never add over time; attendance may', async () => {
      const people = { unitId: tree.district, name: 'Hội viên', measure: 'PEOPLE' };
      expect((await create(district, { ...people, additiveOverTime: true })).body.code).toBe(
        'planning.people-not-additive',
      );
      expect((await ok<IndicatorView>(create(district, people))).additiveOverTime).toBe(false);
      const attendance = { unitId: tree.district, name: 'Lượt dự', measure: 'ATTENDANCE' };
      expect((await ok<IndicatorView>(create(district, attendance))).additiveOverTime).toBe(true);
    });

    it('a code is unique in its unit', async () => {
      const body = { unitId: tree.district, code: 'CT-01', name: 'Một', measure: 'MODEL' };
      await ok(create(district, body));
      const twice = await create(district, { ...body, name: 'Hai' });
      expect([twice.status, twice.body.code]).toEqual([409, 'planning.indicator-code-taken']);
      await ok(create(ward, { ...body, unitId: tree.wards[0] }));
    });

    it('a ward measures by an indicator of the line above; the district cannot change its meaning then', async () => {
      const found = await ok<Page<IndicatorView>>(ward.get(`/api/v1/indicators?unitId=${tree.wards[0]}&q=luot du`));
      const [indicator] = found.items;
      expect(indicator).toMatchObject({ name: 'Lượt dự', unitId: tree.district, allowed: [] });
      const [task] = await own();
      const body = { indicatorId: indicator.id, committedValue: 120, qualifier: 'OVER' };
      const [target] = await ok<TaskTargetView[]>(ward.post(`/api/v1/tasks/${task.id}/targets`, body));
      expect(target).toMatchObject({ indicatorName: 'Lượt dự', qualifier: 'OVER', inherited: false });
      expect((await ward.post<Problem>(`/api/v1/tasks/${task.id}/targets`, body)).body.code).toBe(
        'planning.target-repeated',
      );
      const change = { measure: 'SESSION' };
      const changed = await district.patch<Problem>(`/api/v1/indicators/${indicator.id}`, change, {
        version: indicator.version,
      });
      expect(changed.body.code).toBe('planning.indicator-in-use');
      const path = `/api/v1/indicators/${indicator.id}`;
      // A chair whose grant is on the district alone does not see what the ward measures, and may not bend it either.
      const alone = await signIn(api, 'CHAIR', tree.district);
      const { version } = indicator;
      const bent = await alone.patch<Problem>(path, change, { version });
      const gone = await alone.del<Problem>(path, { version });
      expect([bent.body.code, gone.body.code]).toEqual(Array(2).fill('planning.indicator-in-use'));
      await ok(district.patch(path, { archived: true }, { version: indicator.version }));
      const left = await ok<Page<IndicatorView>>(ward.get('/api/v1/indicators?q=luot du'));
      expect(left.total).toBe(0);
      const stranger = await signIn(api, 'CHAIR', tree.otherWard);
      expect((await stranger.get(path)).status).toBe(404);
    });

    it('takes a target off again, the others close up', async () => {
      const [task] = await own();
      const extra = await ok<IndicatorView>(create(ward, { unitId: tree.wards[0], name: 'Buổi', measure: 'SESSION' }));
      const two = await ok<TaskTargetView[]>(ward.post(`/api/v1/tasks/${task.id}/targets`, { indicatorId: extra.id }));
      expect(two.map((target) => target.ordinal)).toEqual([1, 2]);
      const left = await ok<TaskTargetView[]>(ward.del(`/api/v1/targets/${two[0].id}`, { version: two[0].version }));
      expect(left.map((target) => [target.indicatorName, target.ordinal])).toEqual([['Buổi', 1]]);
      const [row] = await own();
      expect(row.target?.indicatorName).toBe('Buổi');
    });
  });
});
