import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportView, UnitListItem } from '@congtac/org-domain';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import writeXlsxFile from 'write-excel-file/node';
import { arrangeTree, signInAs } from './arrange';

const COUNTRY = path.resolve(__dirname, '../../../../apps/api/demo-data/vn-units-2025-03.csv');

describe('import of units', () => {
  let api: TestApi;
  let ids: Record<string, number>;
  let admin: ApiAgent;

  beforeAll(async () => {
    api = await startApi();
    ids = await arrangeTree(api);
    admin = await signInAs(api, 'quantri.tw', { role: 'SYS_ADMIN', unitId: ids['tw'], scope: 'SUBTREE' });
  });
  afterAll(() => api.close());

  const send = (
    agent: ApiAgent,
    content: string | Uint8Array<ArrayBuffer>,
    options: { codeSystem?: string; parentId?: number; name?: string } = {},
  ) => {
    const form = new FormData();
    form.append('parentId', String(options.parentId ?? ids['tw']));
    form.append('line', 'FRONT');
    form.append('codeSystem', options.codeSystem ?? 'THU');
    form.append('namePattern', 'Ủy ban MTTQ Việt Nam {ten_thuong}');
    form.append('file', new Blob([content]), options.name ?? 'đơn vị.csv');
    return agent.upload<ImportView & { code?: string }>('/api/v1/unit-imports', form);
  };
  const finished = async (importId: string): Promise<{ view: ImportView; seen: number[] }> => {
    const seen: number[] = [];
    for (let i = 0; i < 600; i++) {
      const { body } = await admin.get<ImportView>(`/api/v1/unit-imports/${importId}`);
      seen.push(body.read);
      if (body.state !== 'READING') return { view: body, seen };
      await sleep(25);
    }
    throw new Error('the import did not finish');
  };
  const dryRun = async (content: string | Uint8Array<ArrayBuffer>, codeSystem?: string) =>
    (await finished((await send(admin, content, { codeSystem })).body.importId)).view;
  const commit = (importId: string) =>
    admin.post<ImportView & { code?: string }>(`/api/v1/unit-imports/${importId}/commit`);

  it('takes the whole country with progress, once', async () => {
    const started = await send(admin, readFileSync(COUNTRY), { codeSystem: 'GSO-2025-03' });
    expect(started.status).toBe(201);
    expect(started.body).toMatchObject({ state: 'READING', fileName: 'đơn vị.csv' });
    const { view, seen } = await finished(started.body.importId);
    expect(view).toMatchObject({ state: 'READY', total: 10794, read: 10794, errors: 0, unchanged: 0 });
    expect(new Set(seen).size).toBeGreaterThan(1);
    const committed = await commit(view.importId);
    expect(committed.body).toMatchObject({ state: 'COMMITTED', created: 10794 });
    expect((await commit(view.importId)).body).toMatchObject({ state: 'COMMITTED', created: 10794 });
    const found = await admin.get<{ items: UnitListItem[] }>('/api/v1/units?q=phuong+dai+kim+00');
    expect(found.body.items[0]).toMatchObject({ name: 'Ủy ban MTTQ Việt Nam phường Đại Kim', level: 'WARD' });
    expect(found.body.items[0].code).toMatch(/^0\d{4}$/);
    expect(found.body.items[0].path.map((step) => step.name)).toEqual([
      'Ủy ban Trung ương',
      'Ủy ban MTTQ Việt Nam thành phố Hà Nội',
      'Ủy ban MTTQ Việt Nam quận Hoàng Mai',
    ]);
    const again = await dryRun(readFileSync(COUNTRY), 'GSO-2025-03');
    expect(again).toMatchObject({ state: 'READY', unchanged: 10794 });
    expect((await commit(again.importId)).body).toMatchObject({ state: 'COMMITTED', created: 0 });
  }, 60_000);

  it('names row and cell of what is wrong and writes nothing of a faulty file', async () => {
    const view = await dryRun(
      'code,name,level,parent_code\n01,Tỉnh A,province,\n02,Thành phố B,thành phố,\n,,ward,77\n',
    );
    expect(view).toMatchObject({ state: 'INVALID', errors: 3, allowed: [] });
    expect(view.issues.map((issue) => [issue.row, issue.column])).toEqual([
      [3, 'Cấp'],
      [4, 'Tên'],
      [4, 'Mã cấp trên'],
    ]);
    const refused = await commit(view.importId);
    expect([refused.status, refused.body.code]).toEqual([409, 'org.import-not-ready']);
    const { rowCount } = await api.owner.query(`select 1 from org.unit where code_system = 'THU'`);
    expect(rowCount).toBe(0);
  });

  it('reads Excel and warns where leading zeros were eaten', async () => {
    const rows = [
      ['Mã', 'Tên', 'Cấp', 'Mã cấp trên'],
      ['00007', 'Phường Bảy', 'Cấp xã', ''],
      [8, 'Phường Tám', 'Cấp xã', ''],
    ];
    const sheet = rows.map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })));
    const bytes = await writeXlsxFile(sheet as never, {}).toBuffer();
    const view = await dryRun(new Uint8Array(bytes), 'EXCEL');
    expect(view).toMatchObject({ state: 'READY', total: 2, warnings: 1 });
    expect(view.issues[0]).toMatchObject({ row: 3, value: '8', severity: 'warning' });
    expect((await commit(view.importId)).body.created).toBe(2);
  });

  it('refuses files it cannot read with a sentence that helps', async () => {
    const utf16 = Buffer.from('\ufeffcode,name', 'utf16le');
    expect((await dryRun(new Uint8Array(utf16))).message).toMatch(/UTF-8/);
    expect((await dryRun('a,b\n1,2\n')).message).toMatch(/thiếu cột: Tên, Cấp/);
    expect((await dryRun(new Uint8Array(Buffer.from('PK\x03\x04 không phải zip')))).message).toMatch(/Excel/);
    const empty = await send(admin, '');
    expect([empty.status, empty.body.code]).toEqual([422, 'org.import-file-invalid']);
  });

  it('is for administrators of the receiving unit only', async () => {
    const chair = await signInAs(api, 'chutich.hm', { role: 'CHAIR', unitId: ids['hm'], scope: 'SUBTREE' });
    const district = await signInAs(api, 'quantri.hm', { role: 'SYS_ADMIN', unitId: ids['hm'], scope: 'SUBTREE' });
    const content = 'code,name,level\n1,A,ward\n';
    expect((await send(await api.agent(), content)).status).toBe(401);
    expect((await send(chair, content, { parentId: ids['hm'] })).status).toBe(403);
    expect((await send(district, content, { parentId: ids['bd'] })).status).toBe(404);
    const own = await send(admin, content);
    expect((await district.get(`/api/v1/unit-imports/${own.body.importId}`)).status).toBe(404);
    expect((await admin.get('/api/v1/unit-imports/0190a0a0-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('adds nothing outside the branch of the receiving unit, whatever codes the list names', async () => {
    const codeSystem = 'NHANH';
    const stored = await dryRun('code,name,level\nBD,Phường Ngoài,ward\n', codeSystem);
    expect((await commit(stored.importId)).body.created).toBe(1);
    const district = await signInAs(api, 'quantri.hm2', { role: 'SYS_ADMIN', unitId: ids['hm'], scope: 'SUBTREE' });
    const importInto = async (content: string) => {
      const { body } = await send(district, content, { codeSystem, parentId: ids['hm'] });
      const view = (await finished(body.importId)).view;
      const path = `/api/v1/unit-imports/${view.importId}/commit`;
      return { view, answer: await district.post<ImportView & { code?: string }>(path) };
    };
    const outside = await importInto('code,name,level,parent_code\nBD,Phường Ngoài,ward,\nX1,Tổ Lạ,group,BD\n');
    expect(outside.view).toMatchObject({ state: 'INVALID', errors: 2 });
    expect(outside.view.issues.map((issue) => [issue.row, issue.column])).toEqual([
      [2, 'Mã'],
      [3, 'Mã cấp trên'],
    ]);
    expect(outside.answer.status).toBe(409);
    const nested = 'code,name,level,parent_code\nT1,Tổ Một,group,K1\nK1,Khu Một,area,W1\nW1,Phường Một,ward,\n';
    expect((await importInto(nested)).answer.body).toMatchObject({ state: 'COMMITTED', created: 3 });
    const below = await importInto('code,name,level,parent_code\nT1,Tổ Một,group,K1\nT2,Tổ Hai,group,K1\n');
    expect(below.answer.body).toMatchObject({ state: 'COMMITTED', created: 1 });
  });

  it('writes nothing below a unit that left the branch after the dry run', async () => {
    const codeSystem = 'ROI';
    const district = await signInAs(api, 'quantri.hm3', { role: 'SYS_ADMIN', unitId: ids['hm'], scope: 'SUBTREE' });
    const send2 = async (content: string) =>
      (await finished((await send(district, content, { codeSystem, parentId: ids['hm'] })).body.importId)).view;
    const first = await send2('code,name,level\nW,Phường Rời,ward\n');
    await district.post(`/api/v1/unit-imports/${first.importId}/commit`);
    const second = await send2('code,name,level,parent_code\nT,Tổ Rời,group,W\n');
    expect(second.state).toBe('READY');
    const found = await admin.get<{ items: UnitListItem[] }>('/api/v1/units?q=phuong+roi');
    const moved = await admin.post(
      `/api/v1/units/${found.body.items[0].unitId}/move`,
      { parentId: ids['bd'], effectiveFrom: '2020-06-01', reason: 'Sắp xếp' },
      { version: 1 },
    );
    expect(moved.status).toBe(200);
    const late = await district.post<{ code: string }>(`/api/v1/unit-imports/${second.importId}/commit`);
    expect([late.status, late.body.code]).toEqual([422, 'org.parent-unavailable']);
  });
});
