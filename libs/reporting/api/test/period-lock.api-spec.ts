import type { PeriodView, ReportView } from '@congtac/reporting-domain';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import { Client } from 'pg';
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

/** What this test needs to know of a review. */
interface Review {
  id: string;
  sections: { id: string; version: number; isEmpty: boolean; confirmedEmpty: boolean }[];
}

const LOCKED = { code: 'reporting.period-locked', params: { from: '2020-01-01', to: '2020-06-30' } };

describe('periods of accepted reviews (I-14)', () => {
  let api: TestApi;
  let district: number;
  let ward: number;
  let area: number;
  let wardPlan: string;
  let asked: string;
  let notAsked: string;
  let head: ApiAgent;
  let officer: ApiAgent;
  let chair: ApiAgent;
  let districtOfficer: ApiAgent;
  let districtChair: ApiAgent;

  beforeEach(async () => {
    api = await startApi({ businessDate: '2020-07-02' });
    district = await addUnit(api, 'Quận', 'DISTRICT', null);
    ward = await addUnit(api, 'Phường', 'WARD', district);
    area = await addUnit(api, 'Khối phố', 'AREA', ward);
    await rebuildTree(api);
    wardPlan = await addPlan(api, ward, 'Kế hoạch phường');
    asked = await addIndicator(api, district, 'Lượt người họp');
    notAsked = await addIndicator(api, ward, 'Cây xanh', 'COUNT');
    head = await signInAs(api, 'truongban', { role: 'AREA_HEAD', unitId: area });
    officer = await signInAs(api, 'chuyenvien', { role: 'SPECIALIST', unitId: ward, scope: 'SUBTREE' });
    chair = await signInAs(api, 'chutich', { role: 'CHAIR', unitId: ward, scope: 'SUBTREE' });
    districtOfficer = await signInAs(api, 'chuyenvien.quan', {
      role: 'SPECIALIST',
      unitId: district,
      scope: 'SUBTREE',
    });
    districtChair = await signInAs(api, 'chutich.quan', { role: 'CHAIR', unitId: district, scope: 'SUBTREE' });
  });
  afterEach(() => api.close());

  const wardTask = (indicatorId: string, more: object = {}) =>
    addTask(api, {
      planId: wardPlan,
      ownerUnitId: ward,
      coordinators: [area],
      dueOn: '2020-06-30',
      indicatorId,
      ...more,
    });
  const send = (taskId: string, indicatorId: string, value: number) =>
    sendReport(head, { taskId }, { values: [{ indicatorId, blank: 'NUMBER', value }] });
  const figures = async (taskId: string) => {
    const { rows } = await api.owner.query<{ value: number; method: string }>(
      'select value::float, method from reporting.figure where task_id = $1',
      [taskId],
    );
    return rows;
  };

  const acceptReview = async (unitId: number, writer: ApiAgent, decider: ApiAgent, planId: string) => {
    const wish = { unitId, kind: 'SO_KET_6_THANG', year: 2020, planId };
    const started = await writer.post<Review>('/api/v1/reviews', wish);
    expect(started.status).toBe(201);
    for (const section of started.body.sections.filter(({ isEmpty, confirmedEmpty }) => isEmpty && !confirmedEmpty)) {
      const path = `/api/v1/review-sections/${section.id}`;
      const filled = await writer.patch(path, { text: 'Bám sát nhiệm vụ.' }, { version: section.version });
      expect(filled.status).toBe(200);
    }
    const path = `/api/v1/reviews/${started.body.id}`;
    expect((await writer.post(`${path}/submit`, {})).status).toBe(200);
    expect((await decider.post(`${path}/accept`, {})).status).toBe(200);
  };

  it('takes no more values into the period, but a correction with a reason, which is visible', async () => {
    const told = await wardTask(asked);
    const first = await send(told, asked, 30);
    expect((await step(chair, first.reportId, 'accept')).status).toBe(200);
    const late = await wardTask(asked);
    const waiting = await send(late, asked, 12);
    await acceptReview(ward, officer, chair, wardPlan);

    const refused = await step<Problem>(chair, waiting.reportId, 'accept');
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject(LOCKED);
    expect(await figures(late)).toEqual([]);
    expect((await step(chair, waiting.reportId, 'return', { reason: 'Kỳ đã khóa.' })).status).toBe(200);
    expect((await step<Problem>(head, waiting.reportId, 'submit')).body).toMatchObject(LOCKED);

    const values = [{ indicatorId: asked, blank: 'NUMBER', value: 32 }];
    expect((await step(chair, first.reportId, 'correct', { values })).status).toBe(400);
    const corrected = await step(chair, first.reportId, 'correct', { reason: 'Đếm lại.', values });
    expect(corrected.body.revisions).toMatchObject([{ reason: 'Đếm lại.', values: [{ value: 30 }] }]);
    expect(await figures(told)).toEqual([{ value: 32, method: 'CORRECTED' }]);
  });

  it('goes on taking words, and values of the next period', async () => {
    await acceptReview(ward, officer, chair, wardPlan);
    const words = await sendReport(head, { taskId: await wardTask(asked) }, { resultText: 'Đã họp.' });
    expect((await step(chair, words.reportId, 'accept')).status).toBe(200);
    const next = await wardTask(asked, { dueOn: '2020-12-31' });
    const later = await send(next, asked, 7);
    expect(later.periodFrom).toBe('2020-07-01');
    expect((await step(chair, later.reportId, 'accept')).status).toBe(200);
    expect(await figures(next)).toEqual([{ value: 7, method: 'REPORTED' }]);
  });

  it('lets no occurrence of the period be made up for', async () => {
    const taskId = await wardTask(asked, { leadUnitId: area, coordinators: [], months: [6, 7] });
    const months = await occurrencesOf(api, taskId);
    await acceptReview(ward, officer, chair, wardPlan);
    const { body: draft } = await head.post<ReportView>('/api/v1/reports', { taskId, occurrenceId: months.get(6) });
    const path = `/api/v1/reports/${draft.reportId}`;
    await head.patch(path, { resultText: 'Đã giao ban.' }, { version: draft.version });
    expect((await step<Problem>(head, draft.reportId, 'submit')).body).toMatchObject(LOCKED);
    const july = await sendReport(head, { taskId, occurrenceId: months.get(7) }, { resultText: 'Đã giao ban.' });
    expect((await step(chair, july.reportId, 'accept')).status).toBe(200);
  });

  it('keeps a total of the whole year from replacing the value of the period', async () => {
    const taskId = await wardTask(asked, { dueOn: '2020-12-31' });
    const { body: periods } = await head.get<PeriodView[]>('/api/v1/periods?year=2020');
    const report = (code: string, value: number) =>
      sendReport(
        head,
        { taskId },
        {
          periodId: periods.find((period) => period.code === code)?.periodId,
          values: [{ indicatorId: asked, blank: 'NUMBER', value }],
        },
      );
    const half = await report('2020-H1', 10);
    expect((await step(chair, half.reportId, 'accept')).status).toBe(200);
    const year = await report('2020', 25);
    await acceptReview(ward, officer, chair, wardPlan);
    expect((await step<Problem>(chair, year.reportId, 'accept')).body).toMatchObject(LOCKED);
    expect(await figures(taskId)).toEqual([{ value: 10, method: 'REPORTED' }]);
  });

  it('covers the figures below for the indicators of the plans of the unit that reviewed', async () => {
    const districtPlan = await addPlan(api, district, 'Kế hoạch quận');
    await addTask(api, { planId: districtPlan, ownerUnitId: district, dueOn: '2020-06-30', indicatorId: asked });
    const [summed, own] = [await wardTask(asked), await wardTask(notAsked)];
    const above = await send(summed, asked, 5);
    const beside = await send(own, notAsked, 6);
    await acceptReview(district, districtOfficer, districtChair, districtPlan);
    expect((await step<Problem>(chair, above.reportId, 'accept')).body).toMatchObject(LOCKED);
    expect((await step(chair, beside.reportId, 'accept')).status).toBe(200);
  });

  it('keeps a figure of the period from giving way to the same meeting told for the task of another unit', async () => {
    const meeting = { blank: 'NUMBER' as const, meetingOn: '2020-03-15', meetingName: 'Sinh hoạt quý I' };
    const tell = (taskId: string, value: number) =>
      sendReport(head, { taskId }, { values: [{ indicatorId: asked, value, ...meeting }] });
    const told = await wardTask(asked);
    expect((await step(chair, (await tell(told, 30)).reportId, 'accept')).status).toBe(200);
    const planId = await addPlan(api, district, 'Kế hoạch quận');
    const again = await tell(await wardTask(asked, { planId, ownerUnitId: district }), 31);
    await acceptReview(ward, officer, chair, wardPlan);
    expect((await step<Problem>(districtChair, again.reportId, 'accept')).body).toMatchObject(LOCKED);
    expect(await figures(told)).toEqual([{ value: 30, method: 'REPORTED' }]);
  });

  it('finds the lock of a review that is accepted at the same instant', async () => {
    const taskId = await wardTask(asked);
    const waiting = await send(taskId, asked, 12);
    const review = new Client({ connectionString: api.appUrl });
    await review.connect();
    await review.query('begin');
    await review.query(`select set_config('app.wide', 'all', true)`);
    await review.query('select pg_advisory_xact_lock(7303, $1)', [ward]);
    await review.query(
      `insert into reporting.period_lock (review_id, unit_id, period_from, period_to, indicator_ids)
       values (gen_random_uuid(), $1, '2020-01-01', '2020-06-30', '{}')`,
      [ward],
    );
    let answered = false;
    const accepted = step<Problem>(chair, waiting.reportId, 'accept').finally(() => (answered = true));
    const held = async () => {
      const { rows } = await review.query<{ n: number }>(
        `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted and classid = 7303`,
      );
      return rows[0].n > 0;
    };
    while (!answered && !(await held()));
    await review.query('commit');
    await review.end();
    expect((await accepted).body).toMatchObject(LOCKED);
    expect(await figures(taskId)).toEqual([]);
  });
});
