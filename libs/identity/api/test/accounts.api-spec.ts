import type { AccountView, ActivationSlip, SessionView } from '@congtac/identity-domain';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import { PASSWORD, type Problem, arrangeAccount, arrangeTree } from './arrange';

const NEW_PASSWORD = 'Con đường nhỏ ven sông';

describe('accounts, invitations and roles', () => {
  let api: TestApi;
  let ids: Record<string, number>;
  let admin: ApiAgent;
  let chair: ApiAgent;

  beforeAll(async () => {
    api = await startApi();
    ids = await arrangeTree(api);
    await arrangeAccount(api, 'quantri.hm', { role: 'SYS_ADMIN', unitId: ids['hm'], scope: 'SUBTREE' });
    await arrangeAccount(api, 'chutich.hm', { role: 'CHAIR', unitId: ids['hm'], scope: 'SUBTREE' });
    admin = await api.agent('quantri.hm', PASSWORD);
    chair = await api.agent('chutich.hm', PASSWORD);
  });
  afterAll(() => api.close());

  const invitation = (login: string, key = 'dk') => ({
    unitId: ids[key],
    fullName: 'Trần Văn Mời',
    titleVi: 'Chuyên viên',
    role: 'SPECIALIST',
    scope: 'UNIT',
    login,
  });
  const invite = async (login: string) =>
    (await admin.post<ActivationSlip>('/api/v1/invitations', invitation(login))).body;
  const activate = async (login: string, code: string, password = NEW_PASSWORD) => {
    const agent = await api.agent();
    return { agent, answer: await agent.post<SessionView & Problem>('/api/v1/activations', { login, code, password }) };
  };
  const account = (accountId: string) => admin.get<AccountView>(`/api/v1/accounts/${accountId}`);

  it('invites a person, who activates with the code and signs in', async () => {
    const slip = await invite('moi.tv');
    expect(slip.code).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
    expect(slip).toMatchObject({ unitName: 'Phường Đại Kim', roleName: 'Chuyên viên', login: 'moi.tv' });
    const { agent, answer } = await activate('Moi.TV', slip.code.toLowerCase().replaceAll('-', ' '));
    expect(answer.status).toBe(201);
    expect(answer.body.grants).toEqual([
      { role: 'SPECIALIST', unitId: ids['dk'], unitName: 'Phường Đại Kim', scope: 'UNIT' },
    ]);
    expect((await agent.get('/api/v1/session')).status).toBe(200);
    expect((await api.agent('moi.tv', NEW_PASSWORD)).get).toBeDefined();
    expect((await activate('moi.tv', slip.code)).answer.body.code).toBe('identity.activation-failed');
    const stored = await api.owner.query(
      `select 1 from identity.activation_code where code_hash::text like '%' || $1 || '%'`,
      [slip.code],
    );
    expect(stored.rowCount).toBe(0);
  });

  it('lets only the administrator of the branch invite, and nobody give what they lack', async () => {
    const path = '/api/v1/invitations';
    expect((await (await api.agent()).post(path, invitation('a.b'))).status).toBe(401);
    expect((await chair.post(path, invitation('a.b'))).status).toBe(403);
    expect((await admin.post(path, invitation('a.b', 'px'))).status).toBe(404);
    expect((await admin.post(path, { ...invitation('a.b'), role: 'KING' })).status).toBe(400);
    await arrangeAccount(api, 'quantri.dk', { role: 'SYS_ADMIN', unitId: ids['dk'], scope: 'UNIT' });
    const small = await api.agent('quantri.dk', PASSWORD);
    expect((await small.post(path, { ...invitation('rong.hon'), scope: 'SUBTREE' })).status).toBe(403);
    expect((await small.post(path, invitation('vua.du'))).status).toBe(201);
  });

  it('refuses sign-in names that are taken or unfit', async () => {
    await invite('trung.ten');
    const taken = await admin.post<Problem>('/api/v1/invitations', invitation('Trùng.Tên'));
    expect([taken.status, taken.body.code]).toEqual([409, 'identity.login-taken']);
    const unfit = await admin.post<Problem>('/api/v1/invitations', invitation('!!'));
    expect([unfit.status, unfit.body.code]).toEqual([422, 'identity.login-unfit']);
  });

  it('makes no account for people named by a source text', async () => {
    const { rows } = await api.owner.query(
      `insert into org.person (person_id, unit_id, full_name, source)
       values (gen_random_uuid(), $1, 'Người trong văn bản', '002:5') returning person_id`,
      [ids['dk']],
    );
    const answer = await admin.post<Problem>('/api/v1/invitations', {
      ...invitation('nguoi.that'),
      personId: (rows[0] as { person_id: string }).person_id,
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'identity.person-from-source']);
  });

  it('kills a code after ten wrong tries, by time, and by a newer one', async () => {
    const slip = await invite('mat.ma');
    const old = await activate('mat.ma', slip.code, 'ngan');
    expect(old.answer.body.code).toBe('identity.password-unfit');
    for (let i = 0; i < 10; i++) {
      expect((await activate('mat.ma', '0000-0000-0000-0000-0000-0000')).answer.status).toBe(422);
      await api.owner.query('delete from identity.login_attempt');
    }
    expect((await activate('mat.ma', slip.code)).answer.body.code).toBe('identity.activation-failed');
    const second = await admin.post<ActivationSlip>(`/api/v1/accounts/${slip.accountId}/codes`);
    const third = await admin.post<ActivationSlip>(`/api/v1/accounts/${slip.accountId}/codes`);
    expect((await activate('mat.ma', second.body.code)).answer.status).toBe(422);
    await api.owner.query(`update identity.activation_code set expires_at = now() where used_at is null`);
    expect((await activate('mat.ma', third.body.code)).answer.status).toBe(422);
    await api.owner.query('delete from identity.login_attempt');
    const last = await admin.post<ActivationSlip>(`/api/v1/accounts/${slip.accountId}/codes`);
    expect((await activate('mat.ma', last.body.code)).answer.status).toBe(201);
  });

  it('keeps the old password until a reset code is used, then ends every session', async () => {
    const slip = await invite('quen.mk');
    const { agent } = await activate('quen.mk', slip.code);
    const reset = await admin.post<ActivationSlip>(`/api/v1/accounts/${slip.accountId}/codes`);
    expect((await agent.get('/api/v1/session')).status).toBe(200);
    expect((await activate('quen.mk', reset.body.code, 'Một mật khẩu hoàn toàn mới')).answer.status).toBe(201);
    expect((await agent.get('/api/v1/session')).status).toBe(401);
  });

  it('ends every session of a disabled account at once', async () => {
    const slip = await invite('nghi.viec');
    const { agent } = await activate('nghi.viec', slip.code);
    const { body } = await account(slip.accountId);
    const path = `/api/v1/accounts/${slip.accountId}/disable`;
    const reason = { reason: 'Chuyển công tác' };
    expect((await admin.post(path, reason)).status).toBe(428);
    expect((await admin.post(path, reason, { version: body.version - 1 })).status).toBe(412);
    expect((await chair.post(path, reason, { version: body.version })).status).toBe(403);
    const disabled = await admin.post<AccountView>(path, reason, { version: body.version });
    expect(disabled.body).toMatchObject({ status: 'DISABLED', allowed: ['renew-code'] });
    expect((await agent.get('/api/v1/session')).status).toBe(401);
    const signIn = await (
      await api.agent()
    ).post<Problem>('/api/v1/session', { login: 'nghi.viec', password: NEW_PASSWORD });
    expect([signIn.status, signIn.body.code]).toEqual([401, 'identity.sign-in-failed']);
    const back = await admin.post<ActivationSlip>(`/api/v1/accounts/${slip.accountId}/codes`);
    expect((await activate('nghi.viec', back.body.code)).answer.status).toBe(201);
  });

  it('adds and ends roles, never deletes them, and disables an account that has none left', async () => {
    const slip = await invite('nhieu.vai');
    const { agent } = await activate('nhieu.vai', slip.code);
    const grants = `/api/v1/accounts/${slip.accountId}/grants`;
    const chairRole = { role: 'CHAIR', unitId: ids['dk'], scope: 'UNIT' };
    const added = await admin.post<AccountView>(grants, chairRole);
    expect(added.body.grants.filter((grant) => grant.active)).toHaveLength(2);
    expect((await admin.post<Problem>(grants, chairRole)).body.code).toBe('identity.grant-exists');
    expect((await admin.post(grants, { ...chairRole, unitId: ids['px'] })).status).toBe(404);
    const end = async (role: string) => {
      const grant = (await account(slip.accountId)).body.grants.find((g) => g.role === role);
      const path = `/api/v1/grants/${grant?.grantId}/end`;
      return admin.post<AccountView & { code: string }>(path, { reason: 'Hết nhiệm kỳ' }, { version: grant?.version });
    };
    expect((await end('CHAIR')).body.status).toBe('ACTIVE');
    expect((await end('CHAIR')).body.code).toBe('identity.grant-ended');
    const ended = await end('SPECIALIST');
    expect(ended.body).toMatchObject({ status: 'DISABLED' });
    expect(ended.body.grants).toHaveLength(2);
    expect((await agent.get('/api/v1/session')).status).toBe(401);
  });

  it('gives nobody an account that holds a role outside their branch', async () => {
    const own = { role: 'REPORTER', unitId: ids['dk'], scope: 'UNIT' } as const;
    const { accountId } = await arrangeAccount(api, 'hai.noi', own, { ...own, role: 'CHAIR', unitId: ids['hm'] });
    await arrangeAccount(api, 'quantri.phuong', { role: 'SYS_ADMIN', unitId: ids['dk'], scope: 'SUBTREE' });
    const small = await api.agent('quantri.phuong', PASSWORD);
    const path = `/api/v1/accounts/${accountId}`;
    const { body } = await small.get<AccountView>(path);
    expect(body.allowed).toEqual([]);
    const listed = await small.get<{ items: AccountView[] }>(`/api/v1/units/${ids['dk']}/accounts`);
    expect(listed.body.items.find((item) => item.accountId === accountId)?.allowed).toEqual([]);
    const idempotencyKey = 'khoa-thu-0001';
    const code = await small.post<Problem>(`${path}/codes`, undefined, { idempotencyKey });
    expect([code.status, code.body.code]).toEqual([403, 'identity.account-elsewhere']);
    const disable = await small.post(`${path}/disable`, { reason: 'x' }, { version: body.version });
    expect(disable.status).toBe(403);
    expect((await small.post(`${path}/grants`, { ...own, role: 'VIEWER' })).status).toBe(403);
    expect((await admin.post(`${path}/codes`, undefined, { idempotencyKey })).status).toBe(201);
  });

  it("keeps an account that still holds a role out of the administrator's sight", async () => {
    const own = { role: 'REPORTER', unitId: ids['dk'], scope: 'UNIT' } as const;
    const { accountId } = await arrangeAccount(api, 'con.vai', own, { ...own, unitId: ids['px'] });
    const grant = (await account(accountId)).body.grants.find((g) => g.unitId === ids['dk']);
    const path = `/api/v1/grants/${grant?.grantId}/end`;
    const ended = await admin.post<AccountView>(path, { reason: 'Chuyển phường' }, { version: grant?.version });
    expect([ended.status, ended.body.status]).toEqual([200, 'ACTIVE']);
    expect((await (await api.agent('con.vai', PASSWORD)).get<SessionView>('/api/v1/session')).body.grants).toHaveLength(
      1,
    );
  });

  it('gives a role that reaches a branch only with the administration of the branch', async () => {
    const { accountId } = await arrangeAccount(api, 'ca.nhanh', {
      role: 'CHAIR',
      unitId: ids['dk'],
      scope: 'SUBTREE',
    });
    await arrangeAccount(api, 'quantri.rieng', { role: 'SYS_ADMIN', unitId: ids['dk'], scope: 'UNIT' });
    const single = await api.agent('quantri.rieng', PASSWORD);
    expect((await single.post(`/api/v1/accounts/${accountId}/codes`)).status).toBe(403);
  });

  it('lists accounts to administrators of the branch, who cannot change themselves', async () => {
    const path = `/api/v1/units/${ids['hm']}/accounts`;
    const listed = await admin.get<{ items: AccountView[] }>(path);
    const own = listed.body.items.find((item) => item.login === 'quantri.hm');
    expect(own?.allowed).toEqual([]);
    const self = await admin.post<Problem>(
      `/api/v1/accounts/${own?.accountId}/disable`,
      { reason: 'x' },
      { version: own?.version },
    );
    expect([self.status, self.body.code]).toEqual([422, 'identity.cannot-change-self']);
    expect((await chair.get(path)).status).toBe(403);
    expect((await admin.get(`/api/v1/units/${ids['px']}/accounts`)).status).toBe(404);
    expect((await admin.get('/api/v1/accounts/0190a0a0-0000-7000-8000-000000000000')).status).toBe(404);
  });
});
