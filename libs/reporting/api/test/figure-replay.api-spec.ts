import type {
  FigureReplayView,
  FigureTotalView,
  MeetingDecisionView,
  PlanFiguresView,
} from '@congtac/reporting-domain';
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

const MEETING = { meetingOn: '2020-03-15', meetingName: 'Sinh hoạt quý I' };

describe('a figure told as it was (“số này từ đâu”)', () => {
  let api: TestApi;
  let ward: number;
  let area: number;
  let group: number;
  let plan: string;
  let taskId: string;
  let indicatorId: string;
  let heads: ApiAgent;
  let chair: ApiAgent;

  beforeEach(async () => {
    api = await startApi({ businessDate: '2020-07-02' });
    ward = await addUnit(api, 'Phường', 'WARD', await addUnit(api, 'Quận', 'DISTRICT', null));
    area = await addUnit(api, 'Khối phố', 'AREA', ward);
    group = await addUnit(api, 'Tổ 1', 'GROUP', area);
    await rebuildTree(api);
    plan = await addPlan(api, ward, 'Kế hoạch phường');
    indicatorId = await addIndicator(api, ward, 'Lượt người');
    const coordinators = [area, group];
    taskId = await addTask(api, { planId: plan, ownerUnitId: ward, coordinators, dueOn: '2020-06-30', indicatorId });
    heads = await signInAs(api, 'truongban', { role: 'AREA_HEAD', unitId: area }, { role: 'AREA_HEAD', unitId: group });
    chair = await signInAs(api, 'chutich', { role: 'CHAIR', unitId: ward, scope: 'SUBTREE' });
  });
  afterEach(() => api.close());

  const values = (value: number, more: object = {}) => [{ indicatorId, blank: 'NUMBER' as const, value, ...more }];
  const tell = async (unitId: number, value: number, more: object = {}) => {
    const sent = await sendReport(heads, { taskId, unitId }, { values: values(value, more) });
    expect((await step(chair, sent.reportId, 'accept')).status).toBe(200);
    return sent.reportId;
  };
  const correct = async (reportId: string, value: number) => {
    const changed = await step(chair, reportId, 'correct', { reason: 'Đếm lại.', values: values(value) });
    expect(changed.status).toBe(200);
  };
  const replay = async <T = FigureReplayView>(more: Record<string, string> = {}, agent = chair) => {
    const query = new URLSearchParams({ indicatorId, from: '2020-01-01', to: '2020-06-30', ...more });
    if (!more['planId']) query.set('unitId', String(ward));
    return agent.get<T>(`/api/v1/figure-replays?${query.toString()}`);
  };
  const at = async (instant: string, more: Record<string, string> = {}) =>
    (await replay({ at: instant, ...more })).body;

  it('tells the old value by its link after a correction, and that it changed since', async () => {
    const reportId = await tell(area, 30);
    await tell(group, 12);
    const { body: first } = await replay();
    expect(first).toMatchObject({ unitName: 'Phường', changedSince: false, now: { value: 42 } });
    expect(first.total).toMatchObject({ value: 42, text: '42', shares: { approved: 2, missing: 0 } });
    expect(first.rows.map((row) => [row.unitName, row.value])).toEqual([
      ['Khối phố', 30],
      ['Tổ 1', 12],
    ]);

    await correct(reportId, 35);
    await correct(reportId, 36);
    const again = await at(first.at);
    expect(again.rows).toMatchObject(first.rows.map(({ changed: _, ...row }) => row));
    expect(again.total).toMatchObject({ value: 42, shares: first.total.shares, standing: first.total.standing });
    expect(again).toMatchObject({ at: first.at, changedSince: true, now: { value: 48, text: '48' } });
    expect((await replay()).body).toMatchObject({ total: { value: 48 }, changedSince: false });
  });

  it('tells a plan’s total in the same way, what waited then, and nothing before the first figure', async () => {
    const before = (await replay()).body;
    const sent = await sendReport(heads, { taskId, unitId: area }, { values: values(30) });
    const waiting = (await replay({ planId: plan })).body;
    expect(waiting.total).toMatchObject({ value: null, shares: { missing: 2 } });
    expect((await step(chair, sent.reportId, 'accept')).status).toBe(200);
    const accepted = (await replay({ planId: plan })).body;
    const { body: figures } = await chair.get<PlanFiguresView>(
      `/api/v1/plans/${plan}/figures?from=2020-01-01&to=2020-06-30`,
    );
    const { target: _, ...total } = figures.totals[0];
    expect(accepted.total).toMatchObject(total);
    expect(await at(waiting.at, { planId: plan })).toMatchObject({ total: { value: null }, changedSince: true });
    expect(await at(before.at)).toMatchObject({ rows: [], total: { value: null }, now: { value: 30 } });

    // A newer report waits: the value stood, and was about to change; once it is accepted, the link still says so.
    const newer = await sendReport(heads, { taskId, unitId: area }, { values: values(33) });
    const then = (await replay()).body;
    expect(then.total).toMatchObject({ value: 30, shares: { stale: 1, approved: 0 } });
    expect((await step(chair, newer.reportId, 'accept')).status).toBe(200);
    expect(await at(then.at)).toMatchObject({ total: { value: 30, shares: { stale: 1 } }, now: { value: 33 } });
  });

  it('counts a meeting as it was decided about at the time', async () => {
    await tell(area, 55, MEETING);
    await tell(group, 30, MEETING);
    const both = (await replay()).body;
    const [pair] = (both.total as FigureTotalView).duplicates;
    const decided = await chair.post<MeetingDecisionView>('/api/v1/meeting-decisions', {
      countedFigureId: pair.upper.figureId,
      otherFigureId: pair.lower.figureId,
      outcome: 'SAME',
      reason: 'Tổ họp chung với khối phố.',
    });
    const one = (await replay()).body;
    expect([both.total.value, one.total.value]).toEqual([85, 55]);
    const path = `/api/v1/meeting-decisions/${decided.body.decisionId}/undo`;
    expect((await chair.post(path, { reason: 'Nhầm.' }, { version: decided.body.version })).status).toBe(200);
    expect(await at(both.at)).toMatchObject({ total: { value: 85 }, changedSince: false });
    expect(await at(one.at)).toMatchObject({ total: { value: 55 }, now: { value: 85 }, changedSince: true });
  });

  it('refuses instants it cannot know, places it is not told, and strangers', async () => {
    expect((await replay<Problem>({ at: 'hôm qua' })).body.code).toBe('reporting.replay-instant');
    expect((await replay<Problem>({ at: '2999-01-01T00:00:00.000Z' })).body.code).toBe('reporting.replay-instant');
    const nowhere = await chair.get<Problem>(`/api/v1/figure-replays?indicatorId=${indicatorId}`);
    expect(nowhere.body.code).toBe('reporting.replay-place');
    const stranger = await signInAs(api, 'nguoi.la', { role: 'CHAIR', unitId: await addUnit(api, 'Xã', 'WARD', null) });
    expect((await replay({}, stranger)).status).toBe(404);
  });
});
