import type {
  PeriodCalendarView,
  PeriodView,
  PutPeriodRule,
  ReportView,
  UnitPeriodView,
} from '@congtac/reporting-domain';
import { BusinessClock } from '@congtac/shared-api';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import {
  addIndicator,
  addPlan,
  addTask,
  addUnit,
  occurrencesOf,
  type Problem,
  rebuildTree,
  sendReport,
  signInAs,
  step,
} from './arrange';

const SAME: PutPeriodRule = { profile: null, kinds: null, graceDays: null, submitDays: {} };

describe('reporting periods (§2.8, §3.5, A-2)', () => {
  let api: TestApi;
  let province: number;
  let district: number;
  let ward: number;
  let plan: string;
  let indicatorId: string;
  let reporter: ApiAgent;
  let chair: ApiAgent;
  let districtChair: ApiAgent;
  let admin: ApiAgent;
  let wardAdmin: ApiAgent;
  let stranger: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-07-02' });
    province = await addUnit(api, 'Tỉnh', 'PROVINCE', null);
    district = await addUnit(api, 'Quận', 'DISTRICT', province);
    ward = await addUnit(api, 'Phường', 'WARD', district);
    const other = await addUnit(api, 'Phường khác', 'WARD', district);
    await rebuildTree(api);
    plan = await addPlan(api, ward, 'Kế hoạch phường');
    indicatorId = await addIndicator(api, ward, 'Lượt người họp');
    reporter = await signInAs(api, 'canbo', { role: 'REPORTER', unitId: ward });
    chair = await signInAs(api, 'chutich', { role: 'CHAIR', unitId: ward, scope: 'SUBTREE' });
    districtChair = await signInAs(api, 'chutich.quan', { role: 'CHAIR', unitId: district, scope: 'SUBTREE' });
    admin = await signInAs(api, 'quantri', { role: 'SYS_ADMIN', unitId: province, scope: 'SUBTREE' });
    wardAdmin = await signInAs(api, 'quantri.phuong', { role: 'SYS_ADMIN', unitId: ward, scope: 'SUBTREE' });
    stranger = await signInAs(api, 'canbo.khac', { role: 'REPORTER', unitId: other });
  });
  afterEach(() => api.setBusinessDate('2020-07-02'));
  afterAll(() => api.close());

  const calendar = async (agent: ApiAgent, unitId: number, year = 2020) => {
    const { body } = await agent.get<PeriodCalendarView>(`/api/v1/period-calendar?unitId=${unitId}&year=${year}`);
    return body;
  };
  const row = async (agent: ApiAgent, unitId: number, code: string) => {
    const found = (await calendar(agent, unitId)).rows.find((period) => period.code === code);
    if (!found) throw new Error(`no period ${code}`);
    return found;
  };
  const putRule = async (agent: ApiAgent, unitId: number, rule: Partial<PutPeriodRule>) => {
    const { ownRule } = await calendar(admin, unitId);
    const body = { ...SAME, ...rule };
    return agent.put<Problem>(`/api/v1/period-rules/units/${unitId}`, body, { version: ownRule.version });
  };
  const halfTask = (more: object = {}) =>
    addTask(api, { planId: plan, ownerUnitId: ward, dueOn: '2020-06-30', indicatorId, ...more });
  const values = () => [{ indicatorId, blank: 'NUMBER' as const, value: 3 }];
  const draftOf = async (taskId: string) => {
    const { body } = await reporter.post<{ reportId: string; version: number }>('/api/v1/reports', { taskId });
    await reporter.patch(`/api/v1/reports/${body.reportId}`, { values: values() }, { version: body.version });
    return body.reportId;
  };

  it('gives each level its own deadline in working days, the lower level first', async () => {
    const due = async (unitId: number) => {
      const { body } = await admin.get<PeriodView[]>(`/api/v1/periods?year=2020&unitId=${unitId}`);
      return body.find((period) => period.code === '2020-H1')?.submitDueOn;
    };
    expect([await due(ward), await due(district), await due(province)]).toEqual([
      '2020-07-03',
      '2020-07-06',
      '2020-07-07',
    ]);
    // 01/05/2020 is a holiday, on a Friday: the working calendar counts, not Monday to Friday.
    const { rows } = await calendar(chair, ward);
    expect(rows.find((period) => period.code === '2020-04')?.submitDueOn).toBe('2020-05-06');
  });

  it('shows what is open and in grace with what was reported', async () => {
    const [sent, , accepted] = [await halfTask(), await halfTask(), await halfTask()];
    await sendReport(reporter, { taskId: sent }, { values: values() });
    const report = await sendReport(reporter, { taskId: accepted }, { values: values() });
    expect((await step(chair, report.reportId, 'accept')).status).toBe(200);
    const { body } = await reporter.get<UnitPeriodView[]>(`/api/v1/unit-periods?unitId=${ward}`);
    expect(body.map(({ code, state }) => [code, state])).toEqual([
      ['2020-H1', 'GRACE'],
      ['2020-H2', 'OPEN'],
      ['2020', 'OPEN'],
    ]);
    expect(body[0]).toMatchObject({ expected: 3, reported: 2, accepted: 1, missing: 1, daysLeft: 1 });
    expect(body[0]).toMatchObject({ cutOffOn: '2020-06-30', submitDueOn: '2020-07-03', closesOn: '2020-07-10' });
    expect((await stranger.get(`/api/v1/unit-periods?unitId=${ward}`)).status).toBe(404);
  });

  it.each([
    ['2020-06-30T16:59:00Z', 'OPEN'],
    ['2020-06-30T17:00:00Z', 'GRACE'],
  ])('cuts off at local midnight: at %s the half is %s (I-15)', async (instant, state) => {
    const clock = api.app.get(BusinessClock);
    const now = jest.spyOn(clock, 'now').mockReturnValue(new Date(instant));
    expect((await row(reporter, ward, '2020-H1')).state).toBe(state);
    now.mockRestore();
  });

  it('takes no figure and no occurrence of a closed period, but words, and what was returned in time', async () => {
    const returned = await sendReport(reporter, { taskId: await halfTask() }, { values: values() });
    expect((await step(chair, returned.reportId, 'return', { reason: 'Thiếu ảnh.' })).status).toBe(200);
    const late = await draftOf(await halfTask());
    const monthly = await halfTask({ months: [6] });
    const june = (await occurrencesOf(api, monthly)).get(6);
    api.setBusinessDate('2020-07-11');
    const refused = await step<Problem>(reporter, late, 'submit');
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'reporting.period-closed', params: { closedOn: '2020-07-10' } });
    const { body: draft } = await reporter.post<{ reportId: string; version: number }>('/api/v1/reports', {
      taskId: monthly,
      occurrenceId: june,
    });
    await reporter.patch(`/api/v1/reports/${draft.reportId}`, { resultText: 'Đã họp.' }, { version: draft.version });
    expect((await step<Problem>(reporter, draft.reportId, 'submit')).body.code).toBe('reporting.period-closed');
    await sendReport(reporter, { taskId: await halfTask() }, { resultText: 'Đã họp xong.' });
    expect((await step(reporter, returned.reportId, 'submit')).status).toBe(200);
  });

  it('lets no returned report slip into a closed period, by its window or by figures that were not sent in time', async () => {
    const { periodId } = await row(chair, ward, '2020-Q2');
    const words = await sendReport(reporter, { taskId: await halfTask() }, { resultText: 'Đã họp.' });
    const year = await sendReport(reporter, { taskId: await halfTask({ dueOn: '2020-12-31' }) }, { values: values() });
    for (const { reportId } of [words, year])
      expect((await step(chair, reportId, 'return', { reason: 'Xin bổ sung.' })).status).toBe(200);
    api.setBusinessDate('2020-07-11');
    const change = async (reportId: string, content: object) => {
      const { body } = await reporter.get<ReportView>(`/api/v1/reports/${reportId}`);
      return reporter.patch<Problem>(`/api/v1/reports/${reportId}`, content, { version: body.version });
    };
    expect((await change(year.reportId, { periodId })).body.code).toBe('reporting.period-closed');
    expect((await change(words.reportId, { values: values() })).status).toBe(200);
    expect((await step<Problem>(reporter, words.reportId, 'submit')).body.code).toBe('reporting.period-closed');
    expect((await change(words.reportId, { values: [] })).status).toBe(200);
    expect((await step(reporter, words.reportId, 'submit')).status).toBe(200);
  });

  it('is closed early by the own chair and reopened by the chair above only', async () => {
    const { periodId } = await row(chair, ward, '2020-H1');
    const path = `/api/v1/unit-periods/${ward}/${periodId}/closing`;
    const set = async (agent: ApiAgent, closesOn: string | null) => {
      const { closingVersion } = await row(agent, ward, '2020-H1');
      return (await agent.put(path, { closesOn, reason: 'Chốt sớm để họp.' }, { version: closingVersion })).status;
    };
    expect(await set(reporter, '2020-07-01')).toBe(403);
    expect(await set(chair, '2020-07-01')).toBe(204);
    expect(await row(chair, ward, '2020-H1')).toMatchObject({
      state: 'CLOSED',
      closing: { closesOn: '2020-07-01', reason: 'Chốt sớm để họp.', byName: 'chutich' },
    });
    expect(await set(chair, '2020-08-31')).toBe(403);
    expect(await set(districtChair, '2020-08-31')).toBe(204);
    api.setBusinessDate('2020-08-31');
    expect((await row(chair, ward, '2020-H1')).state).toBe('GRACE');
    api.setBusinessDate('2020-07-02');
    expect(await set(districtChair, null)).toBe(204);
    expect(await row(chair, ward, '2020-H1')).toMatchObject({ closing: null, closesOn: '2020-07-10' });
    const { rows } = await api.owner.query<{ reason: string; before: object; after: object }>(
      `select reason, before, after from app.audit_event where action = 'period.closing-set' order by at limit 1`,
    );
    expect(rows).toEqual([
      { reason: 'Chốt sớm để họp.', before: { closesOn: '2020-07-10' }, after: { closesOn: '2020-07-01' } },
    ]);
  });

  it('is closed for all by the chair above, also for a unit that had said a day of its own before', async () => {
    const { periodId } = await row(chair, ward, '2020-H1');
    const set = async (agent: ApiAgent, unitId: number, closesOn: string | null) => {
      const { closingVersion } = await row(agent, unitId, '2020-H1');
      const path = `/api/v1/unit-periods/${unitId}/${periodId}/closing`;
      return (await agent.put(path, { closesOn, reason: 'Chốt số liệu.' }, { version: closingVersion })).status;
    };
    expect(await set(chair, ward, '2020-07-09')).toBe(204);
    expect(await set(districtChair, district, '2020-07-01')).toBe(204);
    expect(await row(chair, ward, '2020-H1')).toMatchObject({ closesOn: '2020-07-01', closing: { unitId: district } });
    expect(await set(chair, ward, '2020-07-09')).toBe(403);
    expect(await set(districtChair, ward, '2020-07-20')).toBe(204);
    expect((await row(chair, ward, '2020-H1')).closesOn).toBe('2020-07-20');
    for (const unitId of [ward, district]) expect(await set(admin, unitId, null)).toBe(204);
    expect(await row(chair, ward, '2020-H1')).toMatchObject({ closing: null, closesOn: '2020-07-10' });
  });

  it('takes the meeting day of the unit from its chair', async () => {
    const { periodId, meetingVersion } = await row(chair, ward, '2020-H1');
    const path = `/api/v1/unit-periods/${ward}/${periodId}/meeting`;
    expect((await reporter.put(path, { meetingOn: '2020-07-08' }, { version: 0 })).status).toBe(403);
    expect((await chair.put(path, { meetingOn: '2019-07-08' }, { version: meetingVersion })).status).toBe(422);
    expect((await chair.put(path, { meetingOn: '2020-07-08' }, { version: meetingVersion })).status).toBe(204);
    expect((await chair.put(path, { meetingOn: '2020-07-09' }, { version: meetingVersion })).status).toBe(412);
    expect(await row(reporter, ward, '2020-H1')).toMatchObject({ meetingOn: '2020-07-08' });
  });

  it('follows NĐ 09 for a branch whose administrator says so: 14/06 and 15/06 lie in different halves', async () => {
    expect((await putRule(chair, district, { profile: 'ND09' })).status).toBe(403);
    expect((await putRule(wardAdmin, district, { profile: 'ND09' })).status).toBe(403);
    expect((await putRule(admin, district, { profile: 'ND09', submitDays: { WARD: 4 } })).body).toMatchObject({
      code: 'reporting.deadline-order',
      params: { lower: 'WARD', upper: 'DISTRICT' },
    });
    expect((await putRule(admin, district, { profile: 'ND09' })).status).toBe(204);
    const windows = async (today: string) => {
      api.setBusinessDate(today);
      const { body } = await chair.post<{ periodFrom: string; periodTo: string }>('/api/v1/reports', {
        taskId: await halfTask({ dueOn: '2020-11-18' }),
      });
      return [body.periodFrom, body.periodTo];
    };
    expect(await windows('2020-06-14')).toEqual(['2020-01-01', '2020-06-14']);
    expect(await windows('2020-06-15')).toEqual(['2020-06-15', '2020-11-18']);
    api.setBusinessDate('2020-06-15');
    expect(await row(chair, ward, '2020-H1')).toMatchObject({ profile: 'ND09', to: '2020-06-14', state: 'GRACE' });
    expect((await calendar(admin, province)).rule.profile).toBe('CALENDAR');
    expect((await putRule(admin, district, {})).status).toBe(204);
    expect(await row(chair, ward, '2020-H1')).toMatchObject({ profile: 'CALENDAR', to: '2020-06-30' });
  });

  it('closes months where a unit reports by months, and keeps terms of office', async () => {
    expect((await putRule(wardAdmin, ward, { kinds: ['MONTH', 'YEAR'], graceDays: 0 })).status).toBe(204);
    const { body } = await chair.get<UnitPeriodView[]>(`/api/v1/unit-periods?unitId=${ward}`);
    // May has closed a month ago at most, with reports missing.
    expect(body.map(({ code, state }) => [code, state])).toEqual([
      ['2020-05', 'CLOSED'],
      ['2020-06', 'GRACE'],
      ['2020-07', 'OPEN'],
      ['2020', 'OPEN'],
    ]);
    const term = { unitId: district, name: 'Nhiệm kỳ 2019–2024', from: '2019-05-01', to: '2024-04-30' };
    const made = await admin.post<{ periodId: string }>('/api/v1/periods', term);
    expect(made.status).toBe(201);
    expect((await admin.post<Problem>('/api/v1/periods', term)).body.code).toBe('reporting.term-overlaps');
    expect(await row(chair, ward, 'NK-2019-05-01')).toMatchObject({ kind: 'TERM', name: term.name, inUse: true });
    expect((await chair.del(`/api/v1/periods/${made.body.periodId}`)).status).toBe(403);
    expect((await admin.del(`/api/v1/periods/${made.body.periodId}`)).status).toBe(204);
    expect((await putRule(wardAdmin, ward, {})).status).toBe(204);
  });

  it('lets the administrator at the top say the rule of a line', async () => {
    const { body } = await admin.get<{ line: string; version: number }[]>('/api/v1/period-rules');
    expect(body.map(({ line }) => line)).toEqual(['AGENCY', 'FRONT', 'GOVERNMENT', 'MASS_ORG', 'PARTY']);
    const front = body.find(({ line }) => line === 'FRONT');
    const path = '/api/v1/period-rules/lines/FRONT';
    const rule = { ...SAME, profile: 'CALENDAR', graceDays: 3 };
    expect((await wardAdmin.put(path, rule, { version: front?.version })).status).toBe(403);
    expect((await admin.put(path, rule, { version: front?.version })).status).toBe(204);
    expect(await row(chair, ward, '2020-H1')).toMatchObject({ closesOn: '2020-07-08' });
    expect((await admin.put(path, { ...rule, graceDays: null }, { version: (front?.version ?? 0) + 1 })).status).toBe(
      204,
    );
  });
});
