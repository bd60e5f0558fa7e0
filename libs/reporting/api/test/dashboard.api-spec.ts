import type { TaskListRow } from '@congtac/planning-domain';
import type {
  AttentionView,
  BurnUpView,
  ChangesView,
  MatrixRowView,
  MatrixView,
  PeriodReminderView,
  ReportingDashboardView,
  ReportingOwedPageView,
  RowsQuery,
} from '@congtac/reporting-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
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

describe('dashboards', () => {
  let api: TestApi;
  let city: number;
  let district: number;
  let wards: number[];
  let leader: ApiAgent;
  let wardChair: ApiAgent;
  let plan: string;
  let meetings: string;
  let done: string;
  let indicatorId: string;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-03-10' });
    city = await addUnit(api, 'Thành phố', 'PROVINCE', null);
    district = await addUnit(api, 'Quận Hoàng Mai', 'DISTRICT', city);
    wards = [
      await addUnit(api, 'Phường Đại Kim', 'WARD', district),
      await addUnit(api, 'Phường Tân Mai', 'WARD', district),
    ];
    await rebuildTree(api);
    leader = await signInAs(api, 'lanhdao', { role: 'CHAIR', unitId: district, scope: 'SUBTREE' });
    wardChair = await signInAs(
      api,
      'phuong',
      { role: 'CHAIR', unitId: wards[0] },
      { role: 'REPORTER', unitId: wards[0] },
    );
    plan = await addPlan(api, district, 'Kế hoạch quận');
    indicatorId = await addIndicator(api, district, 'Lượt người dự');
    const owner = { planId: plan, ownerUnitId: district };
    await addTask(api, { ...owner, title: 'Việc của quận', dueOn: '2020-03-12' });
    meetings = await addTask(api, {
      ...owner,
      leadUnitId: wards[0],
      months: [1, 2, 3],
      dueOn: null,
      indicatorId,
      target: 300,
    });
    done = await addTask(api, { ...owner, leadUnitId: wards[0], title: 'Đã xong', dueOn: '2020-03-20' });
    await addTask(api, { ...owner, leadUnitId: wards[0], title: 'Quá hạn', dueOn: '2020-03-01' });
    await addTask(api, { ...owner, leadUnitId: wards[0], title: 'Không hạn', dueOn: null });
    await addTask(api, { ...owner, leadUnitId: wards[0], title: 'Năm sau', dueOn: '2020-11-30' });
  });
  afterAll(() => api.close());

  const get = async <T>(agent: ApiAgent, path: string, query: RowsQuery = {}): Promise<T> => {
    const answer = await agent.get<T>(`/api/v1/${path}?${new URLSearchParams(query).toString()}`);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const matrix = (agent: ApiAgent, query: RowsQuery) => get<MatrixView>(agent, 'dashboards/matrix', query);
  const rowsBehind = (agent: ApiAgent, rows: RowsQuery) =>
    get<{ items: TaskListRow[]; total: number }>(agent, 'tasks', { ...rows, size: '200' });

  /** Every number of a line is the number of rows that its query opens. */
  async function expectDrill(agent: ApiAgent, line: MatrixRowView): Promise<void> {
    expect((await rowsBehind(agent, line.rows)).total).toBe(line.counts.total);
    for (const cell of line.cells) expect((await rowsBehind(agent, cell.rows)).total).toBe(cell.count);
  }

  it('G-7: the matrix counts each class once, tells "no data" from 0, and every number opens its rows', async () => {
    const sent = await sendReport(wardChair, { taskId: done }, { resultText: 'Đã tổ chức' }, true);
    await step(leader, sent.reportId, 'accept');
    const view = await matrix(leader, { unitId: String(district), year: '2020' });
    expect(view.children.map((line) => [line.unitName, line.state, line.counts.total])).toEqual([
      ['Phường Đại Kim', 'COUNTED', 5],
      ['Phường Tân Mai', 'NO_DATA', 0],
    ]);
    const [first, second] = view.children;
    expect(first.cells.map((cell) => [cell.key, cell.count])).toEqual([
      ['done', 1],
      ['waiting', 0],
      ['doing', 0],
      ['overdue', 1],
      ['idle', 1],
      ['noDeadline', 2],
      ['out', 0],
    ]);
    expect(first).toMatchObject({ donePercent: 20, lastReportOn: '2020-03-10', opens: true, partial: false });
    expect(first.onTimeRate).toEqual({ byCurrent: 50, byOriginal: 50 });
    expect(second).toMatchObject({ donePercent: null, onTimeRate: { byCurrent: null }, lastReportOn: null });
    expect(view.own.counts.total).toBe(1);
    expect(view.total).toMatchObject({ units: 3, counts: { total: 6 } });
    for (const line of [view.total, view.own, ...view.children]) await expectDrill(leader, line);
    const byPlan = await matrix(leader, { unitId: String(city), planId: plan }).catch((error: Error) => error.message);
    expect(byPlan).toContain('403');
    expect((await matrix(leader, { planId: plan })).total.counts).toEqual(view.total.counts);
  });

  it('themes: completeness and overdue tasks for each unit and theme', async () => {
    const { rows } = await api.owner.query<{ theme_id: string; name: string }>(
      `insert into calendar.theme (theme_id, set_code, code, name, ordinal) select gen_random_uuid(), 'X', 'DD', 'An sinh', 1
       returning theme_id::text, name`,
    );
    const [theme] = rows;
    await api.owner.query(`update planning.task set theme_id = $2 where task_id = any($1)`, [[done], theme.theme_id]);
    const view = await get<MatrixView>(leader, 'dashboards/themes', { unitId: String(district) });
    expect(view.columns.map((column) => column.label)).toEqual([theme.name, 'Không theo chủ đề']);
    expect(view.children[0].cells).toMatchObject([
      { count: 1, donePercent: 100, overdue: 0 },
      { count: 4, donePercent: 0, overdue: 1 },
    ]);
    await expectDrill(leader, view.children[0]);
  });

  it('a day gone by shows what was open then, and its rows; a day to come is refused', async () => {
    const past = await matrix(leader, { unitId: String(district), asOf: '2020-02-28', year: '2020' });
    expect(past.children[0].counts).toMatchObject({ total: 5, COMPLETED_ON_TIME: 0, OVERDUE: 1, DUE_SOON: 1 });
    await expectDrill(leader, past.children[0]);
    const ahead = await leader.get<Problem>(`/api/v1/dashboards/matrix?asOf=2020-03-11`);
    expect([ahead.status, ahead.body.code]).toEqual([422, 'reporting.as-of-ahead']);
  });

  it('reports by unit and period: owed, sent, in time; the rows behind', async () => {
    const ids = await occurrencesOf(api, meetings);
    const wish = { taskId: meetings, occurrenceId: ids.get(2) };
    const sent = await sendReport(wardChair, wish, {
      resultText: 'Họp tháng 2',
      values: [{ indicatorId, blank: 'NUMBER', value: 62 }],
    });
    await step(leader, sent.reportId, 'accept');
    const view = await get<ReportingDashboardView>(leader, 'dashboards/reporting', {
      unitId: String(district),
      count: '2',
    });
    expect(view.periods.map((period) => [period.code, period.running])).toEqual([
      ['2020-02', false],
      ['2020-03', true],
    ]);
    const [february, march] = view.children[0].cells;
    expect(february).toMatchObject({ expected: 2, reported: 1, completePercent: 50 });
    expect(march.expected).toBeGreaterThan(1);
    const owed = await get<ReportingOwedPageView>(leader, 'dashboards/reporting-rows', { ...february.rows, size: '1' });
    const rest = await get<ReportingOwedPageView>(leader, 'dashboards/reporting-rows', {
      ...february.rows,
      size: '1',
      after: owed.next ?? '',
    });
    const states = [...owed.items, ...rest.items].map((item) => item.state).sort();
    expect([rest.next, states]).toEqual([null, ['MISSING', expect.stringMatching(/^REPORTED/)]]);
    const broken = await leader.get<Problem>(`/api/v1/dashboards/attention?after=abc`);
    expect(broken.body.code).toBe('reporting.page-unknown');
  });

  it('attention: overdue, at risk, silent and undated, page by page without gaps', async () => {
    const view = await get<AttentionView>(leader, 'dashboards/attention', {
      unitId: String(district),
      kind: 'silent',
      size: '2',
    });
    expect(view.counts).toEqual({
      overdue: { value: 2, capped: false },
      atRisk: { value: 1, capped: false },
      silent: { value: 4, capped: false },
      undated: { value: 1, capped: false },
    });
    const next = await get<AttentionView>(leader, 'dashboards/attention', {
      unitId: String(district),
      kind: 'silent',
      size: '2',
      after: view.next ?? '',
    });
    const titles = [...view.items, ...next.items].map((item) => item.title);
    expect(titles).toEqual(['Quá hạn', 'Việc của quận', 'Năm sau', 'Không hạn']);
    expect(next.next).toBeNull();
    expect(view.items[0]).toMatchObject({ daysLate: 9, lastReportOn: null, silentDays: 69 });
  });

  it('burn-up: accepted value by month beside the stepped expectation', async () => {
    const view = await get<BurnUpView>(leader, 'dashboards/burn-up', { planId: plan, indicatorId });
    expect(view).toMatchObject({ target: 300, steps: [{ on: '2020-12-31', expected: 300 }] });
    expect(view.months.slice(0, 4).map((one) => [one.month, one.added, one.value, one.expected])).toEqual([
      ['2020-01', null, null, 0],
      ['2020-02', 62, 62, 0],
      ['2020-03', null, 62, 0],
      ['2020-04', null, null, 0],
    ]);
    expect(view.months.at(-1)).toMatchObject({ expected: 300, value: null });
    const figures = await get<{ value: number }[]>(leader, 'figures', view.rows);
    expect(figures.map((one) => one.value)).toEqual([62]);
  });

  it('changes since a day: newly done, newly late, newly issued, figures moved', async () => {
    const view = await get<ChangesView>(leader, 'dashboards/changes', {
      unitId: String(district),
      since: '2020-03-02',
    });
    expect(view.done.items.map((one) => [one.title, one.on])).toEqual([['Đã xong', '2020-03-10']]);
    expect(view.late.items.map((one) => [one.title, one.on])).toEqual([['Quá hạn', '2020-03-02']]);
    expect(view.issued.count.value).toBe(0);
    expect(view.figures.items).toMatchObject([{ before: '', after: '62', movedOn: '2020-03-10', corrected: false }]);
    for (const part of [view.done, view.late])
      expect((await rowsBehind(leader, part.rows)).total).toBe(part.count.value);
    const all = await get<ChangesView>(leader, 'dashboards/changes', { unitId: String(district), since: '2020-01-01' });
    expect(all.issued.items.map((one) => one.title)).toEqual(['Kế hoạch quận']);
  });

  it('reminds every unit that has not reported with one press, each once a day', async () => {
    const { periodId } = (
      await get<ReportingDashboardView>(leader, 'dashboards/reporting', { unitId: String(district) })
    ).periods.at(-1) as { periodId: string };
    const body = { periodId, unitId: district };
    const preview = await get<PeriodReminderView>(leader, 'period-reminders/preview', {
      periodId,
      unitId: String(district),
    });
    expect(preview.units).toEqual([{ unitId: wards[0], unitName: 'Phường Đại Kim', people: 1, remindedToday: false }]);
    expect([preview.unitCount, preview.people]).toEqual([1, 1]);
    const [first, second] = await Promise.all([1, 2].map(() => leader.post('/api/v1/period-reminders', body)));
    expect([first.status, second.status].sort()).toEqual([201, 422]);
    const { rows } = await api.owner.query<{ payload: object }>(
      `select payload from app.outbox where type = 'reporting.reminder-sent'`,
    );
    expect(rows).toMatchObject([{ payload: { tellUnitIds: [wards[0]], periodId } }]);
    const after = await get<PeriodReminderView>(leader, 'period-reminders/preview', {
      periodId,
      unitId: String(district),
    });
    expect([after.units[0].remindedToday, after.unitCount]).toEqual([true, 0]);
    expect((await wardChair.post('/api/v1/period-reminders', body)).status).toBe(403);
    expect((await leader.post('/api/v1/period-reminders', { ...body, indicatorId })).status).toBe(422);
    api.setBusinessDate('2020-03-11');
    const byFigure = await leader.post<PeriodReminderView>('/api/v1/period-reminders', { ...body, indicatorId });
    expect(byFigure.status).toBe(201);
  });
});
