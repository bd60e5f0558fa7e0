import type { PlanView, TaskRow, TaskView, TrashItemView } from '@congtac/planning-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { buildTree, draftPlan, issuePlan, ok, type Problem, signIn, type Tree } from './builders';

describe('what was deleted comes back for 30 days', () => {
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
  const rows = (planId: string) => ok<TaskRow[]>(specialist.get(`/api/v1/plans/${planId}/tasks`));
  const remove = async (taskId: string) => {
    const { version } = await ok<TaskView>(specialist.get(`/api/v1/tasks/${taskId}`));
    await ok(specialist.del(`/api/v1/tasks/${taskId}`, { version }));
  };
  const trash = async (planId: string) =>
    (await ok<TrashItemView[]>(specialist.get(`/api/v1/plans/trash?unitId=${tree.district}`))).filter(
      (item) => item.planId === planId,
    );

  it('a task comes back with its id, its place, its parties, rhythm and target', async () => {
    const { plan, tasks } = await draft(['A', 'B', 'C'], 'Kế hoạch thùng rác');
    const path = `/api/v1/tasks/${tasks[1].id}`;
    const parties = [
      { unitId: tree.district, role: 'LEAD' },
      { unitId: tree.wards[1], role: 'COORDINATE' },
    ];
    const given = await ok<TaskView>(specialist.put(`${path}/parties`, { parties }, { version: tasks[1].version }));
    await ok(specialist.put(`${path}/recurrence`, { freq: 'MONTHLY' }, { version: given.version }));
    const before = await ok<TaskView>(specialist.get(path));
    await remove(tasks[1].id);
    expect((await rows(plan.id)).map((row) => row.title)).toEqual(['A', 'C']);
    expect((await specialist.get(path)).status).toBe(404);
    expect(await trash(plan.id)).toEqual([
      expect.objectContaining({
        kind: 'TASK',
        title: 'B',
        planTitle: 'Kế hoạch thùng rác',
        deletedByName: `SPECIALIST ${tree.district}`,
        keptUntil: '2020-02-09',
        daysLeft: 30,
        allowed: ['restore'],
      }),
    ]);
    await ok(specialist.post(`${path}/restore`));
    expect((await rows(plan.id)).map((row) => row.title)).toEqual(['A', 'B', 'C']);
    const after = await ok<TaskView>(specialist.get(path));
    expect(after).toMatchObject({ id: before.id, parties: before.parties, recurrence: before.recurrence });
    expect(await trash(plan.id)).toEqual([]);
    const again = await specialist.post<Problem>(`${path}/restore`);
    expect([again.status, again.body.code]).toEqual([409, 'planning.not-in-trash']);
  });

  it('a task whose section or parent is gone comes back at the end of the plan', async () => {
    const { plan, tasks } = await draft(['Cha', 'Con', 'Khác'], 'Kế hoạch mất mục');
    await ok(specialist.post(`/api/v1/tasks/${tasks[1].id}/move`, { parentId: tasks[0].id }));
    await remove(tasks[1].id);
    await remove(tasks[0].id);
    await ok(specialist.post(`/api/v1/tasks/${tasks[1].id}/restore`));
    const back = await rows(plan.id);
    expect(back.map((row) => [row.depth, row.title])).toEqual([
      [0, 'Khác'],
      [0, 'Con'],
    ]);
    await remove(tasks[1].id);
    await remove(tasks[2].id);
    const { sections } = await ok<PlanView>(specialist.get(`/api/v1/plans/${plan.id}`));
    const other = await ok<PlanView>(specialist.post(`/api/v1/plans/${plan.id}/sections`, { heading: 'Mục khác' }));
    await ok(specialist.del(`/api/v1/sections/${sections[0].id}`, { version: sections[0].version }));
    await ok(specialist.post(`/api/v1/tasks/${tasks[2].id}/restore`));
    expect((await rows(plan.id))[0].sectionId).toBe(other.sections[1].id);
    const withSection = await specialist.post(`/api/v1/sections/${sections[0].id}/restore`);
    expect(withSection.status).toBe(200);
    const restored = await ok<PlanView>(specialist.get(`/api/v1/plans/${plan.id}`));
    expect(restored.sections.map((section) => section.heading)).toEqual(['Nhiệm vụ trọng tâm', 'Mục khác']);
  });

  it('nothing comes back into a plan that is no draft any more', async () => {
    const { plan, tasks } = await draft(['Giữ', 'Bỏ'], 'Kế hoạch đã ban hành');
    await remove(tasks[1].id);
    await issuePlan(specialist, chair, plan.id);
    const refused = await specialist.post<Problem>(`/api/v1/tasks/${tasks[1].id}/restore`);
    expect([refused.status, refused.body.code]).toEqual([409, 'planning.plan-locked']);
    const { version } = await ok<PlanView>(specialist.get(`/api/v1/plans/${plan.id}`));
    const kept = await specialist.del<Problem>(`/api/v1/plans/${plan.id}`, { version });
    expect([kept.status, kept.body.code]).toEqual([409, 'planning.wrong-state']);
  });

  it('a plan goes with everything in it and comes back, unless another took its place', async () => {
    const city = await signIn(api, 'CHAIR', tree.city, 'SUBTREE');
    const above = await draftPlan(city, tree.city, ['Việc thành phố'], { title: 'Kế hoạch thành phố' });
    await issuePlan(city, city, above.plan.id);
    const body = { unitId: tree.district, parentPlanIds: [above.plan.id] };
    const plan = await ok<PlanView>(specialist.post('/api/v1/plans/from-parent', body));
    const adoption = `/api/v1/plans/${plan.id}/adoptions/${above.tasks[0].id}`;
    await ok(specialist.put(adoption, { mode: 'VERBATIM' }, { version: 0 }));
    const [task] = await rows(plan.id);
    const obliged = async () => {
      const { rows: found } = await api.owner.query<{ plan_id: string | null }>(
        'select plan_id from planning.plan_obligation where unit_id = $1',
        [tree.district],
      );
      return found[0].plan_id;
    };
    expect(await obliged()).toBe(plan.id);
    const { version } = await ok<PlanView>(specialist.get(`/api/v1/plans/${plan.id}`));
    expect((await specialist.del(`/api/v1/plans/${plan.id}`, { version: version - 1 })).status).toBe(412);
    expect((await specialist.del(`/api/v1/plans/${plan.id}`, { version })).status).toBe(204);
    for (const path of [`/api/v1/plans/${plan.id}`, `/api/v1/tasks/${task.id}`])
      expect((await specialist.get(path)).status).toBe(404);
    expect(await obliged()).toBeNull();
    const lost = await specialist.post<Problem>(`/api/v1/tasks/${task.id}/restore`);
    expect(lost.status).toBe(404);

    const second = await ok<PlanView>(specialist.post('/api/v1/plans/from-parent', body));
    const taken = await specialist.post<Problem>(`/api/v1/plans/${plan.id}/restore`);
    expect([taken.status, taken.body.code]).toEqual([409, 'planning.plan-exists']);
    await ok(specialist.del(`/api/v1/plans/${second.id}`, { version: second.version }));
    await ok(specialist.post(`/api/v1/plans/${plan.id}/restore`));
    expect((await rows(plan.id)).map((row) => row.id)).toEqual([task.id]);
    expect(await obliged()).toBe(plan.id);
    const parents = await ok<{ decision: { childTaskId: string } | null }[]>(
      specialist.get(`/api/v1/plans/${plan.id}/parent-tasks`),
    );
    expect(parents[0].decision?.childTaskId).toBe(task.id);
  });

  it('others neither see nor restore it; after 30 days it is gone for good', async () => {
    const { plan, tasks } = await draft(['Cũ', 'Giữ'], 'Kế hoạch quá hạn');
    await remove(tasks[0].id);
    const stranger = await signIn(api, 'CHAIR', tree.otherDistrict, 'SUBTREE');
    expect((await stranger.post(`/api/v1/tasks/${tasks[0].id}/restore`)).status).toBe(404);
    expect((await stranger.get(`/api/v1/plans/trash?unitId=${tree.district}`)).status).toBe(404);
    expect(await ok(stranger.get('/api/v1/plans/trash'))).toEqual([]);
    const viewer = await signIn(api, 'VIEWER', tree.district);
    expect((await viewer.post(`/api/v1/tasks/${tasks[0].id}/restore`)).status).toBe(403);
    await api.owner.query(`update planning.trash_item set kept_until = '2020-01-09' where plan_id = $1`, [plan.id]);
    expect((await specialist.post(`/api/v1/tasks/${tasks[0].id}/restore`)).status).toBe(404);
    expect(await trash(plan.id)).toEqual([]);
    await issuePlan(specialist, chair, plan.id);
    await ok(chair.get(`/api/v1/plans/${plan.id}/overview`));
    const left = await api.owner.query('select 1 from planning.task where task_id = $1', [tasks[0].id]);
    expect(left.rowCount).toBe(0);
  });
});
