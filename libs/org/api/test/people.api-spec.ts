import type { PersonView, PostView } from '@congtac/org-domain';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import { arrangeTree, signInAs } from './arrange';

interface PeoplePage {
  items: PersonView[];
  total: number;
}

describe('people of a unit', () => {
  let api: TestApi;
  let ids: Record<string, number>;
  let admin: ApiAgent;
  let chair: ApiAgent;
  let reporter: ApiAgent;
  let stranger: ApiAgent;

  beforeAll(async () => {
    api = await startApi();
    ids = await arrangeTree(api);
    admin = await signInAs(api, 'quantri.hm', { role: 'SYS_ADMIN', unitId: ids['hm'], scope: 'SUBTREE' });
    chair = await signInAs(api, 'chutich.hm', { role: 'CHAIR', unitId: ids['hm'], scope: 'SUBTREE' });
    reporter = await signInAs(api, 'canbo.dk', { role: 'REPORTER', unitId: ids['dk'], scope: 'UNIT' });
    stranger = await signInAs(api, 'canbo.px', { role: 'CHAIR', unitId: ids['px'], scope: 'SUBTREE' });
  });
  afterAll(() => api.close());

  const peopleOf = (agent: ApiAgent, key: string) => agent.get<PeoplePage>(`/api/v1/units/${ids[key]}/people`);
  const register = async (fullName: string) =>
    (
      await admin.post<PersonView>(`/api/v1/units/${ids['dk']}/people`, {
        fullName,
        phone: '0912345678',
        titleVi: 'Chủ tịch',
        titleCode: 'CHU_TICH',
      })
    ).body;

  it('registers a person with a post, for the administrator of the branch only', async () => {
    const person = await register('Trần Thị Mẫu');
    expect(person.posts[0]).toMatchObject({ titleVi: 'Chủ tịch', unitName: 'Phường Đại Kim' });
    const path = `/api/v1/units/${ids['dk']}/people`;
    expect((await chair.post(path, { fullName: 'A' })).status).toBe(403);
    expect((await (await api.agent()).post(path, { fullName: 'A' })).status).toBe(401);
    expect((await admin.post(`/api/v1/units/${ids['px']}/people`, { fullName: 'A' })).status).toBe(404);
    expect((await admin.post(path, { fullName: '' })).status).toBe(400);
  });

  it('lists by search for the branch and the line, with contacts for those who oversee it only', async () => {
    await register('Lê Văn Tìm');
    const found = await chair.get<PeoplePage>(`/api/v1/units/${ids['dk']}/people?q=le+van`);
    expect(found.body.items.map((p) => [p.fullName, p.phone])).toEqual([['Lê Văn Tìm', '0912345678']]);
    const upward = await peopleOf(reporter, 'hm');
    expect(upward.body.items.find((p) => p.fullName === 'chutich.hm')).toMatchObject({ phone: null });
    expect((await peopleOf(stranger, 'dk')).status).toBe(404);
    expect((await peopleOf(chair, 'px')).status).toBe(404);
  });

  it('corrects a person under the version seen', async () => {
    const person = await register('Nguyễn Sai');
    const path = `/api/v1/people/${person.personId}`;
    expect((await admin.patch(path, { fullName: 'Nguyễn Đúng' })).status).toBe(428);
    const right = await admin.patch<PersonView>(path, { fullName: 'Nguyễn Đúng' }, { version: person.version });
    expect(right.body.fullName).toBe('Nguyễn Đúng');
    expect((await admin.patch(path, { fullName: 'X' }, { version: person.version })).status).toBe(412);
    expect((await chair.patch(path, { fullName: 'X' }, { version: 2 })).status).toBe(403);
  });

  it('adds a vacant post, hands it over and ends it', async () => {
    const posts = `/api/v1/units/${ids['dk']}/posts`;
    const vacant = await admin.post<PostView>(posts, { titleVi: 'Khối trưởng', titleCode: 'KHOI_TRUONG' });
    expect(vacant.body.personId).toBeNull();
    const person = await register('Phạm Giữ Chức');
    const path = `/api/v1/posts/${vacant.body.postId}`;
    const held = await admin.patch<PostView>(path, { personId: person.personId }, { version: vacant.body.version });
    expect(held.body.personName).toBe('Phạm Giữ Chức');
    const ended = await admin.patch<PostView>(path, { validTo: '2020-06-30' }, { version: held.body.version });
    expect(ended.body.validTo).toBe('2020-06-30');
    const listed = await reporter.get<{ items: PostView[] }>(posts);
    expect(listed.body.items.map((post) => post.postId)).toContain(vacant.body.postId);
    const wrong = { titleVi: 'X', validFrom: '2020-02-01', validTo: '2020-01-01' };
    expect((await admin.post(posts, wrong)).status).toBe(422);
  });

  it('adds a term of office', async () => {
    const path = `/api/v1/units/${ids['hm']}/terms`;
    const term = { ordinal: 'khóa XI', startYear: 2019, endYear: 2024 };
    expect((await admin.post(path, term)).status).toBe(201);
    expect((await admin.post(path, term)).status).toBe(409);
    expect((await chair.post(path, term)).status).toBe(403);
  });

  it('keeps people out of reach in the database even without the application', async () => {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: api.appUrl });
    await client.connect();
    await client.query('set role congtac_app');
    await client.query(`select set_config('app.scope', $1, false)`, [`{${ids['px']}}`]);
    const seen = await client.query('select distinct unit_id from org.person');
    expect(seen.rows).toEqual([{ unit_id: ids['px'] }]);
    const change = await client.query(`update org.person set full_name = 'X' where unit_id = $1`, [ids['px']]);
    expect(change.rowCount).toBe(0);
    await client.end();
  });
});
