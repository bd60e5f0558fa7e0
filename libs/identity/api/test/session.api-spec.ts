import type { MetaView, SessionView } from '@congtac/identity-domain';
import { type TestApi, startApi } from '@congtac/testing';
import { PASSWORD, type Problem, arrangeAccount, arrangeTree } from './arrange';

describe('session', () => {
  let api: TestApi;
  let ids: Record<string, number>;
  let chair: { accountId: string; personId: string; postId: string | null };

  beforeAll(async () => {
    api = await startApi();
    ids = await arrangeTree(api);
    chair = await arrangeAccount(
      api,
      'chutich.hm',
      { role: 'CHAIR', unitId: ids['hm'], scope: 'SUBTREE' },
      { role: 'VIEWER', unitId: ids['px'], scope: 'UNIT' },
    );
    await arrangeAccount(api, 'doimatkhau', { role: 'REPORTER', unitId: ids['dk'], scope: 'UNIT' });
  });
  afterAll(() => api.close());

  const signIn = async (login: string, password: string) =>
    (await api.agent()).post<SessionView & Problem>('/api/v1/session', { login, password });

  it('signs in with any spelling of the name and tells who it is', async () => {
    const answer = await signIn(' ChuTich.HM ', PASSWORD);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      login: 'chutich.hm',
      personId: chair.personId,
      posts: [{ postId: chair.postId, unitId: ids['hm'], unitName: 'Quận Hoàng Mai', title: 'Chức vụ' }],
      actingPostId: null,
      businessDate: '2020-07-02',
      locale: 'vi',
    });
    expect(answer.body.grants.map((g) => [g.role, g.unitName, g.scope])).toEqual(
      expect.arrayContaining([
        ['CHAIR', 'Quận Hoàng Mai', 'SUBTREE'],
        ['VIEWER', 'Phường Phúc Xá', 'UNIT'],
      ]),
    );
    expect(answer.body.permissions).toContain('org.person.read');
    expect(answer.body.permissions).not.toContain('identity.account.manage');
  });

  it('hands out a cookie that scripts and other sites cannot use, and stores only its hash', async () => {
    const answer = await signIn('chutich.hm', PASSWORD);
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('sid='));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
    const token = /^sid=([^;]+)/.exec(cookie ?? '')?.[1] ?? '';
    const plain = await api.owner.query(
      'select 1 from identity.session where token_hash in (sha256($1::bytea), $1::bytea)',
      [token],
    );
    expect([token.length > 40, plain.rowCount]).toEqual([true, 0]);
  });

  it('gives one answer to a wrong password and to an unknown name', async () => {
    const wrong = await signIn('chutich.hm', 'sai mat khau roi nhe');
    const unknown = await signIn('khong.co.ai', 'sai mat khau roi nhe');
    const shape = ({ status, body }: typeof wrong) => [status, body.code, body.detail];
    expect(shape(wrong)).toEqual([401, 'identity.sign-in-failed', wrong.body.detail]);
    expect(shape(unknown)).toEqual(shape(wrong));
  });

  it('closes a name after five wrong tries, known or not, even for the right password', async () => {
    await arrangeAccount(api, 'bithu.doan', { role: 'VIEWER', unitId: ids['px'], scope: 'UNIT' });
    for (const login of ['bithu.doan', 'khong.ton.tai']) {
      for (let i = 0; i < 5; i++) expect((await signIn(login, `lan thu ${i}`)).status).toBe(401);
      const blocked = await signIn(login, PASSWORD);
      expect([blocked.status, blocked.body.code]).toEqual([429, 'identity.too-many-tries']);
      expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    await api.owner.query('delete from identity.login_attempt');
  });

  it('counts parallel guesses one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => signIn('nhieu.lan.thu', `lan ${i}`)));
    expect(answers.filter((answer) => answer.status === 401).length).toBe(5);
    await api.owner.query('delete from identity.login_attempt');
  });

  it('refuses requests of other origins and bodies that are no JSON', async () => {
    const body = JSON.stringify({ login: 'chutich.hm', password: PASSWORD });
    const post = (headers: Record<string, string>) =>
      fetch(`${api.url}/api/v1/session`, { method: 'POST', body, headers });
    const json = { 'content-type': 'application/json' };
    expect((await post({ ...json, origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ ...json, 'sec-fetch-site': 'cross-site', origin: api.url })).status).toBe(403);
    expect((await post(json)).status).toBe(403);
    expect((await post({ 'content-type': 'text/plain', 'sec-fetch-site': 'same-origin' })).status).toBe(415);
  });

  it('lets another person sign in where somebody is signed in, and ends the first session', async () => {
    const agent = await api.agent('chutich.hm', PASSWORD);
    const count = async () =>
      (await api.owner.query('select 1 from identity.session where account_id = $1', [chair.accountId])).rowCount ?? 0;
    const before = await count();
    const body = { login: 'doimatkhau', password: PASSWORD };
    const answer = await agent.post<SessionView>('/api/v1/session', body, { idempotencyKey: 'mot-lan-duy-nhat' });
    expect([answer.status, answer.body.login]).toEqual([201, 'doimatkhau']);
    expect(await count()).toBe(before - 1);
  });

  it('ends with signing out, once and twice', async () => {
    const agent = await api.agent('chutich.hm', PASSWORD);
    expect((await agent.get('/api/v1/session')).status).toBe(200);
    expect((await agent.del('/api/v1/session')).status).toBe(204);
    expect((await agent.get('/api/v1/session')).status).toBe(401);
    expect((await agent.del('/api/v1/session')).status).toBe(204);
  });

  it('ends when it was not used for a working day, and after a day in any case', async () => {
    const idle = await api.agent('chutich.hm', PASSWORD);
    await api.owner.query(`update identity.session set seen_at = seen_at - interval '9 hours'`);
    expect((await idle.get('/api/v1/session')).status).toBe(401);
    const old = await api.agent('chutich.hm', PASSWORD);
    await api.owner.query(`update identity.session set expires_at = now() - interval '1 second'`);
    expect((await old.get('/api/v1/session')).status).toBe(401);
  });

  it('keeps the chosen post and language', async () => {
    const agent = await api.agent('chutich.hm', PASSWORD);
    const chosen = await agent.put<SessionView>('/api/v1/session/acting-post', { postId: chair.postId });
    expect(chosen.body.actingPostId).toBe(chair.postId);
    const foreign = await agent.put<Problem>('/api/v1/session/acting-post', { postId: chair.accountId });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'identity.post-not-yours']);
    await agent.put('/api/v1/session/locale', { locale: 'en' });
    expect((await agent.put('/api/v1/session/locale', { locale: 'xx' })).status).toBe(400);
    const again = await agent.get<SessionView>('/api/v1/session');
    expect(again.body).toMatchObject({ actingPostId: chair.postId, locale: 'en' });
    expect((await (await api.agent()).put('/api/v1/session/locale', { locale: 'en' })).status).toBe(401);
  });

  it('changes the password, ends the other sessions and refuses weak ones', async () => {
    const here = await api.agent('doimatkhau', PASSWORD);
    const there = await api.agent('doimatkhau', PASSWORD);
    const change = (currentPassword: string, newPassword: string) =>
      here.put<Problem>('/api/v1/session/password', { currentPassword, newPassword });
    expect((await change(PASSWORD, 'ngan')).body.code).toBe('identity.password-unfit');
    expect((await change(PASSWORD, 'Mật khẩu Mật khẩu')).body.code).toBe('identity.password-unfit');
    expect((await change('sai mat khau cu', 'Trời hôm nay đẹp quá nhỉ')).body.code).toBe('identity.password-wrong');
    expect((await change(PASSWORD, 'Trời hôm nay đẹp quá nhỉ')).status).toBe(200);
    expect((await here.get('/api/v1/session')).status).toBe(200);
    expect((await there.get('/api/v1/session')).status).toBe(401);
    expect((await signIn('doimatkhau', 'Trời hôm nay đẹp quá nhỉ'.normalize('NFD'))).status).toBe(201);
  });

  it('counts grants only between their days, from the next request on', async () => {
    const { accountId } = await arrangeAccount(api, 'co.han', { role: 'CHAIR', unitId: ids['dk'], scope: 'UNIT' });
    const agent = await api.agent('co.han', PASSWORD);
    const people = () => agent.get(`/api/v1/units/${ids['dk']}/people`);
    expect((await people()).status).toBe(200);
    await api.owner.query(`update identity.role_grant set valid_to = '2020-07-01' where account_id = $1`, [accountId]);
    expect((await people()).status).toBe(403);
    expect((await agent.get<SessionView>('/api/v1/session')).body.grants).toEqual([]);
  });

  it('tells the sign-in page what it may know', async () => {
    const meta = await (await api.agent()).get<MetaView>('/api/v1/meta');
    expect(meta.body).toMatchObject({
      demo: true,
      installed: true,
      businessDate: '2020-07-02',
      businessDateShifted: true,
    });
    const sample = meta.body.demoAccounts?.find((account) => account.login === 'chutich.hm');
    expect(sample).toEqual({
      login: 'chutich.hm',
      displayName: 'chutich.hm',
      unitName: 'Quận Hoàng Mai',
      roles: ['CHAIR', 'VIEWER'],
    });
  });
});
