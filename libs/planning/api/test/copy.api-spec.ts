import type { CopyPreviewView, PlanView, TaskRow, TaskView } from '@congtac/planning-domain';
import { newId } from '@congtac/shared-api';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { buildTree, draftPlan, issueBody, ok, type Problem, signIn, type Tree } from './builders';

const TITLES = [
  'Họp mặt ngày 29/02',
  'Tết Nguyên đán',
  'Giao ban dư luận xã hội',
  'Tổng kết năm 2020',
  'Hội chợ hàng Việt',
  'Ngày hội chưa có lịch',
];

describe('copy of the 2020 plan to 2021', () => {
  let api: TestApi;
  let tree: Tree;
  let chair: ApiAgent;
  let plan: PlanView;
  let tasks: TaskView[];
  let copy: PlanView;
  let copied: TaskRow[];

  const taskOf = (id: string) => ok<TaskView>(chair.get(`/api/v1/tasks/${id}`));
  const preview = () => ok<CopyPreviewView>(chair.get(`/api/v1/plans/${plan.id}/copy?year=2021`));
  const named = (title: string) => {
    const found = copied.find((task) => task.title === title);
    if (!found) throw new Error(`no task ${title}`);
    return found;
  };

  async function edit(index: number, body: object) {
    const { version } = await taskOf(tasks[index].id);
    await ok(chair.patch(`/api/v1/tasks/${tasks[index].id}`, body, { version }));
  }

  async function put(index: number, part: string, body: object) {
    const { version } = await taskOf(tasks[index].id);
    await ok(chair.put(`/api/v1/tasks/${tasks[index].id}/${part}`, body, { version }));
  }

  async function event(name: string, year: number, date: string | null): Promise<string> {
    const id = newId();
    await api.owner.query(
      `insert into calendar.calendar_event (event_id, code, name, kind, year, date, date_unknown)
       values ($1, $2, $3, 'ANNIVERSARY', $4, $5, $6)`,
      [id, `E-${id.slice(-6)}`, name, year, date, date === null],
    );
    return id;
  }

  async function issue(planId: string, issuedOn: string): Promise<PlanView> {
    await ok(chair.post(`/api/v1/plans/${planId}/submit`));
    await ok(chair.post(`/api/v1/plans/${planId}/approve`));
    return ok<PlanView>(chair.post(`/api/v1/plans/${planId}/issue`, issueBody({ issuedOn })));
  }

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-12-21' });
    tree = await buildTree(api);
    chair = await signIn(api, 'CHAIR', tree.wards[0]);
    const made = await draftPlan(chair, tree.wards[0], TITLES, { title: 'Kế hoạch công tác năm 2020' });
    [plan, tasks] = [made.plan, made.tasks];
    await event('Tết Nguyên đán', 2021, '2021-02-12');
    await edit(0, { dueOn: '2020-02-29' });
    const tet = await event('Tết Nguyên đán', 2020, '2020-01-25');
    await edit(1, { eventId: tet, dueKind: 'EVENT_DATE', dueOn: '2020-01-20' });
    await put(2, 'recurrence', { freq: 'MONTHLY' });
    await edit(3, { dueOn: '2020-12-15' });
    await put(4, 'target', { indicatorName: 'Số gian hàng', measure: 'MODEL', assignedValue: 10, committedValue: 12 });
    const festival = await event('Ngày hội', 2020, '2020-11-18');
    await edit(5, { eventId: festival, dueKind: 'EVENT_DATE', dueOn: '2020-11-18' });
    plan = await issue(plan.id, '2020-12-21');
    await api.owner.query(
      `update planning.task set status = 'COMPLETED', completed_on = '2020-12-20', progress_percent = 100
       where task_id = $1`,
      [tasks[0].id],
    );
  });
  afterAll(() => api.close());

  it('shows each day old and new, with hints, and what cannot be known', async () => {
    const shown = await preview();
    expect(shown).toMatchObject({
      toYear: 2021,
      proposedTitle: 'Kế hoạch công tác năm 2021',
      periodFrom: '2021-01-01',
      periodTo: '2021-12-31',
      existingPlanId: null,
    });
    const rows = new Map(shown.rows.map((row) => [row.title, row]));
    expect(rows.get(TITLES[0])).toMatchObject({
      dueOn: '2020-02-29',
      newDueOn: '2021-02-28',
      note: 'LEAP_DAY',
      hint: 'WEEKEND',
      carriedOver: false,
    });
    expect(rows.get(TITLES[1])).toMatchObject({ newDueOn: '2021-02-07', eventName: 'Tết Nguyên đán' });
    expect(rows.get(TITLES[3])).toMatchObject({
      choice: 'ADAPT',
      proposedTitle: 'Tổng kết năm 2021',
      carriedOver: true,
    });
    expect(rows.get(TITLES[5])).toMatchObject({ newDueKind: 'EVENT_DATE', newDueOn: null, note: 'EVENT_UNKNOWN' });
  });

  it('only those who draft the unit’s plans may copy it, and only to another year', async () => {
    const neighbour = await signIn(api, 'CHAIR', tree.wards[1]);
    expect((await neighbour.get(`/api/v1/plans/${plan.id}/copy`)).status).toBe(404);
    const above = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    expect((await above.get(`/api/v1/plans/${plan.id}/copy`)).status).toBe(403);
    const same = await chair.get<Problem>(`/api/v1/plans/${plan.id}/copy?year=2020`);
    expect([same.status, same.body.code]).toEqual([422, 'planning.copy-same-year']);
    const all = tasks.map((task) => ({ taskId: task.id, choice: 'DROP' }));
    const nothing = await chair.post<Problem>(`/api/v1/plans/${plan.id}/copy`, { year: 2021, tasks: all });
    expect([nothing.status, nothing.body.code]).toEqual([422, 'planning.copy-nothing']);
  });

  it('makes a draft: chosen tasks, moved days, rhythm and targets, no results', async () => {
    copy = await ok<PlanView>(
      chair.post(`/api/v1/plans/${plan.id}/copy`, {
        year: 2021,
        tasks: [
          { taskId: tasks[0].id, choice: 'ADAPT', title: 'Họp mặt cuối tháng 2' },
          { taskId: tasks[5].id, choice: 'DROP' },
        ],
      }),
    );
    expect(copy).toMatchObject({ status: 'DRAFT', yearFrom: 2021, title: 'Kế hoạch công tác năm 2021', taskCount: 5 });
    copied = await ok<TaskRow[]>(chair.get(`/api/v1/plans/${copy.id}/tasks`));
    expect(copied.map((task) => [task.title, task.dueOn, task.status, task.progressPercent])).toEqual([
      ['Họp mặt cuối tháng 2', '2021-02-28', 'DRAFT', 0],
      ['Tết Nguyên đán', '2021-02-07', 'DRAFT', 0],
      ['Giao ban dư luận xã hội', null, 'DRAFT', 0],
      ['Tổng kết năm 2021', '2021-12-15', 'DRAFT', 0],
      ['Hội chợ hàng Việt', null, 'DRAFT', 0],
    ]);
    expect(named('Giao ban dư luận xã hội').recurrence).toBe('MONTHLY');
    expect(named('Hội chợ hàng Việt').target).toMatchObject({ assignedValue: 10, committedValue: 12 });
    const again = await chair.post<Problem>(`/api/v1/plans/${plan.id}/copy`, { year: 2021 });
    expect([again.status, again.body.code]).toEqual([409, 'planning.plan-exists']);
    expect((await preview()).existingPlanId).toBe(copy.id);
  });

  it('S3-18: unfinished work is linked as carried over; finished and recurring work only as derived', async () => {
    const kinds = async (title: string) => {
      const { links, origin } = await taskOf(named(title).id);
      return [origin, ...links.map((link) => link.kind)];
    };
    expect(await kinds('Tổng kết năm 2021')).toEqual(['CARRIED_OVER', 'CARRIED_FROM']);
    expect(await kinds('Họp mặt cuối tháng 2')).toEqual(['PLAN', 'DERIVED_FROM']);
    expect(await kinds('Giao ban dư luận xã hội')).toEqual(['PLAN', 'DERIVED_FROM']);
  });

  it('the old task ends as carried over only when the new plan is issued and the old period is over', async () => {
    await issue(copy.id, '2020-12-21');
    expect((await taskOf(tasks[3].id)).status).toBe('ASSIGNED');
    await api.owner.query('update planning.plan set period_to = $2 where plan_id = $1', [plan.id, '2020-12-20']);
    await api.owner.query('update planning.plan_summary set as_of = as_of - 1');
    const later = await statusesAfterSweep();
    expect(later).toMatchObject({ carried: 'CARRIED_OVER', recurring: 'ASSIGNED', finished: 'COMPLETED' });
  });

  /** The day's first look at any summary brings the day's sweep. */
  async function statusesAfterSweep() {
    await ok(chair.get(`/api/v1/plans/${plan.id}/overview`));
    const [finished, , recurring, carried] = await Promise.all(tasks.map((task) => taskOf(task.id)));
    return { carried: carried.status, recurring: recurring.status, finished: finished.status };
  }
});
