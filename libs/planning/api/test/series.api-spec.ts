import type { SeriesPreview, TaskView } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { TaskProgress } from '../src';
import { buildTree, draftPlan, issuePlan, ok, type Problem, signIn, type Tree } from './builders';

const REPORT = '01890000-0000-7000-8000-000000000001';

describe('recurring tasks at work', () => {
  let api: TestApi;
  let tree: Tree;
  let chair: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    chair = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
  });
  afterEach(() => api.setBusinessDate('2020-01-10'));
  afterAll(() => api.close());

  const read = (taskId: string) => ok<TaskView>(chair.get(`/api/v1/tasks/${taskId}`));
  const done = (id: string, on: string) =>
    api.app
      .get(UnitOfWork)
      .asSystem('test', () => api.app.get(TaskProgress, { strict: false }).occurrenceDone(id, REPORT, on));
  async function given(title: string, recurrence: object): Promise<TaskView> {
    const { plan, tasks } = await draftPlan(chair, tree.district, [title], { title, scope: 'THEMATIC' });
    await ok(chair.put(`/api/v1/tasks/${tasks[0].id}/recurrence`, recurrence, { version: tasks[0].version }));
    await issuePlan(chair, chair, plan.id);
    return read(tasks[0].id);
  }
  const put = (task: TaskView, body: object, agent = chair) =>
    agent.put<TaskView & Problem>(`/api/v1/tasks/${task.id}/series`, body, { version: task.version });

  it.each([
    ['QUARTERLY', 4, 'Quý I/2020', '2020-03-31'],
    ['HALF_YEARLY', 2, '6 tháng đầu năm 2020', '2020-06-30'],
    ['YEARLY', 1, 'Năm 2020', '2020-12-31'],
  ])('%s makes %d occurrences', async (freq, count, label, dueOn) => {
    const { occurrences } = await given(`Định kỳ ${freq}`, { freq });
    expect(occurrences).toHaveLength(count);
    expect(occurrences[0]).toMatchObject({ label, dueOn });
  });

  it('G-3: 11 done and 1 missed stays overdue; the waiver may be taken back, and the miss is a miss again', async () => {
    const task = await given('Giao ban tháng', { freq: 'MONTHLY' });
    const [missed, ...others] = task.occurrences;
    for (const one of others) await done(one.id, one.dueOn);
    api.setBusinessDate('2020-12-31');
    expect(await read(task.id)).toMatchObject({ timeliness: 'OVERDUE', progressPercent: 92 });
    const body = { occurrenceId: missed.id, reason: 'Nghỉ Tết' };
    const complete = await ok<TaskView>(chair.post(`/api/v1/tasks/${task.id}/waive-occurrence`, body));
    expect(complete.status).toBe('COMPLETED');
    expect(complete.allowed).toContain('unwaive');
    const ward = await signIn(api, 'CHAIR', tree.wards[0]);
    expect((await ward.post(`/api/v1/tasks/${task.id}/unwaive-occurrence`, body)).status).toBe(403);
    const back = await ok<TaskView>(chair.post(`/api/v1/tasks/${task.id}/unwaive-occurrence`, body));
    expect(back).toMatchObject({
      status: 'IN_PROGRESS',
      timeliness: 'OVERDUE',
      completedOn: null,
      progressPercent: 92,
    });
    const again = await chair.post<Problem>(`/api/v1/tasks/${task.id}/unwaive-occurrence`, body);
    expect([again.status, again.body.code]).toEqual([409, 'planning.not-waived']);
  });

  it('G-4: 5 of 6 issues are 5/6, with days of their own', async () => {
    const dueDates = [
      { ordinal: 1, dueOn: '2020-02-15' },
      { ordinal: 3, dueOn: '2020-06-15' },
    ];
    const task = await given('Bản tin', { freq: 'COUNT_IN_PERIOD', count: 6, dueDates });
    expect(task.occurrences.map((one) => one.dueOn)).toEqual([
      '2020-02-15',
      '2020-12-31',
      '2020-06-15',
      '2020-12-31',
      '2020-12-31',
      '2020-12-31',
    ]);
    expect(task.nextDueOn).toBe('2020-02-15');
    for (const one of task.occurrences.slice(0, 5)) await done(one.id, '2020-05-01');
    const after = await read(task.id);
    expect(after.occurrences.filter((one) => one.state === 'DONE')).toHaveLength(5);
    expect(after).toMatchObject({ progressPercent: 83, status: 'IN_PROGRESS' });
  });

  it('an edit touches only what has not begun, and says so before it is saved', async () => {
    const task = await given('Họp tháng', { freq: 'MONTHLY' });
    await done(task.occurrences[0].id, '2020-01-20');
    api.setBusinessDate('2020-07-02');
    const body = { freq: 'MONTHLY', dueDay: 25, reason: 'Báo cáo sớm' };
    const preview = await ok<SeriesPreview>(chair.post(`/api/v1/tasks/${task.id}/series/preview`, body));
    expect(preview).toMatchObject({
      kept: 7,
      moved: 5,
      added: 0,
      removed: 0,
      summary: '7 kỳ đã qua hoặc đang làm giữ nguyên, 5 kỳ tới đổi ngày.',
    });
    const before = await read(task.id);
    expect(before.occurrences.at(-1)?.dueOn).toBe('2020-12-31');
    const ward = await signIn(api, 'CHAIR', tree.wards[0]);
    expect((await put(before, body, ward)).status).toBe(403);
    expect((await put({ ...before, version: 1 }, body)).status).toBe(412);
    const after = await ok<TaskView>(put(before, body));
    expect(after.occurrences.slice(0, 7)).toEqual(before.occurrences.slice(0, 7));
    expect(after.occurrences.slice(7).map((one) => one.dueOn)).toEqual([
      '2020-08-25',
      '2020-09-25',
      '2020-10-25',
      '2020-11-25',
      '2020-12-25',
    ]);
    expect(after).toMatchObject({ recurrenceDueDay: 25, status: 'IN_PROGRESS' });
    const shorter = await ok<TaskView>(put(after, { freq: 'MONTHLY', dueDay: 25, until: '2020-09-30' }));
    expect(shorter.occurrences).toHaveLength(9);
    expect(shorter.recurrenceUntil).toBe('2020-09-30');
  });

  it('fewer issues than planned: what has begun is let off with the reason, never deleted', async () => {
    const task = await given('Sáu số', { freq: 'COUNT_IN_PERIOD', count: 6 });
    const wrong = await put(task, { freq: 'MONTHLY', dueDates: [{ ordinal: 1, dueOn: '2020-03-01' }] });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'planning.due-dates-not-counted']);
    const after = await ok<TaskView>(put(task, { freq: 'COUNT_IN_PERIOD', count: 5, reason: 'Cắt kinh phí' }));
    expect(after.occurrences.map((one) => one.state)).toEqual(['OPEN', 'OPEN', 'OPEN', 'OPEN', 'OPEN', 'WAIVED']);
    expect(after.occurrences[5].waiveReason).toBe('Cắt kinh phí');
  });

  it('a task without a rhythm gets one for the windows to come', async () => {
    const { plan, tasks } = await draftPlan(chair, tree.district, ['Chưa định kỳ'], {
      title: 'Thêm',
      scope: 'THEMATIC',
    });
    await issuePlan(chair, chair, plan.id);
    const after = await ok<TaskView>(put(await read(tasks[0].id), { freq: 'QUARTERLY' }));
    expect(after.occurrences.map((one) => one.label)).toEqual(['Quý II/2020', 'Quý III/2020', 'Quý IV/2020']);
    expect(after).toMatchObject({ recurrence: 'QUARTERLY', nextDueOn: '2020-06-30' });
  });
});
