import type { ExtensionView, PlanOverviewView, PlanView, TaskHistoryRow, TaskView } from '@congtac/planning-domain';
import type { Page } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { TaskProgress } from '../src';
import { buildTree, draftPlan, issuePlan, ok, type Problem, signIn, type Tree } from './builders';

describe('extension ledger', () => {
  let api: TestApi;
  let tree: Tree;
  let chair: ApiAgent;
  let ward: ApiAgent;
  let sibling: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    chair = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    ward = await signIn(api, 'SPECIALIST', tree.wards[0]);
    sibling = await signIn(api, 'CHAIR', tree.wards[1]);
  });
  afterAll(() => api.close());

  const read = (taskId: string) => ok<TaskView>(chair.get(`/api/v1/tasks/${taskId}`));
  const ask = (agent: ApiAgent, taskId: string, newDueOn: string, occurrenceId?: string) =>
    agent.post<ExtensionView & Problem>(`/api/v1/tasks/${taskId}/extensions`, {
      newDueOn,
      reason: 'Chờ kinh phí',
      occurrenceId,
    });
  const decide = (agent: ApiAgent, entry: ExtensionView, step: string, body: object = {}) =>
    agent.post<ExtensionView & Problem>(`/api/v1/extensions/${entry.id}/${step}`, body, { version: entry.version });
  const asSystem = <T>(fn: (progress: TaskProgress) => Promise<T>) =>
    api.app.get(UnitOfWork).asSystem('test', () => fn(api.app.get(TaskProgress, { strict: false })));

  /** Tasks of one plan of the district, led by the first ward, due on 30/06 unless they repeat. */
  async function given(titles: readonly string[], recurrence?: object): Promise<TaskView[]> {
    const wish = { title: titles[0], scope: 'THEMATIC' };
    const { plan, tasks } = await draftPlan(chair, tree.district, titles, wish);
    for (const task of tasks) {
      const parties = [{ unitId: tree.wards[0], role: 'LEAD' }];
      const led = await ok<TaskView>(
        chair.put(`/api/v1/tasks/${task.id}/parties`, { parties }, { version: task.version }),
      );
      await (recurrence
        ? ok(chair.put(`/api/v1/tasks/${task.id}/recurrence`, recurrence, { version: led.version }))
        : ok(chair.patch(`/api/v1/tasks/${task.id}`, { dueOn: '2020-06-30' }, { version: led.version })));
    }
    await issuePlan(chair, chair, plan.id);
    return Promise.all(tasks.map((task) => read(task.id)));
  }

  it('the LEAD asks, the owner’s chair grants; the first day stays beside the new one for ever', async () => {
    const [task] = await given(['Xin thêm thời gian']);
    expect((await ask(sibling, task.id, '2020-07-15')).status).toBe(403);
    expect((await ask(await signIn(api, 'CHAIR', tree.otherWard), task.id, '2020-07-15')).status).toBe(404);
    expect((await ask(ward, task.id, '2020-06-30')).body.code).toBe('planning.extension-not-later');
    const asked = await ok<ExtensionView>(ask(ward, task.id, '2020-07-15'));
    expect(asked).toMatchObject({
      state: 'REQUESTED',
      oldDueOn: '2020-06-30',
      newDueOn: '2020-07-15',
      grantedBefore: 0,
      limit: 1,
      needsException: false,
      allowed: ['withdraw'],
    });
    const overheard = await ok<TaskHistoryRow[]>(sibling.get(`/api/v1/tasks/${task.id}/history`));
    expect(overheard).toEqual([]);
    const twice = await ask(ward, task.id, '2020-07-20');
    expect([twice.status, twice.body.code]).toEqual([409, 'planning.extension-open']);

    const queue = await ok<Page<ExtensionView>>(chair.get('/api/v1/extensions?state=REQUESTED'));
    expect(queue.items.find((one) => one.id === asked.id)?.allowed).toEqual(['grant', 'refuse']);
    expect(await ok<Page<ExtensionView>>(sibling.get('/api/v1/extensions'))).toEqual({ items: [], total: 0 });
    expect((await decide(ward, asked, 'grant')).status).toBe(403);
    expect((await decide(sibling, asked, 'grant')).status).toBe(404);
    expect((await decide(chair, { ...asked, version: 9 }, 'grant')).status).toBe(412);

    const granted = await ok<ExtensionView>(decide(chair, asked, 'grant'));
    expect(granted).toMatchObject({ state: 'GRANTED', decidedByName: `CHAIR ${tree.district}`, allowed: [] });
    expect(await read(task.id)).toMatchObject({ dueOn: '2020-07-15', originalDueOn: '2020-06-30', extensionCount: 1 });
    expect((await decide(chair, granted, 'refuse', { reason: 'x' })).status).toBe(409);
    const history = await ok<TaskHistoryRow[]>(ward.get(`/api/v1/tasks/${task.id}/history`));
    expect(history.map((row) => row.text).slice(0, 2)).toEqual(['Cho gia hạn', 'Đề nghị gia hạn']);
    expect(history[0].changes).toContainEqual({ label: 'Hạn', before: '30/06/2020', after: '15/07/2020' });
  });

  it('beyond the limit the chair confirms an exception with a reason', async () => {
    const [task] = await given(['Hai lần']);
    await ok(decide(chair, await ok<ExtensionView>(ask(ward, task.id, '2020-07-15')), 'grant'));
    const second = await ok<ExtensionView>(ask(ward, task.id, '2020-08-15'));
    expect(second).toMatchObject({ originalDueOn: '2020-06-30', oldDueOn: '2020-07-15', needsException: true });
    const refused = await decide(chair, second, 'grant');
    expect([refused.status, refused.body.code]).toEqual([422, 'planning.extension-over-limit']);
    const granted = await ok<ExtensionView>(decide(chair, second, 'grant', { exceptionReason: 'Dịch bệnh kéo dài' }));
    expect(granted.decisionReason).toBe('Dịch bệnh kéo dài');
    expect(await read(task.id)).toMatchObject({ dueOn: '2020-08-15', originalDueOn: '2020-06-30', extensionCount: 2 });
  });

  it('refusing needs a reason, withdrawing is the LEAD’s; both leave the day alone', async () => {
    const [task] = await given(['Không cho']);
    const first = await ok<ExtensionView>(ask(ward, task.id, '2020-07-15'));
    expect((await decide(chair, first, 'refuse', {})).status).toBe(400);
    expect(await ok<ExtensionView>(decide(chair, first, 'refuse', { reason: 'Việc gấp' }))).toMatchObject({
      state: 'REFUSED',
      decisionReason: 'Việc gấp',
    });
    const second = await ok<ExtensionView>(ask(ward, task.id, '2020-07-10'));
    expect(second.grantedBefore).toBe(0);
    expect((await decide(chair, second, 'withdraw')).status).toBe(403);
    expect((await ok<ExtensionView>(decide(ward, second, 'withdraw'))).state).toBe('WITHDRAWN');
    expect(await read(task.id)).toMatchObject({ dueOn: '2020-06-30', originalDueOn: null, extensionCount: 0 });
  });

  it('one month of a series may be extended; the series is as late as its earliest open month', async () => {
    const [task] = await given(['Giao ban'], { freq: 'MONTHLY' });
    const [january] = task.occurrences;
    const asked = await ok<ExtensionView>(ask(ward, task.id, '2020-02-10', january.id));
    expect(asked).toMatchObject({ occurrenceLabel: 'Tháng 01/2020', oldDueOn: '2020-01-31' });
    await ok(decide(chair, asked, 'grant'));
    const after = await read(task.id);
    expect(after).toMatchObject({ nextDueOn: '2020-02-10', dueOn: null, status: 'ASSIGNED' });
    expect(after.occurrences[0]).toMatchObject({ dueOn: '2020-02-10', originalDueOn: '2020-01-31' });
    expect((await ask(ward, task.id, '2020-12-01')).body.code).toBe('planning.extension-no-due');
  });

  it('two on-time rates: the extension counts for the current day, not for the original', async () => {
    const [first, second] = await given(['Đúng hạn', 'Được gia hạn']);
    await ok(decide(chair, await ok<ExtensionView>(ask(ward, second.id, '2020-07-15')), 'grant'));
    for (const [id, day] of [
      [first.id, '2020-06-20'],
      [second.id, '2020-07-10'],
    ]) {
      await asSystem((progress) => progress.submitCompletion(id, day));
      await asSystem((progress) => progress.confirmCompletion(id, day));
    }
    const plan = await ok<PlanView>(chair.get(`/api/v1/plans/${first.planId}`));
    expect(plan.onTimeRate).toEqual({ byCurrent: 100, byOriginal: 50 });
    const overview = await ok<PlanOverviewView>(chair.get(`/api/v1/plans/${first.planId}/overview`));
    expect(overview.totals.onTimeRate).toEqual({ byCurrent: 100, byOriginal: 50 });
    const { rows } = await api.owner.query(
      'select completed_on_time, on_time_original from planning.plan_summary where plan_id = $1',
      [first.planId],
    );
    expect(rows).toEqual([{ completed_on_time: 2, on_time_original: 1 }]);
  });

  it('who asks does not decide; a day outside the plan is not given', async () => {
    const { plan, tasks } = await draftPlan(chair, tree.district, ['Việc của quận'], {
      title: 'Tự xin',
      scope: 'THEMATIC',
    });
    await ok(chair.patch(`/api/v1/tasks/${tasks[0].id}`, { dueOn: '2020-06-30' }, { version: tasks[0].version }));
    await issuePlan(chair, chair, plan.id);
    const deputy = await signIn(api, 'VICE_CHAIR', tree.district);
    await signIn(api, 'SPECIALIST', tree.district);
    const own = await ok<ExtensionView>(ask(chair, tasks[0].id, '2020-07-15'));
    const answer = await decide(chair, own, 'grant');
    expect([answer.status, answer.body.code]).toEqual([403, 'planning.extension-own-request']);
    await ok(decide(deputy, own, 'grant'));
    const far = await ok<ExtensionView>(ask(chair, tasks[0].id, '2021-02-01'));
    expect((await decide(deputy, far, 'grant', { exceptionReason: 'x' })).body.code).toBe('planning.due-outside-plan');
  });
});
