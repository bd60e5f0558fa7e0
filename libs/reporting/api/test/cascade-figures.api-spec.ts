import { randomUUID } from 'node:crypto';
import type { PlanFiguresView } from '@congtac/reporting-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import { AcceptedResults } from '../src';
import { addIndicator, addPlan, addTask, addUnit, rebuildTree, sendReport, signInAs, step } from './arrange';

/** A district's plan with a figure, two wards that answer it and one that does not. */
describe('figures over a cascade', () => {
  let api: TestApi;
  let district: number;
  let wards: number[];
  let districtPlan: string;
  let indicatorId: string;
  let wardTasks: string[];
  let wardPlans: string[];
  let chair: ApiAgent;
  let reporters: ApiAgent[];
  let chairs: ApiAgent[];

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-05-04' });
    district = await addUnit(api, 'Quận', 'DISTRICT', null);
    wards = [];
    for (const name of ['Phường A', 'Phường B', 'Phường C']) wards.push(await addUnit(api, name, 'WARD', district));
    await rebuildTree(api);
    districtPlan = await addPlan(api, district, 'Kế hoạch quận');
    indicatorId = await addIndicator(api, district, 'Tin, bài đã đăng', 'ARTICLE');
    const root = await addTask(api, {
      planId: districtPlan,
      ownerUnitId: district,
      indicatorId,
      target: 30,
      dueOn: '2020-12-31',
    });
    await api.owner.query(`update planning.task set cascade_mode = 'ADAPT' where task_id = $1`, [root]);
    for (const unitId of wards) {
      await api.owner.query(
        `insert into planning.plan_obligation (obligation_id, parent_plan_id, parent_unit_id, unit_id, created_on, due_on)
         values ($1, $2, $3, $4, '2020-01-10', '2020-02-03')`,
        [randomUUID(), districtPlan, district, unitId],
      );
    }
    wardTasks = [];
    wardPlans = [];
    for (const unitId of wards.slice(0, 2)) {
      const planId = await addPlan(api, unitId, `Kế hoạch ${unitId}`);
      wardPlans.push(planId);
      const wish = { planId, ownerUnitId: unitId, answersTaskId: root, indicatorId, dueOn: '2020-12-31' };
      const taskId = await addTask(api, wish);
      wardTasks.push(taskId);
      await api.owner.query(
        `insert into planning.adoption (adoption_id, plan_id, unit_id, parent_plan_id, parent_task_id, parent_unit_id,
           decision, child_task_id) values ($1, $2, $3, $4, $5, $6, 'ADAPT', $7)`,
        [randomUUID(), planId, unitId, districtPlan, root, district, taskId],
      );
    }
    chair = await signInAs(api, 'chutich.quan', { role: 'CHAIR', unitId: district, scope: 'SUBTREE' });
    reporters = [];
    chairs = [];
    for (const [n, unitId] of wards.entries()) {
      reporters.push(await signInAs(api, `canbo.${n}xx`, { role: 'REPORTER', unitId }));
      chairs.push(await signInAs(api, `chutich.${n}xx`, { role: 'CHAIR', unitId, scope: 'SUBTREE' }));
    }
  });
  afterAll(() => api.close());

  const send = async (ward: number, value: number) => {
    const values = [{ indicatorId, blank: 'NUMBER' as const, value }];
    const text = { resultText: `Đã đăng ${value} bài.`, values };
    const sent = await sendReport(reporters[ward], { taskId: wardTasks[ward] }, text);
    expect((await step(chairs[ward], sent.reportId, 'accept')).status).toBe(200);
  };

  it('counts only accepted figures, each once, and names the ward without a plan as missing', async () => {
    await send(0, 12);
    const waiting = [{ indicatorId, blank: 'NUMBER' as const, value: 99 }];
    await sendReport(reporters[1], { taskId: wardTasks[1] }, { values: waiting });
    const { body } = await chair.get<PlanFiguresView>(`/api/v1/plans/${districtPlan}/figures`);
    expect(body.totals).toMatchObject([
      { value: 12, reportedUnits: 1, totalUnits: 3, target: 30, unitOfMeasure: 'tin, bài' },
    ]);
    expect(body.totals[0].missingUnits.map((unit) => unit.unitName)).toEqual(['Phường B', 'Phường C']);
    const own = await chairs[0].get<PlanFiguresView>(`/api/v1/plans/${wardPlans[0]}/figures`);
    expect(own.body.totals).toMatchObject([{ value: 12, reportedUnits: 1, totalUnits: 1, missingUnits: [] }]);
  });

  it('hides the district’s totals from a ward', async () => {
    expect((await reporters[0].get(`/api/v1/plans/${districtPlan}/figures`)).status).toBe(403);
  });

  it('gives a review the accepted texts and figures of the unit and the units below', async () => {
    const period = { from: '2020-01-01', to: '2020-06-30' };
    const results = await api.app
      .get(UnitOfWork)
      .asSystem('test', () => api.app.get(AcceptedResults, { strict: false }).of(district, period, '2020-05-04'));
    expect(results).toMatchObject({ reportedUnits: 1, totalUnits: 3, figures: [{ total: { value: 12 } }] });
    expect(results.tasks[0].results.map((text) => text.resultText)).toEqual(['Đã đăng 12 bài.']);
    expect(results.figures[0].rows).toMatchObject([{ unitId: wards[0], value: 12 }]);
  });
});
