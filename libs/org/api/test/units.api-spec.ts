import type { UnitListItem, UnitTreeView, UnitView } from '@congtac/org-domain';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import { Client } from 'pg';
import { arrangeTree, signInAs } from './arrange';

interface Problem {
  code: string;
  params?: Record<string, unknown>;
  errors?: { pointer: string }[];
}
interface UnitPage {
  items: UnitListItem[];
  total: number;
}

/** What a transaction of an administrator has set. */
const SET_ADMIN = `select set_config('app.admin', $1, true),
  set_config('app.tree_version', org.tree_version_on('2020-07-02')::text, true)`;

describe('register of units', () => {
  let api: TestApi;
  let ids: Record<string, number>;
  let admin: ApiAgent;
  let districtAdmin: ApiAgent;
  let reporter: ApiAgent;

  beforeAll(async () => {
    api = await startApi();
    ids = await arrangeTree(api);
    admin = await signInAs(api, 'quantri.tw', { role: 'SYS_ADMIN', unitId: ids['tw'], scope: 'SUBTREE' });
    districtAdmin = await signInAs(api, 'quantri.hm', { role: 'SYS_ADMIN', unitId: ids['hm'], scope: 'SUBTREE' });
    reporter = await signInAs(api, 'canbo.dk', { role: 'REPORTER', unitId: ids['dk'], scope: 'UNIT' });
  });
  afterAll(() => api.close());

  const names = (page: UnitPage) => page.items.map((item) => item.name);
  const newUnit = (parentId: number, name: string) => ({
    parentId,
    name,
    line: 'FRONT',
    level: 'WARD',
    kind: 'COMMITTEE',
  });
  const create = async (agent: ApiAgent, parentId: number, name: string) =>
    (await agent.post<UnitView>('/api/v1/units', newUnit(parentId, name))).body;

  it('refuses people who are not signed in', async () => {
    const nobody = await api.agent();
    for (const path of ['/api/v1/units', '/api/v1/units/tree', '/api/v1/units/levels', `/api/v1/units/${ids['dk']}`])
      expect((await nobody.get(path)).status).toBe(401);
    expect((await nobody.post('/api/v1/units', newUnit(ids['hm'], 'Phường Lạ'))).status).toBe(401);
  });

  it('finds a name without accents and ranks the exact accents first', async () => {
    const plain = await reporter.get<UnitPage>('/api/v1/units?q=duong');
    expect(names(plain.body)).toEqual(expect.arrayContaining(['Khối phố Đường Láng', 'Xã Dương Xá', 'Xã Duong Dong']));
    const exact = await reporter.get<UnitPage>(`/api/v1/units?q=${encodeURIComponent('đường')}`);
    expect(exact.body.items[0].name).toBe('Khối phố Đường Láng');
    expect(exact.body.items[0].path.map((step) => step.name)).toEqual([
      'Ủy ban Trung ương',
      'Thành phố Hà Nội',
      'Quận Hoàng Mai',
      'Phường Đại Kim',
    ]);
    const typed = await reporter.get<UnitPage>(`/api/v1/units?q=${encodeURIComponent('Dương'.normalize('NFD'))}`);
    expect(typed.body.items[0].name).toBe('Xã Dương Xá');
  });

  it('filters by parent, branch, level and line, and pages', async () => {
    const children = await reporter.get<UnitPage>(`/api/v1/units?parentId=${ids['hm']}`);
    expect(names(children.body).sort()).toEqual(['Phường Tương Mai', 'Phường Đại Kim']);
    const branch = await reporter.get<UnitPage>(`/api/v1/units?withinId=${ids['hm']}&level=AREA`);
    expect(names(branch.body)).toEqual(['Khối phố Đường Láng']);
    const page = await reporter.get<UnitPage>('/api/v1/units?line=FRONT&size=2&page=2');
    expect(page.body.items).toHaveLength(2);
    expect(page.body.total).toBeGreaterThan(8);
    expect((await reporter.get(`/api/v1/units?q=${encodeURIComponent("%_\\'")}`)).status).toBe(200);
  });

  it('opens the tree level by level, at any depth', async () => {
    const top = await reporter.get<UnitTreeView>('/api/v1/units/tree');
    const root = top.body.nodes.find((node) => node.unitId === ids['tw']);
    expect(root?.children?.[0]).toMatchObject({ name: 'Thành phố Hà Nội', childCount: 4 });
    expect(root?.children?.[0].children).toBeUndefined();
    const ward = await reporter.get<UnitTreeView>(`/api/v1/units/tree?rootId=${ids['dk']}&depth=2`);
    expect(ward.body.nodes[0].children?.[0]).toMatchObject({ name: 'Khối phố Đường Láng', level: 'AREA' });
    expect((await reporter.get('/api/v1/units/tree?rootId=999999')).status).toBe(404);
  });

  it('shows one unit with what the reader may do', async () => {
    const asReporter = await reporter.get<UnitView>(`/api/v1/units/${ids['dk']}`);
    expect(asReporter.body.allowed).toEqual(['read-people']);
    expect(asReporter.headers.get('etag')).toBe(`"${asReporter.body.version}"`);
    const asAdmin = await districtAdmin.get<UnitView>(`/api/v1/units/${ids['dk']}`);
    expect(asAdmin.body.allowed).toEqual(expect.arrayContaining(['update', 'move', 'close', 'add-child']));
    expect((await reporter.get('/api/v1/units/999999')).status).toBe(404);
    expect((await reporter.get('/api/v1/units/abc')).status).toBe(400);
  });

  it('adds a unit for the administrator of the branch only', async () => {
    const made = await districtAdmin.post<UnitView>('/api/v1/units', newUnit(ids['hm'], 'Phường Mới'));
    expect(made.status).toBe(201);
    expect(made.body.path.at(-1)?.unitId).toBe(ids['hm']);
    const found = await reporter.get<UnitPage>('/api/v1/units?q=phuong+moi');
    expect(found.body.items[0].unitId).toBe(made.body.unitId);
    expect((await reporter.post('/api/v1/units', newUnit(ids['dk'], 'X'))).status).toBe(403);
    expect((await districtAdmin.post('/api/v1/units', newUnit(ids['bd'], 'X'))).status).toBe(404);
    expect((await districtAdmin.post('/api/v1/units', newUnit(ids['hn'], 'X'))).status).toBe(403);
  });

  it('answers wrong input by field, unknown levels and taken codes by rule', async () => {
    const blank = await admin.post<Problem>('/api/v1/units', { ...newUnit(ids['hm'], ' '), surprise: 1 });
    expect(blank.status).toBe(400);
    expect(blank.body.errors?.map((error) => error.pointer)).toEqual(expect.arrayContaining(['/name', '/surprise']));
    const level = await admin.post<Problem>('/api/v1/units', { ...newUnit(ids['hm'], 'Phường A'), level: 'MOON' });
    expect([level.status, level.body.code]).toEqual([422, 'org.level-unknown']);
    const coded = { ...newUnit(ids['hm'], 'Phường B'), code: '00001', codeSystem: 'T' };
    expect((await admin.post('/api/v1/units', coded)).status).toBe(201);
    const again = await admin.post<Problem>('/api/v1/units', coded);
    expect([again.status, again.body.code]).toEqual([409, 'org.code-taken']);
    const later = { ...coded, validFrom: '2025-07-01' };
    expect((await admin.post('/api/v1/units', later)).status).toBe(201);
  });

  it('relates a unit only to open units of the branch or the line above', async () => {
    const related = (field: object) =>
      districtAdmin.post<Problem & UnitView>('/api/v1/units', { ...newUnit(ids['hm'], 'Ban Liên quan'), ...field });
    for (const unitId of [ids['px'], 999999])
      for (const field of ['guidedById', 'hostCommitteeId'])
        expect((await related({ [field]: unitId })).body.code).toBe('org.related-unit-unavailable');
    const made = await related({ guidedById: ids['hn'], hostCommitteeId: ids['dk'] });
    expect(made.status).toBe(201);
    const path = `/api/v1/units/${made.body.unitId}`;
    const wrong = await districtAdmin.patch<Problem>(path, { guidedById: ids['bd'] }, { version: 1 });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'org.related-unit-unavailable']);
    expect((await districtAdmin.patch(path, { guidedById: null }, { version: 1 })).status).toBe(200);
  });

  it('lets the database itself refuse units outside the administered branch', async () => {
    const application = new Client({ connectionString: api.appUrl, options: '-c role=congtac_app' });
    await application.connect();
    const add = async (parentId: number) => {
      await application.query('begin');
      await application.query(SET_ADMIN, [`{${ids['hm']}}`]);
      return application
        .query(
          `insert into org.unit (name, line, level, kind, parent_id) values ('X', 'FRONT', 'WARD', 'COMMITTEE', $1)`,
          [parentId],
        )
        .then(
          () => 'written',
          (error: Error) => error.message,
        )
        .finally(() => application.query('rollback'));
    };
    expect(await add(ids['dk'])).toBe('written');
    expect(await add(ids['bd'])).toMatch(/row-level security/);
    await application.end();
  });

  it('keeps to the same branches when another request renumbers the tree meanwhile', async () => {
    const application = new Client({ connectionString: api.appUrl, options: '-c role=congtac_app' });
    await application.connect();
    await application.query('begin');
    await application.query(SET_ADMIN, [`{${ids['bd']},-${ids['tl']}}`]);
    const reach = async () =>
      (await application.query<{ unit_id: number }>('select unit_id from org.admin_scope() as a (unit_id)')).rows.map(
        (row) => row.unit_id,
      );
    const before = await reach();
    expect(before.sort()).toEqual([ids['bd'], ids['tl'], ids['px']].sort());
    await create(admin, ids['dk'], 'Khu Chen Trước');
    expect((await reach()).sort()).toEqual(before);
    await application.query('rollback');
    await application.end();
  });

  it('renames with the version seen, and never over somebody else', async () => {
    const made = await create(admin, ids['hm'], 'Phường Cũ');
    const path = `/api/v1/units/${made.unitId}`;
    expect((await admin.patch(path, { name: 'Phường Khác' })).status).toBe(428);
    const renamed = await admin.patch<UnitView>(path, { name: 'Phường Khác' }, { version: made.version });
    expect(renamed.body.name).toBe('Phường Khác');
    const stale = await districtAdmin.patch<Problem>(path, { name: 'Z' }, { version: made.version });
    expect([stale.status, stale.body.code]).toEqual([412, 'common.stale']);
    expect(stale.body.params?.['by']).toBe('quantri.tw');
  });

  it('moves a branch from a day on and keeps the earlier tree', async () => {
    const parent = await create(admin, ids['hm'], 'Phường Chuyển');
    const child = await create(admin, parent.unitId, 'Tổ Chuyển');
    const move = (body: object, version = parent.version, agent = admin) =>
      agent.post<Problem & UnitView>(`/api/v1/units/${parent.unitId}/move`, body, { version });
    const body = { parentId: ids['bd'], effectiveFrom: '2020-06-01', reason: 'Sắp xếp lại' };
    expect((await move({ ...body, parentId: child.unitId })).body.code).toBe('org.move-into-own-branch');
    expect((await move({ ...body, effectiveFrom: '2030-01-01' })).body.code).toBe('org.move-date-future');
    expect((await move(body, parent.version, districtAdmin)).status).toBe(404);
    const moved = await move(body);
    expect(moved.status).toBe(200);
    expect(moved.body.path.at(-1)?.unitId).toBe(ids['bd']);
    expect((await move({ ...body, parentId: ids['hm'] }, moved.body.version)).body.code).toBe('org.move-date-order');
    const before = await api.owner.query(
      `select p.path @> array[$2::integer] as under from org.v_unit_position p
       where p.unit_id = $1 and p.tree_version = org.tree_version_on('2020-05-31')`,
      [child.unitId, ids['hm']],
    );
    expect(before.rows[0]).toEqual({ under: true });
    expect((await districtAdmin.get<UnitView>(`/api/v1/units/${child.unitId}`)).body.allowed).toEqual([]);
  });

  it('ends a unit only when nothing open hangs below it', async () => {
    const parent = await create(admin, ids['hm'], 'Phường Kết Thúc');
    const child = await create(admin, parent.unitId, 'Tổ Kết Thúc');
    const close = (unit: UnitView, validTo = '2020-06-30') =>
      admin.post<Problem & UnitView>(
        `/api/v1/units/${unit.unitId}/close`,
        { validTo, reason: 'Sáp nhập' },
        { version: unit.version },
      );
    const refused = await close(parent);
    expect([refused.status, refused.body.code]).toEqual([422, 'org.close-has-children']);
    expect((await close(child)).status).toBe(200);
    const closed = await close(parent);
    expect(closed.body).toMatchObject({ validTo: '2020-06-30', allowed: ['read-people'] });
    const again = await admin.patch<Problem>(
      `/api/v1/units/${parent.unitId}`,
      { name: 'X' },
      { version: closed.body.version },
    );
    expect(again.body.code).toBe('org.unit-closed');
    const found = await reporter.get<UnitPage>('/api/v1/units?q=ket+thuc');
    expect(found.body.total).toBe(0);
    expect((await reporter.get<UnitPage>('/api/v1/units?q=ket+thuc&includeClosed=true')).body.total).toBe(2);
  });

  it('writes who did what in the same transaction', async () => {
    const made = await create(districtAdmin, ids['hm'], 'Phường Ghi Nhận');
    const { rows } = await api.owner.query(
      `select action, actor_name from app.audit_event where entity = 'unit' and entity_id = $1`,
      [String(made.unitId)],
    );
    expect(rows).toEqual([{ action: 'unit.created', actor_name: 'quantri.hm' }]);
  });
});
