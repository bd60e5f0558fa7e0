import type { PlanDaysView, SavedViewView } from '@congtac/planning-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { buildTree, draftPlan, issuePlan, ok, type Problem, signIn, type Tree } from './builders';

const url = '/api/v1/saved-views';

describe('saved views of plans', () => {
  let api: TestApi;
  let tree: Tree;
  let chair: ApiAgent;
  let colleague: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    chair = await signIn(api, 'CHAIR', tree.wards[0]);
    colleague = await signIn(api, 'SPECIALIST', tree.wards[0]);
  });
  afterAll(() => api.close());

  const keep = (agent: ApiAgent, body: object) =>
    agent.post<SavedViewView & Problem>(url, { unitId: tree.wards[0], query: 'danh-dau=khan', shared: false, ...body });
  const remove = (agent: ApiAgent, path: string, version: number) => agent.del(path, { version });
  const names = async (agent: ApiAgent) => (await ok<SavedViewView[]>(agent.get(url))).map((view) => view.name);

  it('keeps a private view for its owner alone', async () => {
    const view = await ok<SavedViewView>(keep(chair, { name: 'Việc khẩn' }));
    expect(view).toMatchObject({ name: 'Việc khẩn', query: 'danh-dau=khan', mine: true, allowed: ['edit', 'delete'] });
    expect(await names(chair)).toEqual(['Việc khẩn']);
    expect(await names(colleague)).toEqual([]);
    const path = `${url}/${view.id}`;
    expect((await colleague.put(path, { name: 'x', query: '', shared: true }, { version: 1 })).status).toBe(404);
    expect((await remove(colleague, path, 1)).status).toBe(404);
  });

  it('shares with the unit: colleagues read it, only the owner changes it, other units never see it', async () => {
    const view = await ok<SavedViewView>(keep(chair, { name: 'Thiếu chủ trì', shared: true }));
    const seen = (await ok<SavedViewView[]>(colleague.get(url))).find((one) => one.id === view.id);
    expect(seen).toMatchObject({ name: 'Thiếu chủ trì', mine: false, allowed: [] });
    const path = `${url}/${view.id}`;
    const body = { name: 'Đổi', query: '', shared: true };
    expect((await colleague.put(path, body, { version: 1 })).status).toBe(403);
    expect((await remove(colleague, path, 1)).status).toBe(403);
    for (const stranger of [
      await signIn(api, 'CHAIR', tree.wards[1]),
      await signIn(api, 'CHAIR', tree.otherWard),
      await signIn(api, 'CHAIR', tree.district, 'SUBTREE'),
    ]) {
      expect(await names(stranger)).toEqual([]);
      expect((await stranger.put(path, body, { version: 1 })).status).toBe(404);
    }
    expect((await chair.put(path, body, { version: 9 })).status).toBe(412);
    const changed = await ok<SavedViewView>(chair.put(path, { ...body, shared: false }, { version: 1 }));
    expect(changed).toMatchObject({ name: 'Đổi', shared: false, version: 2 });
    expect(await names(colleague)).toEqual([]);
    expect((await remove(chair, path, 2)).status).toBe(204);
    expect(await names(chair)).not.toContain('Đổi');
  });

  it('refuses a name used twice and a unit that is not one’s own', async () => {
    await ok(keep(colleague, { name: 'Của tôi' }));
    const twice = await keep(colleague, { name: 'CỦA TÔI' });
    expect([twice.status, twice.body.code]).toEqual([422, 'planning.view-name-taken']);
    expect((await keep(chair, { name: 'Của tôi' })).status).toBe(201);
    expect((await keep(colleague, { name: 'Nơi khác', unitId: tree.wards[1] })).status).toBe(403);
    expect((await keep(colleague, { name: ' ' })).status).toBe(400);
  });

  it('names every occurrence of a plan: planned in the draft, with its state once issued', async () => {
    const { plan, tasks } = await draftPlan(chair, tree.wards[0], ['Họp giao ban', 'Việc một lần']);
    await ok(chair.put(`/api/v1/tasks/${tasks[0].id}/recurrence`, { freq: 'QUARTERLY' }, { version: 1 }));
    const path = `/api/v1/plans/${plan.id}/days`;
    const draft = await ok<PlanDaysView>(chair.get(path));
    expect(draft.today).toBe('2020-01-10');
    expect(draft.occurrences.map((one) => [one.dueOn, one.state])).toEqual([
      ['2020-03-31', null],
      ['2020-06-30', null],
      ['2020-09-30', null],
      ['2020-12-31', null],
    ]);
    expect((await (await signIn(api, 'CHAIR', tree.wards[1])).get(path)).status).toBe(404);
    await issuePlan(chair, chair, plan.id);
    const issued = await ok<PlanDaysView>(chair.get(path));
    expect(issued.occurrences.map((one) => one.state)).toEqual(['OPEN', 'UPCOMING', 'UPCOMING', 'UPCOMING']);
    expect(issued.occurrences[0]).toMatchObject({ taskId: tasks[0].id, label: 'Quý I/2020' });
  });
});
