import type { AttachmentView } from '@congtac/documents-domain';
import type { PlanView } from '@congtac/planning-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { buildTree, draftPlan, issuePlan, ok, type Problem, signIn, type Tree } from './builders';

describe('the signed scan of a plan', () => {
  let api: TestApi;
  let tree: Tree;
  let specialist: ApiAgent;
  let chair: ApiAgent;
  let plan: PlanView;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    specialist = await signIn(api, 'SPECIALIST', tree.district);
    chair = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    ({ plan } = await draftPlan(specialist, tree.district, ['Việc'], { title: 'Kế hoạch có dấu', scope: 'THEMATIC' }));
  });
  afterAll(() => api.close());

  const scan = (name: string) => {
    const form = new FormData();
    for (const [key, value] of Object.entries({ ownerType: 'plan', ownerId: plan.id, kind: 'SIGNED_SCAN' }))
      form.set(key, value);
    form.set('file', new Blob(['%PDF-1.4 trailer %%EOF']), name);
    return form;
  };
  const list = (agent: ApiAgent) =>
    ok<AttachmentView[]>(agent.get(`/api/v1/attachments?ownerType=plan&ownerId=${plan.id}`));

  it('is taken once the plan is issued, from those who may edit, and stays beside a newer one', async () => {
    expect((await specialist.upload<Problem>('/api/v1/attachments', scan('som.pdf'))).body.code).toBe(
      'documents.owner-closed',
    );
    const issued = await issuePlan(specialist, chair, plan.id);
    expect(issued.allowed).toContain('attach-scan');
    const viewer = await signIn(api, 'VIEWER', tree.district);
    expect((await viewer.upload<Problem>('/api/v1/attachments', scan('la.pdf'))).body.code).toBe(
      'documents.owner-closed',
    );
    await ok(specialist.upload('/api/v1/attachments', scan('ban-ky.pdf')));
    await ok(specialist.upload('/api/v1/attachments', scan('ban-ky-moi.pdf')));
    const files = await list(specialist);
    expect(files.map((file) => [file.name, file.kind, file.allowed])).toEqual([
      ['ban-ky.pdf', 'SIGNED_SCAN', []],
      ['ban-ky-moi.pdf', 'SIGNED_SCAN', []],
    ]);
    const kept = await specialist.del<Problem>(`/api/v1/attachments/${files[0].attachmentId}`, { version: 1 });
    expect([kept.status, kept.body.code]).toEqual([422, 'documents.owner-closed']);
  });

  it('is read by the unit, the wards below it, and nobody elsewhere', async () => {
    const ward = await signIn(api, 'CHAIR', tree.wards[0]);
    const [file] = await list(ward);
    expect((await ward.get(`/api/v1/attachments/${file.attachmentId}/content`)).status).toBe(200);
    const stranger = await signIn(api, 'CHAIR', tree.otherWard);
    expect((await stranger.get(`/api/v1/attachments?ownerType=plan&ownerId=${plan.id}`)).status).toBe(404);
    expect((await stranger.get(`/api/v1/attachments/${file.attachmentId}/content`)).status).toBe(404);
  });
});
