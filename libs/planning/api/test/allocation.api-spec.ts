import type { AllocationSheetView, ParentTaskView, PlanView, TaskTargetView, TaskView } from '@congtac/planning-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { buildTree, draftPlan, issueBody, ok, type Problem, signIn, type Tree } from './builders';

describe('allocation sheet (I-9)', () => {
  let api: TestApi;
  let tree: Tree;
  let district: ApiAgent;
  let planId: string;
  let targetId: string;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    district = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    const { plan, tasks } = await draftPlan(district, tree.district, ['Tuyên truyền tại tổ dân cư']);
    planId = plan.id;
    const [task] = tasks;
    const target = { indicatorName: 'Tổ', measure: 'GROUP', assignedValue: 56, allocationMode: 'TOTAL_SPLIT' };
    await ok(district.put(`/api/v1/tasks/${task.id}/target`, target, { version: task.version }));
    await ok(district.patch(`/api/v1/tasks/${task.id}`, { cascadeMode: 'SPLIT' }, { version: task.version + 1 }));
    targetId = (await sheet()).targets[0].targetId;
  });
  afterAll(() => api.close());

  const sheet = () => ok<AllocationSheetView>(district.get(`/api/v1/plans/${planId}/allocation`));
  const put = async (values: (number | null)[], more: object = {}) => {
    const [target] = (await sheet()).targets;
    const shares = values.map((value, i) => ({ unitId: tree.wards[i], value }));
    return district.put<AllocationSheetView & Problem>(
      `/api/v1/targets/${targetId}/shares`,
      { shares, ...more },
      { version: target.version },
    );
  };
  const tryIssue = () => district.post<PlanView & Problem>(`/api/v1/plans/${planId}/issue`, issueBody());

  it('has a row for each committee below, none for the steering committee or other branches', async () => {
    const { units, targets, allowed } = await sheet();
    expect(units.map((unit) => unit.unitId).sort()).toEqual([...tree.wards].sort());
    expect(targets[0]).toMatchObject({ total: 56, mode: 'TOTAL_SPLIT', gap: { sum: 0, gap: 56, state: 'SHORT' } });
    expect(allowed).toEqual(['edit', 'sign']);
  });

  it('names the gap after each change and refuses units that get no part', async () => {
    const body = await ok<AllocationSheetView>(put([20, 24]));
    expect(body.targets[0].gap).toEqual({ sum: 44, gap: 12, state: 'SHORT' });
    const [target] = body.targets;
    const shares = [{ unitId: tree.otherWard, value: 12 }];
    const foreign = await district.put<Problem>(
      `/api/v1/targets/${targetId}/shares`,
      { shares },
      { version: target.version },
    );
    expect([foreign.status, foreign.body.code]).toEqual([422, 'planning.unknown-reference']);
    const stale = await district.put(`/api/v1/targets/${targetId}/shares`, { shares: [] }, { version: 1 });
    expect(stale.status).toBe(412);
  });

  it('keeps the weights of units for proposals', async () => {
    const weights = [{ unitId: tree.wards[0], weight: 12000 }];
    const { units } = await ok<AllocationSheetView>(
      district.put(`/api/v1/plans/${planId}/allocation/weights`, { weights }),
    );
    expect(units.find((unit) => unit.unitId === tree.wards[0])?.weight).toBe(12000);
    expect(units.find((unit) => unit.unitId === tree.wards[1])?.weight).toBeNull();
  });

  it('I-9: a plan is not issued below the total without a signed exception; a minimum may be exceeded', async () => {
    await ok(put([30, 30], { minimum: true }));
    expect((await ok<PlanView>(district.get(`/api/v1/plans/${planId}`))).blockers).toEqual([]);
    await ok(put([20, 24], { minimum: false }));
    await ok(district.post(`/api/v1/plans/${planId}/submit`));
    await ok(district.post(`/api/v1/plans/${planId}/approve`));
    const refused = await tryIssue();
    expect([refused.status, refused.body.code]).toEqual([422, 'planning.allocation-open']);
    expect(refused.body.detail).toContain('tổng 56, đã phân bổ 44');
    const [target] = (await sheet()).targets;
    const path = `/api/v1/targets/${targetId}/allocation-exception`;
    const reason = 'Phần còn lại Thành phố trực tiếp thực hiện';
    const signed = await ok<AllocationSheetView>(district.post(path, { reason }, { version: target.version }));
    expect(signed.targets[0].exception).toMatchObject({ reason, byName: expect.any(String) });
    expect((await ok<PlanView>(tryIssue())).status).toBe('ISSUED');
    expect((await put([28, 28])).status).toBe(409);
  });

  it('a share becomes the assigned value of the unit’s own task; it cannot be rewritten or declined', async () => {
    const ward = await signIn(api, 'CHAIR', tree.wards[1]);
    const plan = await ok<PlanView>(
      ward.post('/api/v1/plans/from-parent', { unitId: tree.wards[1], parentPlanIds: [planId] }),
    );
    const [parent] = await ok<ParentTaskView[]>(ward.get(`/api/v1/plans/${plan.id}/parent-tasks`));
    expect(parent.target).toMatchObject({ assignedValue: 24 });
    const path = `/api/v1/plans/${plan.id}/adoptions/${parent.taskId}`;
    for (const mode of ['ADAPT', 'NOT_APPLICABLE']) {
      const refused = await ward.put<Problem>(path, { mode, reason: 'x' });
      expect([refused.status, refused.body.code]).toEqual([422, 'planning.answer-not-offered']);
    }
    const low = await ward.put<Problem>(path, { mode: 'SPLIT', committedValue: 23 });
    expect([low.status, low.body.code]).toEqual([422, 'planning.target-below-assigned']);
    const taken = await ok<ParentTaskView>(ward.put(path, { mode: 'SPLIT', committedValue: 24 }));
    const childId = taken.decision?.childTaskId ?? '';
    const [target] = await ok<TaskTargetView[]>(ward.get(`/api/v1/tasks/${childId}/targets`));
    expect(target).toMatchObject({ assignedValue: 24, committedValue: 24, inherited: true });
    const child = await ok<TaskView>(ward.get(`/api/v1/tasks/${childId}`));
    const renamed = await ward.patch<Problem>(
      `/api/v1/tasks/${childId}`,
      { title: 'Khác' },
      { version: child.version },
    );
    expect([renamed.status, renamed.body.code]).toEqual([422, 'planning.verbatim-frozen']);
    const { targets } = await sheet();
    expect(targets[0].shares.find((share) => share.unitId === tree.wards[1])?.committed).toBe(24);
  });

  it('next year’s sheet proposes from what the units committed to', async () => {
    const { plan, tasks } = await draftPlan(district, tree.district, ['Tuyên truyền tại tổ dân cư'], { year: 2021 });
    const target = { indicatorName: 'Tổ', measure: 'GROUP', assignedValue: 60, allocationMode: 'TOTAL_SPLIT' };
    await ok(district.put(`/api/v1/tasks/${tasks[0].id}/target`, target, { version: tasks[0].version }));
    const next = await ok<AllocationSheetView>(district.get(`/api/v1/plans/${plan.id}/allocation`));
    const last = next.targets[0].shares.map((share) => [share.unitId, share.lastValue]);
    expect(Object.fromEntries(last)).toEqual({ [tree.wards[0]]: 20, [tree.wards[1]]: 24 });
  });

  it('is closed to others: a ward may not open it, a stranger does not find it', async () => {
    const ward = await signIn(api, 'CHAIR', tree.wards[0]);
    expect((await ward.get(`/api/v1/plans/${planId}/allocation`)).status).toBe(403);
    const stranger = await signIn(api, 'CHAIR', tree.otherWard);
    expect((await stranger.get(`/api/v1/plans/${planId}/allocation`)).status).toBe(404);
  });
});
