import type {
  AmendmentNotice,
  AmendmentsAboveView,
  AmendmentUptakeView,
  ParentTaskView,
  PlanView,
  RevisionCompareView,
  RevisionsView,
  TaskRow,
  TaskView,
  UptakeView,
} from '@congtac/planning-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { buildTree, draftPlan, issueBody, ok, type Problem, signIn, type Tree } from './builders';

const TITLES = ['Giao ban dư luận xã hội', 'Kỷ niệm 90 năm', 'Hội chợ hàng Việt', 'Tập huấn cán bộ'];

describe('an amendment of the district’s plan', () => {
  let api: TestApi;
  let tree: Tree;
  let district: ApiAgent;
  let wards: [ApiAgent, ApiAgent];
  let parent: PlanView;
  let tasks: TaskView[];
  let children: { planId: string; taskIds: string[] }[];
  let draft: PlanView;
  let draftTasks: TaskRow[];

  const get = <T>(agent: ApiAgent, path: string) => ok<T>(agent.get(`/api/v1/${path}`));
  const taskOf = (agent: ApiAgent, id: string) => get<TaskView>(agent, `tasks/${id}`);
  const edit = async (agent: ApiAgent, id: string, body: object) => {
    const { version } = await taskOf(agent, id);
    return ok<TaskView>(agent.patch(`/api/v1/tasks/${id}`, body, { version }));
  };
  const put = async (agent: ApiAgent, id: string, part: string, body: object) => {
    const { version } = await taskOf(agent, id);
    return ok<TaskView>(agent.put(`/api/v1/tasks/${id}/${part}`, body, { version }));
  };
  const target = { indicatorName: 'Số gian hàng', measure: 'MODEL', comparator: 'AT_LEAST' };

  async function wardPlan(ward: ApiAgent, unitId: number, adopt: readonly object[]) {
    const plan = await ok<PlanView>(ward.post('/api/v1/plans/from-parent', { unitId, parentPlanIds: [parent.id] }));
    const taskIds: string[] = [];
    for (const [index, body] of adopt.entries()) {
      const url = `/api/v1/plans/${plan.id}/adoptions/${tasks[index].id}`;
      const answer = await ok<ParentTaskView>(ward.put(url, body, { version: 0 }));
      taskIds.push(answer.decision?.childTaskId ?? '');
    }
    await issueToday(ward, plan.id);
    return { planId: plan.id, taskIds };
  }

  const above = (ward: number) =>
    get<AmendmentsAboveView>(wards[ward], `plans/${children[ward].planId}/amendments-above`);
  const uptakeOf = async (ward: number, index: number) => {
    const found = (await above(ward)).uptakes.find((one) => one.parentTaskId === tasks[index].id);
    if (!found) throw new Error(`no uptake of ${TITLES[index]}`);
    return found;
  };
  const decide = (ward: number, uptake: UptakeView, body: object) =>
    wards[ward].post<UptakeView & Problem>(`/api/v1/amendment-uptakes/${uptake.id}/decide`, body, {
      version: uptake.version,
    });

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-02-10' });
    tree = await buildTree(api);
    district = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    wards = [await signIn(api, 'CHAIR', tree.wards[0]), await signIn(api, 'CHAIR', tree.wards[1])];
    const made = await draftPlan(district, tree.district, TITLES);
    [parent, tasks] = [made.plan, made.tasks];
    await put(district, tasks[0].id, 'recurrence', { freq: 'MONTHLY' });
    await edit(district, tasks[1].id, { dueOn: '2020-11-18' });
    await put(district, tasks[2].id, 'target', { ...target, assignedValue: 10 });
    parent = await issueToday(district, parent.id);
    children = [
      await wardPlan(wards[0], tree.wards[0], [
        { mode: 'VERBATIM' },
        { mode: 'ADAPT', title: 'Kỷ niệm tại phường', dueOn: '2020-11-10' },
        { mode: 'ADAPT', committedValue: 11 },
        { mode: 'ADAPT' },
      ]),
      await wardPlan(wards[1], tree.wards[1], [{ mode: 'VERBATIM' }, { mode: 'ADAPT' }, { mode: 'VERBATIM' }]),
    ];
  });
  afterAll(() => api.close());

  async function issueToday(chair: ApiAgent, planId: string): Promise<PlanView> {
    await ok(chair.post(`/api/v1/plans/${planId}/submit`));
    await ok(chair.post(`/api/v1/plans/${planId}/approve`));
    return ok<PlanView>(chair.post(`/api/v1/plans/${planId}/issue`, issueBody({ issuedOn: '2020-02-10' })));
  }

  it('is prepared in a draft of its own; there is one at a time and the living plan stays as it is', async () => {
    const notOurs = await wards[0].post<Problem>(`/api/v1/plans/${parent.id}/revise`);
    expect(notOurs.status).toBe(403);
    draft = await ok<PlanView>(district.post(`/api/v1/plans/${parent.id}/revise`));
    expect(draft).toMatchObject({ status: 'DRAFT', revision: 2, number: null, taskCount: 4 });
    draftTasks = await get<TaskRow[]>(district, `plans/${draft.id}/tasks`);
    expect(draftTasks.map((task) => [task.title, task.recurrence, task.target?.assignedValue ?? null])).toEqual([
      [TITLES[0], 'MONTHLY', null],
      [TITLES[1], null, null],
      [TITLES[2], null, 10],
      [TITLES[3], null, null],
    ]);
    const again = await district.post<Problem>(`/api/v1/plans/${parent.id}/revise`);
    expect([again.status, again.body.code]).toEqual([409, 'planning.revision-open']);
    expect((await wards[0].get(`/api/v1/plans/${draft.id}`)).status).toBe(404);
    expect(await get<AmendmentNotice>(district, `plans/${draft.id}/amendment-notice`)).toMatchObject({
      revisesPlanId: parent.id,
      revision: 2,
    });
  });

  it('without any change it is not issued', async () => {
    await ok(district.post(`/api/v1/plans/${draft.id}/submit`));
    await ok(district.post(`/api/v1/plans/${draft.id}/approve`));
    const refused = await district.post<Problem>(
      `/api/v1/plans/${draft.id}/issue`,
      issueBody({ issuedOn: '2020-02-10' }),
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'planning.revision-empty']);
    await ok(district.post(`/api/v1/plans/${draft.id}/return`, { reason: 'Chưa sửa gì' }));
  });

  it('on issue the differences reach the living plan under its own ids; what it had done meanwhile stays', async () => {
    // The rhythm becomes quarterly, the day and the title change, the target rises, one task goes, one comes.
    await put(district, draftTasks[0].id, 'recurrence', { freq: 'QUARTERLY' });
    await edit(district, draftTasks[1].id, { title: 'Kỷ niệm 90 năm và gặp mặt', dueOn: '2020-11-15' });
    await put(district, draftTasks[2].id, 'target', { ...target, assignedValue: 12 });
    const dropped = await taskOf(district, draftTasks[3].id);
    const operations = [{ op: 'delete', taskId: dropped.id, version: dropped.version }];
    await ok(district.post(`/api/v1/plans/${draft.id}/task-batch`, { operations }));
    const sectionId = draft.sections[0].id;
    await ok(district.post(`/api/v1/plans/${draft.id}/tasks`, { title: 'Phòng, chống dịch', sectionId }));
    await api.owner.query('update planning.task set progress_percent = 40 where task_id = $1', [tasks[1].id]);

    const issued = await issueToday(district, draft.id);
    expect(issued).toMatchObject({ id: parent.id, status: 'ISSUED', revision: 2, taskCount: 5 });
    expect(issued.number).not.toBe(parent.number);
    expect((await district.get(`/api/v1/plans/${draft.id}`)).status).toBe(404);

    expect(await taskOf(district, tasks[1].id)).toMatchObject({
      title: 'Kỷ niệm 90 năm và gặp mặt',
      dueOn: '2020-11-15',
      progressPercent: 40,
      status: 'ASSIGNED',
    });
    expect(await taskOf(district, tasks[2].id)).toMatchObject({ target: { assignedValue: 12 } });
    expect(await taskOf(district, tasks[3].id)).toMatchObject({ status: 'CANCELLED' });
    const living = await get<TaskRow[]>(district, `plans/${parent.id}/tasks`);
    const added = living.find((task) => task.title === 'Phòng, chống dịch');
    expect(added).toMatchObject({ status: 'ASSIGNED', sectionId: parent.sections[0].id });
  });

  it('a changed rhythm leaves what has begun and fills only the days ahead (G-3)', async () => {
    const { occurrences } = await taskOf(district, tasks[0].id);
    expect(occurrences.map((one) => one.label)).toEqual([
      'Tháng 01/2020',
      'Tháng 02/2020',
      'Quý II/2020',
      'Quý III/2020',
      'Quý IV/2020',
    ]);
  });

  it('the revisions stand side by side', async () => {
    const { revisions } = await get<RevisionsView>(district, `plans/${parent.id}/revisions`);
    expect(revisions.map((one) => [one.revision, one.current, one.number])).toEqual([
      [2, true, expect.any(Number)],
      [1, false, parent.number],
    ]);
    const both = await get<RevisionCompareView>(wards[0], `plans/${parent.id}/revisions/compare?from=1&to=2`);
    expect(both.tasks.map((task) => [task.title, task.change])).toEqual(
      expect.arrayContaining([
        ['Kỷ niệm 90 năm và gặp mặt', 'CHANGED'],
        ['Phòng, chống dịch', 'ADDED'],
        ['Tập huấn cán bộ', 'REMOVED'],
      ]),
    );
    expect(both.tasks.find((task) => task.id === tasks[1].id)?.fields).toEqual([
      { field: 'title', old: 'Kỷ niệm 90 năm', new: 'Kỷ niệm 90 năm và gặp mặt' },
      { field: 'due', old: '18/11/2020', new: '15/11/2020' },
    ]);
    const missing = await district.get<Problem>(`/api/v1/plans/${parent.id}/revisions/compare?from=1&to=9`);
    expect([missing.status, missing.body.code]).toEqual([404, 'planning.no-such-revision']);
  });

  it('each ward sees old, new and its own text; only what it had rewritten is a conflict', async () => {
    expect((await above(0)).uptakes.map((one) => one.state)).toEqual(Array(4).fill('PENDING'));
    expect((await uptakeOf(0, 1)).fields).toEqual([
      {
        field: 'title',
        old: 'Kỷ niệm 90 năm',
        new: 'Kỷ niệm 90 năm và gặp mặt',
        mine: 'Kỷ niệm tại phường',
        way: 'CONFLICT',
        frozen: false,
      },
      { field: 'due', old: '18/11/2020', new: '15/11/2020', mine: '10/11/2020', way: 'CONFLICT', frozen: false },
    ]);
    expect((await uptakeOf(1, 1)).fields.map((field) => field.way)).toEqual(['UNTOUCHED', 'UNTOUCHED']);
    const { newTasks } = await above(1);
    expect(newTasks.map((task) => task.title)).toEqual(['Phòng, chống dịch']);
    const notice = await get<AmendmentNotice>(wards[1], `plans/${children[1].planId}/amendment-notice`);
    expect(notice.waiting).toBe(3);
  });

  it('untouched text is updated on accept, in the issued plan; nobody else may decide', async () => {
    const uptake = await uptakeOf(1, 1);
    expect((await decide(0, uptake, {})).status).toBe(404);
    expect((await district.post(`/api/v1/amendment-uptakes/${uptake.id}/decide`, {}, { version: 1 })).status).toBe(403);
    const done = await ok<UptakeView>(decide(1, uptake, {}));
    expect(done).toMatchObject({ state: 'ACCEPTED', allowed: [] });
    expect(await taskOf(wards[1], children[1].taskIds[1])).toMatchObject({
      title: 'Kỷ niệm 90 năm và gặp mặt',
      dueOn: '2020-11-15',
    });
    expect((await decide(1, { ...uptake, version: uptake.version + 1 }, {})).body.code).toBe('planning.uptake-decided');
  });

  it('a conflict is chosen field by field; keeping the own text needs a reason', async () => {
    const uptake = await uptakeOf(0, 1);
    expect((await decide(0, uptake, { keep: ['title'] })).body.code).toBe('planning.keep-needs-reason');
    const reason = 'Phường gặp mặt trong buổi kỷ niệm riêng';
    const done = await ok<UptakeView>(decide(0, uptake, { keep: ['title'], reason }));
    expect(done).toMatchObject({ state: 'JUSTIFIED', kept: ['title'], reason });
    expect(await taskOf(wards[0], children[0].taskIds[1])).toMatchObject({
      title: 'Kỷ niệm tại phường',
      dueOn: '2020-11-15',
    });
  });

  it('I-7: a verbatim copy follows; its rhythm changes only ahead', async () => {
    const uptake = await uptakeOf(0, 0);
    expect(uptake.fields).toMatchObject([{ field: 'recurrence', frozen: true, way: 'UNTOUCHED' }]);
    const refused = await decide(0, uptake, { keep: ['recurrence'], reason: 'Giữ hằng tháng' });
    expect(refused.body.code).toBe('planning.keep-frozen');
    await ok(decide(0, uptake, {}));
    const { occurrences } = await taskOf(wards[0], children[0].taskIds[0]);
    expect(occurrences.map((one) => one.label)).toEqual(
      expect.arrayContaining(['Tháng 01/2020', 'Quý II/2020', 'Quý IV/2020']),
    );
    expect(occurrences).toHaveLength(5);
  });

  it('I-8: a commitment below the raised target is refused until the unit commits to more', async () => {
    const uptake = await uptakeOf(0, 2);
    expect(uptake.targets).toMatchObject([{ assignedValue: 12, committedValue: 11, check: 'REFUSED' }]);
    expect((await decide(0, uptake, {})).body.code).toBe('planning.target-below-assigned');
    const targets = [{ parentTargetId: uptake.targets[0].parentTargetId, committedValue: 13 }];
    await ok(decide(0, uptake, { targets }));
    expect(await taskOf(wards[0], children[0].taskIds[2])).toMatchObject({
      target: { assignedValue: 12, committedValue: 13 },
    });
  });

  it('a task dropped above is cancelled below on accept, never deleted', async () => {
    const uptake = await uptakeOf(0, 3);
    expect(uptake.fields).toMatchObject([{ field: 'removed', old: 'Tập huấn cán bộ', way: 'UNTOUCHED' }]);
    await ok(decide(0, uptake, {}));
    expect(await taskOf(wards[0], children[0].taskIds[3])).toMatchObject({ status: 'CANCELLED' });
  });

  it('the district sees who accepted, who justified and who waits; a ward sees only itself', async () => {
    const [amendment] = await get<AmendmentUptakeView[]>(district, `plans/${parent.id}/amendment-uptake`);
    expect(amendment).toMatchObject({ revision: 2, changedTasks: 3, addedTasks: 1, removedTasks: 1 });
    expect(amendment.totals).toEqual({ total: 7, accepted: 4, justified: 1, pending: 2 });
    const first = amendment.units.find((unit) => unit.unitId === tree.wards[0]);
    expect(first).toMatchObject({ total: 4, accepted: 3, justified: 1, pending: 0 });
    expect(first?.tasks.find((task) => task.state === 'JUSTIFIED')).toMatchObject({
      reason: 'Phường gặp mặt trong buổi kỷ niệm riêng',
      kept: ['title'],
    });
    const [seen] = await get<AmendmentUptakeView[]>(wards[1], `plans/${parent.id}/amendment-uptake`);
    expect(seen.units.map((unit) => unit.unitId)).toEqual([tree.wards[1]]);
    expect((await wards[1].get(`/api/v1/plans/${children[0].planId}/amendments-above`)).status).toBe(404);
  });
});
