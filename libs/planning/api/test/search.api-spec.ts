import type { PlanRow, TaskListRow } from '@congtac/planning-domain';
import { withRequestContext } from '@congtac/shared-api';
import type { Page } from '@congtac/shared-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { PlanSearch } from '../src';
import { buildTree, draftPlan, issuePlan, ok, requestOf, signIn, type Tree } from './builders';

describe('finding plans and tasks', () => {
  let api: TestApi;
  let tree: Tree;
  let chair: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    chair = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    const titles = ['Đường hoa văn minh', 'Duong tinh lang nghe', 'Tuyến đường tự quản', 'Giảm 100%_rác'];
    const { plan } = await draftPlan(chair, tree.district, titles, { title: 'Kế hoạch đường phố' });
    await issuePlan(chair, chair, plan.id);
  });
  afterAll(() => api.close());

  const search = (q: string, unitId: number) =>
    withRequestContext(requestOf(unitId), () => api.app.get(PlanSearch, { strict: false }).search(q, 10));

  it('ignores accents and ranks exact accents first', async () => {
    const plain = (await search('duong', tree.district)).map((hit) => hit.title);
    expect(plain).toHaveLength(4);
    const [first] = await search('đường hoa', tree.district);
    expect(first).toMatchObject({ kind: 'task', title: 'Đường hoa văn minh', unitName: 'Quận Hoàng Mai', year: 2020 });
    const accented = (await search('đường', tree.district)).map((hit) => hit.title);
    expect(accented.at(-1)).toBe('Duong tinh lang nghe');
  });

  it('treats wildcards as letters and finds nothing outside the person’s sight', async () => {
    expect(await search('%', tree.district)).toEqual([expect.objectContaining({ title: 'Giảm 100%_rác' })]);
    expect(await search('   ', tree.district)).toEqual([]);
    expect(await search('duong', tree.otherDistrict)).toEqual([]);
  });

  it('lists by year, status and words, page by page', async () => {
    const list = (query: string) => ok<Page<PlanRow>>(chair.get(`/api/v1/plans?${query}`));
    expect((await list('year=2020&q=DUONG PHO')).total).toBe(1);
    expect((await list('year=2021')).total).toBe(0);
    expect((await list('status=DRAFT')).total).toBe(0);
    expect((await chair.get('/api/v1/plans?status=NONSENSE')).status).toBe(400);
    const page = await ok<Page<TaskListRow>>(chair.get('/api/v1/tasks?mine=true&size=3&page=2'));
    expect([page.total, page.items.length]).toEqual([4, 1]);
    expect((await ok<Page<TaskListRow>>(chair.get('/api/v1/tasks?timeliness=OVERDUE'))).total).toBe(0);
  });
});
