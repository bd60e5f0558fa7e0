import type { PlanRow, PlanView, UnitSettingView } from '@congtac/planning-domain';
import type { Page } from '@congtac/shared-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { buildTree, draftPlan, issueBody, issuePlan, ok, type Problem, signIn, type Tree } from './builders';

describe('who approves a plan', () => {
  let api: TestApi;
  let tree: Tree;
  let district: ApiAgent;
  let ward: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    district = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    ward = await signIn(api, 'CHAIR', tree.wards[0]);
  });
  afterAll(() => api.close());

  const settings = (unitId: number) => `/api/v1/planning-settings/${unitId}`;

  it('A-5: a unit has defaults; its chair sets its limits, the chair above sets who approves', async () => {
    const path = settings(tree.wards[0]);
    const own = await ok<UnitSettingView>(ward.get(path));
    expect(own).toMatchObject({ approvalMode: 'SELF', adoptionLimitDays: 15, extensionLimit: 1, version: 0 });
    expect(own.allowed).toEqual(['set-limits']);
    expect((await ward.put(path, { approvalMode: 'PARENT_APPROVES' }, { version: 0 })).status).toBe(403);
    const set = await ok<UnitSettingView>(ward.put(path, { extensionLimit: 2 }, { version: 0 }));
    expect(set).toMatchObject({ extensionLimit: 2, version: 1 });
    expect((await ward.put(path, { extensionLimit: 3 }, { version: 0 })).status).toBe(412);
    expect((await district.put(path, { extensionLimit: 3 }, { version: 1 })).status).toBe(403);
    const above = await ok<UnitSettingView>(district.put(path, { approvalMode: 'PARENT_APPROVES' }, { version: 1 }));
    expect(above).toMatchObject({ approvalMode: 'PARENT_APPROVES', extensionLimit: 2, allowed: ['set-approval'] });
    expect((await ward.get(settings(tree.district))).status).toBe(200);
    expect((await ward.get(settings(tree.otherWard))).status).toBe(404);
    const trail = await api.owner.query(`select 1 from app.audit_event where action = 'unit-setting.updated'`);
    expect(trail.rowCount).toBe(2);
  });

  it('A-5: under PARENT_APPROVES the plan waits for the unit above and is issued only after it agreed', async () => {
    const { plan } = await draftPlan(ward, tree.wards[0], ['Việc'], { title: 'Kế hoạch chờ duyệt', scope: 'THEMATIC' });
    const path = `/api/v1/plans/${plan.id}`;
    await ok(ward.post(`${path}/submit`));
    expect((await district.post(`${path}/parent-approval`)).status).toBe(409);
    const waiting = await ok<PlanView>(ward.post(`${path}/approve`));
    expect(waiting).toMatchObject({ status: 'APPROVED', parentApproval: 'PENDING', parentUnitName: 'Quận Hoàng Mai' });
    expect(waiting.blockers.map((one) => one.code)).toEqual(['planning.parent-not-approved']);
    expect(waiting.allowed).not.toContain('parent-approve');
    const early = await ward.post<Problem>(`${path}/issue`, issueBody());
    expect([early.status, early.body.code]).toEqual([422, 'planning.parent-not-approved']);
    expect((await ward.post(`${path}/parent-approval`)).status).toBe(403);
    const city = await signIn(api, 'CHAIR', tree.city, 'SUBTREE');
    expect((await city.post(`${path}/parent-approval`)).status).toBe(403);

    const queue = await ok<Page<PlanRow>>(district.get('/api/v1/plans?awaitingMe=true'));
    expect(queue.items.map((row) => row.id)).toEqual([plan.id]);
    expect((await ok<Page<PlanRow>>(city.get('/api/v1/plans?awaitingMe=true'))).total).toBe(0);
    expect((await ok<PlanView>(district.get(path))).allowed).toEqual(
      expect.arrayContaining(['parent-approve', 'parent-return']),
    );
    const told = await api.owner.query(
      `select payload -> 'tellUnitIds' as units from app.outbox where type = 'planning.plan-awaits-parent'`,
    );
    expect(told.rows).toEqual([{ units: [tree.district] }]);

    const returned = await ok<PlanView>(district.post(`${path}/parent-return`, { reason: 'Bổ sung chỉ tiêu' }));
    expect(returned).toMatchObject({ status: 'DRAFT', parentApproval: 'RETURNED', returnReason: 'Bổ sung chỉ tiêu' });
    await ok(ward.post(`${path}/submit`));
    const again = await ok<PlanView>(ward.post(`${path}/approve`));
    const stale = await district.post<Problem>(`${path}/parent-approval`, {}, { version: again.version - 1 });
    expect([stale.status, stale.body.code]).toEqual([412, 'common.stale']);
    const agreed = await ok<PlanView>(district.post(`${path}/parent-approval`, {}, { version: again.version }));
    expect(agreed).toMatchObject({ parentApproval: 'APPROVED', parentDecidedOn: '2020-01-10' });
    expect(agreed.parentDecidedByName).toBe(`CHAIR ${tree.district}`);
    expect((await ok<PlanView>(ward.post(`${path}/issue`, issueBody()))).status).toBe('ISSUED');
  });

  it('A-5: what waits for the unit above can be taken back by the own chair; a unit of SELF waits for nobody', async () => {
    const { plan } = await draftPlan(ward, tree.wards[0], ['Việc'], { title: 'Kế hoạch lấy lại', scope: 'THEMATIC' });
    const path = `/api/v1/plans/${plan.id}`;
    await ok(ward.post(`${path}/submit`));
    await ok(ward.post(`${path}/approve`));
    const back = await ok<PlanView>(ward.post(`${path}/return`, { reason: 'Sửa lại' }));
    expect(back).toMatchObject({ status: 'DRAFT', parentApproval: null });
    const other = await signIn(api, 'CHAIR', tree.wards[1]);
    const free = await draftPlan(other, tree.wards[1], ['Việc'], { scope: 'THEMATIC' });
    expect(await issuePlan(other, other, free.plan.id)).toMatchObject({ status: 'ISSUED', parentApproval: null });
  });

  it('I-21: the submitter approves only in a unit of fewer than 3 accounts, and the record says so', async () => {
    const small = await draftPlan(district, tree.district, ['Việc'], { title: 'Đơn vị nhỏ', scope: 'THEMATIC' });
    const alone = await issuePlan(district, district, small.plan.id);
    expect(alone.selfApproved).toBe(true);
    const vice = await signIn(api, 'VICE_CHAIR', tree.district);
    await signIn(api, 'SPECIALIST', tree.district);
    const { plan } = await draftPlan(district, tree.district, ['Việc'], {
      title: 'Đơn vị đủ người',
      scope: 'THEMATIC',
    });
    const path = `/api/v1/plans/${plan.id}`;
    const submitted = await ok<PlanView>(district.post(`${path}/submit`));
    expect(submitted.allowed).not.toContain('approve');
    const refused = await district.post<Problem>(`${path}/approve`);
    expect([refused.status, refused.body.code]).toEqual([422, 'planning.own-submission']);
    expect((await ok<PlanView>(vice.get(path))).allowed).toContain('approve');
    expect((await ok<PlanView>(vice.post(`${path}/approve`))).selfApproved).toBe(false);
  });

  it('every step refuses a version that is not the newest', async () => {
    const { plan } = await draftPlan(ward, tree.wards[0], ['Việc'], { title: 'Hai người', scope: 'THEMATIC' });
    const path = `/api/v1/plans/${plan.id}`;
    expect((await ward.post(`${path}/submit`, {}, { version: plan.version - 1 })).status).toBe(412);
    const submitted = await ok<PlanView>(ward.post(`${path}/submit`, {}, { version: plan.version }));
    for (const step of ['approve', 'withdraw'])
      expect((await ward.post(`${path}/${step}`, {}, { version: plan.version })).status).toBe(412);
    expect((await ward.post(`${path}/return`, { reason: 'x' }, { version: plan.version })).status).toBe(412);
    expect((await ward.post(`${path}/approve`, {}, { version: submitted.version })).status).toBe(200);
  });
});
