import type { TaskHistoryRow, TaskView } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { TaskProgress } from '../src';
import { buildTree, draftPlan, issuePlan, ok, type Problem, signIn, type Tree } from './builders';

describe('life of a task at work', () => {
  let api: TestApi;
  let tree: Tree;
  let chair: ApiAgent;
  let ward: ApiAgent;
  let reporter: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    chair = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    ward = await signIn(api, 'CHAIR', tree.wards[0]);
    reporter = await signIn(api, 'REPORTER', tree.wards[0]);
  });
  afterAll(() => api.close());

  const read = (taskId: string, agent = chair) => ok<TaskView>(agent.get(`/api/v1/tasks/${taskId}`));
  const step = (agent: ApiAgent, task: { id: string; version: number }, name: string, body: object = {}) =>
    agent.post<TaskView & Problem>(`/api/v1/tasks/${task.id}/${name}`, body, { version: task.version });

  /** A task of the district led by the first ward, at work. */
  async function given(title: string, wish: object = { dueOn: '2020-06-30' }): Promise<TaskView> {
    const { plan, tasks } = await draftPlan(chair, tree.district, [title], { title, scope: 'THEMATIC' });
    const parties = [
      { unitId: tree.wards[0], role: 'LEAD' },
      { unitId: tree.steering, role: 'COORDINATE' },
    ];
    const led = await ok<TaskView>(
      chair.put(`/api/v1/tasks/${tasks[0].id}/parties`, { parties }, { version: tasks[0].version }),
    );
    await ok(chair.patch(`/api/v1/tasks/${led.id}`, wish, { version: led.version }));
    await issuePlan(chair, chair, plan.id);
    return read(led.id);
  }

  it('the LEAD unit starts; nobody else may, and not twice', async () => {
    const task = await given('Bắt đầu');
    expect((await read(task.id, reporter)).allowed).toEqual(
      expect.arrayContaining(['start', 'report', 'request-extension', 'comment']),
    );
    expect((await step(await signIn(api, 'REPORTER', tree.steering), task, 'start')).status).toBe(403);
    expect((await step(await signIn(api, 'CHAIR', tree.otherWard), task, 'start')).status).toBe(404);
    expect((await step(reporter, { ...task, version: task.version + 7 }, 'start')).status).toBe(412);
    const started = await ok<TaskView>(step(reporter, task, 'start'));
    expect(started.status).toBe('IN_PROGRESS');
    const again = await step(reporter, started, 'start');
    expect([again.status, again.body.code]).toEqual([409, 'planning.wrong-state']);
  });

  it('suspends out of the count with a reason, resumes, and tells the LEAD unit', async () => {
    const task = await given('Tạm dừng');
    expect((await step(chair, task, 'suspend', {})).status).toBe(400);
    expect((await step(ward, task, 'suspend', { reason: 'x' })).status).toBe(403);
    const past = await step(chair, task, 'suspend', { reason: 'Dịch bệnh', until: '2020-01-10' });
    expect([past.status, past.body.code]).toEqual([422, 'planning.suspend-until-past']);
    const resting = await ok<TaskView>(step(chair, task, 'suspend', { reason: 'Dịch bệnh', until: '2020-03-01' }));
    expect(resting).toMatchObject({
      status: 'SUSPENDED',
      timeliness: 'OUT_OF_COUNT',
      statusReason: 'Dịch bệnh',
      suspendedUntil: '2020-03-01',
    });
    expect(resting.allowed).toEqual(expect.arrayContaining(['resume', 'cancel']));
    const { rows } = await api.owner.query(
      `select payload from app.outbox where type = 'planning.task-suspended' and payload->>'taskId' = $1`,
      [task.id],
    );
    expect(rows[0].payload).toMatchObject({ tellUnitIds: [tree.wards[0]], link: `/nhiem-vu/${task.id}` });
    const counted = await api.owner.query(
      'select out_of_count, total from planning.plan_summary where plan_id = $1 and unit_id = $2',
      [task.planId, tree.wards[0]],
    );
    expect(counted.rows).toEqual([{ out_of_count: 1, total: 1 }]);
    const back = await ok<TaskView>(step(chair, resting, 'resume'));
    expect(back).toMatchObject({ status: 'IN_PROGRESS', statusReason: null, suspendedUntil: null });
  });

  it('cancels for good, only by the assigning chair; history stays and says why', async () => {
    const task = await given('Hủy');
    expect((await step(ward, task, 'cancel', { reason: 'x' })).status).toBe(403);
    const gone = await ok<TaskView>(step(chair, task, 'cancel', { reason: 'Gộp vào việc khác' }));
    expect(gone).toMatchObject({ status: 'CANCELLED', timeliness: 'OUT_OF_COUNT' });
    expect(gone.allowed).not.toEqual(expect.arrayContaining(['resume']));
    expect((await step(chair, gone, 'resume')).status).toBe(409);
    const history = await ok<TaskHistoryRow[]>(ward.get(`/api/v1/tasks/${task.id}/history`));
    expect(history[0]).toMatchObject({ text: 'Hủy nhiệm vụ', reason: 'Gộp vào việc khác' });
    expect(history[0].changes).toContainEqual({ label: 'Trạng thái', before: 'Đã giao', after: 'Đã hủy' });
    expect(history.map((row) => row.text)).not.toContain('Đổi phân công');
    const own = await ok<TaskHistoryRow[]>(chair.get(`/api/v1/tasks/${task.id}/history`));
    expect(own.map((row) => row.text)).toContain('Đổi phân công');
  });

  it('replaces: the new task takes over the parts, the old one points to it', async () => {
    const task = await given('Hội chợ tập trung');
    const body = { reason: 'Không tụ tập đông người', title: 'Hội chợ trực tuyến', dueOn: '2020-09-30' };
    const fresh = await ok<TaskView>(step(chair, task, 'replace', body));
    expect(fresh).toMatchObject({
      title: 'Hội chợ trực tuyến',
      status: 'ASSIGNED',
      dueOn: '2020-09-30',
      leadUnitId: tree.wards[0],
      sectionId: task.sectionId,
      links: [{ kind: 'REPLACES', taskId: task.id, title: 'Hội chợ tập trung' }],
    });
    expect(fresh.parties.map((party) => party.unitId)).toEqual(task.parties.map((party) => party.unitId));
    expect(await read(task.id)).toMatchObject({
      status: 'CANCELLED',
      replacedBy: { taskId: fresh.id, title: 'Hội chợ trực tuyến' },
    });
    expect((await step(chair, fresh, 'replace', { ...body, dueOn: '2021-03-01' })).status).toBe(422);
  });

  it('the LEAD chair refuses; the assigning chair gives it to another unit or accepts', async () => {
    const task = await given('Từ chối');
    expect((await step(reporter, task, 'refuse', { reason: 'x' })).status).toBe(403);
    const refused = await ok<TaskView>(step(ward, task, 'refuse', { reason: 'Không có nhân lực' }));
    expect(refused).toMatchObject({ status: 'REFUSED', timeliness: 'OUT_OF_COUNT', statusReason: 'Không có nhân lực' });
    const same = await step(chair, refused, 'reassign', { leadUnitId: tree.wards[0] });
    expect([same.status, same.body.code]).toEqual([422, 'planning.same-lead']);
    const foreign = await step(chair, refused, 'reassign', { leadUnitId: tree.otherWard });
    expect(foreign.body.code).toBe('planning.lead-not-linked');
    const given2 = await ok<TaskView>(step(chair, refused, 'reassign', { leadUnitId: tree.wards[1] }));
    expect(given2).toMatchObject({ status: 'ASSIGNED', leadUnitId: tree.wards[1], statusReason: null });
    const { rows } = await api.owner.query<{ unit_id: number; total: number }>(
      'select unit_id, total from planning.plan_summary where plan_id = $1 order by unit_id',
      [task.planId],
    );
    expect(rows.find((row) => row.unit_id === tree.wards[0])?.total).toBe(0);
    expect(rows.find((row) => row.unit_id === tree.wards[1])?.total).toBe(1);
    const history = await ok<TaskHistoryRow[]>(chair.get(`/api/v1/tasks/${task.id}/history`));
    expect(history[0].changes).toContainEqual({ label: 'Chủ trì', before: 'Phường Đại Kim', after: 'Phường Tân Mai' });

    const second = await signIn(api, 'CHAIR', tree.wards[1]);
    const again = await ok<TaskView>(step(second, given2, 'refuse', { reason: 'Cũng không' }));
    expect(await ok<TaskView>(step(chair, again, 'accept-refusal'))).toMatchObject({
      status: 'CANCELLED',
      statusReason: 'Cũng không',
    });
  });

  it('a unit does not refuse its own task', async () => {
    const { plan, tasks } = await draftPlan(chair, tree.district, ['Việc của quận'], {
      title: 'Tự giao',
      scope: 'THEMATIC',
    });
    await issuePlan(chair, chair, plan.id);
    const answer = await step(chair, await read(tasks[0].id), 'refuse', { reason: 'x' });
    expect([answer.status, answer.body.code]).toEqual([409, 'planning.own-task-refused']);
  });

  it('corrects the day of completion with a reason; timeliness follows (G-7)', async () => {
    const task = await given('Sửa ngày', { dueOn: '2020-01-09' });
    const work = <T>(fn: (progress: TaskProgress) => Promise<T>) =>
      api.app.get(UnitOfWork).asSystem('test', () => fn(api.app.get(TaskProgress, { strict: false })));
    expect((await step(chair, task, 'correct-completion', { completedOn: '2020-01-05', reason: 'x' })).status).toBe(
      409,
    );
    await work((progress) => progress.submitCompletion(task.id, '2020-01-10'));
    await work((progress) => progress.confirmCompletion(task.id, '2020-01-10'));
    const late = await read(task.id);
    expect(late.timeliness).toBe('COMPLETED_LATE');
    expect((await step(chair, late, 'correct-completion', { completedOn: '2020-01-11', reason: 'x' })).status).toBe(
      422,
    );
    const right = await ok<TaskView>(
      step(chair, late, 'correct-completion', { completedOn: '2020-01-08', reason: 'Nhập chậm' }),
    );
    expect(right).toMatchObject({ completedOn: '2020-01-08', timeliness: 'COMPLETED_ON_TIME' });
  });

  it('open sub-tasks stand in the way of completion unless the chair allows them', async () => {
    const { plan, tasks } = await draftPlan(chair, tree.district, ['Việc lớn'], {
      title: 'Việc lớn',
      scope: 'THEMATIC',
    });
    await ok(chair.post(`/api/v1/plans/${plan.id}/tasks`, { title: 'Việc con', parentTaskId: tasks[0].id }));
    await issuePlan(chair, chair, plan.id);
    const complete = () =>
      api.app
        .get(UnitOfWork)
        .asSystem('test', () =>
          api.app.get(TaskProgress, { strict: false }).submitCompletion(tasks[0].id, '2020-01-10'),
        );
    await expect(complete()).rejects.toMatchObject({ code: 'planning.open-children' });
    const parent = await read(tasks[0].id);
    expect(await ok<TaskView>(step(chair, parent, 'allow-open-children', { allow: true }))).toMatchObject({
      allowOpenChildren: true,
    });
    await complete();
    expect((await read(parent.id)).status).toBe('PENDING_CONFIRMATION');
  });
});
