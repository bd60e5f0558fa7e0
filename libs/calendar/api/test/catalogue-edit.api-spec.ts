import type { AudienceView, CampaignView, CatalogueRightsView, EventView, ThemeView } from '@congtac/calendar-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { addUnit, ok, type Problem, signIn } from './builders';

describe('keeping the catalogues', () => {
  let api: TestApi;
  let units: { top: number; district: number; ward: number; neighbour: number };
  let root: ApiAgent;
  let districtAdmin: ApiAgent;
  let specialist: ApiAgent;
  let wardReader: ApiAgent;
  let neighbour: ApiAgent;

  beforeAll(async () => {
    api = await startApi();
    const top = await addUnit(api, 'Trung ương', 'CENTRAL', null);
    const district = await addUnit(api, 'Quận Hoàng Mai', 'DISTRICT', top);
    const ward = await addUnit(api, 'Phường Đại Kim', 'WARD', district);
    units = { top, district, ward, neighbour: await addUnit(api, 'Quận Ba Đình', 'DISTRICT', top) };
    await api.owner.query('select org.rebuild_tree()');
    root = await signIn(api, 'SYS_ADMIN', top, 'SUBTREE');
    districtAdmin = await signIn(api, 'SYS_ADMIN', district, 'SUBTREE');
    specialist = await signIn(api, 'SPECIALIST', district);
    wardReader = await signIn(api, 'REPORTER', ward);
    neighbour = await signIn(api, 'CHAIR', units.neighbour, 'SUBTREE');
  });
  afterAll(() => api.close());

  const event = (wish: object) => ({ name: 'Ngày hội', kind: 'FESTIVAL', year: 2020, dayRule: 'UNKNOWN', ...wish });
  const find = async <V extends { id: string }>(agent: ApiAgent, path: string, id: string) =>
    (await ok<V[]>(agent.get(`/api/v1/${path}`))).find((row) => row.id === id);

  it('S2-5: the administrator of the whole keeps sets and themes; others read them', async () => {
    const set = { code: 'MTTQ-X', name: 'Chương trình hành động khóa X', yearFrom: 2024, yearTo: 2029 };
    await ok(root.post('/api/v1/theme-sets', set));
    const reversed = await root.post<Problem>('/api/v1/theme-sets', { ...set, code: 'SAI', yearTo: 2020 });
    expect([reversed.status, reversed.body.code]).toEqual([422, 'calendar.years-reversed']);
    const { id } = await ok<{ id: string }>(
      root.post('/api/v1/themes', { name: 'Tuyên truyền', setCode: 'MTTQ-X', ordinal: 1 }),
    );
    const seen = await find<ThemeView>(wardReader, 'themes', id);
    expect(seen).toMatchObject({ setName: set.name, unitId: null, allowed: [], version: 1 });
    expect(seen?.code).toMatch(/^CD-/);
    const stray = await root.post<Problem>('/api/v1/themes', { name: 'Lạc', setCode: 'KHONG-CO', ordinal: 1 });
    expect(stray.body.code).toBe('calendar.unknown-set');
    const twice = await root.post<Problem>('/api/v1/theme-sets', set);
    expect([twice.status, twice.body.code]).toEqual([409, 'calendar.code-taken']);
  });

  it('an administrator of a branch keeps rows of that branch, not the common ones', async () => {
    const body = { name: 'Phong trào của quận', kind: 'MOVEMENT', status: 'ACTIVE', launchedBy: 'Quận' };
    expect((await districtAdmin.post('/api/v1/campaigns', body)).status).toBe(403);
    expect((await specialist.post('/api/v1/campaigns', { ...body, unitId: units.district })).status).toBe(403);
    const { id } = await ok<{ id: string }>(
      districtAdmin.post('/api/v1/campaigns', { ...body, unitId: units.district }),
    );
    expect((await find<CampaignView>(wardReader, 'campaigns', id))?.unitName).toBe('Quận Hoàng Mai');
    expect(await find(neighbour, 'campaigns', id)).toBeUndefined();
    expect(await find<CampaignView>(root, 'campaigns', id)).toMatchObject({ allowed: ['edit', 'delete'] });
    const foreign = await districtAdmin.post('/api/v1/campaigns', { ...body, unitId: units.neighbour });
    expect(foreign.status).toBe(404);
    expect(await ok<CatalogueRightsView>(districtAdmin.get('/api/v1/catalogue-rights'))).toMatchObject({
      common: false,
      units: [{ unitId: units.district, catalogues: true, events: true }],
    });
    expect(await ok<CatalogueRightsView>(root.get('/api/v1/catalogue-rights'))).toMatchObject({ common: true });
  });

  it('a change obeys the version and keeps the owner; out of use means not offered', async () => {
    const { id } = await ok<{ id: string }>(root.post('/api/v1/audiences', { name: 'Đoàn viên', code: 'DV' }));
    const path = `/api/v1/audiences/${id}`;
    expect((await root.put(path, { name: 'Đoàn viên, hội viên' })).status).toBe(428);
    const body = { name: 'Đoàn viên, hội viên', archived: true, unitId: units.district };
    await ok(root.put(path, body, { version: 1 }));
    expect((await root.put<Problem>(path, body, { version: 1 })).body.code).toBe('common.stale');
    expect(await find(wardReader, 'audiences', id)).toBeUndefined();
    expect(await find<AudienceView>(wardReader, 'audiences?archived=true', id)).toMatchObject({
      name: 'Đoàn viên, hội viên',
      unitId: null,
      code: 'DV',
      version: 2,
    });
  });

  it('S0-14, S0-15: those who draft plans add events of their unit, with a known, unknown or lunar day', async () => {
    const own = { unitId: units.district };
    const unknown = await ok<{ id: string }>(specialist.post('/api/v1/events', event(own)));
    expect(await find<EventView>(wardReader, 'events?year=2020', unknown.id)).toMatchObject({
      date: null,
      dateUnknown: true,
    });
    const lunar = { ...own, name: 'Rằm tháng Tám', dayRule: 'LUNAR', lunarMonth: 8, lunarDay: 15, repeats: true };
    const moon = await ok<{ id: string }>(specialist.post('/api/v1/events', event({ ...lunar, ordinal: 5 })));
    expect(await find<EventView>(wardReader, 'events?year=2020', moon.id)).toMatchObject({ date: '2020-10-01' });
    expect(await find<EventView>(wardReader, 'events?year=2022&q=ram%20thang', moon.id)).toMatchObject({
      date: '2022-09-10',
      year: 2022,
      firstYear: 2020,
      ordinal: 7,
    });
    expect(await find(wardReader, 'events?year=2021', unknown.id)).toBeUndefined();
    expect(await find(neighbour, 'events?year=2020', moon.id)).toBeUndefined();
    const refused = async (wish: object) =>
      (await specialist.post<Problem>('/api/v1/events', event({ ...own, ...wish }))).body.code;
    expect(await refused({ dayRule: 'SOLAR' })).toBe('calendar.day-required');
    expect(await refused({ dayRule: 'SOLAR', date: '2021-01-01' })).toBe('calendar.day-outside-year');
    expect((await specialist.post('/api/v1/events', event({ unitId: null }))).status).toBe(403);
    expect((await wardReader.post('/api/v1/events', event({ unitId: units.ward }))).status).toBe(403);
  });

  it('what is in use is not removed, what is not in use goes', async () => {
    const { id } = await ok<{ id: string }>(
      root.post('/api/v1/campaigns', {
        name: 'Quỹ Vì người nghèo',
        kind: 'FUND',
        status: 'ACTIVE',
      }),
    );
    await api.owner.query(
      `insert into planning.plan (plan_id, unit_id, title, doc_type, scope, year_from, year_to, period_from, period_to, status)
       values (gen_random_uuid(), $1, 'KH', 'KE_HOACH', 'ANNUAL', 2020, 2020, '2020-01-01', '2020-12-31', 'DRAFT')`,
      [units.ward],
    );
    await api.owner.query(
      `insert into planning.plan_section (section_id, plan_id, ordinal, heading, campaign_id)
       select gen_random_uuid(), plan_id, 1, 'Mục', $1 from planning.plan limit 1`,
      [id],
    );
    const path = `/api/v1/campaigns/${id}`;
    const refused = await root.del<Problem>(path, { version: 1 });
    expect([refused.status, refused.body.code]).toEqual([409, 'calendar.in-use']);
    await api.owner.query('delete from planning.plan_section');
    expect((await root.del<Problem>(path, { version: 7 })).body.code).toBe('common.stale');
    await ok(root.del(path, { version: 1 }));
    expect(await find(root, 'campaigns?archived=true', id)).toBeUndefined();
  });
});
