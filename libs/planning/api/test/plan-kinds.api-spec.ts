import type { NumberSuggestion, PlanRow, PlanView, TaskRow, TaskView } from '@congtac/planning-domain';
import type { Page } from '@congtac/shared-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { addUnit, buildTree, draftPlan, issueBody, issuePlan, ok, type Problem, signIn, type Tree } from './builders';

describe('plans of every kind', () => {
  let api: TestApi;
  let tree: Tree;
  let specialist: ApiAgent;
  let chair: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    specialist = await signIn(api, 'SPECIALIST', tree.district);
    chair = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
  });
  afterAll(() => api.close());

  const create = (wish: object) =>
    specialist.post<PlanView & Problem>('/api/v1/plans', {
      unitId: tree.district,
      year: 2020,
      title: 'Kế hoạch',
      ...wish,
    });

  it('S0-4: each kind has its own time; what its time needs is asked for', async () => {
    const spans: [object, string, string][] = [
      [{ scope: 'ANNUAL', fields: ['Tuyên giáo', 'Đối ngoại'] }, '2020-01-01', '2020-12-31'],
      [{ scope: 'HALF_YEAR', half: 2 }, '2020-07-01', '2020-12-31'],
      [{ scope: 'MULTI_YEAR', yearTo: 2025 }, '2020-01-01', '2025-12-31'],
      [{ scope: 'THEMATIC', periodFrom: '2020-05-15', periodTo: '2020-09-02' }, '2020-05-15', '2020-09-02'],
      [{ scope: 'URGENT', periodFrom: '2020-02-01', periodTo: '2020-03-31' }, '2020-02-01', '2020-03-31'],
    ];
    for (const [wish, periodFrom, periodTo] of spans) {
      const { body } = await create(wish);
      expect(body).toMatchObject({ periodFrom, periodTo });
    }
    const refused = [await create({ scope: 'HALF_YEAR' }), await create({ scope: 'MULTI_YEAR' })];
    expect(refused.map(({ body }) => body.code)).toEqual(['planning.half-missing', 'planning.years-missing']);
    const again = await create({ scope: 'ANNUAL', fields: ['Đối ngoại', 'Tuyên giáo', 'Tuyên giáo'] });
    expect([again.status, again.body.code]).toEqual([409, 'planning.plan-exists']);
    expect((await create({ scope: 'ANNUAL', fields: ['Dân chủ - Pháp luật'] })).status).toBe(201);
    const half = await ok<Page<PlanRow>>(specialist.get('/api/v1/plans?scope=HALF_YEAR'));
    expect(half.items.map((row) => row.scope)).toEqual(['HALF_YEAR']);
  });

  it('S1-23, S1-24: a plan to 2025 proposes the yearly sơ kết and the final tổng kết, which come due once issued', async () => {
    const { body: plan } = await create({
      scope: 'MULTI_YEAR',
      yearTo: 2025,
      title: 'Chỉ thị 05',
      fields: ['Học tập'],
    });
    const path = `/api/v1/plans/${plan.id}`;
    const proposed = await ok<TaskRow[]>(specialist.get(`${path}/tasks`));
    expect(proposed.map((task) => [task.title, task.kind, task.dueOn])).toEqual([
      ['Sơ kết hằng năm việc thực hiện “Chỉ thị 05”', 'REVIEW', null],
      ['Tổng kết năm 2025 việc thực hiện “Chỉ thị 05”', 'REVIEW', '2025-12-31'],
    ]);
    await ok(
      specialist.patch(`/api/v1/tasks/${proposed[0].id}`, { title: 'Sơ kết' }, { version: proposed[0].version }),
    );
    await ok(specialist.patch(path, { noBasis: true }, { version: plan.version }));
    await issuePlan(specialist, chair, plan.id);
    const yearly = await ok<TaskView>(specialist.get(`/api/v1/tasks/${proposed[0].id}`));
    expect(yearly.occurrences.map((one) => [one.label, one.dueOn])).toEqual(
      [2020, 2021, 2022, 2023, 2024, 2025].map((year) => [`Năm ${year}`, `${year}-12-31`]),
    );
    const mine = await ok<Page<TaskRow>>(chair.get('/api/v1/tasks?mine=true&q=Sơ kết'));
    expect(mine.items.map((task) => task.id)).toContain(proposed[0].id);
  });

  it('S1-22: keeps what each main target is to reach in each year, inside the years of the plan', async () => {
    const { body: plan } = await create({ scope: 'MULTI_YEAR', yearTo: 2022, fields: ['An sinh'] });
    const path = `/api/v1/plans/${plan.id}`;
    const put = (yearlyTargets: object[], version = plan.version) =>
      specialist.patch<PlanView & Problem>(path, { yearlyTargets }, { version });
    const subject = 'Nhà Đại đoàn kết';
    const outside = await put([{ subject, year: 2023, value: 5 }]);
    const twice = await put([
      { subject, year: 2021 },
      { subject, year: 2021 },
    ]);
    expect([outside.body.code, twice.body.code]).toEqual(['planning.year-outside-plan', 'planning.year-twice']);
    const { body } = await put([
      { subject, year: 2020, value: 5, measure: 'nhà' },
      { subject, year: 2021, value: 7.5, note: 'có xã hội hóa' },
    ]);
    expect(body.yearlyTargets).toEqual([
      expect.objectContaining({ subject, year: 2020, value: 5, measure: 'nhà', note: '' }),
      expect.objectContaining({ subject, year: 2021, value: 7.5, note: 'có xã hội hóa' }),
    ]);
    const cut = await specialist.patch<Problem>(path, { periodTo: '2020-12-31' }, { version: body.version });
    expect(cut.body.code).toBe('planning.year-outside-plan');
  });

  it('S2-5, S0-5: a theme classifies a thematic plan and a section of any plan', async () => {
    const themeId = '01890000-0000-7000-8000-00000000aa01';
    await api.owner.query(
      `insert into calendar.theme (theme_id, set_code, code, name, ordinal) values ($1, 'MTTQ-IX', 'CD1', 'Đoàn kết', 1)`,
      [themeId],
    );
    const { body } = await create({ scope: 'THEMATIC', themeId });
    expect(body.themeId).toBe(themeId);
    const withSection = await ok<PlanView>(
      specialist.post(`/api/v1/plans/${body.id}/sections`, { heading: 'Đoàn kết', themeId }),
    );
    expect(withSection.sections[0].themeId).toBe(themeId);
    const unknown = await create({ scope: 'THEMATIC', themeId: '01890000-0000-7000-8000-0000000000ff' });
    expect(unknown.body.code).toBe('planning.unknown-reference');
  });

  it('S2-11: an action programme rests on several plans above; the first one is the one reported to', async () => {
    const city = await signIn(api, 'CHAIR', tree.city, 'SUBTREE');
    const centre = await signIn(api, 'CHAIR', tree.centre, 'SUBTREE');
    const ofCity = await draftPlan(city, tree.city, ['Việc thành phố'], { title: 'Kế hoạch thành phố', year: 2021 });
    const ofCentre = await draftPlan(centre, tree.centre, ['Việc Trung ương'], { title: 'Kế hoạch TW', year: 2021 });
    await issuePlan(city, city, ofCity.plan.id);
    await issuePlan(centre, centre, ofCentre.plan.id);
    const body = {
      unitId: tree.district,
      parentPlanIds: [ofCity.plan.id, ofCentre.plan.id],
      docType: 'CHUONG_TRINH_HANH_DONG',
    };
    const plan = await ok<PlanView>(specialist.post('/api/v1/plans/from-parent', body));
    expect(plan).toMatchObject({ docType: 'CHUONG_TRINH_HANH_DONG', title: 'Chương trình hành động năm 2021' });
    expect(plan.bases.map((basis) => basis.parentPlan?.title)).toEqual(['Kế hoạch thành phố', 'Kế hoạch TW']);
  });

  it('I-1: a residential area holds no programme of several years; THEMATIC and URGENT plans may overlap', async () => {
    const area = await addUnit(api, 'Khu dân cư số 7', 'AREA', tree.wards[0], 'FRONT_WORK_BOARD');
    await api.owner.query('select org.rebuild_tree()');
    const head = await signIn(api, 'CHAIR', area);
    const refused = await head.post<Problem>('/api/v1/plans', {
      ...{ unitId: area, year: 2020, yearTo: 2025, title: 'Chương trình', scope: 'MULTI_YEAR' },
    });
    expect(refused.body.code).toBe('planning.level-not-allowed');
    for (const scope of ['THEMATIC', 'URGENT', 'THEMATIC', 'URGENT']) {
      const { plan } = await draftPlan(specialist, tree.district, ['Việc'], { scope });
      expect((await issuePlan(specialist, chair, plan.id)).status).toBe('ISSUED');
    }
  });

  it('I-19: numbers are unique per unit, year and symbol for every kind; the next free one is suggested', async () => {
    const symbol = 'KH-MTTQ-SO';
    for (const [index, wish] of [
      { scope: 'THEMATIC' },
      { scope: 'URGENT' },
      { scope: 'HALF_YEAR', half: 1 },
    ].entries()) {
      const { plan } = await draftPlan(specialist, tree.district, ['Việc'], {
        ...wish,
        year: 2020,
        title: `Số ${index}`,
      });
      await ok(specialist.post(`/api/v1/plans/${plan.id}/submit`));
      await ok(chair.post(`/api/v1/plans/${plan.id}/approve`));
      const path = `/api/v1/plans/${plan.id}`;
      const suggested = await ok<NumberSuggestion>(chair.get(`${path}/number-suggestion?symbol=${symbol}`));
      expect(suggested).toEqual({ number: index + 1, symbol });
      if (index > 0) {
        const taken = await chair.post<Problem>(`${path}/issue`, issueBody({ number: index, symbol }));
        expect(taken.body.code).toBe('planning.number-taken');
      }
      await ok(chair.post(`${path}/issue`, issueBody({ number: suggested.number, symbol })));
      expect((await specialist.get(`${path}/number-suggestion`)).status).toBe(403);
    }
    const { plan } = await draftPlan(specialist, tree.district, ['Việc'], { scope: 'THEMATIC' });
    const next = await ok<NumberSuggestion>(chair.get(`/api/v1/plans/${plan.id}/number-suggestion`));
    expect(next).toEqual({ number: 4, symbol });
  });
});
