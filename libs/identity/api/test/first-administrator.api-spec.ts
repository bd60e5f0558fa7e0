import type { MetaView, SessionView } from '@congtac/identity-domain';
import type { UnitTreeView } from '@congtac/org-domain';
import { type TestApi, startApi } from '@congtac/testing';
import { FirstAdministrator } from '../src';

describe('first administrator of a fresh installation', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({ env: { DEMO: 'false', BUSINESS_DATE: '', PUBLIC_URL: 'https://congtac.example.vn' } });
  });
  afterAll(() => api.close());

  it('is made once from the command line, activates, and manages the top unit', async () => {
    const agent = await api.agent();
    expect((await agent.get<MetaView>('/api/v1/meta')).body).toMatchObject({ demo: false, installed: false });
    const first = api.app.get(FirstAdministrator, { strict: false });
    const wish = { login: 'quantri', fullName: 'Nguyễn Quản Trị', unitName: 'Ủy ban MTTQ tỉnh' };
    const slip = await first.create(wish);
    await expect(first.create({ ...wish, login: 'nguoi.khac' })).rejects.toMatchObject({
      code: 'identity.administrator-exists',
    });
    const password = 'Mùa xuân về trên bản nhỏ';
    const answer = await agent.post<SessionView>('/api/v1/activations', {
      login: 'quantri',
      code: slip.code,
      password,
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.getSetCookie().join()).toMatch(/__Host-sid=.*Secure/);
    expect(answer.body.grants[0]).toMatchObject({ role: 'SYS_ADMIN', unitName: 'Ủy ban MTTQ tỉnh', scope: 'SUBTREE' });
    const tree = await agent.get<UnitTreeView>('/api/v1/units/tree');
    const child = {
      parentId: tree.body.nodes[0].unitId,
      name: 'Phường Một',
      line: 'FRONT',
      level: 'WARD',
      kind: 'COMMITTEE',
    };
    expect((await agent.post('/api/v1/units', child)).status).toBe(201);
    expect((await agent.get<MetaView>('/api/v1/meta')).body).toMatchObject({ installed: true });
    expect((await agent.get<MetaView>('/api/v1/meta')).body.demoAccounts).toBeUndefined();
  });
});
