import type { MyWorkView, PeriodApprovalView, PeriodView, PlanFiguresView } from '@congtac/reporting-domain';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import {
  addIndicator,
  addPlan,
  addTask,
  addUnit,
  type Problem,
  rebuildTree,
  sendReport,
  signInAs,
  step,
} from './arrange';

describe('approval of periods up the tree (§2.4, I-14, I-20, I-21)', () => {
  let api: TestApi;
  let district: number;
  let ward: number;
  let other: number;
  let area: number;
  let plan: string;
  let taskId: string;
  let indicatorId: string;
  let half: string;
  let head: ApiAgent;
  let officer: ApiAgent;
  let chair: ApiAgent;
  let otherChair: ApiAgent;
  let districtChair: ApiAgent;

  beforeEach(async () => {
    api = await startApi({ businessDate: '2020-07-02' });
    district = await addUnit(api, 'Quận', 'DISTRICT', null);
    ward = await addUnit(api, 'Phường 1', 'WARD', district);
    other = await addUnit(api, 'Phường 2', 'WARD', district);
    area = await addUnit(api, 'Khối phố', 'AREA', ward);
    await rebuildTree(api);
    plan = await addPlan(api, ward, 'Kế hoạch phường');
    indicatorId = await addIndicator(api, district, 'Lượt người họp');
    const owned = { planId: plan, ownerUnitId: ward, dueOn: '2020-06-30', indicatorId };
    taskId = await addTask(api, { ...owned, leadUnitId: area });
    await addTask(api, { ...owned, planId: await addPlan(api, other, 'Kế hoạch'), ownerUnitId: other });
    head = await signInAs(api, 'truongban', { role: 'AREA_HEAD', unitId: area });
    officer = await signInAs(api, 'chuyenvien', { role: 'SPECIALIST', unitId: ward, scope: 'SUBTREE' });
    chair = await signInAs(api, 'chutich', { role: 'CHAIR', unitId: ward, scope: 'SUBTREE' });
    await signInAs(api, 'phochutich', { role: 'VICE_CHAIR', unitId: ward, scope: 'SUBTREE' });
    otherChair = await signInAs(api, 'chutich.2', { role: 'CHAIR', unitId: other, scope: 'SUBTREE' });
    districtChair = await signInAs(api, 'chutich.quan', { role: 'CHAIR', unitId: district, scope: 'SUBTREE' });
    const { body: periods } = await chair.get<PeriodView[]>('/api/v1/periods?year=2020');
    half = periods.find((one) => one.code === '2020-H1')?.periodId ?? '';
  });
  afterEach(() => api.close());

  const view = async (agent: ApiAgent, unitId: number, periodId = half) =>
    (await agent.get<PeriodApprovalView>(`/api/v1/period-approvals?unitId=${unitId}&periodId=${periodId}`)).body;
  const take = async <T = PeriodApprovalView>(agent: ApiAgent, unitId: number, name: string, body: object = {}) => {
    const path = `/api/v1/period-approvals/${unitId}/${half}`;
    return agent.post<T>(`${path}/${name}`, body, { version: (await view(agent, unitId)).unit.version });
  };
  const done = async (agent: ApiAgent, unitId: number, name: string, body: object = {}) => {
    const answer = await take(agent, unitId, name, body);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const refused = async (agent: ApiAgent, unitId: number, name: string, body: object = {}) => {
    const { status, body: problem } = await take<Problem>(agent, unitId, name, body);
    expect(status).toBeGreaterThanOrEqual(400);
    return problem.code;
  };
  const tell = async (value: number) =>
    sendReport(head, { taskId }, { values: [{ indicatorId, blank: 'NUMBER', value }] });
  const accept = async (value = 30) => {
    const sent = await tell(value);
    expect((await step(chair, sent.reportId, 'accept')).status).toBe(200);
    return sent.reportId;
  };
  const leaveOther = () => ({ exceptionReason: 'Phường 2 đang sắp xếp lại.', leaveOut: [other] });
  const pin = () => ({ pins: [{ field: 'FIGURE', indicatorId, reason: 'Cao gấp đôi kỳ trước.' }] });

  it('waits for the units below by name, is approved by the own chair in one post, then accepted above', async () => {
    const waiting = await view(chair, ward);
    expect(waiting.unit).toMatchObject({ state: 'WAITING_LOWER', expected: 1, accepted: 0, allowed: ['except'] });
    expect(waiting.unit.missing).toEqual([{ unitId: area, unitName: 'Khối phố' }]);
    expect(waiting.lower).toMatchObject([{ unitId: area, state: null, expected: 1, allowed: [] }]);
    expect(await refused(chair, ward, 'approve')).toBe('reporting.approval-lower-missing');

    await accept();
    expect((await view(chair, ward)).unit).toMatchObject({ state: 'READY', accepted: 1, allowed: ['approve'] });
    expect((await view(officer, ward)).unit.allowed).toEqual([]);
    expect(await refused(districtChair, ward, 'approve')).toBe('common.forbidden');
    const approved = await done(chair, ward, 'approve');
    expect(approved.unit).toMatchObject({ state: 'APPROVED', byName: 'chutich', version: 1 });

    const above = await view(districtChair, district);
    expect(above.unit.missing).toEqual([{ unitId: other, unitName: 'Phường 2' }]);
    expect(above.lower.map((one) => [one.unitId, one.state, one.allowed])).toEqual([
      [ward, 'APPROVED', ['accept', 'return']],
      [other, 'READY', []],
    ]);
    expect(await refused(chair, ward, 'accept')).toBe('common.forbidden');
    const accepted = await done(districtChair, ward, 'accept');
    expect(accepted.steps).toMatchObject([
      { action: 'accept', byName: 'chutich.quan', byUnitName: 'Quận' },
      { action: 'approve', byName: 'chutich', byUnitName: 'Phường 1' },
    ]);
    const { rows } = await api.owner.query(
      "select action from app.audit_event where action like 'period.%' order by 1",
    );
    expect(rows).toEqual([{ action: 'period.accepted' }, { action: 'period.approved' }]);
  });

  it('lets nobody else in: other branches, other versions, running periods', async () => {
    await accept();
    const { status } = await otherChair.get(`/api/v1/period-approvals?unitId=${ward}&periodId=${half}`);
    expect(status).toBe(404);
    await done(chair, ward, 'approve');
    const path = `/api/v1/period-approvals/${ward}/${half}/undo`;
    expect((await chair.post(path, { reason: 'Nhầm.' }, { version: 0 })).status).toBe(412);
    const { body: periods } = await chair.get<PeriodView[]>('/api/v1/periods?year=2020');
    const year = periods.find((one) => one.code === '2020')?.periodId ?? '';
    const now = await view(otherChair, other, year);
    expect(now).toMatchObject({ running: true, unit: { allowed: [] } });
    const early = await otherChair.post<Problem>(
      `/api/v1/period-approvals/${other}/${year}/approve`,
      {},
      { version: 0 },
    );
    expect(early.body.code).toBe('reporting.approval-period-running');
  });

  it('signs an exception that names every missing unit, and is taken back from the top down', async () => {
    await accept();
    await done(chair, ward, 'approve');
    const half1 = { exceptionReason: 'Gấp.', leaveOut: [ward] };
    expect(await refused(districtChair, district, 'approve', half1)).toBe('reporting.approval-lower-missing');
    const signed = await done(districtChair, district, 'approve', leaveOther());
    expect(signed.unit).toMatchObject({
      state: 'APPROVED',
      exception: { reason: 'Phường 2 đang sắp xếp lại.', units: [{ unitId: other, unitName: 'Phường 2' }] },
    });
    expect((await view(chair, ward)).above).toMatchObject({ unitId: district, approved: true });
    expect(await refused(chair, ward, 'undo', { reason: 'Sót số.' })).toBe('reporting.approval-above-first');
    expect(await refused(districtChair, ward, 'return', pin())).toBe('reporting.approval-above-first');
    // Who was left out is not counted above, and goes on.
    await done(otherChair, other, 'approve', { exceptionReason: 'x', leaveOut: [] });
    await done(otherChair, other, 'undo', { reason: 'Chưa xong.' });

    expect((await done(districtChair, district, 'undo', { reason: 'Phường 1 sót số.' })).unit).toMatchObject({
      ...{ state: 'WAITING_LOWER', exception: null },
    });
    expect((await done(chair, ward, 'undo', { reason: 'Sót số.' })).unit.state).toBe('READY');
  });

  it('is returned with a reason pinned to a figure, first thing on the author’s list, and approved again', async () => {
    const reportId = await accept();
    await done(chair, ward, 'approve');
    expect((await take(districtChair, ward, 'return', { pins: [] })).status).toBe(400);
    const unknown = { pins: [{ field: 'FIGURE', reason: 'Sai.' }] };
    expect(await refused(districtChair, ward, 'return', unknown)).toBe('reporting.pin-unknown');
    const returned = await done(districtChair, ward, 'return', pin());
    expect(returned.unit).toMatchObject({
      state: 'RETURNED',
      pins: [{ field: 'FIGURE', indicatorName: 'Lượt người họp' }],
    });
    const { body: home } = await officer.get<MyWorkView>('/api/v1/my-work');
    expect(home.matters[0]).toMatchObject({ kind: 'PERIOD_RETURNED', id: `${ward}/${half}`, count: 1 });

    const corrected = { reason: 'Đếm lại.', values: [{ indicatorId, blank: 'NUMBER', value: 15 }] };
    expect((await step(chair, reportId, 'correct', corrected)).status).toBe(200);
    const again = await done(chair, ward, 'approve');
    expect(again.unit).toMatchObject({ state: 'APPROVED', pins: [] });
    expect(again.steps[1]).toMatchObject({ action: 'return', pins: [{ reason: 'Cao gấp đôi kỳ trước.' }] });
    const { body: above } = await districtChair.get<MyWorkView>('/api/v1/my-work');
    expect(above.matters).toMatchObject([{ kind: 'PERIOD_ACCEPT', id: `${district}/${half}`, count: 1 }]);
  });

  it('keeps figures provisional until approved, provisional again after a correction, and closed once accepted', async () => {
    const standing = async () => {
      const path = `/api/v1/plans/${plan}/figures?from=2020-01-01&to=2020-06-30`;
      return (await chair.get<PlanFiguresView>(path)).body.totals[0].standing;
    };
    const reportId = await accept();
    expect(await standing()).toEqual({ provisional: true, periodApprovedUnits: 0 });
    await done(chair, ward, 'approve');
    expect(await standing()).toEqual({ provisional: false, periodApprovedUnits: 1 });
    await done(districtChair, ward, 'accept');

    const late = await addTask(api, {
      planId: plan,
      ownerUnitId: ward,
      leadUnitId: area,
      dueOn: '2020-06-30',
      indicatorId,
    });
    const draft = await head.post<{ reportId: string; version: number }>('/api/v1/reports', { taskId: late });
    const values = [{ indicatorId, blank: 'NUMBER', value: 5 }];
    await head.patch(`/api/v1/reports/${draft.body.reportId}`, { values }, { version: draft.body.version });
    expect((await step<Problem>(head, draft.body.reportId, 'submit')).body.code).toBe('reporting.period-accepted');
    expect((await step(chair, reportId, 'correct', { reason: 'Đếm lại.', values })).status).toBe(200);
    expect(await standing()).toEqual({ provisional: true, periodApprovedUnits: 0 });
  });

  it('is not approved by the only author of its reports, nor accepted by who approved it (I-21)', async () => {
    const both = await signInAs(
      api,
      'kiemnhiem',
      { role: 'CHAIR', unitId: other, scope: 'SUBTREE' },
      { role: 'CHAIR', unitId: district, scope: 'SUBTREE' },
    );
    for (const name of ['nguoi.1', 'nguoi.2']) await signInAs(api, name, { role: 'REPORTER', unitId: other });
    for (const name of ['nguoi.3', 'nguoi.4']) await signInAs(api, name, { role: 'VIEWER', unitId: district });
    const planId = await addPlan(api, district, 'Kế hoạch quận');
    const own = await addTask(api, {
      planId,
      ownerUnitId: district,
      leadUnitId: other,
      dueOn: '2020-06-30',
      indicatorId,
    });
    await sendReport(both, { taskId: own, unitId: other }, { values: [{ indicatorId, blank: 'NUMBER', value: 3 }] });
    expect(await refused(both, other, 'approve')).toBe('reporting.approval-own');
    await done(otherChair, other, 'approve');
    await done(otherChair, other, 'undo', { reason: 'Sửa lời văn.' });
    const written = await addTask(api, { planId, ownerUnitId: district, leadUnitId: other, dueOn: '2020-06-30' });
    await sendReport(otherChair, { taskId: written, unitId: other }, { resultText: 'Đã họp.' });
    await done(both, other, 'approve');
    expect(await refused(both, other, 'accept')).toBe('reporting.approval-own');
    expect((await done(districtChair, other, 'accept')).unit.state).toBe('ACCEPTED');
  });
});
