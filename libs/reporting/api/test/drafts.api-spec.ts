import type { ClosedUnitView, UnitView } from '@congtac/org-domain';
import type { ReportRowView, ReportView } from '@congtac/reporting-domain';
import type { Page } from '@congtac/shared-domain';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import { addIndicator, addPlan, addTask, addUnit, rebuildTree, sendReport, signInAs, step } from './arrange';

describe('who sees which reports', () => {
  let api: TestApi;
  let ward: number;
  let district: number;
  let area: number;
  let districtPlan: string;
  let wardPlan: string;
  let reporter: ApiAgent;
  let colleague: ApiAgent;
  let chair: ApiAgent;
  let districtChair: ApiAgent;
  let areaHead: ApiAgent;
  let groupHead: ApiAgent;
  let group: number;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-07-02' });
    district = await addUnit(api, 'Quận', 'DISTRICT', null);
    ward = await addUnit(api, 'Phường', 'WARD', district);
    area = await addUnit(api, 'Khối phố', 'AREA', ward);
    group = await addUnit(api, 'Tổ', 'GROUP', area);
    await rebuildTree(api);
    districtPlan = await addPlan(api, district, 'Kế hoạch quận');
    wardPlan = await addPlan(api, ward, 'Kế hoạch phường');
    reporter = await signInAs(api, 'canbo', { role: 'REPORTER', unitId: ward });
    colleague = await signInAs(api, 'chuyenvien', { role: 'SPECIALIST', unitId: ward });
    chair = await signInAs(api, 'chutich', { role: 'CHAIR', unitId: ward, scope: 'SUBTREE' });
    districtChair = await signInAs(api, 'chutich.quan', { role: 'CHAIR', unitId: district, scope: 'SUBTREE' });
    areaHead = await signInAs(api, 'truongban', { role: 'AREA_HEAD', unitId: area, scope: 'SUBTREE' });
    groupHead = await signInAs(api, 'totruong', { role: 'AREA_HEAD', unitId: group });
  });
  afterAll(() => api.close());

  const listed = async (agent: ApiAgent, query: string) => {
    const { body } = await agent.get<Page<ReportRowView>>(`/api/v1/reports?${query}`);
    return body;
  };
  const draftOf = async (agent: ApiAgent, taskId: string, resultText: string) => {
    const { body: draft } = await agent.post<ReportView>('/api/v1/reports', { taskId });
    const path = `/api/v1/reports/${draft.reportId}`;
    const written = await agent.patch<ReportView>(path, { resultText }, { version: draft.version });
    expect(written.status).toBe(200);
    return written.body;
  };

  it('shows a draft to the writers of its unit only, not to those above who gave the task', async () => {
    const taskId = await addTask(api, { planId: districtPlan, ownerUnitId: district, leadUnitId: ward });
    const draft = await draftOf(reporter, taskId, 'Chưa xong nên chưa gửi.');
    const path = `/api/v1/reports/${draft.reportId}`;
    expect((await colleague.get(path)).status).toBe(200);
    expect((await listed(chair, 'status=DRAFT')).items.map((row) => row.reportId)).toContain(draft.reportId);
    expect((await districtChair.get(path)).status).toBe(404);
    expect((await districtChair.get<ReportRowView[]>(`/api/v1/tasks/${taskId}/reports`)).body).toEqual([]);
    expect(await listed(districtChair, 'status=DRAFT')).toMatchObject({ items: [], total: 0 });
    expect(await listed(districtChair, `planId=${districtPlan}`)).toMatchObject({ items: [], total: 0 });
  });

  it('shows a returned report to those above as it was last sent, while its writers change it', async () => {
    const indicatorId = await addIndicator(api, district, 'Lượt người họp');
    const taskId = await addTask(api, { planId: districtPlan, ownerUnitId: district, leadUnitId: ward, indicatorId });
    const values = [{ indicatorId, blank: 'NUMBER' as const, value: 30 }];
    const { reportId } = await sendReport(reporter, { taskId }, { resultText: 'Đã họp 30 người.', values });
    const { body: returned } = await step(districtChair, reportId, 'return', { reason: 'Xin đếm lại.' });
    const path = `/api/v1/reports/${reportId}`;
    const rewritten = { resultText: 'Đếm lại còn 28.', values: [{ indicatorId, blank: 'NUMBER', value: 28 }] };
    expect((await reporter.patch(path, rewritten, { version: returned.version })).status).toBe(200);

    expect((await reporter.get<ReportView>(path)).body).toMatchObject(rewritten);
    const above = (await districtChair.get<ReportView>(path)).body;
    expect(above).toMatchObject({ resultText: 'Đã họp 30 người.', values: [{ value: 30 }] });
    const [row] = (await listed(districtChair, 'status=RETURNED')).items;
    expect(row).toMatchObject({ reportId, summary: 'Đã họp 30 người.' });
    expect((await listed(districtChair, 'q=đếm lại còn')).total).toBe(0);
    expect((await listed(reporter, 'q=đếm lại còn')).total).toBe(1);
  });

  it('keeps drafts and their figures from units above by row-level security alone', async () => {
    const indicatorId = await addIndicator(api, ward, 'Lượt người dự');
    const taskId = await addTask(api, { planId: wardPlan, ownerUnitId: ward, indicatorId });
    const { reportId, version } = await draftOf(reporter, taskId, 'Bản nháp.');
    const values = [{ indicatorId, blank: 'NUMBER', value: 12 }];
    expect((await reporter.patch(`/api/v1/reports/${reportId}`, { values }, { version })).status).toBe(200);
    const { Client } = await import('pg');
    const client = new Client({ connectionString: api.appUrl });
    await client.connect();
    const seen = async (table: string, own: number) => {
      await client.query(`begin; set local role congtac_app; set local app.scope = '{${district},${ward}}'`);
      await client.query(`set local app.own = '{${own}}'`);
      const { rowCount } = await client.query(`select 1 from reporting.${table} where report_id = $1`, [reportId]);
      await client.query('rollback');
      return rowCount;
    };
    try {
      for (const table of ['progress_report', 'report_value']) {
        expect(await seen(table, ward)).toBe(1);
        expect(await seen(table, district)).toBe(0);
      }
    } finally {
      await client.end();
    }
  });

  it('counts only the reports that are listed', async () => {
    const taskId = await addTask(api, { planId: wardPlan, ownerUnitId: ward, coordinators: [area, group] });
    await sendReport(groupHead, { taskId }, { resultText: 'Tổ đã họp.' });
    const own = await sendReport(areaHead, { taskId, unitId: area }, { resultText: 'Khối phố đã họp.' });
    const page = await listed(areaHead, 'size=1');
    expect([page.total, page.items.map((row) => row.reportId)]).toEqual([1, [own.reportId]]);
    expect(await listed(areaHead, 'page=2&size=1')).toMatchObject({ items: [], total: 1 });
    const all = await listed(chair, `planId=${wardPlan}&size=100`);
    expect(all.items).toHaveLength(all.total);
  });

  it('a unit that ends: its successor finishes what is being written, what was sent keeps its sender (§2.9)', async () => {
    const led = { planId: wardPlan, ownerUnitId: ward, leadUnitId: group };
    const [open, done] = [await addTask(api, led), await addTask(api, led)];
    const draft = await draftOf(groupHead, open, 'Tổ đang vận động.');
    const sent = await sendReport(groupHead, { taskId: done }, { resultText: 'Tổ đã vận động xong.' });
    const admin = await signInAs(api, 'quantri.phuong', { role: 'SYS_ADMIN', unitId: ward, scope: 'SUBTREE' });
    const { body: unit } = await admin.get<UnitView>(`/api/v1/units/${group}`);
    const ending = { validTo: '2020-07-02', reason: 'Sắp xếp tổ dân cư', successorUnitId: area };
    const path = `/api/v1/units/${group}/close`;
    const { body: ended } = await admin.post<ClosedUnitView>(path, ending, { version: unit.version });
    expect(ended.handedOver).toEqual(expect.arrayContaining([{ kind: 'REPORTS', count: 1 }]));
    const mine = await areaHead.get<ReportView>(`/api/v1/reports/${draft.reportId}`);
    expect(mine.body).toMatchObject({ unitId: area, status: 'DRAFT', resultText: 'Tổ đang vận động.' });
    const finished = await step(areaHead, draft.reportId, 'submit', { completesTask: true });
    expect([finished.status, finished.body.status]).toEqual([200, 'SUBMITTED']);
    expect((await areaHead.get<ReportView>(`/api/v1/reports/${sent.reportId}`)).body.unitId).toBe(group);
    expect((await step(chair, sent.reportId, 'accept')).body).toMatchObject({ status: 'ACCEPTED', unitId: group });
  });
});
