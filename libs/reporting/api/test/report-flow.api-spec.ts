import type { TaskView } from '@congtac/planning-domain';
import type { MyWorkView, ReportRowView, ReportView } from '@congtac/reporting-domain';
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

describe('progress reports', () => {
  let api: TestApi;
  let district: number;
  let ward: number;
  let otherWard: number;
  let plan: string;
  let districtPlan: string;
  let reporter: ApiAgent;
  let colleague: ApiAgent;
  let chair: ApiAgent;
  let districtChair: ApiAgent;
  let stranger: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-07-02' });
    const city = await addUnit(api, 'Thành phố', 'PROVINCE', null);
    district = await addUnit(api, 'Quận', 'DISTRICT', city);
    ward = await addUnit(api, 'Phường', 'WARD', district);
    otherWard = await addUnit(api, 'Phường khác', 'WARD', district);
    await rebuildTree(api);
    plan = await addPlan(api, ward, 'Kế hoạch phường');
    districtPlan = await addPlan(api, district, 'Kế hoạch quận');
    reporter = await signInAs(api, 'canbo.phuong', { role: 'REPORTER', unitId: ward });
    colleague = await signInAs(api, 'chuyenvien.phuong', { role: 'SPECIALIST', unitId: ward });
    chair = await signInAs(api, 'chutich.phuong', { role: 'CHAIR', unitId: ward, scope: 'SUBTREE' });
    districtChair = await signInAs(api, 'chutich.quan', { role: 'CHAIR', unitId: district, scope: 'SUBTREE' });
    stranger = await signInAs(api, 'canbo.khac', { role: 'REPORTER', unitId: otherWard });
  });
  afterEach(() => api.setBusinessDate('2020-07-02'));
  afterAll(() => api.close());

  const taskStatus = async (taskId: string) => {
    const { rows } = await api.owner.query<{ status: string; completed_on: string | null }>(
      'select status, completed_on::text from planning.task where task_id = $1',
      [taskId],
    );
    return rows[0];
  };
  const waitingForALock = async () => {
    const blocked = () =>
      api.owner.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
    for (const end = Date.now() + 3_000; Date.now() < end;) {
      if ((await blocked()).rows.length) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('nobody waits for a lock');
  };
  const group = async (agent: ApiAgent, name: string, tab = 'MINE') => {
    const { body } = await agent.get<MyWorkView>(`/api/v1/my-work?tab=${tab}`);
    return body.groups.find((candidate) => candidate.group === name)?.cards ?? [];
  };

  it('goes from report over return with a reason and resubmission to acceptance, keeping the old text', async () => {
    const taskId = await addTask(api, { planId: plan, ownerUnitId: ward });
    const sent = await sendReport(reporter, { taskId }, { resultText: 'Đã treo băng rôn.' });
    expect(sent).toMatchObject({ status: 'SUBMITTED', revision: 1, submittedOn: '2020-07-02', late: false });
    expect(await taskStatus(taskId)).toMatchObject({ status: 'IN_PROGRESS' });
    expect((await group(chair, 'WAITING_FOR_ME')).map((card) => card.reportId)).toContain(sent.reportId);

    const returned = await step(chair, sent.reportId, 'return', { reason: 'Thiếu ảnh.' });
    expect(returned.body).toMatchObject({ status: 'RETURNED', returnReason: 'Thiếu ảnh.' });
    const [card] = (await group(reporter, 'RETURNED')).filter((c) => c.reportId === sent.reportId);
    expect(card).toMatchObject({ returnReason: 'Thiếu ảnh.', allowed: ['continue', 'view'] });

    const { body: now } = await reporter.get<ReportView>(`/api/v1/reports/${sent.reportId}`);
    const path = `/api/v1/reports/${sent.reportId}`;
    const edited = await reporter.patch<ReportView>(path, { resultText: 'Đã bổ sung ảnh.' }, { version: now.version });
    expect((await reporter.post(`${path}/submit`, {}, { version: edited.body.version })).status).toBe(200);
    const accepted = await step(chair, sent.reportId, 'accept');
    expect(accepted.body).toMatchObject({ status: 'ACCEPTED', revision: 2, decidedByName: 'chutich.phuong' });
    expect(accepted.body.revisions).toMatchObject([
      { revision: 1, resultText: 'Đã treo băng rôn.', reason: 'Thiếu ảnh.' },
    ]);
    const { rows } = await api.owner.query<{ action: string }>(
      'select action from app.audit_event where entity_id = $1 order by at',
      [sent.reportId],
    );
    expect(rows.map((row) => row.action)).toEqual([
      'report.drafted',
      'report.submitted',
      'report.returned',
      'report.submitted',
      'report.accepted',
    ]);
  });

  it.each([
    ['2020-11-18T16:50:00Z', '2020-11-18', false],
    ['2020-11-18T17:10:00Z', '2020-11-19', true],
  ])('completes on the local day the report was sent, %s, whenever it is confirmed (G-7)', async (at, day, late) => {
    const taskId = await addTask(api, { planId: plan, ownerUnitId: ward });
    const now = jest.spyOn(api.app.get(BusinessClock), 'now').mockReturnValue(new Date(at));
    const sent = await sendReport(reporter, { taskId }, { resultText: 'Đã xong.' }, true);
    now.mockRestore();
    expect(sent).toMatchObject({ submittedOn: day, late });
    const [waiting] = (await group(chair, 'WAITING_FOR_ME')).filter((card) => card.reportId === sent.reportId);
    expect(waiting).toMatchObject({ timeliness: 'PENDING', pendingLate: late });
    expect(await taskStatus(taskId)).toMatchObject({ status: 'PENDING_CONFIRMATION' });
    api.setBusinessDate('2020-11-20');
    expect((await step(chair, sent.reportId, 'accept')).status).toBe(200);
    expect(await taskStatus(taskId)).toEqual({ status: 'COMPLETED', completed_on: day });
    const { body: task } = await chair.get<TaskView>(`/api/v1/tasks/${taskId}`);
    expect(task).toMatchObject({ completedOn: day, timeliness: late ? 'COMPLETED_LATE' : 'COMPLETED_ON_TIME' });
  });

  it('sends a completion back to work when the report is returned or withdrawn', async () => {
    const taskId = await addTask(api, { planId: plan, ownerUnitId: ward });
    const sent = await sendReport(reporter, { taskId }, { resultText: 'Đã xong.' }, true);
    const old = { version: sent.version - 1 };
    expect((await reporter.post(`/api/v1/reports/${sent.reportId}/withdraw`, {}, old)).status).toBe(412);
    const back = await step(reporter, sent.reportId, 'withdraw');
    expect(back.body).toMatchObject({ status: 'DRAFT', completesTask: false });
    expect(await taskStatus(taskId)).toMatchObject({ status: 'IN_PROGRESS' });
    const again = await step(reporter, sent.reportId, 'submit', { completesTask: true });
    expect(again.status).toBe(200);
    await step(chair, sent.reportId, 'return', { reason: 'Chưa đủ.' });
    expect(await taskStatus(taskId)).toMatchObject({ status: 'IN_PROGRESS' });
  });

  it('marks an occurrence done, and refuses one whose window has not begun (I-13)', async () => {
    const taskId = await addTask(api, { planId: plan, ownerUnitId: ward, months: [6, 7, 8] });
    const months = await occurrencesOf(api, taskId);
    const early = await reporter.post<Problem>('/api/v1/reports', { taskId, occurrenceId: months.get(8) });
    expect([early.status, early.body.code]).toEqual([422, 'reporting.window-not-begun']);
    const without = await reporter.post<Problem>('/api/v1/reports', { taskId });
    expect(without.body.code).toBe('reporting.occurrence-needed');
    expect((await group(reporter, 'OVERDUE')).some((card) => card.occurrenceId === months.get(6))).toBe(true);
    expect((await group(reporter, 'THIS_MONTH')).some((card) => card.occurrenceId === months.get(7))).toBe(true);

    const wish = { taskId, occurrenceId: months.get(7) };
    const sent = await sendReport(reporter, wish, { resultText: 'Đã giao ban tháng 7.' });
    await step(chair, sent.reportId, 'accept');
    const { rows } = await api.owner.query<{ status: string; done_on: string; report_id: string }>(
      'select status, done_on::text, report_id from planning.task_occurrence where occurrence_id = $1',
      [months.get(7)],
    );
    expect(rows).toEqual([{ status: 'DONE', done_on: '2020-07-02', report_id: sent.reportId }]);
    const twice = await reporter.post<Problem>('/api/v1/reports', wish);
    expect(twice.body.code).toBe('reporting.task-not-open');
  });

  it('tells number, 0, "không phát sinh" and "không áp dụng" apart and names the wrong figure', async () => {
    const indicatorId = await addIndicator(api, ward, 'Lượt người nghe');
    const taskId = await addTask(api, { planId: plan, ownerUnitId: ward, indicatorId, target: 56 });
    const { body: draft } = await reporter.post<ReportView>('/api/v1/reports', { taskId });
    expect(draft.targets).toMatchObject([{ indicatorId, assignedValue: 56, unitOfMeasure: 'lượt người' }]);
    const path = `/api/v1/reports/${draft.reportId}`;
    for (const [values, code] of [
      [[{ indicatorId, blank: 'NUMBER' }], 'value-required'],
      [[{ indicatorId, blank: 'NUMBER', value: 0 }], 'value-is-zero'],
      [[{ indicatorId, blank: 'ZERO', value: 3 }], 'value-not-expected'],
      [[{ indicatorId: taskId, blank: 'ZERO' }], 'indicator-not-asked'],
    ] as const) {
      const refused = await reporter.patch<Problem>(path, { values }, { version: draft.version });
      expect([refused.status, refused.body.errors?.[0]?.code]).toEqual([400, code]);
    }
    const empty = await reporter.post<Problem>(`${path}/submit`, {}, { version: draft.version });
    expect(empty.body.code).toBe('reporting.nothing-reported');
    const text = await reporter.patch<ReportView>(path, { resultText: 'Xong.' }, { version: draft.version });
    const half = await reporter.post<Problem>(
      `${path}/submit`,
      { completesTask: true },
      { version: text.body.version },
    );
    expect(half.body.code).toBe('reporting.values-missing');
    let version = text.body.version;
    for (const [blank, value] of [
      ['ZERO', 0],
      ['NONE_OCCURRED', null],
      ['NOT_APPLICABLE', null],
    ] as const) {
      const { body } = await reporter.patch<ReportView>(path, { values: [{ indicatorId, blank }] }, { version });
      expect(body.values).toMatchObject([{ blank, value }]);
      version = body.version;
    }
    expect((await reporter.post(`${path}/submit`, { completesTask: true }, { version })).status).toBe(200);
  });

  it('answers 428 without and 412 with a stale version, naming who changed it', async () => {
    const taskId = await addTask(api, { planId: plan, ownerUnitId: ward });
    const { body: draft } = await reporter.post<ReportView>('/api/v1/reports', { taskId });
    const path = `/api/v1/reports/${draft.reportId}`;
    expect((await reporter.patch(path, { resultText: 'A' })).status).toBe(428);
    expect((await colleague.patch(path, { resultText: 'B' }, { version: draft.version })).status).toBe(200);
    const stale = await reporter.patch<Problem>(path, { resultText: 'A' }, { version: draft.version });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ code: 'common.stale', params: { by: 'chuyenvien.phuong' } });
  });

  it('makes one row of the same POST sent twice, and one draft per task and unit for everybody', async () => {
    const taskId = await addTask(api, { planId: plan, ownerUnitId: ward });
    const key = 'gui-hai-lan-0001';
    const answers = await Promise.all(
      [0, 1, 2].map(() => reporter.post<ReportView>('/api/v1/reports', { taskId }, { idempotencyKey: key })),
    );
    expect(new Set(answers.map((answer) => answer.body.reportId)).size).toBe(1);
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 ? reporter : colleague).post<ReportView>('/api/v1/reports', { taskId }),
      ),
    );
    expect(many.every((answer) => answer.status === 201)).toBe(true);
    const { rows } = await api.owner.query('select 1 from reporting.progress_report where task_id = $1', [taskId]);
    expect(rows).toHaveLength(1);
  });

  it('sends a draft once however often and by whomever it is sent at the same time', async () => {
    const taskId = await addTask(api, { planId: plan, ownerUnitId: ward });
    const { body: draft } = await reporter.post<ReportView>('/api/v1/reports', { taskId });
    const path = `/api/v1/reports/${draft.reportId}`;
    const { body: ready } = await reporter.patch<ReportView>(path, { resultText: 'Xong.' }, { version: draft.version });
    const sent = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        (n % 2 ? reporter : colleague).post(`${path}/submit`, {}, { version: ready.version }),
      ),
    );
    expect(sent.filter((answer) => answer.status === 200)).toHaveLength(1);
    const { rows } = await api.owner.query(
      `select 1 from app.outbox where type = 'reporting.report-submitted' and payload ->> 'reportId' = $1`,
      [draft.reportId],
    );
    expect(rows).toHaveLength(1);
  });

  it('keeps the author from deciding in a unit of three accounts (I-21), and from withdrawing what was opened', async () => {
    const taskId = await addTask(api, { planId: plan, ownerUnitId: ward });
    const sent = await sendReport(chair, { taskId }, { resultText: 'Chủ tịch tự báo cáo.' });
    const own = await step<Problem>(chair, sent.reportId, 'accept');
    expect([own.status, own.body.code]).toEqual([403, 'reporting.own-report']);
    const second = await addTask(api, { planId: plan, ownerUnitId: ward });
    const opened = await sendReport(reporter, { taskId: second }, { resultText: 'Đã làm.' });
    expect((await chair.get<ReportView>(`/api/v1/reports/${opened.reportId}`)).body.openedAt).not.toBeNull();
    const late = await step<Problem>(reporter, opened.reportId, 'withdraw');
    expect(late.body.code).toBe('reporting.already-opened');
  });

  it('keeps the author from withdrawing what is opened at the same instant', async () => {
    const taskId = await addTask(api, { planId: plan, ownerUnitId: ward });
    const sent = await sendReport(reporter, { taskId }, { resultText: 'Đã xong.' }, true);
    const { Client } = await import('pg');
    const reading = new Client({ connectionString: api.appUrl });
    await reading.connect();
    try {
      await reading.query(`begin; set local app.wide = 'all'`);
      const opened = await reading.query(
        'update reporting.progress_report set opened_at = now() where report_id = $1 and opened_at is null',
        [sent.reportId],
      );
      expect(opened.rowCount).toBe(1);
      const path = `/api/v1/reports/${sent.reportId}/withdraw`;
      const withdrawn = reporter.post<Problem>(path, {}, { version: sent.version });
      await waitingForALock();
      await reading.query('commit');
      expect((await withdrawn).body.code).toBe('reporting.already-opened');
    } finally {
      await reading.end();
    }
    expect(await taskStatus(taskId)).toMatchObject({ status: 'PENDING_CONFIRMATION' });
  });

  it('lets the chair of a unit with two accounts accept an own report, and says so (I-21)', async () => {
    const small = await addUnit(api, 'Ban công tác Mặt trận', 'AREA', ward);
    await rebuildTree(api);
    const head = await signInAs(api, 'truongban', { role: 'CHAIR', unitId: small });
    for (const former of ['truongban.cu', 'totruong.cu']) await signInAs(api, former, { role: 'CHAIR', unitId: small });
    // Who held a role there until last year is no third account.
    await api.owner.query(
      `update identity.role_grant g set valid_to = '2019-12-31' from identity.account a
       where a.account_id = g.account_id and a.login like '%.cu'`,
    );
    const taskId = await addTask(api, { planId: await addPlan(api, small, 'Kế hoạch khối'), ownerUnitId: small });
    const sent = await sendReport(head, { taskId }, { resultText: 'Đã họp.' });
    const accepted = await step(head, sent.reportId, 'accept');
    expect(accepted.body).toMatchObject({ status: 'ACCEPTED', selfApproved: true });
  });

  it('carries files while it is a draft; the unit that decides may read them', async () => {
    const taskId = await addTask(api, { planId: plan, ownerUnitId: ward });
    const { body: draft } = await reporter.post<ReportView>('/api/v1/reports', { taskId });
    const file = () => {
      const form = new FormData();
      form.set('ownerType', 'report');
      form.set('ownerId', draft.reportId);
      form.set('file', new Blob(['%PDF-1.4 trailer %%EOF']), 'bao-cao.pdf');
      return form;
    };
    const added = await reporter.upload<{ attachmentId: string }>('/api/v1/attachments', file());
    expect(added.status).toBe(201);
    const path = `/api/v1/attachments/${added.body.attachmentId}/content`;
    expect((await stranger.get(path)).status).toBe(404);
    await step(reporter, draft.reportId, 'submit').then((answer) => expect(answer.status).toBe(422));
    const { body: now } = await reporter.get<ReportView>(`/api/v1/reports/${draft.reportId}`);
    await reporter.patch(`/api/v1/reports/${draft.reportId}`, { resultText: 'Xong.' }, { version: now.version });
    expect((await step(reporter, draft.reportId, 'submit')).status).toBe(200);
    expect((await reporter.upload<Problem>('/api/v1/attachments', file())).body.code).toBe('documents.owner-closed');
    expect((await chair.get(path)).status).toBe(200);
  });

  it('lets the unit that assigned the task accept, not the unit that reports', async () => {
    const taskId = await addTask(api, { planId: districtPlan, ownerUnitId: district, leadUnitId: ward });
    const sent = await sendReport(reporter, { taskId }, { resultText: 'Phường đã làm.' }, true);
    expect((await step<Problem>(chair, sent.reportId, 'accept')).status).toBe(403);
    const given = (await group(districtChair, 'SENT', 'ASSIGNED')).filter((card) => card.taskId === taskId);
    expect(given).toMatchObject([{ unitId: ward, ownerUnitId: district }]);
    const queue = await districtChair.get<{ items: ReportRowView[] }>('/api/v1/reports?forMe=true');
    expect(queue.body.items.map((row) => row.reportId)).toContain(sent.reportId);
    expect((await step(districtChair, sent.reportId, 'accept')).status).toBe(200);
    expect(await taskStatus(taskId)).toMatchObject({ status: 'COMPLETED' });
  });

  it('corrects an accepted report with a reason: new revision, old one kept', async () => {
    const indicatorId = await addIndicator(api, ward, 'Lượt người họp');
    const taskId = await addTask(api, { planId: plan, ownerUnitId: ward, indicatorId });
    const values = [{ indicatorId, blank: 'NUMBER' as const, value: 30 }];
    const sent = await sendReport(reporter, { taskId }, { resultText: 'Đã họp.', values });
    await step(chair, sent.reportId, 'accept');
    const corrected = await step(chair, sent.reportId, 'correct', {
      reason: 'Đếm lại.',
      values: [{ indicatorId, blank: 'NUMBER', value: 32 }],
    });
    expect(corrected.body).toMatchObject({ status: 'ACCEPTED', revision: 2, values: [{ value: 32 }] });
    expect(corrected.body.revisions).toMatchObject([{ reason: 'Đếm lại.', values: [{ value: 30 }] }]);
    const { rows } = await api.owner.query('select value::float, method from reporting.figure where report_id = $1', [
      sent.reportId,
    ]);
    expect(rows).toEqual([{ value: 32, method: 'CORRECTED' }]);
  });

  it('hides a report from other units and from nobody signed in, and tells wrong requests', async () => {
    const taskId = await addTask(api, { planId: plan, ownerUnitId: ward });
    const sent = await sendReport(reporter, { taskId }, { resultText: 'Bí mật phường.' });
    const path = `/api/v1/reports/${sent.reportId}`;
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(`/api/v1/reports`, { taskId })).status).toBe(404);
    expect((await stranger.get(`/api/v1/tasks/${taskId}/reports`)).status).toBe(404);
    const { body } = await stranger.get<{ total: number }>('/api/v1/reports?q=Bí mật');
    expect(body.total).toBe(0);
    expect((await (await api.agent()).get(path)).status).toBe(401);
    expect((await reporter.post(`${path}/accept`, {}, { version: sent.version })).status).toBe(403);
    expect((await reporter.post('/api/v1/reports', { taskId, unknown: 1 })).status).toBe(400);
  });

  it('is kept apart by row-level security alone', async () => {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: api.appUrl });
    await client.connect();
    try {
      for (const table of ['progress_report', 'report_value', 'report_revision', 'figure']) {
        const seenWith = async (scope: number): Promise<number> => {
          await client.query(`begin; set local role congtac_app; set local app.scope = '{${scope}}'`);
          const { rows } = await client.query(`select 1 from reporting.${table}`);
          await client.query('rollback');
          return rows.length;
        };
        expect(await seenWith(otherWard)).toBe(0);
        expect(await seenWith(ward)).toBeGreaterThan(0);
      }
    } finally {
      await client.end();
    }
  });
});
