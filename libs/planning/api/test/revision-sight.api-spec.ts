import { randomUUID } from 'node:crypto';
import type {
  AllocationSheetView,
  PlanView,
  RefusalView,
  RevisionCompareView,
  RevisionsView,
  TargetComparisonView,
  TaskRow,
  TaskView,
} from '@congtac/planning-domain';
import type { LegalDocumentDetail } from '@congtac/documents-domain';
import { UnitOfWork, withRequestContext } from '@congtac/shared-api';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { AdHocTasks, type AdHocOrder } from '../src';
import { buildTree, draftPlan, issueBody, ok, type Problem, requestOf, signIn, type Tree } from './builders';

/** What the draft of a revision, and the plans that the system keeps, must not bring about. */
describe('revisions in sight of others', () => {
  let api: TestApi;
  let tree: Tree;
  let district: ApiAgent;
  let wards: [ApiAgent, ApiAgent];
  let letter: LegalDocumentDetail;
  let parent: PlanView;
  let tasks: TaskView[];
  let plan: PlanView;
  let draft: PlanView;

  const get = <T>(agent: ApiAgent, path: string) => ok<T>(agent.get(`/api/v1/${path}`));

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    district = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    wards = [await signIn(api, 'CHAIR', tree.wards[0]), await signIn(api, 'CHAIR', tree.wards[1])];
    const text = { typeCode: 'CV', number: '359', symbol: 'CV/TU', issuerText: 'Ban Thường vụ Thị ủy' };
    letter = await ok<LegalDocumentDetail>(district.post('/api/v1/documents', text));
    const made = await draftPlan(district, tree.district, ['Vận động quỹ', 'Xây dựng mô hình', 'Tập huấn']);
    tasks = made.tasks;
    for (const [task, allocationMode] of [[tasks[0], 'EACH'] as const, [tasks[1], 'TOTAL_SPLIT'] as const]) {
      const body = { indicatorName: task.title, measure: 'OTHER', assignedValue: 50, allocationMode };
      await ok(district.put(`/api/v1/tasks/${task.id}/target`, body, { version: task.version }));
    }
    const sheet = await get<AllocationSheetView>(district, `plans/${made.plan.id}/allocation`);
    const shares = tree.wards.map((unitId, i) => ({ unitId, value: [30, 20][i] }));
    for (const { targetId, version } of sheet.targets.filter((target) => target.mode === 'TOTAL_SPLIT'))
      await ok(district.put(`/api/v1/targets/${targetId}/shares`, { shares }, { version }));
    const { version } = await get<PlanView>(district, `plans/${made.plan.id}`);
    const bases = [{ legalDocumentId: letter.id }];
    await ok(district.patch(`/api/v1/plans/${made.plan.id}`, { noBasis: false, bases }, { version }));
    parent = await issue(district, made.plan.id);

    const own = { unitId: tree.wards[0], parentPlanIds: [parent.id] };
    plan = await ok<PlanView>(wards[0].post('/api/v1/plans/from-parent', own));
    const answer = (index: number, body: object) =>
      ok(wards[0].put(`/api/v1/plans/${plan.id}/adoptions/${tasks[index].id}`, body));
    await answer(0, { mode: 'ADAPT', committedValue: 51 });
    await answer(1, { mode: 'REFUSED', reason: 'Không có doanh nghiệp' });
    await issue(wards[0], plan.id);
    draft = await ok<PlanView>(wards[0].post(`/api/v1/plans/${plan.id}/revise`));
    const [copy] = (await get<TaskRow[]>(wards[0], `plans/${draft.id}/tasks`)).filter((task) => task.target);
    await api.owner.query('update planning.target set committed_value = 65 where task_id = $1', [copy.id]);
  });
  afterAll(() => api.close());

  let number = 500;
  async function issue(chair: ApiAgent, planId: string, wish: object = {}): Promise<PlanView> {
    await ok(chair.post(`/api/v1/plans/${planId}/submit`));
    await ok(chair.post(`/api/v1/plans/${planId}/approve`));
    number += 1;
    return ok<PlanView>(chair.post(`/api/v1/plans/${planId}/issue`, issueBody({ number, ...wish })));
  }

  it('the unit above compares with what is issued, not with the draft of a revision below', async () => {
    const { targets } = await get<TargetComparisonView>(district, `plans/${parent.id}/target-comparison`);
    const rows = targets[0].rows.filter((row) => row.unitId === tree.wards[0]);
    expect(rows.map((row) => [row.committed, row.depth])).toEqual([[51, 1]]);
    const sheet = await get<AllocationSheetView>(district, `plans/${parent.id}/allocation`);
    const shares = sheet.targets[0].shares.filter((share) => share.unitId === tree.wards[0]);
    expect(shares.map((share) => share.committed)).toEqual([51]);
  });

  it('a refusal is told once, though a revision of the plan that refused is being written', async () => {
    const refusals = await get<RefusalView[]>(district, `plans/${parent.id}/refusals`);
    expect(refusals.map((one) => [one.unitId, one.taskId])).toEqual([[tree.wards[0], tasks[1].id]]);
  });

  it('the thread of a document names a plan once', async () => {
    const thread = await get<{ plans: { planId: string }[] }>(district, `legal-reach/${letter.id}`);
    expect(thread.plans.map((one) => one.planId)).toEqual([parent.id, plan.id]);
  });

  it('a unit below compares revisions without false differences from what its neighbours were given', async () => {
    const next = await ok<PlanView>(district.post(`/api/v1/plans/${parent.id}/revise`));
    const rows = await get<TaskRow[]>(district, `plans/${next.id}/tasks`);
    const third = await get<TaskView>(district, `tasks/${rows.find((row) => row.title === 'Tập huấn')?.id}`);
    await ok(district.patch(`/api/v1/tasks/${third.id}`, { title: 'Tập huấn hai đợt' }, { version: third.version }));
    await issue(district, next.id);
    const seen = await get<RevisionCompareView>(wards[0], `plans/${parent.id}/revisions/compare?from=1&to=2`);
    expect(seen.tasks.map((task) => task.title)).toEqual(['Tập huấn hai đợt']);
  });

  it('I-19: the number a plan was issued under before its amendment is not given again', async () => {
    const other = await draftPlan(district, tree.district, ['Việc'], { title: 'Chuyên đề', scope: 'THEMATIC' });
    await ok(district.post(`/api/v1/plans/${other.plan.id}/submit`));
    await ok(district.post(`/api/v1/plans/${other.plan.id}/approve`));
    const refused = await district.post<Problem>(
      `/api/v1/plans/${other.plan.id}/issue`,
      issueBody({ number: parent.number ?? 0 }),
    );
    expect([refused.status, refused.body.code]).toEqual([409, 'planning.number-taken']);
  });

  const order = (wish: Partial<AdHocOrder> = {}) =>
    withRequestContext(requestOf(tree.district), () =>
      api.app.get(UnitOfWork).run(() =>
        api.app.get(AdHocTasks, { strict: false }).assign({
          ...{ ownerUnitId: tree.district, sectionHeading: 'Chỉ đạo', title: 'Phòng, chống dịch', description: '' },
          ...{ kind: 'PROPAGANDA', origin: 'AD_HOC', urgent: true, dueOn: null, leadUnitIds: [tree.wards[0]], ...wish },
        }),
      ),
    );

  it('a plan the system keeps is not amended', async () => {
    const { planId } = await order();
    const refused = await district.post<Problem>(`/api/v1/plans/${planId}/revise`);
    expect([refused.status, refused.body.code]).toEqual([422, 'planning.automatic-plan']);
    expect((await get<RevisionsView>(district, `plans/${planId}/revisions`)).allowed).toEqual([]);
  });

  it('more units that join an order in the next year stand under it in its own plan (I-2)', async () => {
    const first = await order({ title: 'Hiến máu' });
    api.setBusinessDate('2021-01-04');
    const more = await order({ leadUnitIds: [tree.wards[1]], parentTaskId: first.parentTaskId });
    api.setBusinessDate('2020-01-10');
    const joined = await get<TaskView>(district, `tasks/${more.tasks[0].taskId}`);
    expect([joined.planId, joined.parentTaskId]).toEqual([first.planId, first.parentTaskId]);
  });

  it('rows of files follow the thing they hang on, also for whoever asks the table', async () => {
    const add = (ownerType: string, ownerId: string) =>
      api.owner.query(
        `insert into documents.attachment (attachment_id, owner_type, owner_id, unit_id, owner_unit_id, kind, name, size,
           mime, sha256, uploaded_by_name)
         values ($1, $2, $3, $4, $4, 'DOCUMENT', 'a.pdf', 1, 'application/pdf', $5, 'x')`,
        [randomUUID(), ownerType, ownerId, tree.district, '0'.repeat(64)],
      );
    const unissued = await draftPlan(district, tree.district, ['Việc'], { title: 'Nháp', scope: 'THEMATIC' });
    const elsewhere = randomUUID();
    for (const [type, id] of [
      ['plan', parent.id],
      ['plan', unissued.plan.id],
      ['directive', elsewhere],
    ])
      await add(type, id);
    const context = requestOf(tree.wards[0]);
    if (context.principal) context.principal.scope = { ...context.principal.scope, line: [tree.district] };
    const seen = await withRequestContext(context, () =>
      api.app
        .get(UnitOfWork)
        .read(() =>
          api.app
            .get(UnitOfWork)
            .query<{ owner_id: string }>('select owner_id from documents.attachment where owner_id = any($1::uuid[])', [
              [parent.id, unissued.plan.id, elsewhere],
            ]),
        ),
    );
    expect(seen.map((row) => row.owner_id)).toEqual([parent.id]);
  });
});
