import type { LegalDocumentDetail } from '@congtac/documents-domain';
import type { LegalReachView, PlanView } from '@congtac/planning-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { buildTree, draftPlan, issuePlan, ok, signIn, type Tree } from './builders';

describe('how far a legal document has come (S1-4, S4-18)', () => {
  let api: TestApi;
  let tree: Tree;
  let district: ApiAgent;
  let ward: ApiAgent;
  let province: LegalDocumentDetail;
  let town: LegalDocumentDetail;
  let districtPlan: PlanView;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    district = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    ward = await signIn(api, 'CHAIR', tree.wards[0]);
    const letter = (number: string, issuerText: string) =>
      ok<LegalDocumentDetail>(
        district.post('/api/v1/documents', { typeCode: 'CV', number, symbol: 'CV/TU', issuerText }),
      );
    province = await letter('189', 'Ban Thường vụ Tỉnh ủy');
    town = await letter('359', 'Ban Thường vụ Thị ủy');
    const relations = [{ kind: 'IMPLEMENTS', toId: province.id }];
    await ok(district.put(`/api/v1/documents/${town.id}/relations`, { relations }, { version: town.version }));

    const { plan } = await draftPlan(district, tree.district, ['Hội chợ', 'Giao ban'], { title: 'Kế hoạch của quận' });
    await ok(
      district.patch(
        `/api/v1/plans/${plan.id}`,
        { noBasis: false, bases: [{ legalDocumentId: town.id }] },
        { version: plan.version },
      ),
    );
    districtPlan = await issuePlan(district, district, plan.id);
    const wardPlan = await draftPlan(ward, tree.wards[0], ['Hội chợ của phường'], { title: 'Kế hoạch của phường' });
    await ok(
      ward.patch(
        `/api/v1/plans/${wardPlan.plan.id}`,
        { noBasis: false, bases: [{ parentPlanId: districtPlan.id }] },
        { version: wardPlan.plan.version },
      ),
    );
  });
  afterAll(() => api.close());

  const reach = (agent: ApiAgent, id = province.id) => ok<LegalReachView>(agent.get(`/api/v1/legal-reach/${id}`));

  it('follows the letter of the province through the letter of the town to the plans of district and ward', async () => {
    const view = await reach(district);
    expect(view.documents).toEqual([{ id: town.id, label: town.label }]);
    expect(view.plans.map(({ title, status, through }) => [title, status, through])).toEqual([
      ['Kế hoạch của quận', 'ISSUED', town.label],
      ['Kế hoạch của phường', 'DRAFT', 'Kế hoạch của quận'],
    ]);
    expect(view.plans[0].counts).toMatchObject({ total: 2, NO_DEADLINE: 2 });
    expect(view.totals.total).toBe(2);
  });

  it('names the committees with nothing yet, and counts the levels', async () => {
    const view = await reach(district);
    expect(view.levels.map(({ units, withPlan, issued }) => [units, withPlan, issued])).toEqual([
      [1, 1, 1],
      [2, 1, 0],
    ]);
    expect(view.silentUnits.map((unit) => unit.unitName)).toEqual(['Phường Tân Mai']);
    expect(view.silentTotal).toBe(1);
  });

  it('shows a ward the plan above without its state, and nothing of its neighbours', async () => {
    const view = await reach(ward);
    expect(view.plans.map((plan) => [plan.title, plan.counts === null])).toEqual([
      ['Kế hoạch của quận', true],
      ['Kế hoạch của phường', false],
    ]);
    expect(view.silentUnits).toEqual([]);
    const neighbour = await signIn(api, 'CHAIR', tree.wards[1]);
    expect((await reach(neighbour)).plans.map((plan) => plan.title)).toEqual(['Kế hoạch của quận']);
    const stranger = await signIn(api, 'CHAIR', tree.otherWard);
    expect((await reach(stranger)).plans).toEqual([]);
  });

  it('a document that nothing rests on has nothing, an unknown one is not found', async () => {
    const { body } = await district.post<LegalDocumentDetail>('/api/v1/documents', {
      typeCode: 'CT',
      number: '05',
      symbol: 'CT/TW',
      issuerText: 'Bộ Chính trị',
    });
    expect(await reach(district, body.id)).toMatchObject({ documents: [], plans: [], plansTotal: 0, silentTotal: 3 });
    expect((await district.get('/api/v1/legal-reach/01890000-0000-7000-8000-000000000009')).status).toBe(404);
  });
});
