import { type TaskView, timelinessOf, TIMELINESS, TASK_STATUSES, timelinessSql } from '@congtac/planning-domain';
import { UnitOfWork, withRequestContext } from '@congtac/shared-api';
import { addDays } from '@congtac/shared-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import fc from 'fast-check';
import { TaskProgress, WorkTasks } from '../src';
import { Summaries } from '../src/overview/summaries';
import { buildTree, draftPlan, issuePlan, ok, type Problem, requestOf, signIn, type Tree } from './builders';

describe('tasks at work', () => {
  let api: TestApi;
  let tree: Tree;
  let chair: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    chair = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
  });
  afterAll(() => api.close());

  const work = <T>(fn: (progress: TaskProgress) => Promise<T>) =>
    api.app.get(UnitOfWork).asSystem('test', () => fn(api.app.get(TaskProgress, { strict: false })));
  const read = (taskId: string) => ok<TaskView>(chair.get(`/api/v1/tasks/${taskId}`));

  async function atWork(title: string, arrange: (task: TaskView) => Promise<unknown>): Promise<TaskView> {
    const { plan, tasks } = await draftPlan(chair, tree.district, [title], { title, scope: 'THEMATIC' });
    await arrange(tasks[0]);
    await issuePlan(chair, chair, plan.id);
    return read(tasks[0].id);
  }
  const dueOn = (day: string) => (task: TaskView) =>
    ok(chair.patch(`/api/v1/tasks/${task.id}`, { dueOn: day }, { version: task.version }));
  const repeating = (body: object) => (task: TaskView) =>
    ok(chair.put(`/api/v1/tasks/${task.id}/recurrence`, body, { version: task.version }));

  it.each([
    ['2020-11-18', 'COMPLETED_ON_TIME'],
    ['2020-11-19', 'COMPLETED_LATE'],
  ])('G-7: due 18/11, submitted %s, confirmed 20/11 → %s', async (submittedOn, expected) => {
    const task = await atWork(`Kỷ niệm ${submittedOn}`, dueOn('2020-11-18'));
    await work((progress) => progress.submitCompletion(task.id, submittedOn));
    expect((await read(task.id)).timeliness).toBe('PENDING');
    await work((progress) => progress.confirmCompletion(task.id, '2020-11-20'));
    expect(await read(task.id)).toMatchObject({ completedOn: submittedOn, timeliness: expected, status: 'COMPLETED' });
  });

  it('a returned completion goes on with the reason; the plan is in progress from the first step', async () => {
    const task = await atWork('Trả lại', dueOn('2020-11-18'));
    await work((progress) => progress.start(task.id));
    await work((progress) => progress.submitCompletion(task.id, '2020-05-01'));
    await work((progress) => progress.returnCompletion(task.id, 'Thiếu ảnh'));
    expect(await read(task.id)).toMatchObject({ status: 'IN_PROGRESS', returnReason: 'Thiếu ảnh', submittedOn: null });
    const plan = await ok<{ status: string }>(chair.get(`/api/v1/plans/${task.planId}`));
    expect(plan.status).toBe('IN_PROGRESS');
  });

  it('G-3: 11 done and 1 waived completes the series; a missed month is overdue until then', async () => {
    const task = await atWork('Giao ban tháng', repeating({ freq: 'MONTHLY' }));
    expect(task.occurrences).toHaveLength(12);
    const [missed, ...others] = task.occurrences;
    const done = (o: { id: string; dueOn: string }) =>
      work((progress) => progress.occurrenceDone(o.id, '01890000-0000-7000-8000-000000000001', o.dueOn));
    await expect(
      work((progress) => progress.occurrenceDone(others[10].id, '01890000-0000-7000-8000-000000000001', '2020-11-30')),
    ).rejects.toMatchObject({ code: 'planning.occurrence-not-begun' });
    for (const occurrence of others) await done(occurrence);
    api.setBusinessDate('2020-12-31');
    expect(await read(task.id)).toMatchObject({ status: 'IN_PROGRESS', timeliness: 'OVERDUE', progressPercent: 92 });
    await expect(work((progress) => progress.submitCompletion(task.id, '2020-12-31'))).rejects.toMatchObject({
      code: 'planning.occurrences-open',
    });
    const path = `/api/v1/tasks/${task.id}/waive-occurrence`;
    expect((await chair.post<Problem>(path, { occurrenceId: missed.id })).status).toBe(400);
    const waived = await ok<TaskView>(chair.post(path, { occurrenceId: missed.id, reason: 'Nghỉ Tết' }));
    expect(waived).toMatchObject({ status: 'COMPLETED', completedOn: '2020-12-31', progressPercent: 100 });
    expect(waived.occurrences[0]).toMatchObject({ state: 'WAIVED', waiveReason: 'Nghỉ Tết' });
    api.setBusinessDate('2020-01-10');
  });

  it('six issues share the year; continuous work has none', async () => {
    const issues = await atWork('Sáu số bản tin', repeating({ freq: 'COUNT_IN_PERIOD', count: 6 }));
    expect(issues.occurrences.map((o) => o.label)).toEqual(['Số 1', 'Số 2', 'Số 3', 'Số 4', 'Số 5', 'Số 6']);
    const ongoing = await atWork('Thường xuyên kiện toàn', repeating({ freq: 'ONGOING' }));
    expect(ongoing).toMatchObject({ occurrences: [], timeliness: 'NO_DEADLINE' });
  });

  it('the stored counters equal the derivation, after changes and on another day', async () => {
    const compare = async (today: string) => {
      await api.app.get(Summaries, { strict: false }).ensureFresh();
      const { rows } = await api.owner.query(
        `select s.plan_id, s.unit_id, to_jsonb(s) as row, s.as_of::text, (
           select jsonb_object_agg(c.class, c.n) from (
             select ${timelinessSql('t', '$1')} as class, count(*)::int as n from planning.task t
             where t.plan_id = s.plan_id and t.lead_unit_id = s.unit_id and t.status <> 'DRAFT' group by 1) c) as derived
         from planning.plan_summary s`,
        [today],
      );
      expect(rows.length).toBeGreaterThan(0);
      for (const { row, derived, as_of } of rows as {
        row: Record<string, number>;
        derived: Record<string, number>;
        as_of: string;
      }[]) {
        expect(as_of).toBe(today);
        for (const name of TIMELINESS) expect(row[name.toLowerCase()]).toBe(derived?.[name] ?? 0);
      }
    };
    await atWork('Việc đến hạn', dueOn('2020-03-01'));
    await compare('2020-01-10');
    api.setBusinessDate('2020-07-02');
    await compare('2020-07-02');
    api.setBusinessDate('2020-01-10');
  });

  it('keeps the counters exact when many tasks of one unit move at once', async () => {
    const titles = Array.from({ length: 8 }, (_, i) => `Việc song song ${i + 1}`);
    const { plan, tasks } = await draftPlan(chair, tree.district, titles, { title: 'Song song', scope: 'THEMATIC' });
    await issuePlan(chair, chair, plan.id);
    await Promise.all(tasks.map((task) => work((progress) => progress.submitCompletion(task.id, '2020-01-10'))));
    const { rows } = await api.owner.query<{ pending: number; total: number }>(
      'select pending, total from planning.plan_summary where plan_id = $1',
      [plan.id],
    );
    expect(rows).toEqual([{ pending: 8, total: 8 }]);
  });

  it('S3-21: a direction of a review becomes an assigned task of the plan at work, counted at once', async () => {
    const { planId } = await atWork('Việc đã giao', dueOn('2020-11-18'));
    const make = (unitId: number) =>
      withRequestContext(requestOf(unitId), () =>
        api.app.get(UnitOfWork).run(() =>
          api.app.get(WorkTasks, { strict: false }).createTaskFromDirection({
            planId,
            sectionHeading: 'Phương hướng 6 tháng cuối năm',
            title: 'Củng cố tổ dân cư',
            kind: 'ORG_BUILDING',
            dueOn: '2020-12-15',
            leadUnitId: tree.wards[0],
          }),
        ),
      );
    const task = await read(await make(tree.district));
    expect(task).toMatchObject({
      status: 'ASSIGNED',
      origin: 'REVIEW_DIRECTION',
      sectionHeading: 'Phương hướng 6 tháng cuối năm',
      leadUnitId: tree.wards[0],
      timeliness: 'NOT_STARTED',
    });
    const { rows } = await api.owner.query<{ total: number }>(
      'select total from planning.plan_summary where plan_id = $1 and unit_id = $2',
      [planId, tree.wards[0]],
    );
    expect(rows).toEqual([{ total: 1 }]);
    await expect(make(tree.otherDistrict)).rejects.toMatchObject({ code: 'common.not-found' });
  });

  it('TypeScript and SQL derive the same timeliness from any row', async () => {
    const today = '2020-07-02';
    const day = fc.option(fc.integer({ min: -20, max: 20 }).map((n) => addDays(today, n)));
    const facts = fc.record({
      status: fc.constantFrom(...TASK_STATUSES),
      dueOn: day,
      nextDueOn: day,
      completedOn: day,
    });
    const sample = fc.sample(facts, 500);
    const { rows } = await api.owner.query<{ class: string | null }>(
      `select ${timelinessSql('t', '$1')} as class from jsonb_to_recordset($2)
         as t (n integer, status text, due_on date, next_due_on date, completed_on date) order by t.n`,
      [
        today,
        JSON.stringify(
          sample.map((f, n) => ({
            n,
            status: f.status,
            due_on: f.dueOn,
            next_due_on: f.nextDueOn,
            completed_on: f.completedOn,
          })),
        ),
      ],
    );
    expect(rows.map((row) => row.class)).toEqual(sample.map((f) => timelinessOf(f, today)));
  });
});
