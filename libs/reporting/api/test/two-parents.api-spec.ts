import type { PlanFiguresView, TargetResultView, YearlyResultView } from '@congtac/reporting-domain';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import { addIndicator, addPlan, addTask, addUnit, rebuildTree, sendReport, signInAs, step } from './arrange';

/** A ward's task that answers the district's and also supports the city's, which the district's answers too (G-12). */
describe('figures of a task with two parents', () => {
  let api: TestApi;
  let chairs: Record<'city' | 'district' | 'ward', ApiAgent>;
  let plans: Record<'city' | 'district' | 'ward', string>;
  let indicatorId: string;
  let wardTask: string;
  let wardId: number;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-05-04' });
    const city = await addUnit(api, 'Thành phố', 'PROVINCE', null);
    const district = await addUnit(api, 'Quận', 'DISTRICT', city);
    wardId = await addUnit(api, 'Phường', 'WARD', district);
    await rebuildTree(api);
    plans = {
      city: await addPlan(api, city, 'Kế hoạch thành phố'),
      district: await addPlan(api, district, 'Kế hoạch quận'),
      ward: await addPlan(api, wardId, 'Kế hoạch phường'),
    };
    indicatorId = await addIndicator(api, city, 'Lượt người tham dự');
    const cityTask = await addTask(api, { planId: plans.city, ownerUnitId: city, indicatorId });
    const districtTask = await addTask(api, {
      planId: plans.district,
      ownerUnitId: district,
      indicatorId,
      answersTaskId: cityTask,
    });
    wardTask = await addTask(api, {
      planId: plans.ward,
      ownerUnitId: wardId,
      indicatorId,
      answersTaskId: districtTask,
    });
    await api.owner.query(
      `insert into planning.task_link (from_task_id, to_task_id, kind) values ($1, $2, 'SUPPORTS')`,
      [wardTask, cityTask],
    );
    const chairOf = (login: string, unitId: number) =>
      signInAs(api, login, { role: 'CHAIR', unitId, scope: 'SUBTREE' });
    chairs = {
      city: await chairOf('chutich.thanhpho', city),
      district: await chairOf('chutich.quan', district),
      ward: await chairOf('chutich.phuong', wardId),
    };
  });
  afterAll(() => api.close());

  it('count once in the totals of each parent (G-12)', async () => {
    const reporter = await signInAs(api, 'canbo.phuong', { role: 'REPORTER', unitId: wardId });
    const values = [{ indicatorId, blank: 'NUMBER' as const, value: 120 }];
    const sent = await sendReport(reporter, { taskId: wardTask }, { values });
    expect((await step(chairs.ward, sent.reportId, 'accept')).status).toBe(200);
    for (const level of ['city', 'district', 'ward'] as const) {
      const { body } = await chairs[level].get<PlanFiguresView>(`/api/v1/plans/${plans[level]}/figures`);
      expect([level, body.totals.map(({ value }) => value)]).toEqual([level, [120]]);
    }
  });

  it('count once in what each target of the city’s cascade reached (S1-20, G-12)', async () => {
    const path = `/api/v1/plans/${plans.city}/target-results`;
    const { body } = await chairs.city.get<TargetResultView[]>(path);
    expect(body.map(({ value, text }) => [value, text])).toEqual(Array.from({ length: 3 }, () => [120, '120']));
    expect(body.map(({ taskId }) => taskId)).toContain(wardTask);
    expect((await chairs.ward.get(path)).status).toBe(403);
  });

  it('stand beside the yearly main targets of a plan over several years (S1-22)', async () => {
    const path = `/api/v1/plans/${plans.city}/yearly-results`;
    expect((await chairs.city.get<YearlyResultView[]>(path)).body).toEqual([]);
    for (const [ordinal, year] of [2019, 2020, 2021].entries())
      await api.owner.query(
        `insert into planning.plan_yearly_target (yearly_target_id, plan_id, ordinal, subject, year, value, indicator_id)
         values (gen_random_uuid(), $1, $2, 'Lượt người tham dự', $3, 100, $4)`,
        [plans.city, ordinal + 1, year, indicatorId],
      );
    const { body } = await chairs.city.get<YearlyResultView[]>(path);
    expect(body.map(({ year, value, text }) => [year, value, text])).toEqual([
      [2019, null, ''],
      [2020, 120, '120'],
      [2021, null, ''],
    ]);
    expect((await chairs.ward.get(path)).status).toBe(403);
  });
});
