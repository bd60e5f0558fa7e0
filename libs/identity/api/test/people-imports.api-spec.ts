import { setTimeout as sleep } from 'node:timers/promises';
import type { PeopleImportResult } from '@congtac/identity-domain';
import type { ImportView } from '@congtac/org-domain';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import { PASSWORD, arrangeAccount, arrangeTree } from './arrange';

describe('import of people', () => {
  let api: TestApi;
  let ids: Record<string, number>;
  let admin: ApiAgent;

  beforeAll(async () => {
    api = await startApi();
    ids = await arrangeTree(api);
    await arrangeAccount(api, 'quantri.hm', { role: 'SYS_ADMIN', unitId: ids['hm'], scope: 'SUBTREE' });
    admin = await api.agent('quantri.hm', PASSWORD);
  });
  afterAll(() => api.close());

  const send = (agent: ApiAgent, content: string, key = 'hm') => {
    const form = new FormData();
    form.append('unitId', String(ids[key]));
    form.append('file', new Blob([content]), 'cán bộ.csv');
    return agent.upload<ImportView>('/api/v1/people-imports', form);
  };
  const dryRun = async (content: string): Promise<ImportView> => {
    const { importId } = (await send(admin, content)).body;
    for (let i = 0; i < 200; i++) {
      const { body } = await admin.get<ImportView>(`/api/v1/people-imports/${importId}`);
      if (body.state !== 'READING') return body;
      await sleep(25);
    }
    throw new Error('the import did not finish');
  };
  const commit = (importId: string) => admin.post<PeopleImportResult>(`/api/v1/people-imports/${importId}/commit`);

  it('invites everyone of the list and hands out slips once; each code opens its account', async () => {
    const view = await dryRun(
      'Họ và tên,Chức danh,Đơn vị,Vai trò,Phạm vi\nNguyễn Thị Hoa,Chủ tịch,phường đại kim,Chủ tịch,cả nhánh\nTrần Văn Hoa,,Phường Đại Kim,REPORTER,\n',
    );
    expect(view).toMatchObject({ state: 'READY', total: 2, errors: 0 });
    const { body } = await commit(view.importId);
    expect(body.slips.map((slip) => [slip.login, slip.roleName, slip.unitName])).toEqual([
      ['hoa.nt', 'Chủ tịch', 'Phường Đại Kim'],
      ['hoa.tv', 'Cán bộ báo cáo', 'Phường Đại Kim'],
    ]);
    expect((await commit(view.importId)).body).toMatchObject({ created: 2, slips: [] });
    const [slip] = body.slips;
    const first = { login: slip.login, code: slip.code, password: 'Bài ca năm tấn quê ta' };
    expect((await (await api.agent()).post('/api/v1/activations', first)).status).toBe(201);
  });

  it('names row and cell of what is wrong', async () => {
    const view = await dryRun(
      'Họ và tên,Đơn vị,Vai trò,Tên đăng nhập\n,Phường Đại Kim,Vua,x\nA B,Phường Phúc Xá,Chủ tịch,ten.moi\n',
    );
    expect(view.state).toBe('INVALID');
    expect(view.issues.map((issue) => [issue.row, issue.column])).toEqual([
      [2, 'Họ và tên'],
      [2, 'Vai trò'],
      [2, 'Tên đăng nhập'],
      [3, 'Đơn vị'],
    ]);
    expect((await commit(view.importId)).status).toBe(409);
  });

  it('is for administrators of the unit only', async () => {
    await arrangeAccount(api, 'chutich.hm', { role: 'CHAIR', unitId: ids['hm'], scope: 'SUBTREE' });
    const content = 'Họ và tên,Đơn vị,Vai trò\nA B,Phường Đại Kim,Chủ tịch\n';
    expect((await send(await api.agent(), content)).status).toBe(401);
    expect((await send(await api.agent('chutich.hm', PASSWORD), content)).status).toBe(403);
    expect((await send(admin, content, 'px')).status).toBe(404);
  });
});
