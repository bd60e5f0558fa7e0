import type { PlanView, TaskBatchView, TaskRow, TaskView } from '@congtac/planning-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { buildTree, draftPlan, ok, type Problem, signIn, type Tree } from './builders';

describe('many changes of a draft at once (S0-35)', () => {
  let api: TestApi;
  let tree: Tree;
  let author: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    author = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
  });
  afterAll(() => api.close());

  let plan: PlanView;
  let tasks: TaskView[];
  let sectionId: string;

  beforeEach(async () => {
    ({ plan, tasks } = await draftPlan(author, tree.district, ['Việc một', 'Việc hai', 'Việc ba'], {
      scope: 'THEMATIC',
      title: `Kế hoạch ${Math.random()}`,
    }));
    sectionId = plan.sections[0].id;
  });

  const batch = (operations: object[], agent = author) =>
    agent.post<TaskBatchView & Problem>(`/api/v1/plans/${plan.id}/task-batch`, { operations });
  const rows = () => ok<TaskRow[]>(author.get(`/api/v1/plans/${plan.id}/tasks`));
  const outline = async () => (await rows()).map((row) => `${'  '.repeat(row.depth)}${row.title}`);

  it('creates a tree by names of the caller’s choice, changes, moves and deletes in one go', async () => {
    const {
      tasks: changed,
      created,
      removed,
    } = await ok<TaskBatchView>(
      batch([
        {
          op: 'create',
          ref: 'a',
          title: 'Mới',
          afterId: tasks[0].id,
          set: { dueOn: '2020-06-30', deliverable: 'Báo cáo' },
        },
        {
          op: 'create',
          ref: 'a.1',
          title: 'Con',
          parentRef: 'a',
          set: { leadUnitId: tree.wards[0], forms: ['TOA_DAM'] },
        },
        {
          op: 'update',
          taskId: tasks[1].id,
          version: 1,
          set: { priority: 'KEY', note: 'Ghi chú', coordinatorUnitIds: tree.wards },
        },
        { op: 'move', taskId: tasks[1].id, parentId: tasks[0].id },
        { op: 'delete', taskId: tasks[2].id, version: 1 },
      ]),
    );
    expect(await outline()).toEqual(['Việc một', '  Việc hai', 'Mới', '  Con']);
    expect(created.map((one) => [one.index, one.ref])).toEqual([
      [0, 'a'],
      [1, 'a.1'],
    ]);
    expect(removed).toEqual([tasks[2].id]);
    expect(changed.find((row) => row.title === 'Mới')).toMatchObject({
      dueKind: 'FIXED_DATE',
      dueOn: '2020-06-30',
      deliverable: 'Báo cáo',
      leadUnitId: tree.district,
    });
    expect(changed.find((row) => row.title === 'Con')).toMatchObject({
      depth: 1,
      leadUnitId: tree.wards[0],
      forms: ['TOA_DAM'],
    });
    expect(changed.find((row) => row.title === 'Việc hai')).toMatchObject({
      priority: 'KEY',
      note: 'Ghi chú',
      coordinatorIds: tree.wards,
      version: 2,
      depth: 1,
    });
  });

  it('writes nothing when one row was changed by somebody else, and names it (412)', async () => {
    await ok(author.patch(`/api/v1/tasks/${tasks[1].id}`, { title: 'Việc hai, sửa' }, { version: 1 }));
    const { status, body } = await batch([
      { op: 'update', taskId: tasks[0].id, version: 1, set: { title: 'Đổi tên' } },
      { op: 'update', taskId: tasks[1].id, version: 1, set: { title: 'Cũ' } },
    ]);
    expect([status, body.code]).toEqual([412, 'planning.batch-stale']);
    expect(body.detail).toContain('Việc hai, sửa');
    expect(body.errors).toMatchObject([{ pointer: '/operations/1', code: 'common.stale' }]);
    expect((await outline())[0]).toBe('Việc một');
  });

  it('lists every fault at its line and field, all or nothing', async () => {
    const { status, body } = await batch([
      { op: 'create', title: 'Đúng', sectionId },
      { op: 'create', title: 'Ngoài kỳ', sectionId, set: { dueOn: '2021-02-01' } },
      { op: 'update', taskId: tasks[0].id, version: 1, set: { leadUnitId: tree.otherWard } },
      { op: 'update', taskId: tasks[1].id, version: 1, set: { recurrence: { freq: 'COUNT_IN_PERIOD' } } },
      { op: 'create', title: 'Lạc', parentRef: 'không có' },
      { op: 'update', taskId: tasks[1].id, set: {} },
    ]);
    expect([status, body.code]).toEqual([422, 'planning.batch-refused']);
    expect(body.errors?.map((error) => [error.pointer, error.code])).toEqual([
      ['/operations/1/set/dueOn', 'planning.due-outside-plan'],
      ['/operations/2/set/leadUnitId', 'planning.lead-not-linked'],
      ['/operations/3/set/recurrence', 'planning.count-required'],
      ['/operations/4', 'planning.unknown-reference'],
      ['/operations/5/version', 'planning.batch-line'],
    ]);
    expect(await outline()).toEqual(['Việc một', 'Việc hai', 'Việc ba']);
  });

  it('refuses a target below the assigned one and keeps the rest unwritten (I-8)', async () => {
    const target = { indicatorName: 'Mô hình', measure: 'MODEL', comparator: 'EXCEED', assignedValue: 10 };
    const { status, body } = await batch([
      { op: 'update', taskId: tasks[0].id, version: 1, set: { title: 'Đổi' } },
      { op: 'update', taskId: tasks[1].id, version: 1, set: { target: { ...target, committedValue: 9 } } },
    ]);
    expect([status, body.errors?.[0].pointer]).toEqual([422, '/operations/1/set/target']);
    expect((await outline())[0]).toBe('Việc một');
    const { tasks: saved } = await ok<TaskBatchView>(
      batch([{ op: 'update', taskId: tasks[1].id, version: 1, set: { target: { ...target, committedValue: 12 } } }]),
    );
    expect(saved[0].target).toMatchObject({ indicatorName: 'Mô hình', committedValue: 12, check: 'OK' });
  });

  it('deletes a branch only as a whole (I-22) and refuses a task under itself (I-4)', async () => {
    await ok(batch([{ op: 'move', taskId: tasks[1].id, parentId: tasks[0].id }]));
    const alone = await batch([{ op: 'delete', taskId: tasks[0].id, version: 1 }]);
    expect(alone.body.errors).toMatchObject([{ pointer: '/operations/0/taskId', code: 'planning.has-children' }]);
    const loop = await batch([{ op: 'move', taskId: tasks[0].id, parentId: tasks[1].id }]);
    expect(loop.body.errors).toMatchObject([{ pointer: '/operations/0', code: 'planning.task-cycle' }]);
    await ok(
      batch([
        { op: 'delete', taskId: tasks[0].id, version: 1 },
        { op: 'delete', taskId: tasks[1].id, version: 2 },
      ]),
    );
    expect(await outline()).toEqual(['Việc ba']);
  });

  it('is closed to others and once the plan is submitted', async () => {
    const stranger = await signIn(api, 'CHAIR', tree.otherDistrict);
    const operations = [{ op: 'create', title: 'Việc lạ', sectionId }];
    expect((await batch(operations, stranger)).status).toBe(404);
    const report = await signIn(api, 'VIEWER', tree.district);
    expect((await batch(operations, report)).status).toBe(403);
    await ok(author.post(`/api/v1/plans/${plan.id}/submit`));
    expect((await batch(operations)).body.code).toBe('planning.plan-locked');
  });

  it('counts the due day back from an event', async () => {
    const { rows: events } = await api.owner.query<{ event_id: string }>(
      `insert into calendar.calendar_event (event_id, code, name, kind, year, date, date_unknown)
       values (gen_random_uuid(), 'ev-' || gen_random_uuid(), 'Ngày hội', 'FESTIVAL', 2020, '2020-11-18', false) returning event_id`,
    );
    const set = { dueKind: 'EVENT_DATE', eventId: events[0].event_id, eventLeadDays: 10 };
    const { tasks: saved } = await ok<TaskBatchView>(batch([{ op: 'update', taskId: tasks[0].id, version: 1, set }]));
    expect(saved[0]).toMatchObject({ dueKind: 'EVENT_DATE', dueOn: '2020-11-08', eventLeadDays: 10 });
  });

  it('takes a paste of 200 rows in under 3 seconds', async () => {
    const operations = Array.from({ length: 200 }, (_, at) => ({
      op: 'create',
      ref: `r${at}`,
      title: `Dòng dán ${at}`,
      ...(at % 5 === 0 ? { sectionId } : { parentRef: `r${at - (at % 5)}` }),
      set: {
        dueOn: '2020-06-30',
        leadUnitId: tree.wards[at % 2],
        coordinatorUnitIds: [tree.steering],
        target: { indicatorName: `Số buổi ${at % 7}`, assignedValue: at },
      },
    }));
    const from = performance.now();
    await ok(batch(operations));
    expect(performance.now() - from).toBeLessThan(3000);
    expect(await rows()).toHaveLength(203);
  });
});
