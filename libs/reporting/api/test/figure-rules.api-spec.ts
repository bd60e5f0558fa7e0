import { randomUUID } from 'node:crypto';
import type {
  FigureHistoryView,
  FigureRowView,
  FigureTotalView,
  PeriodView,
  PlanFiguresView,
  ReconciliationView,
  ReportView,
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

const H1 = 'from=2020-01-01&to=2020-06-30';

describe('figures with their past, their checks and their estimates', () => {
  let api: TestApi;
  let ward: number;
  let area: number;
  let plan: string;
  let indicatorId: string;
  let head: ApiAgent;
  let officer: ApiAgent;
  let chair: ApiAgent;
  let stranger: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-07-02' });
    const district = await addUnit(api, 'Quận', 'DISTRICT', null);
    ward = await addUnit(api, 'Phường', 'WARD', district);
    area = await addUnit(api, 'Khối phố', 'AREA', ward);
    const other = await addUnit(api, 'Phường khác', 'WARD', district);
    await rebuildTree(api);
    plan = await addPlan(api, ward, 'Kế hoạch phường');
    head = await signInAs(api, 'truongban', { role: 'AREA_HEAD', unitId: area });
    officer = await signInAs(api, 'canbo', { role: 'REPORTER', unitId: ward });
    chair = await signInAs(api, 'chutich', { role: 'CHAIR', unitId: ward, scope: 'SUBTREE' });
    stranger = await signInAs(api, 'chutich.khac', { role: 'CHAIR', unitId: other, scope: 'SUBTREE' });
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    indicatorId = await addIndicator(api, ward, `Lượt người ${randomUUID()}`);
  });

  const task = () =>
    addTask(api, { planId: plan, ownerUnitId: ward, coordinators: [area], dueOn: '2020-06-30', indicatorId });
  const number = (value: number) => [{ indicatorId, blank: 'NUMBER' as const, value }];
  const accepted = async (taskId: string, content: object) => {
    const sent = await sendReport(head, { taskId }, content);
    const done = await step(chair, sent.reportId, 'accept');
    expect(done.status).toBe(200);
    return done.body;
  };
  const total = async () =>
    (await chair.get<PlanFiguresView>(`/api/v1/plans/${plan}/figures?${H1}`)).body.totals.find(
      (one) => one.indicatorId === indicatorId,
    ) as FigureTotalView;
  const rows = async () =>
    (await chair.get<FigureRowView[]>(`/api/v1/figures?indicatorId=${indicatorId}&planId=${plan}&${H1}`)).body;
  const draftOf = async (taskId: string) => (await head.post<ReportView>('/api/v1/reports', { taskId })).body;

  it('asks about unusual figures, keeps the reason for the decider, and refuses none of them', async () => {
    await api.owner.query('update planning.indicator set max_value = 100, jump_percent = 50 where indicator_id = $1', [
      indicatorId,
    ]);
    const taskId = await task();
    const first = await accepted(taskId, { values: [{ ...number(150)[0], warningReason: 'Họp ghép hai tổ.' }] });
    expect(first.values).toMatchObject([{ warnings: ['ABOVE_MAX'], warningReason: 'Họp ghép hai tổ.' }]);
    const silent = await sendReport(head, { taskId }, { values: number(40) });
    const seen = await chair.get<ReportView>(`/api/v1/reports/${silent.reportId}`);
    expect(seen.body.values).toMatchObject([{ value: 40, warnings: ['JUMP'], warningReason: null }]);
    expect(seen.body.targets).toMatchObject([{ maxValue: 100, jumpPercent: 50, previous: { value: 150 } }]);
    const usual = await sendReport(head, { taskId: await task() }, { values: number(40) });
    expect(usual.values).toMatchObject([{ warnings: [], warningReason: null }]);
  });

  it('shows what was told last time and in the same period a year before, words as well', async () => {
    await accepted(await task(), { values: number(41), resultText: 'Đã họp 41 tổ.' });
    await api.owner.query(
      `update reporting.figure set period_from = '2019-01-01', period_to = '2019-06-30' where indicator_id = $1`,
      [indicatorId],
    );
    const taskId = await task();
    expect(await draftOf(taskId)).toMatchObject({
      previous: null,
      targets: [{ previous: null, lastValue: null, lastYear: { blank: 'NUMBER', value: 41, from: '2019-01-01' } }],
    });
    const first = await accepted(taskId, { values: [{ indicatorId, blank: 'NONE_OCCURRED' }], resultText: 'Mưa lớn.' });
    expect(await draftOf(taskId)).toMatchObject({
      previous: { reportId: first.reportId, resultText: 'Mưa lớn.' },
      targets: [{ previous: { blank: 'NONE_OCCURRED', value: null }, lastValue: null }],
    });
    expect((await head.get<ReportView>(`/api/v1/reports/${first.reportId}`)).body.targets[0].previous).toBeNull();
  });

  it('tells a unit that gathers what units below told, apart from its own figure (I-10)', async () => {
    const taskId = await task();
    await accepted(taskId, { values: [{ ...number(30)[0], qualifier: 'OVER' }] });
    const own = await officer.post<ReportView>('/api/v1/reports', { taskId, unitId: ward });
    expect(own.body.targets).toMatchObject([{ below: { value: 30, text: '≥ 30', reportedUnits: 1 }, previous: null }]);
    expect((await draftOf(taskId)).targets[0].below).toBeNull();
  });

  it('lets the official figure replace the estimate and lists both for comparison', async () => {
    const taskId = await task();
    const estimate = await accepted(taskId, { values: number(40), estimate: true });
    expect(estimate.estimate).toBe(true);
    expect(await total()).toMatchObject({ value: 40, shares: { approved: 0, estimated: 1, stale: 0, missing: 0 } });

    const waiting = await sendReport(head, { taskId }, { values: number(43) });
    expect((await total()).shares).toEqual({ approved: 0, estimated: 0, stale: 1, missing: 0 });
    expect((await step(chair, waiting.reportId, 'accept')).status).toBe(200);
    expect(await total()).toMatchObject({ value: 43, shares: { approved: 1, estimated: 0, stale: 0, missing: 0 } });

    const late = await draftOf(taskId);
    const path = `/api/v1/reports/${late.reportId}`;
    const again = await head.patch<ReportView>(path, { values: number(9), estimate: true }, { version: late.version });
    const refused = await head.post<Problem>(`${path}/submit`, {}, { version: again.body.version });
    expect([refused.status, refused.body.code]).toEqual([422, 'reporting.estimate-after-official']);

    const periods = await chair.get<PeriodView[]>('/api/v1/periods?year=2020');
    const half = periods.body.find((period) => period.code === '2020-H1');
    const list = `/api/v1/reconciliations?unitId=${ward}&periodId=${half?.periodId}`;
    expect((await chair.get<ReconciliationView>(list)).body.rows.filter((row) => row.taskId === taskId)).toMatchObject([
      {
        unitId: area,
        estimate: { value: 40, reportId: estimate.reportId },
        official: { value: 43, reportId: waiting.reportId },
        state: 'HIGHER',
        difference: 3,
        differencePercent: 7.5,
      },
    ]);
    expect((await stranger.get(list)).status).toBe(404);
  });

  it('lets no correction of what was replaced come back over the figure that counts', async () => {
    const taskId = await task();
    const estimate = await accepted(taskId, { values: number(40), estimate: true });
    const first = await accepted(taskId, { values: number(43) });
    const corrected = (reportId: string) =>
      step<Problem>(chair, reportId, 'correct', { reason: 'Đếm lại.', values: number(9) });
    expect((await corrected(estimate.reportId)).body.code).toBe('reporting.estimate-after-official');
    await accepted(taskId, { values: number(44) });
    expect((await corrected(first.reportId)).body.code).toBe('reporting.figure-replaced');
    expect(await rows()).toMatchObject([{ value: 44, method: 'REPORTED' }]);
  });

  it('lets no estimate replace the official figure of the same meeting, told for another task', async () => {
    const taskId = await task();
    const meeting = { meetingOn: '2020-03-15', meetingName: 'Sinh hoạt quý I' };
    const estimate = await sendReport(head, { taskId }, { values: [{ ...number(40)[0], ...meeting }], estimate: true });
    const other = await task();
    const official = await sendReport(
      head,
      { taskId: other },
      { values: [{ ...number(43)[0], ...meeting, meetingName: 'SINH HOẠT QUÝ I' }] },
    );
    expect((await step(chair, official.reportId, 'accept')).status).toBe(200);
    expect((await step<Problem>(chair, estimate.reportId, 'accept')).body.code).toBe(
      'reporting.estimate-after-official',
    );
    expect(await rows()).toMatchObject([{ value: 43, estimate: false }]);
  });

  it('takes null for what may be left out, and tells where a number is missing', async () => {
    const draft = await draftOf(await task());
    const path = `/api/v1/reports/${draft.reportId}`;
    const left = { resultText: null, difficultyText: null, proposalText: null, estimate: null, values: null };
    const written = await head.patch<ReportView>(path, left, { version: draft.version });
    expect([written.status, written.body.resultText]).toEqual([200, '']);
    const values = [{ indicatorId, blank: 'NUMBER', value: null }];
    const wrong = await head.patch<Problem>(path, { values }, { version: written.body.version });
    expect([wrong.status, wrong.body.errors?.[0]]).toMatchObject([400, { pointer: '/values/0/value' }]);
    const sent = await head.post(`${path}/submit`, { completesTask: null }, { version: written.body.version });
    expect(sent.status).toBeLessThan(500);
  });

  it('takes no completion with estimates', async () => {
    const own = await addTask(api, { planId: plan, ownerUnitId: ward, leadUnitId: area, indicatorId });
    const { body: draft } = await head.post<ReportView>('/api/v1/reports', { taskId: own });
    const path = `/api/v1/reports/${draft.reportId}`;
    const written = await head.patch<ReportView>(path, { values: number(1), estimate: true }, { version: 1 });
    const refused = await head.post<Problem>(
      `${path}/submit`,
      { completesTask: true },
      { version: written.body.version },
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'reporting.estimate-not-final']);
  });

  it('keeps what a corrected figure was, with reason, person and time, and leaves the others alone (I-14)', async () => {
    const second = await addIndicator(api, ward, `Hộ ${randomUUID()}`);
    const taskId = await task();
    await api.owner.query(
      'insert into planning.target (target_id, task_id, indicator_id, ordinal) values ($1, $2, $3, 2)',
      [randomUUID(), taskId, second],
    );
    const households = { indicatorId: second, blank: 'NUMBER' as const, value: 7 };
    const report = await accepted(taskId, { values: [...number(30), households] });
    const [before] = await rows();
    expect(before).toMatchObject({ value: 30, method: 'REPORTED', changed: false, correctionReason: null });
    const values = [{ ...number(32)[0], qualifier: 'OVER' }, households];
    expect((await step(chair, report.reportId, 'correct', { reason: 'Đếm lại.', values })).status).toBe(200);
    expect(await rows()).toMatchObject([
      { figureId: before.figureId, value: 32, method: 'CORRECTED', changed: true, correctionReason: 'Đếm lại.' },
    ]);
    const untouched = await chair.get<FigureRowView[]>(`/api/v1/figures?indicatorId=${second}&planId=${plan}&${H1}`);
    expect(untouched.body).toMatchObject([{ value: 7, method: 'REPORTED', changed: false }]);

    const path = `/api/v1/figures/${before.figureId}/history`;
    const { body } = await chair.get<FigureHistoryView>(path);
    expect(body).toMatchObject({ unitId: area, indicatorId });
    expect(body.states).toMatchObject([
      { value: 32, qualifier: 'OVER', method: 'CORRECTED', reason: 'Đếm lại.', byName: 'chutich', until: null },
      { value: 30, qualifier: 'EXACT', method: 'REPORTED', reason: null, byName: 'chutich' },
    ]);
    expect(Date.parse(body.states[1].until ?? '')).toBeLessThanOrEqual(Date.parse(body.states[0].at));
    expect((await stranger.get(path)).status).toBe(404);
  });
});
