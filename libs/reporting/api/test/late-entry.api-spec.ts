import type { LateEntryView, PeriodCalendarView, PeriodTurnPayload } from '@congtac/reporting-domain';
import { PeriodSweep } from '../src';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import { Client } from 'pg';
import { addIndicator, addPlan, addTask, addUnit, type Problem, rebuildTree, signInAs, step } from './arrange';

const UNTIL = '2020-07-20';

describe('late entry and turns of periods (§2.8)', () => {
  let api: TestApi;
  let district: number;
  let ward: number;
  let otherWard: number;
  let plan: string;
  let indicatorId: string;
  let periodId: string;
  let reporter: ApiAgent;
  let chair: ApiAgent;
  let districtChair: ApiAgent;
  let stranger: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-07-02' });
    district = await addUnit(api, 'Quận', 'DISTRICT', null);
    ward = await addUnit(api, 'Phường', 'WARD', district);
    otherWard = await addUnit(api, 'Phường khác', 'WARD', district);
    await rebuildTree(api);
    plan = await addPlan(api, ward, 'Kế hoạch phường');
    indicatorId = await addIndicator(api, ward, 'Lượt người họp');
    reporter = await signInAs(api, 'canbo', { role: 'REPORTER', unitId: ward });
    chair = await signInAs(api, 'chutich', { role: 'CHAIR', unitId: ward, scope: 'SUBTREE' });
    districtChair = await signInAs(api, 'chutich.quan', { role: 'CHAIR', unitId: district, scope: 'SUBTREE' });
    stranger = await signInAs(api, 'chutich.khac', { role: 'CHAIR', unitId: otherWard, scope: 'SUBTREE' });
    const { body } = await chair.get<PeriodCalendarView>(`/api/v1/period-calendar?unitId=${ward}&year=2020`);
    periodId = body.rows.find((row) => row.code === '2020-H1')?.periodId ?? '';
  });
  afterEach(() => api.setBusinessDate('2020-07-02'));
  afterAll(() => api.close());

  const ask = (agent: ApiAgent, unitId = ward) =>
    agent.post<LateEntryView & Problem>('/api/v1/late-entries', {
      ...{ unitId, periodId, until: UNTIL, reason: 'Tổ 5 gửi số liệu muộn.' },
    });
  const decide = (agent: ApiAgent, entry: LateEntryView, verb: string, body: object = {}) =>
    agent.post<LateEntryView & Problem>(`/api/v1/late-entries/${entry.id}/${verb}`, body, { version: entry.version });
  const late = async () => {
    const taskId = await addTask(api, { planId: plan, ownerUnitId: ward, dueOn: '2020-06-30', indicatorId });
    const { body } = await reporter.post<{ reportId: string; version: number }>('/api/v1/reports', { taskId });
    const values = [{ indicatorId, blank: 'NUMBER' as const, value: 3 }];
    await reporter.patch(`/api/v1/reports/${body.reportId}`, { values }, { version: body.version });
    return body.reportId;
  };
  const told = async (type: string) => {
    const { rows } = await api.owner.query<{ payload: PeriodTurnPayload & { tellAccountIds?: string[] } }>(
      'select payload from app.outbox where type = $1 order by outbox_id',
      [type],
    );
    return rows.map((event) => event.payload);
  };

  it('opens a closed period for one unit until the day granted by the chair above', async () => {
    expect((await ask(reporter)).body.code).toBe('reporting.period-not-closed');
    api.setBusinessDate('2020-07-15');
    expect((await ask(stranger)).status).toBe(404);
    const { body: entry } = await ask(reporter);
    expect(entry).toMatchObject({ state: 'REQUESTED', deciderUnitId: district, allowed: ['withdraw'] });
    expect((await ask(chair)).body.code).toBe('reporting.late-entry-open');
    expect((await decide(chair, entry, 'grant')).status).toBe(403);
    expect((await decide(districtChair, entry, 'grant', { until: '2020-07-14' })).status).toBe(422);
    const report = await late();
    expect((await step<Problem>(reporter, report, 'submit')).body.code).toBe('reporting.period-closed');

    const granted = await decide(districtChair, entry, 'grant');
    expect(granted.body).toMatchObject({ state: 'GRANTED', until: UNTIL, decidedByName: 'chutich.quan', allowed: [] });
    expect((await decide(districtChair, granted.body, 'refuse', { reason: 'Thôi.' })).status).toBe(409);
    expect((await step(reporter, report, 'submit')).status).toBe(200);
    const { body } = await reporter.get<{ code: string; lateException: object }[]>(
      `/api/v1/unit-periods?unitId=${ward}`,
    );
    expect(body.find(({ code }) => code === '2020-H1')).toMatchObject({ lateException: { until: UNTIL } });
    const next = await late();
    api.setBusinessDate('2020-07-21');
    expect((await step<Problem>(reporter, next, 'submit')).body.code).toBe('reporting.period-closed');
    expect(await told('reporting.late-entry-requested')).toMatchObject([{ tellUnitIds: [district] }]);
    expect(await told('reporting.late-entry-granted')).toMatchObject([
      { tellUnitIds: [ward], tellAccountIds: [expect.any(String)] },
    ]);
  });

  it('is refused with a reason, taken back, and never decided by who asked', async () => {
    api.setBusinessDate('2020-07-15');
    const { body: first } = await ask(reporter);
    const refused = await decide(districtChair, first, 'refuse', { reason: 'Đã tổng hợp xong.' });
    expect(refused.body).toMatchObject({ state: 'REFUSED', decisionReason: 'Đã tổng hợp xong.' });
    const { body: second } = await ask(reporter);
    expect((await decide(reporter, second, 'withdraw')).body).toMatchObject({ state: 'WITHDRAWN' });
    // The district has nobody above: its chair decides, but not about the own request.
    const { body: own } = await ask(districtChair, district);
    expect(own).toMatchObject({ deciderUnitId: district, allowed: ['withdraw'] });
    expect((await decide(districtChair, own, 'grant')).body.code).toBe('reporting.late-entry-own');
    const seen = await districtChair.get<LateEntryView[]>(`/api/v1/late-entries?unitId=${ward}`);
    expect(seen.body.map(({ state }) => state)).toEqual(['WITHDRAWN', 'REFUSED', 'GRANTED']);
    expect((await stranger.get(`/api/v1/late-entries?unitId=${ward}`)).status).toBe(404);
    expect((await stranger.get<LateEntryView[]>('/api/v1/late-entries')).body).toEqual([]);
  });

  it('is kept from other units by row-level security alone', async () => {
    const client = new Client({ connectionString: api.appUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query('set local role congtac_app');
      await client.query(
        `select set_config('app.scope', $1, true), set_config('app.line', $2, true), set_config('app.wide', '', true)`,
        [`{${otherWard}}`, `{${district}}`],
      );
      for (const table of ['late_entry_exception', 'period_meeting', 'period_closing', 'period_sweep']) {
        const { rows } = await client.query<{ n: number }>(
          `select count(*)::int as n from reporting.${table}${table === 'late_entry_exception' ? ' where unit_id <> $1' : ' where true or $1 = 0'}`,
          [otherWard],
        );
        expect([table, rows[0].n]).toEqual([table, 0]);
      }
      await expect(
        client.query(`insert into reporting.period_closing (unit_id, period_id, reason) values ($1, $2, 'x')`, [
          ward,
          periodId,
        ]),
      ).rejects.toThrow('row-level security');
    } finally {
      await client.end();
    }
  });

  it('tells the turns of periods once, to units at work, and catches up after a pause', async () => {
    const sweep = api.app.get(PeriodSweep);
    const turns = async () => {
      const all: [string, string, number[]][] = [];
      for (const turn of ['opened', 'closing', 'closed'])
        for (const payload of await told(`reporting.period-${turn}`))
          all.push([turn, payload.periodName, payload.tellUnitIds]);
      return all;
    };
    expect(await sweep.run('2020-06-27')).toBe(0);
    expect(await sweep.run('2020-06-28')).toBe(1);
    expect(await sweep.run('2020-06-28')).toBe(0);
    expect(await turns()).toEqual([['closing', '6 tháng đầu năm 2020', [ward]]]);
    await Promise.all([sweep.run('2020-07-01'), sweep.run('2020-07-01')]);
    expect(await turns()).toContainEqual(['opened', '6 tháng cuối năm 2020', [ward]]);
    expect(await turns()).toHaveLength(2);
    // Nobody looked for half a year: of each period only what is true now.
    await sweep.run('2021-01-20');
    const after = await turns();
    expect(after).toContainEqual(['closed', '6 tháng đầu năm 2020', [ward]]);
    expect(after).toContainEqual(['closed', '6 tháng cuối năm 2020', [ward]]);
    expect(after).toContainEqual(['closed', 'Năm 2020', [ward]]);
    expect(after).toContainEqual(['opened', '6 tháng đầu năm 2021', [ward]]);
    expect(after).toHaveLength(7);
    expect(await sweep.run('2020-07-02')).toBe(0);
    expect(await sweep.run('2020-07-02')).toBe(0);
  });
});
