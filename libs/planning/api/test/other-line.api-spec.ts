import type {
  ParentTaskView,
  PlanRow,
  PlanView,
  TargetComparisonView,
  TaskRow,
  TaskTargetView,
  TaskView,
} from '@congtac/planning-domain';
import type { Page } from '@congtac/shared-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { addUnit, draftPlan, issueBody, ok, type Problem, signIn } from './builders';

/** A town's party committee hands "more than 3 models" to wards of the Front's line, as Công văn 359-CV/TU did (S1-20). */
describe('targets across lines', () => {
  let api: TestApi;
  let town: ApiAgent;
  let ward: ApiAgent;
  let units: { party: number; ward: number };
  let plan: PlanView;
  let task: TaskView;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    const party = await addUnit(api, 'Thị ủy La Gi', 'DISTRICT', null, 'COMMITTEE', 'PARTY');
    const front = await addUnit(api, 'Mặt trận thị xã La Gi', 'DISTRICT', null);
    units = { party, ward: await addUnit(api, 'Mặt trận phường Phước Hội', 'WARD', front) };
    await api.owner.query('select org.rebuild_tree()');
    town = await signIn(api, 'CHAIR', units.party, 'SUBTREE');
    ward = await signIn(api, 'CHAIR', units.ward, 'SUBTREE');
    const made = await draftPlan(town, units.party, ['Xây dựng mô hình'], { scope: 'THEMATIC' });
    [task] = made.tasks;
    const parties = [
      { unitId: units.party, role: 'LEAD' },
      { unitId: units.ward, role: 'COORDINATE' },
    ];
    await ok(town.put(`/api/v1/tasks/${task.id}/parties`, { parties }, { version: task.version }));
    const body = { indicatorName: 'Mô hình', measure: 'MODEL', assignedValue: 3, comparator: 'EXCEED' };
    await ok(town.put(`/api/v1/tasks/${task.id}/target`, body, { version: task.version + 1 }));
    await ok(town.post(`/api/v1/plans/${made.plan.id}/submit`));
    await ok(town.post(`/api/v1/plans/${made.plan.id}/approve`));
    const issue = issueBody({ recipients: [{ unitId: units.ward }] });
    plan = await ok<PlanView>(town.post(`/api/v1/plans/${made.plan.id}/issue`, issue));
  });
  afterAll(() => api.close());

  const comparison = () => ok<TargetComparisonView>(town.get(`/api/v1/plans/${plan.id}/target-comparison`));

  it('S1-20: a ward below is refused, equal is justified and accepted by the town', async () => {
    const addressed = await ok<PlanView>(ward.get(`/api/v1/plans/${plan.id}`));
    expect(addressed.allowed).toContain('create-from-parent');
    const own = await ok<PlanView>(
      ward.post('/api/v1/plans/from-parent', { unitId: units.ward, parentPlanIds: [plan.id] }),
    );
    const [above] = await ok<ParentTaskView[]>(ward.get(`/api/v1/plans/${own.id}/parent-tasks`));
    expect(above.target).toMatchObject({ indicatorName: 'Mô hình', assignedValue: 3, comparator: 'EXCEED' });
    const path = `/api/v1/plans/${own.id}/adoptions/${task.id}`;
    const low = await ward.put<Problem>(path, { mode: 'ADAPT', committedValue: 2 });
    expect([low.status, low.body.code]).toEqual([422, 'planning.target-below-assigned']);
    expect((await comparison()).targets[0].rows).toMatchObject([{ tone: 'NOT_STATED', assigned: 3 }]);
    await ok(ward.put(path, { mode: 'ADAPT', committedValue: 3, justification: 'Phường chỉ có 3 khu phố' }));
    const [{ rows }] = (await comparison()).targets;
    expect(rows).toMatchObject([
      { tone: 'EQUAL', committed: 3, taskInSight: false, allowed: ['accept', 'return', 'ask'] },
    ]);
    const accept = `/api/v1/targets/${rows[0].targetId}/justification/accept`;
    await ok(town.post(accept, {}, { version: rows[0].version ?? 0 }));
    const [child] = await ok<TaskRow[]>(ward.get(`/api/v1/plans/${own.id}/tasks`));
    const [target] = await ok<TaskTargetView[]>(ward.get(`/api/v1/tasks/${child.id}/targets`));
    expect(target).toMatchObject({ tone: 'ACCEPTED', assignedByName: 'Thị ủy La Gi' });
  });

  it('the town sees the ward’s commitment, not its plans and tasks', async () => {
    const [{ rows }] = (await comparison()).targets;
    expect((await town.get(`/api/v1/tasks/${rows[0].taskId}`)).status).toBe(404);
    const { items } = await ok<Page<PlanRow>>(town.get('/api/v1/plans'));
    expect(items.map((one) => one.unitId)).toEqual([units.party]);
  });

  it('a task that the ward deleted commits to nothing any more', async () => {
    const [{ rows }] = (await comparison()).targets;
    const child = await ok<TaskView>(ward.get(`/api/v1/tasks/${rows[0].taskId}`));
    await ok(ward.del(`/api/v1/tasks/${child.id}`, { version: child.version }));
    expect((await comparison()).targets[0].rows).toMatchObject([{ tone: 'NOT_STATED', committed: null }]);
  });
});
