import { randomUUID } from 'node:crypto';
import type { CommentView, MentionableView, TaskView } from '@congtac/planning-domain';
import type { AttachmentView } from '@congtac/documents-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { addUnit, buildTree, draftPlan, issuePlan, ok, type Problem, signIn, type Tree } from './builders';

describe('discussion of a task', () => {
  let api: TestApi;
  let tree: Tree;
  let chair: ApiAgent;
  let lead: ApiAgent;
  let partner: ApiAgent;
  let sibling: ApiAgent;
  let task: TaskView;
  let party: number;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    party = await addUnit(api, 'Ban Tuyên giáo Quận ủy', 'DISTRICT', null, 'DEPARTMENT', 'PARTY');
    await api.owner.query('select org.rebuild_tree()');
    chair = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    lead = await signIn(api, 'CHAIR', party);
    partner = await signIn(api, 'SPECIALIST', tree.wards[0]);
    sibling = await signIn(api, 'CHAIR', tree.wards[1]);
    const { plan, tasks } = await draftPlan(chair, tree.district, ['Việc chung'], {
      title: 'Chung',
      scope: 'THEMATIC',
    });
    const parties = [
      { unitId: party, role: 'LEAD' },
      { unitId: tree.wards[0], role: 'COORDINATE' },
    ];
    await ok(chair.put(`/api/v1/tasks/${tasks[0].id}/parties`, { parties }, { version: tasks[0].version }));
    await issuePlan(chair, chair, plan.id);
    task = await ok<TaskView>(chair.get(`/api/v1/tasks/${tasks[0].id}`));
  });
  afterAll(() => api.close());

  const list = (agent: ApiAgent) => agent.get<CommentView[]>(`/api/v1/tasks/${task.id}/comments`);
  const say = (agent: ApiAgent, body: object) =>
    agent.post<CommentView & Problem>(`/api/v1/tasks/${task.id}/comments`, body, { idempotencyKey: randomUUID() });

  it('owner, lead and coordinator speak and read; a neighbour that reads the task does not, a stranger sees nothing', async () => {
    const said = await ok<CommentView>(say(partner, { text: 'Tổ 12 hoãn sang tuần sau.' }));
    expect(said).toMatchObject({ unitName: 'Phường Đại Kim', allowed: ['edit', 'delete'], deleted: false });
    await ok(say(lead, { text: 'Đã rõ.' }));
    for (const agent of [chair, lead, partner])
      expect((await ok<CommentView[]>(list(agent))).map((one) => one.text)).toEqual([
        'Tổ 12 hoãn sang tuần sau.',
        'Đã rõ.',
      ]);
    expect((await ok<TaskView>(sibling.get(`/api/v1/tasks/${task.id}`))).allowed).not.toContain('read-comments');
    expect([(await list(sibling)).status, (await say(sibling, { text: 'x' })).status]).toEqual([403, 403]);
    expect((await list(await signIn(api, 'CHAIR', tree.otherWard))).status).toBe(404);
    const viewer = await signIn(api, 'VIEWER', tree.district);
    expect((await list(viewer)).status).toBe(200);
    expect((await say(viewer, { text: 'x' })).status).toBe(403);
  });

  it('a lead of another line sees with whom it works', async () => {
    const seen = await ok<TaskView>(lead.get(`/api/v1/tasks/${task.id}`));
    expect(seen.coordinatorNames).toEqual(['Phường Đại Kim']);
  });

  it('mentions people who take part, by name, and tells them; others cannot be mentioned', async () => {
    const found = await ok<MentionableView[]>(partner.get(`/api/v1/tasks/${task.id}/mentionables?q=chair ${party}`));
    expect(found).toMatchObject([{ name: `CHAIR ${party}`, unitName: 'Ban Tuyên giáo Quận ủy' }]);
    const all = await ok<MentionableView[]>(partner.get(`/api/v1/tasks/${task.id}/mentionables`));
    expect(all.map((one) => one.name)).not.toContain(`CHAIR ${tree.wards[1]}`);
    const body = { text: `@CHAIR ${party} xem giúp`, mentionIds: [found[0].accountId] };
    expect((await ok<CommentView>(say(partner, body))).mentions).toEqual([
      { accountId: found[0].accountId, name: `CHAIR ${party}` },
    ]);
    const { rows } = await api.owner.query<{ payload: { tellAccountIds: string[]; link: string } }>(
      `select payload from app.outbox where type = 'planning.comment-added' order by outbox_id desc limit 1`,
    );
    expect(rows[0].payload.tellAccountIds).toContain(found[0].accountId);
    expect(rows[0].payload.link).toBe(`/nhiem-vu/${task.id}`);
    const outside = await say(partner, { text: 'x', mentionIds: ['01890000-0000-7000-8000-0000000000ff'] });
    expect([outside.status, outside.body.code]).toEqual([422, 'planning.mention-outside']);
  });

  it('only the author edits or takes back; a deleted comment keeps its place without its words', async () => {
    const said = await ok<CommentView>(say(partner, { text: 'Nháp' }));
    const path = `/api/v1/comments/${said.id}`;
    expect((await lead.patch(path, { text: 'x' }, { version: said.version })).status).toBe(403);
    expect((await sibling.patch(path, { text: 'x' }, { version: said.version })).status).toBe(404);
    expect((await partner.patch(path, { text: 'x' }, { version: 9 })).status).toBe(412);
    const edited = await ok<CommentView>(partner.patch(path, { text: 'Bản đúng' }, { version: said.version }));
    expect(edited.editedAt).not.toBeNull();
    expect((await partner.del(path, { version: edited.version })).status).toBe(204);
    const last = (await ok<CommentView[]>(list(chair))).at(-1);
    expect(last).toMatchObject({ id: said.id, deleted: true, text: '', allowed: [] });
    expect((await partner.patch(path, { text: 'x' }, { version: edited.version + 1 })).status).toBe(404);
  });

  it('files hang on the task: both units add and read them, a neighbour does not', async () => {
    const files = (agent: ApiAgent) =>
      agent.get<AttachmentView[]>(`/api/v1/attachments?ownerType=task&ownerId=${task.id}`);
    expect((await files(chair)).status).toBe(200);
    expect((await ok<TaskView>(lead.get(`/api/v1/tasks/${task.id}`))).allowed).toContain('attach');
    expect((await files(sibling)).status).toBe(404);
  });
});
