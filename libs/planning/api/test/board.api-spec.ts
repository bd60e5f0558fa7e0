import { randomUUID } from 'node:crypto';
import type {
  BoardGridView,
  ObligationView,
  ParentTaskView,
  PlanView,
  ReminderPreviewView,
  ReminderView,
  TaskView,
  UnitSettingView,
} from '@congtac/planning-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { buildTree, draftPlan, issuePlan, ok, type Problem, signIn, type Tree } from './builders';

describe('the adoption board', () => {
  let api: TestApi;
  let tree: Tree;
  let district: ApiAgent;
  let ward: ApiAgent;
  let plan: PlanView;
  let tasks: TaskView[];

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    district = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    ward = await signIn(api, 'CHAIR', tree.wards[0]);
    const titles = ['Giao ban', 'Kỷ niệm', 'Hội chợ', 'Đối thoại', 'Chưa ai trả lời'];
    const made = await draftPlan(district, tree.district, titles);
    tasks = made.tasks;
    plan = await issuePlan(district, district, made.plan.id);
  });
  afterAll(() => api.close());

  const grid = (agent = district) => ok<BoardGridView>(agent.get(`/api/v1/plans/${plan.id}/adoption-board/grid`));
  const states = async (unitId: number) => {
    const view = await grid();
    const at = view.units.findIndex((unit) => unit.unitId === unitId);
    return view.tasks.map((task) => task.cells[at].state);
  };
  const preview = (units?: number[]) =>
    ok<ReminderPreviewView>(
      district.get(`/api/v1/plans/${plan.id}/reminders/preview${units ? `?units=${units.join(',')}` : ''}`),
    );
  const remind = (body: object) =>
    district.post<ReminderPreviewView & Problem>(`/api/v1/plans/${plan.id}/reminders`, body, {
      idempotencyKey: randomUUID(),
    });

  it('S0-10: tasks × obliged units, nothing opened on the day of issue; every cell is counted', async () => {
    const view = await grid();
    expect(view.units.map((unit) => unit.unitId).sort()).toEqual([...tree.wards].sort());
    expect(view.tasks.map((task) => task.title)).toEqual(tasks.map((task) => task.title));
    expect(view).toMatchObject({
      limitDays: 15,
      workingDaysSinceIssue: 0,
      totals: { issued: 0, total: 2 },
      allowed: ['remind'],
      counts: { NOT_OPENED: 10, LATE: 0 },
    });
  });

  it('a ward that opens and decides changes its column cell by cell, with its reasons and its own tasks', async () => {
    const [owed] = await ok<ObligationView[]>(ward.get('/api/v1/obligations'));
    await ok(ward.post(`/api/v1/obligations/${owed.id}/open`));
    expect(new Set(await states(tree.wards[0]))).toEqual(new Set(['OPENED']));
    const own = await ok<PlanView>(
      ward.post('/api/v1/plans/from-parent', { unitId: tree.wards[0], parentPlanIds: [plan.id] }),
    );
    const decide = (index: number, body: object) =>
      ok<ParentTaskView>(ward.put(`/api/v1/plans/${own.id}/adoptions/${tasks[index].id}`, body));
    await decide(0, { mode: 'VERBATIM' });
    await decide(1, { mode: 'ADAPT', title: 'Kỷ niệm tại phường' });
    await decide(2, { mode: 'NOT_APPLICABLE', reason: 'Phường không tổ chức hội chợ' });
    await decide(3, { mode: 'REFUSED', reason: 'Không đủ người' });
    expect(await states(tree.wards[0])).toEqual(['ADOPTED', 'ADAPTED', 'NOT_APPLICABLE', 'REFUSED', 'OPENED']);
    const view = await grid();
    const at = view.units.findIndex((unit) => unit.unitId === tree.wards[0]);
    expect(view.units[at]).toMatchObject({ state: 'DRAFTING', planId: own.id, undecided: 1 });
    expect(view.tasks[1].cells[at]).toMatchObject({ childTitle: 'Kỷ niệm tại phường' });
    expect(view.tasks[2].cells[at]).toMatchObject({ reason: 'Phường không tổ chức hội chợ', childTaskId: null });
    expect(view.counts).toMatchObject({ NOT_OPENED: 5, OPENED: 1, ADOPTED: 1, ADAPTED: 1, REFUSED: 1 });
  });

  it('A-4: fifteen working days later, Tết not counted, what is undecided is late', async () => {
    api.setBusinessDate('2020-02-07');
    expect((await grid()).workingDaysSinceIssue).toBe(15);
    expect(new Set(await states(tree.wards[1]))).toEqual(new Set(['NOT_OPENED']));
    api.setBusinessDate('2020-02-08');
    expect(new Set(await states(tree.wards[1]))).toEqual(new Set(['LATE']));
    expect(await states(tree.wards[0])).toEqual(['ADOPTED', 'ADAPTED', 'NOT_APPLICABLE', 'REFUSED', 'LATE']);
  });

  it('the preview counts chairs, vice chairs and specialists of the units, each person once', async () => {
    const before = await preview();
    expect(before).toMatchObject({ unitCount: 2, people: 1, recentCount: 0 });
    await signIn(api, 'SPECIALIST', tree.wards[1]);
    await signIn(api, 'REPORTER', tree.wards[1]);
    const after = await preview();
    expect(after.units.map(({ unitId, people }) => [unitId, people]).sort()).toEqual(
      [
        [tree.wards[0], 1],
        [tree.wards[1], 1],
      ].sort(),
    );
    expect(after.people).toBe(2);
    expect(await preview([tree.wards[1]])).toMatchObject({ unitCount: 1, people: 1 });
    expect(await preview([tree.otherWard])).toMatchObject({ unitCount: 0, people: 0 });
  });

  it('a unit is not reminded twice within 24 hours unless the person wants it', async () => {
    const sent = await ok<ReminderPreviewView>(
      remind({ unitIds: [tree.wards[1]], text: 'Đề nghị phường khẩn trương' }),
    );
    expect(sent).toMatchObject({ unitCount: 1, people: 1 });
    const outbox = await api.owner.query<{ payload: Record<string, unknown> }>(
      `select payload from app.outbox where type = 'planning.reminder-sent'`,
    );
    expect(outbox.rows[0].payload).toMatchObject({ planId: plan.id, tellUnitIds: [tree.wards[1]], people: 1 });
    const told = (await grid()).units.find((unit) => unit.unitId === tree.wards[1]);
    expect(told).toMatchObject({ remindedByName: `CHAIR ${tree.district}` });
    const refused = await remind({});
    expect([refused.status, refused.body.code]).toEqual([409, 'planning.reminded-recently']);
    expect(refused.body.detail).toContain('Phường Tân Mai');
    expect((await preview()).recentCount).toBe(1);
    await ok(remind({ again: true }));
    const history = await ok<ReminderView[]>(district.get(`/api/v1/plans/${plan.id}/reminders`));
    expect(history.map((one) => [one.units.length, one.text])).toEqual([
      [2, ''],
      [1, 'Đề nghị phường khẩn trương'],
    ]);
    api.setBusinessDate('2020-02-10');
    await ok(remind({ unitIds: [tree.wards[1]] }));
    expect((await remind({ unitIds: [tree.otherWard] })).body.code).toBe('planning.nobody-to-remind');
  });

  it('the limit of the unit above counts, for plans issued from then on', async () => {
    api.setBusinessDate('2020-01-10');
    const path = `/api/v1/planning-settings/${tree.district}`;
    const { version } = await ok<UnitSettingView>(district.get(path));
    await ok(district.put(path, { adoptionLimitDays: 5 }, { version }));
    const next = await draftPlan(district, tree.district, ['Việc năm 2021'], { year: 2021, title: 'Kế hoạch 2021' });
    const issued = await issuePlan(district, district, next.plan.id);
    const view = await ok<BoardGridView>(district.get(`/api/v1/plans/${issued.id}/adoption-board/grid`));
    expect([view.limitDays, view.units[0].dueOn]).toEqual([5, '2020-01-17']);
  });

  it('units beside and below neither see the board nor remind; readers of the own unit do not remind', async () => {
    const base = `/api/v1/plans/${plan.id}`;
    for (const agent of [await signIn(api, 'CHAIR', tree.otherDistrict, 'SUBTREE'), ward]) {
      const answer = await agent.get(`${base}/adoption-board/grid`);
      expect([403, 404]).toContain(answer.status);
      expect([403, 404]).toContain((await agent.post(`${base}/reminders`, {})).status);
    }
    const standing = await signIn(api, 'STANDING', tree.district, 'SUBTREE');
    expect((await grid(standing)).allowed).toEqual([]);
    expect((await standing.post(`${base}/reminders`, {})).status).toBe(403);
    expect((await standing.get(`${base}/reminders/preview`)).status).toBe(403);
  });
});
