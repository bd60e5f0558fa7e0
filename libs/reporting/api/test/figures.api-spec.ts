import type { ConsolidationView, FigureRowView, PeriodView, PlanFiguresView } from '@congtac/reporting-domain';
import { periodsOf } from '@congtac/reporting-domain';
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

const GROUPS = 56;
const TOTAL = 1035;

describe('figures', () => {
  let api: TestApi;
  let ward: number;
  let plan: string;
  let taskId: string;
  let indicatorId: string;
  let reporters: number[];
  let areas: number[];
  let reporter: ApiAgent;
  let chair: ApiAgent;
  let stranger: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-07-02' });
    const district = await addUnit(api, 'Thành phố', 'DISTRICT', null);
    ward = await addUnit(api, 'Phường', 'WARD', district);
    const other = await addUnit(api, 'Phường khác', 'WARD', district);
    areas = [];
    for (let n = 1; n <= 6; n++) areas.push(await addUnit(api, `Khối phố ${n}`, 'AREA', ward));
    reporters = [...areas];
    for (let n = 1; n <= GROUPS; n++) reporters.push(await addUnit(api, `Tổ ${n}`, 'GROUP', areas[n % 6]));
    await rebuildTree(api);
    plan = await addPlan(api, ward, 'Kế hoạch phường');
    indicatorId = await addIndicator(api, ward, 'Lượt người dự họp');
    taskId = await addTask(api, {
      planId: plan,
      ownerUnitId: ward,
      coordinators: reporters,
      dueOn: '2020-06-30',
      indicatorId,
    });
    const [first, ...rest] = reporters.map((unitId) => ({ role: 'AREA_HEAD', unitId }));
    reporter = await signInAs(api, 'totruong', first, ...rest);
    chair = await signInAs(api, 'chutich', { role: 'CHAIR', unitId: ward, scope: 'SUBTREE' });
    stranger = await signInAs(api, 'chutich.khac', { role: 'CHAIR', unitId: other, scope: 'SUBTREE' });
  });
  afterAll(() => api.close());

  const report = async (unitId: number, value: number) => {
    const values = [{ indicatorId, blank: 'NUMBER' as const, value }];
    const sent = await sendReport(reporter, { taskId, unitId }, { values });
    expect((await step(chair, sent.reportId, 'accept')).status).toBe(200);
    return sent.reportId;
  };
  const totals = async () => {
    const { body } = await chair.get<PlanFiguresView>(`/api/v1/plans/${plan}/figures?from=2020-01-01&to=2020-06-30`);
    return body.totals[0];
  };

  it('adds 56 groups and 6 areas up to 1.035, names who is missing, and replaces on resubmission (G-5)', async () => {
    expect(await totals()).toMatchObject({ value: null, reportedUnits: 0, totalUnits: 62 });
    const each = Math.floor(TOTAL / reporters.length);
    const last = reporters.length - 1;
    for (const unitId of reporters.slice(0, last)) await report(unitId, each);
    const missing = await totals();
    expect(missing).toMatchObject({ value: each * last, reportedUnits: 61, totalUnits: 62 });
    expect(missing.missingUnits).toEqual([{ unitId: reporters[last], unitName: `Tổ ${GROUPS}` }]);
    await report(reporters[last], 1);
    await report(reporters[last], TOTAL - each * last);
    expect(await totals()).toMatchObject({
      value: TOTAL,
      text: '1.035',
      reportedUnits: 62,
      missingUnits: [],
      duplicates: [],
    });
    const { body: rows } = await chair.get<FigureRowView[]>(
      `/api/v1/figures?indicatorId=${indicatorId}&planId=${plan}&from=2020-01-01&to=2020-06-30`,
    );
    expect(rows).toHaveLength(62);
    expect(rows.reduce((sum, row) => sum + (row.value ?? 0), 0)).toBe(TOTAL);
  }, 60_000);

  it('shows own and computed figures apart in the table of units', async () => {
    const { body } = await chair.get<ConsolidationView>(
      `/api/v1/consolidations/${indicatorId}?unitId=${ward}&from=2020-01-01&to=2020-06-30`,
    );
    expect(body.rows).toHaveLength(63);
    expect(body.rows[0]).toMatchObject({
      unitId: ward,
      depth: 0,
      expected: false,
      state: 'NOT_REPORTED',
      own: null,
      computed: TOTAL,
    });
    const area = body.rows.find((row) => row.unitId === areas[0]);
    const branch = body.rows.filter((row) => row.depth === 2);
    expect(branch).toHaveLength(GROUPS);
    expect(area?.computed).toBeGreaterThan(area?.own ?? Infinity);
    expect(body.total).toMatchObject({ value: TOTAL, totalUnits: 62 });
  });

  it('flags a meeting reported by a group and by its area, and marks qualified sums', async () => {
    const task = await addTask(api, {
      planId: plan,
      ownerUnitId: ward,
      coordinators: [areas[0], reporters[6 + 5]],
      dueOn: '2020-06-30',
      indicatorId: await addIndicator(api, ward, 'Lượt dự ngày hội'),
    });
    const meeting = { meetingOn: '2020-03-15', meetingName: 'Sinh hoạt quý I' };
    for (const [unitId, value, qualifier] of [
      [areas[0], 55, 'OVER'],
      [reporters[6 + 5], 30, 'EXACT'],
    ] as const) {
      const draft = await reporter.post<{ targets: { indicatorId: string }[] }>('/api/v1/reports', {
        taskId: task,
        unitId,
      });
      const values = [
        { indicatorId: draft.body.targets[0].indicatorId, blank: 'NUMBER' as const, value, qualifier, ...meeting },
      ];
      const sent = await sendReport(reporter, { taskId: task, unitId }, { values });
      await step(chair, sent.reportId, 'accept');
    }
    const { body } = await chair.get<PlanFiguresView>(`/api/v1/plans/${plan}/figures`);
    const festival = body.totals.find((total) => total.indicatorName === 'Lượt dự ngày hội');
    expect(festival).toMatchObject({ value: 85, approximate: true, text: '≥ 85' });
    expect(festival?.duplicates).toMatchObject([{ upper: { unitId: areas[0] }, lower: { unitId: reporters[11] } }]);
  });

  it('refuses other units and upside-down windows', async () => {
    expect((await stranger.get(`/api/v1/plans/${plan}/figures`)).status).toBe(404);
    expect((await stranger.get(`/api/v1/consolidations/${indicatorId}?unitId=${ward}`)).status).toBe(404);
    const rows = await stranger.get<FigureRowView[]>(`/api/v1/figures?indicatorId=${indicatorId}`);
    expect(rows.body).toEqual([]);
    const wrong = await chair.get<Problem>(`/api/v1/plans/${plan}/figures?from=2020-06-30&to=2020-01-01`);
    expect([wrong.status, wrong.body.code]).toEqual([400, 'reporting.window-wrong']);
  });

  it('keeps the stored periods equal to the rules', async () => {
    const { body } = await chair.get<PeriodView[]>('/api/v1/periods?year=2020');
    expect(body).toHaveLength(20);
    for (const period of periodsOf('CALENDAR', 2020)) {
      expect(body.find((stored) => stored.code === period.code)).toMatchObject(period);
    }
  });
});
