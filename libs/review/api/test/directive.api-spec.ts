import type { PlanOverviewView, TaskListRow } from '@congtac/planning-domain';
import type {
  AudienceLevel,
  AudienceView,
  DirectiveRow,
  DirectiveView,
  WaitingDirectives,
} from '@congtac/review-domain';
import type { Page } from '@congtac/shared-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { type Problem, signInAs } from './arrange';
import { arrangeProvince, nCoV, ok, type Province, send, yearlyPlan } from './directive-arrange';

describe('G-9: an urgent directive from the province through the districts to the wards', () => {
  let api: TestApi;
  let tree: Province;
  let province: ApiAgent;
  let tamDao: ApiAgent;
  let songLo: ApiAgent;
  let ward: ApiAgent;
  let planId: string;
  let sent: DirectiveView;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-31' });
    tree = await arrangeProvince(api);
    province = await signInAs(api, 'chutich.tinh', 'CHAIR', tree.province);
    tamDao = await signInAs(api, 'chutich.tamdao', 'CHAIR', tree.districts[0]);
    songLo = await signInAs(api, 'chutich.songlo', 'CHAIR', tree.districts[1]);
    ward = await signInAs(api, 'chutich.xa', 'CHAIR', tree.wards[0][0]);
    planId = await yearlyPlan(api, tree.province);
    await yearlyPlan(api, tree.districts[0], planId);
  });
  afterAll(() => api.close());

  const view = (agent: ApiAgent, id: string) => ok<DirectiveView>(agent.get(`/api/v1/directives/${id}`));
  const tasks = (agent: ApiAgent, query: string) => ok<Page<TaskListRow>>(agent.get(`/api/v1/tasks?${query}`));

  it('shows how many units a level means before anything is sent', async () => {
    const levels = await ok<AudienceLevel[]>(province.get(`/api/v1/directive-audience/levels?unitId=${tree.province}`));
    expect(levels.map(({ level, count }) => [level, count])).toEqual([
      ['DISTRICT', 3],
      ['WARD', 6],
    ]);
    const audience = { unitId: tree.province, level: 'DISTRICT', unitIds: [tree.districts[0], tree.party] };
    const preview = await ok<AudienceView>(province.post('/api/v1/directive-audience', audience));
    expect(preview.total).toBe(4);
    const foreign = { unitId: tree.province, unitIds: [tree.elsewhere] };
    const refused = await province.post<Problem>('/api/v1/directive-audience', foreign);
    expect([refused.status, refused.body.code]).toEqual([422, 'review.receiver-not-linked']);
  });

  it('is seen at once by every district, on top of its list and of its tasks', async () => {
    await send(province, nCoV(tree.province, { title: 'Việc thường', urgent: false, assignsTask: false }), {
      level: 'DISTRICT',
    });
    const audience = { level: 'DISTRICT' };
    sent = await send(province, nCoV(tree.province), audience);
    expect(sent).toMatchObject({ status: 'ISSUED', counts: { sent: 3, opened: 0, acknowledged: 0, relayed: 0 } });
    for (const chair of [tamDao, songLo]) {
      const { items } = await ok<Page<DirectiveRow>>(chair.get('/api/v1/directives'));
      expect(items[0]).toMatchObject({ id: sent.id, urgent: true, mine: { state: 'SENT', late: false } });
      expect(items).toHaveLength(2);
      const waiting = await ok<WaitingDirectives>(chair.get('/api/v1/directives/waiting'));
      expect([waiting.total, waiting.items[0].id]).toEqual([2, sent.id]);
      const work = await tasks(chair, 'mine=true');
      expect(work.items[0]).toMatchObject({ urgent: true, origin: 'AD_HOC', status: 'ASSIGNED', dueOn: '2020-02-28' });
    }
    expect((await tasks(tamDao, 'mine=true')).items.map((task) => task.title)).toEqual([sent.title, 'Việc của năm']);
  });

  it('lists when each was opened and acknowledged; pressing "Đã nhận" again changes nothing', async () => {
    await ok(tamDao.post(`/api/v1/directives/${sent.id}/open`));
    await ok(tamDao.post(`/api/v1/directives/${sent.id}/acknowledge`));
    const [first] = (await view(province, sent.id)).recipients.filter((row) => row.unitId === tree.districts[0]);
    expect(first).toMatchObject({
      state: 'ACKNOWLEDGED',
      acknowledgedByName: 'chutich.tamdao',
      minutesToAcknowledge: 0,
    });
    await ok(tamDao.post(`/api/v1/directives/${sent.id}/acknowledge`));
    const again = (await view(province, sent.id)).recipients.find((row) => row.unitId === tree.districts[0]);
    expect(again?.acknowledgedAt).toBe(first.acknowledgedAt);
    expect((await view(province, sent.id)).counts).toMatchObject({ sent: 3, opened: 1, acknowledged: 1 });
  });

  it('S2-24: is passed on to the wards in one action; the province sees the times of both levels', async () => {
    const late = await songLo.post<Problem>(`/api/v1/directives/${sent.id}/relay`, {
      level: 'WARD',
      dueOn: '2020-03-01',
    });
    expect([late.status, late.body.code]).toEqual([422, 'review.due-after-above']);
    const relayed = await ok<DirectiveView>(
      tamDao.post(`/api/v1/directives/${sent.id}/relay`, {
        level: 'WARD',
        note: 'Báo cáo hằng ngày.',
        dueOn: '2020-02-20',
      }),
    );
    expect(relayed).toMatchObject({
      text: sent.text,
      dueOn: '2020-02-20',
      relay: { directiveId: sent.id, fromText: 'Ủy ban MTTQ tỉnh Vĩnh Phúc', note: 'Báo cáo hằng ngày.', minutes: 0 },
      counts: { sent: 2 },
    });
    const twice = await tamDao.post<Problem>(`/api/v1/directives/${sent.id}/relay`, { level: 'WARD' });
    expect([twice.status, twice.body.code]).toEqual([409, 'review.directive-relayed']);

    const atWard = await view(ward, relayed.id);
    expect(atWard).toMatchObject({
      relay: { directiveId: null },
      mine: [{ state: 'SENT', allowed: expect.arrayContaining(['acknowledge']) }],
    });
    await ok(ward.post(`/api/v1/directives/${relayed.id}/acknowledge`));
    expect((await tasks(ward, 'mine=true')).items[0]).toMatchObject({
      title: sent.title,
      urgent: true,
      dueOn: '2020-02-20',
    });

    const seen = await view(province, sent.id);
    expect(seen.counts).toMatchObject({ sent: 3, acknowledged: 1, relayed: 1 });
    const district = seen.recipients.find((row) => row.unitId === tree.districts[0]);
    expect(district).toMatchObject({ state: 'RELAYED', minutesToRelay: 0 });
    expect(district?.below.map((row) => [row.unitId, row.state]).sort()).toEqual(
      [
        [tree.wards[0][0], 'ACKNOWLEDGED'],
        [tree.wards[0][1], 'SENT'],
      ].sort(),
    );
  });

  it('a ward task answers the district task, which answers nothing but stands under the province’s', async () => {
    const seen = await view(province, sent.id);
    const district = seen.recipients.find((row) => row.unitId === tree.districts[0]);
    const below = await tasks(tamDao, `parentTaskId=${district?.taskId}`);
    expect(below.items.map((task) => task.leadUnitId).sort()).toEqual([...tree.wards[0]].sort());
    expect(below.items[0]).toMatchObject({ planTitle: 'Nhiệm vụ đột xuất 2020', origin: 'AD_HOC' });
  });

  it('stays out of the yearly plan’s figures unless chosen, and every number has its rows', async () => {
    const overview = (query = '') => ok<PlanOverviewView>(province.get(`/api/v1/plans/${planId}/overview${query}`));
    const without = await overview();
    expect([without.own.counts.total, without.totals.counts.total]).toEqual([1, 2]);
    const chosen = await overview('?includeUrgent=true');
    // The province: its own yearly task, the umbrella and three tasks of the districts; Tam Đảo: one and two of its wards.
    expect([chosen.own.counts.total, chosen.units[0].counts.total, chosen.totals.counts.total]).toEqual([5, 3, 8]);
    const automatic = (await tasks(province, 'mine=true')).items.find((task) => task.title === sent.title)?.planId;
    const itself = await ok<PlanOverviewView>(province.get(`/api/v1/plans/${automatic}/overview?includeUrgent=true`));
    expect(itself.own.counts.total).toBe(4);
    for (const { counts, rows } of [chosen.own, chosen.units[0], chosen.totals, without.totals, itself.own])
      expect((await tasks(province, new URLSearchParams(rows).toString())).total).toBe(counts.total);
  });

  it('marks units that have not acknowledged in 24 hours', async () => {
    api.setBusinessDate('2020-02-02');
    const seen = await view(province, sent.id);
    expect(seen.counts?.late).toBe(2);
    expect(seen.recipients.find((row) => row.unitId === tree.districts[1])).toMatchObject({
      late: true,
      state: 'SENT',
    });
    const out = await ok<Page<DirectiveRow>>(province.get('/api/v1/directives?box=OUT&waiting=true'));
    expect(out.items.map((row) => [row.urgent, row.counts?.late])).toEqual([
      [true, 2],
      [false, 0],
    ]);
    api.setBusinessDate('2020-01-31');
  });

  it('can be sent to one more unit later, under the same umbrella task', async () => {
    const { version, taskId } = await view(province, sent.id);
    const more = await ok<DirectiveView>(
      province.post(`/api/v1/directives/${sent.id}/send`, { unitIds: [tree.wards[2][0]] }, { version }),
    );
    expect([more.counts?.sent, more.taskId]).toEqual([4, taskId]);
    const none = await province.post<Problem>(
      `/api/v1/directives/${sent.id}/send`,
      { level: 'DISTRICT' },
      { version: more.version },
    );
    expect(none.body.code).toBe('review.all-received');
  });

  it('a unit that passed it on and adds a receiver later gives that one a task that answers its own too', async () => {
    const mine = (await view(songLo, sent.id)).mine[0];
    const path = `/api/v1/directives/${sent.id}/relay`;
    const relayed = await ok<DirectiveView>(songLo.post(path, { unitIds: [tree.wards[1][0]] }));
    const more = await ok<DirectiveView>(
      songLo.post(
        `/api/v1/directives/${relayed.id}/send`,
        { unitIds: [tree.wards[1][1]] },
        { version: relayed.version },
      ),
    );
    expect(more.taskId).toBeNull();
    const below = await tasks(songLo, `parentTaskId=${mine.taskId}`);
    expect(below.items.map((task) => task.leadUnitId).sort()).toEqual([...tree.wards[1]].sort());
  });

  it('is reported as done, then ended; nothing can be passed on after that', async () => {
    await ok(songLo.post(`/api/v1/directives/${sent.id}/implemented`));
    const done = (await view(province, sent.id)).recipients.find((row) => row.unitId === tree.districts[1]);
    expect(done).toMatchObject({ state: 'IMPLEMENTED', acknowledgedByName: 'chutich.songlo' });
    const { version } = await view(province, sent.id);
    const closed = await ok<DirectiveView>(province.post(`/api/v1/directives/${sent.id}/close`, {}, { version }));
    expect([closed.status, closed.allowed]).toEqual(['CLOSED', []]);
    const refused = await songLo.post<Problem>(`/api/v1/directives/${sent.id}/relay`, { level: 'WARD' });
    expect(refused.body.code).toBe('review.directive-state');
  });
});
