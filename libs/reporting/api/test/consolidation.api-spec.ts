import ExcelJS from 'exceljs';
import type {
  AcceptedReportsView,
  ConsolidationEntry,
  ConsolidationTableView,
  PeriodView,
  ReportView,
  WrittenEntriesView,
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

const GROUPS = 56;
const TOTAL = 1035;
const EACH = 16;

/** As much of a review as this test reads. */
interface DraftedReview {
  id: string;
  sections: { text: string; figures: { indicatorId: string | null; value: number; text: string; rows: object[] }[] }[];
  sources: { reportedUnits: number; totalUnits: number };
}

describe('the consolidation table (S3-10, G-5)', () => {
  let api: TestApi;
  let ward: number;
  let areas: number[];
  let units: number[];
  let period: string;
  let plan: string;
  let heads: ApiAgent;
  let officer: ApiAgent;
  let chair: ApiAgent;
  let stranger: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-07-02' });
    const district = await addUnit(api, 'Thành phố Hội An', 'DISTRICT', null);
    ward = await addUnit(api, 'Phường Cẩm Châu', 'WARD', district);
    const other = await addUnit(api, 'Phường khác', 'WARD', district);
    areas = [];
    for (let n = 1; n <= 6; n++) areas.push(await addUnit(api, n === 1 ? '=1+1' : `Khu dân cư ${n}`, 'AREA', ward));
    units = [...areas];
    for (let n = 1; n <= GROUPS; n++) units.push(await addUnit(api, `Tổ ${n}`, 'GROUP', areas[n % 6]));
    await rebuildTree(api);
    plan = await addPlan(api, ward, 'Kế hoạch phường');
    const [first, ...rest] = units.map((unitId) => ({ role: 'AREA_HEAD', unitId }));
    heads = await signInAs(api, 'totruong', first, ...rest);
    officer = await signInAs(api, 'chuyenvien', { role: 'SPECIALIST', unitId: ward, scope: 'SUBTREE' });
    chair = await signInAs(api, 'chutich', { role: 'CHAIR', unitId: ward, scope: 'SUBTREE' });
    await signInAs(api, 'phochutich', { role: 'VICE_CHAIR', unitId: ward });
    stranger = await signInAs(api, 'chutich.khac', { role: 'CHAIR', unitId: other, scope: 'SUBTREE' });
    const { body: periods } = await chair.get<PeriodView[]>(`/api/v1/periods?year=2020&unitId=${ward}`);
    period = periods.find((one) => one.code === '2020-H1')?.periodId ?? '';
  });
  afterAll(() => api.close());

  const task = (indicatorId: string, coordinators: number[]) =>
    addTask(api, { planId: plan, ownerUnitId: ward, coordinators, dueOn: '2020-06-30', indicatorId });
  const tableOf = async (indicatorId: string, agent = chair) => {
    const path = `/api/v1/consolidations/${indicatorId}/table?unitId=${ward}&periodId=${period}`;
    const { status, body } = await agent.get<ConsolidationTableView>(path);
    expect(status).toBe(200);
    return body;
  };
  const lineOf = (table: ConsolidationTableView, unitId: number) =>
    table.lines.find((line) => line.unitId === unitId) ?? fail(`no line of ${unitId}`);
  const enter = <T = WrittenEntriesView>(
    indicatorId: string,
    rows: Partial<ConsolidationEntry>[],
    more: object = {},
    agent = officer,
  ) =>
    agent.post<T>(`/api/v1/consolidations/${indicatorId}/entries`, { unitId: ward, periodId: period, rows, ...more });
  const number = (unitId: number, value: number, more: Partial<ConsolidationEntry> = {}) =>
    ({ unitId, blank: 'NUMBER', value, ...more }) as const;
  const acceptAll = async (indicatorId: string, agent = chair) => {
    const waiting = (await tableOf(indicatorId)).lines.flatMap((line) => line.waiting ?? []);
    const reports = waiting.map(({ reportId, version }) => ({ reportId, version }));
    return agent.post<AcceptedReportsView>('/api/v1/report-decisions', { reports });
  };

  it('62 figures give exactly 1.035 in the table, in the drafted review and in the spreadsheet', async () => {
    const indicatorId = await addIndicator(api, ward, 'Lượt người tham dự');
    const taskId = await task(indicatorId, units);
    expect((await tableOf(indicatorId)).total).toMatchObject({ value: null, reportedUnits: 0, totalUnits: 62 });
    // Six heads report by themselves; the other figures were told by telephone.
    for (const unitId of areas) await sendReport(heads, { taskId, unitId }, { values: told(indicatorId, EACH) });
    const last = units.length - 1;
    const rows = units.slice(6).map((unitId) => number(unitId, EACH));
    rows[rows.length - 1] = number(units[last], TOTAL - EACH * last);
    const written = await enter(indicatorId, rows, { source: 'Tổ báo qua điện thoại' });
    expect(written.status).toBe(200);
    expect(written.body.rows.map((row) => row.how)).toEqual(rows.map(() => 'ENTERED'));
    const waits = await tableOf(indicatorId);
    expect(waits.total).toMatchObject({ value: null, reportedUnits: 0 });
    expect(lineOf(waits, units[last])).toMatchObject({
      state: 'WAITING',
      waiting: { onBehalf: true, authorName: 'chuyenvien', allowed: ['accept'] },
    });
    expect((await acceptAll(indicatorId)).body).toMatchObject({ refused: [] });
    // One group sends again: its figure is replaced, never added.
    const again = await sendReport(heads, { taskId, unitId: units[last] }, { values: told(indicatorId, 99) });
    expect(lineOf(await tableOf(indicatorId), units[last])).toMatchObject({ exceptions: ['REPLACES'] });
    await step(chair, again.reportId, 'accept');
    const { body: replaced } = await chair.get<ReportView>(`/api/v1/reports/${again.reportId}`);
    const values = told(indicatorId, TOTAL - EACH * last);
    await step(chair, replaced.reportId, 'correct', { reason: 'Tổ đếm lại.', values });

    const table = await tableOf(indicatorId);
    expect(table.total).toMatchObject({ value: TOTAL, text: '1.035', reportedUnits: 62, totalUnits: 62 });
    expect(table.lines).toHaveLength(63);
    expect(table.lines.reduce((sum, line) => sum + (line.own?.value ?? 0), 0)).toBe(TOTAL);
    expect(lineOf(table, units[last]).state).toBe('CORRECTED');

    const half = { unitId: ward, kind: 'SO_KET_6_THANG', year: 2020, planId: plan };
    const { body: review } = await officer.post<DraftedReview>('/api/v1/reviews', half);
    const { body: drafted } = await officer.post<DraftedReview>(`/api/v1/reviews/${review.id}/draft`);
    const figure = drafted.sections
      .flatMap((section) => section.figures)
      .find((one) => one.indicatorId === indicatorId);
    expect(figure).toMatchObject({ value: TOTAL, text: '1.035 lượt người' });
    expect(figure?.rows).toHaveLength(62);
    expect(drafted.sections.map((section) => section.text).join(' ')).toContain('Có 1.035 lượt người tham dự');

    const sheet = await sheetOf(indicatorId);
    expect(sheet.rowCount).toBe(1 + 63 + 1);
    expect(sheet.getCell(65, 2).value).toBe(TOTAL);
    expect([sheet.getCell(65, 3).value, sheet.getCell(65, 4).value]).toEqual(['1.035', '62/62 đơn vị']);
    const cells = Array.from({ length: 63 }, (_, at) => sheet.getCell(at + 2, 2).value);
    expect(cells.reduce((sum: number, cell) => sum + (typeof cell === 'number' ? cell : 0), 0)).toBe(TOTAL);
    // A unit whose name looks like a formula stays a text.
    expect(sheet.getColumn(1).values).toContain('    =1+1');
  }, 60_000);

  it('writes all rows or none and tells each fault at its row', async () => {
    const indicatorId = await addIndicator(api, ward, 'Lượt dự tọa đàm');
    const [one, two, three, four] = units;
    const taskId = await task(indicatorId, [one, two, three]);
    const sent = await sendReport(heads, { taskId, unitId: two }, { values: told(indicatorId, 5) });
    const draft = await heads.post<ReportView>('/api/v1/reports', { taskId, unitId: three });
    const path = `/api/v1/reports/${draft.body.reportId}`;
    await heads.patch(path, { resultText: 'Đang ghi' }, { version: draft.body.version });
    const rows = [
      number(one, 7),
      number(two, 8),
      number(three, 9),
      { unitId: four, blank: 'NUMBER' as const },
      number(one, 7),
    ];
    const refused = await enter<Problem>(indicatorId, rows);
    expect([refused.status, refused.body.code]).toEqual([422, 'reporting.entries-wrong']);
    expect(refused.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/rows/1/value', 'reporting.unit-sent'],
      ['/rows/2/value', 'reporting.unit-writing'],
      ['/rows/3/value', 'reporting.no-task-for-unit'],
      ['/rows/4/value', 'reporting.unit-given-twice'],
    ]);
    expect(lineOf(await tableOf(indicatorId), one).state).toBe('MISSING');

    // A draft that was only opened does not stand in the way; the same figure again changes nothing.
    await heads.patch(path, { resultText: '' }, { version: draft.body.version + 1 });
    const written = await enter(indicatorId, [number(one, 7, { qualifier: 'OVER' }), number(three, 9)]);
    expect(written.body.rows.map((row) => row.how)).toEqual(['ENTERED', 'ENTERED']);
    const same = await enter(indicatorId, [number(one, 7, { qualifier: 'OVER' })]);
    expect(same.body.rows).toMatchObject([{ how: 'SAME' }]);
    const blind = await enter<Problem>(indicatorId, [number(one, 8)]);
    expect(blind.body.errors).toMatchObject([{ code: 'reporting.entry-stale' }]);
    const { reportId, version } = lineOf(await tableOf(indicatorId), one).waiting ?? fail('nothing waits');
    const changed = await enter(indicatorId, [number(one, 8, { reportId, version, qualifier: 'OVER' })]);
    expect(changed.body.rows).toEqual([{ unitId: one, reportId, how: 'CHANGED' }]);

    const none = { unitId: four, blank: 'NONE_OCCURRED' as const };
    await task(indicatorId, [four]);
    const bare = await enter<Problem>(indicatorId, [{ unitId: four, blank: 'NUMBER' }]);
    expect(bare.body.errors).toMatchObject([{ code: 'value-required' }]);
    expect((await enter(indicatorId, [none])).status).toBe(200);
    expect((await acceptAll(indicatorId)).body.acceptedIds).toContain(sent.reportId);
    expect((await tableOf(indicatorId)).total).toMatchObject({ value: 22, text: '≥ 22', reportedUnits: 4 });
  });

  it('corrects accepted figures with a reason only, by those who decide (I-14)', async () => {
    const indicatorId = await addIndicator(api, ward, 'Lượt góp ý');
    const unitId = units[0];
    await task(indicatorId, [unitId]);
    await enter(indicatorId, [number(unitId, 40)]);
    await acceptAll(indicatorId);
    const line = lineOf(await tableOf(indicatorId), unitId);
    expect(line).toMatchObject({ state: 'ACCEPTED', onBehalf: true, allowed: ['correct'] });
    expect(lineOf(await tableOf(indicatorId, officer), unitId).allowed).toEqual([]);
    const row = number(unitId, 45, line.report ?? {});
    const silent = await enter<Problem>(indicatorId, [row], {}, chair);
    expect(silent.body.errors).toMatchObject([{ code: 'reporting.reason-needed' }]);
    const reason = { reason: 'Tổ cộng nhầm.' };
    expect((await enter<Problem>(indicatorId, [row], reason)).body.errors).toMatchObject([
      { code: 'common.forbidden' },
    ]);
    expect((await enter(indicatorId, [row], reason, chair)).body.rows).toMatchObject([{ how: 'CORRECTED' }]);
    const after = await tableOf(indicatorId);
    expect(after.total.value).toBe(45);
    expect(lineOf(after, unitId).state).toBe('CORRECTED');
  });

  it('accepts each report by itself; who typed a figure does not accept it (I-21)', async () => {
    const indicatorId = await addIndicator(api, ward, 'Lượt thăm hỏi');
    const [one, two] = units;
    const taskId = await task(indicatorId, [one, two]);
    await enter(indicatorId, [number(one, 3)], {}, chair);
    const sent = await sendReport(heads, { taskId, unitId: two }, { values: told(indicatorId, 4) });
    expect(lineOf(await tableOf(indicatorId), one).waiting?.allowed).toEqual([]);
    const { body } = await acceptAll(indicatorId);
    expect(body.acceptedIds).toEqual([sent.reportId]);
    expect(body.refused).toMatchObject([{ code: 'reporting.own-report', title: 'Báo cáo do chính anh/chị lập' }]);
    expect((await tableOf(indicatorId)).total).toMatchObject({ value: 4, reportedUnits: 1, totalUnits: 2 });
  });

  it('flags a meeting that a group and its area both tell, before it is accepted (I-10)', async () => {
    const indicatorId = await addIndicator(api, ward, 'Lượt dự ngày hội');
    const [area, group] = [areas[1], units[6]];
    const taskId = await task(indicatorId, [area, group]);
    const meeting = { meetingOn: '2020-03-15', meetingName: 'Sinh hoạt quý I' };
    for (const unitId of [area, group]) {
      await sendReport(heads, { taskId, unitId }, { values: told(indicatorId, 30, meeting) });
    }
    const table = await tableOf(indicatorId);
    expect([area, group].map((unitId) => lineOf(table, unitId).exceptions)).toEqual([
      ['SAME_MEETING'],
      ['SAME_MEETING'],
    ]);
  });

  it('is closed to those outside, and to heads of groups as far as others are meant', async () => {
    const indicatorId = await addIndicator(api, ward, 'Lượt tiếp dân');
    await task(indicatorId, [units[0]]);
    const path = `/api/v1/consolidations/${indicatorId}`;
    const query = `?unitId=${ward}&periodId=${period}`;
    expect((await stranger.get(`${path}/table${query}`)).status).toBe(404);
    expect((await stranger.get(`${path}/table.xlsx${query}`)).status).toBe(404);
    expect((await enter(indicatorId, [number(units[0], 1)], {}, stranger)).status).toBe(404);
    expect((await enter(indicatorId, [number(units[0], 1)], {}, heads)).status).toBe(403);
  });

  it('takes nothing into a period that is closed', async () => {
    const indicatorId = await addIndicator(api, ward, 'Lượt vận động');
    await addTask(api, { planId: plan, ownerUnitId: ward, coordinators: [units[0]], dueOn: '2020-12-31', indicatorId });
    const { body: periods } = await chair.get<PeriodView[]>(`/api/v1/periods?year=2020&unitId=${ward}`);
    const early = periods.find((one) => one.code === '2020-01')?.periodId;
    const { body } = await enter<Problem>(indicatorId, [number(units[0], 1)], { periodId: early });
    expect(body.errors).toMatchObject([{ code: 'reporting.period-closed' }]);
  });

  async function sheetOf(indicatorId: string): Promise<ExcelJS.Worksheet> {
    const path = `/api/v1/consolidations/${indicatorId}/table.xlsx?unitId=${ward}&periodId=${period}`;
    const answer = await officer.fetch(path);
    expect(answer.status).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await answer.arrayBuffer()) as ExcelJS.Buffer);
    return book.worksheets[0];
  }
});

function told(indicatorId: string, value: number, more: object = {}) {
  return [{ indicatorId, blank: 'NUMBER' as const, value, ...more }];
}

function fail(what: string): never {
  throw new Error(what);
}
