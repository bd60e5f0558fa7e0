import { randomUUID } from 'node:crypto';
import type { PlanView, TaskView } from '@congtac/planning-domain';
import { UnitOfWork, withRequestContext } from '@congtac/shared-api';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { type AdHocOrder, AdHocTasks } from '../src';
import { buildTree, draftPlan, issuePlan, ok, type Problem, requestOf, signIn, type Tree } from './builders';

/** Rules of plans that no feature's own tests hold already. */
describe('rules of plans', () => {
  let api: TestApi;
  let tree: Tree;
  let district: ApiAgent;
  let ward: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    district = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    ward = await signIn(api, 'CHAIR', tree.wards[0]);
  });
  afterAll(() => api.close());

  const order = (wish: Partial<AdHocOrder> = {}) =>
    withRequestContext(requestOf(tree.district), () =>
      api.app.get(UnitOfWork).run(() =>
        api.app.get(AdHocTasks, { strict: false }).assign({
          ...{ ownerUnitId: tree.district, sectionHeading: 'Chỉ đạo', title: 'Phòng, chống dịch', description: '' },
          ...{ kind: 'PROPAGANDA', origin: 'AD_HOC', urgent: true, dueOn: null, leadUnitIds: tree.wards, ...wish },
        }),
      ),
    );

  it('I-2: work between the plans goes into one automatic plan a year, though two orders come at once', async () => {
    const orders = await Promise.all([order(), order({ title: 'Hiến máu' })]);
    expect(new Set(orders.map((one) => one.planId)).size).toBe(1);
    const plan = await ok<PlanView>(district.get(`/api/v1/plans/${orders[0].planId}`));
    expect(plan).toMatchObject({ title: 'Nhiệm vụ đột xuất 2020', number: null, taskCount: 6 });
    for (const { unitId, taskId } of orders[0].tasks) {
      const task = await ok<TaskView>(district.get(`/api/v1/tasks/${taskId}`));
      expect(task).toMatchObject({ planId: plan.id, leadUnitId: unitId, status: 'ASSIGNED', urgent: true });
    }
    api.setBusinessDate('2021-01-04');
    const next = await order();
    api.setBusinessDate('2020-01-10');
    expect(next.planId).not.toBe(plan.id);
    await expect(
      api.owner.query('update planning.task set plan_id = null where task_id = $1', [orders[0].tasks[0].taskId]),
    ).rejects.toThrow('null value in column "plan_id"');
  });

  it('I-6: a plan stays within the plan above of the same kind', async () => {
    const above = await draftPlan(district, tree.district, ['Việc của quận'], { title: 'Cả năm 2020' });
    const parent = await issuePlan(district, district, above.plan.id);
    const own = await draftPlan(ward, tree.wards[0], ['Việc của phường'], { title: 'Phường, cả năm 2020' });
    const path = `/api/v1/plans/${own.plan.id}`;
    const cited = await ok<PlanView>(
      ward.patch(path, { noBasis: false, bases: [{ parentPlanId: parent.id }] }, { version: own.plan.version }),
    );
    const shorter = await ok<PlanView>(ward.patch(path, { periodFrom: '2020-02-01' }, { version: cited.version }));
    expect(shorter.periodFrom).toBe('2020-02-01');
    const longer = await ward.patch<Problem>(path, { periodTo: '2021-03-31' }, { version: shorter.version });
    expect([longer.status, longer.body.code]).toEqual([422, 'planning.period-outside-parent']);
    const nextYear = await draftPlan(ward, tree.wards[0], ['Việc của năm sau'], { title: 'Phường, 2021', year: 2021 });
    const wrong = await ward.patch<Problem>(
      `/api/v1/plans/${nextYear.plan.id}`,
      { noBasis: false, bases: [{ parentPlanId: parent.id }] },
      { version: nextYear.plan.version },
    );
    expect([wrong.status, wrong.body.code]).toEqual([422, 'planning.period-outside-parent']);
    const kept = await ok<PlanView>(ward.get(`/api/v1/plans/${nextYear.plan.id}`));
    expect([kept.bases, kept.version]).toEqual([[], nextYear.plan.version]);
  });

  it('I-7: a task taken over word for word keeps title and target; forms and an earlier day are its own', async () => {
    const above = await draftPlan(district, tree.district, ['Giao ban dư luận'], {
      ...{ title: 'Chuyên đề', scope: 'THEMATIC' },
    });
    const [first] = above.tasks;
    await ok(district.patch(`/api/v1/tasks/${first.id}`, { dueOn: '2020-11-18' }, { version: first.version }));
    const parent = await issuePlan(district, district, above.plan.id);
    const plan = await ok<PlanView>(
      ward.post('/api/v1/plans/from-parent', { unitId: tree.wards[0], parentPlanIds: [parent.id] }),
    );
    await ok(ward.put(`/api/v1/plans/${plan.id}/adoptions/${first.id}`, { mode: 'VERBATIM' }));
    const rows = await ok<{ id: string }[]>(ward.get(`/api/v1/plans/${plan.id}/tasks`));
    const path = `/api/v1/tasks/${rows[0].id}`;
    const copy = await ok<TaskView>(ward.get(path));
    const renamed = await ward.patch<Problem>(path, { title: 'Tên khác' }, { version: copy.version });
    expect([renamed.status, renamed.body.code]).toEqual([422, 'planning.verbatim-frozen']);
    const later = await ward.patch<Problem>(path, { dueOn: '2020-11-19' }, { version: copy.version });
    expect(later.body.code).toBe('planning.due-after-parent');
    const own = { dueOn: '2020-11-10', forms: ['TOA_DAM'] };
    expect(await ok<TaskView>(ward.patch(path, own, { version: copy.version }))).toMatchObject(own);
  });

  it('I-20: of a person with several posts the approval names the one acted in', async () => {
    const posts = await postsOf('CHAIR', ['Chủ tịch', 'Trưởng ban Dư luận']);
    for (const post of [posts.ids[1], posts.ids[0]]) {
      await ok(posts.agent.put('/api/v1/session/acting-post', { postId: post }));
      const { plan } = await draftPlan(posts.agent, tree.wards[1], ['Việc'], { title: post, scope: 'THEMATIC' });
      await ok(posts.agent.post(`/api/v1/plans/${plan.id}/submit`));
      await ok(posts.agent.post(`/api/v1/plans/${plan.id}/approve`));
      const kept = await api.owner.query('select approved_post_id from planning.plan where plan_id = $1', [plan.id]);
      expect(kept.rows).toEqual([{ approved_post_id: post }]);
    }
  });

  /** A signed-in person of the second ward who holds several posts there. */
  async function postsOf(role: 'CHAIR', titles: readonly string[]): Promise<{ agent: ApiAgent; ids: string[] }> {
    const agent = await signIn(api, role, tree.wards[1]);
    const { rows } = await api.owner.query<{ person_id: string }>(
      'select person_id from org.person where unit_id = $1',
      [tree.wards[1]],
    );
    const ids = titles.map(() => randomUUID());
    for (const [i, title] of titles.entries())
      await api.owner.query(
        'insert into org.post (post_id, unit_id, person_id, title, title_code) values ($1, $2, $3, $4, $5)',
        [ids[i], tree.wards[1], rows[0].person_id, title, i === 0 ? 'CHU_TICH' : 'KHAC'],
      );
    return { agent, ids };
  }
});
