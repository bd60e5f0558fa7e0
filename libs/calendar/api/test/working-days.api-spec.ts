import type { DayOffView, DaysOffView, LunarDayView, WorkingDayView } from '@congtac/calendar-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { addUnit, ok, type Problem, signIn } from './builders';

describe('the working calendar', () => {
  let api: TestApi;
  let admin: ApiAgent;
  let reader: ApiAgent;

  beforeAll(async () => {
    api = await startApi();
    const top = await addUnit(api, 'Trung ương', 'CENTRAL', null);
    const ward = await addUnit(api, 'Phường Đại Kim', 'WARD', top);
    await api.owner.query('select org.rebuild_tree()');
    admin = await signIn(api, 'SYS_ADMIN', top, 'SUBTREE');
    reader = await signIn(api, 'CHAIR', ward);
  });
  afterAll(() => api.close());

  const year = (value: number) => ok<DaysOffView>(reader.get(`/api/v1/days-off?year=${value}`));
  const after = async (from: string, days: number) =>
    (await ok<WorkingDayView>(reader.get(`/api/v1/working-days?from=${from}&days=${days}`))).day;

  it('comes filled for 2016 to 2027 and says which year is not confirmed', async () => {
    const view = await year(2020);
    expect([view.items.length, view.confirmed, view.workingDays, view.allowed]).toEqual([12, true, 252, []]);
    expect(view.items.map((item) => item.day)).toContain('2020-01-28');
    expect((await year(2027)).confirmed).toBe(false);
    expect(await year(2031)).toMatchObject({ items: [], confirmed: false });
  });

  it('A-4: fifteen working days from 10/01/2020 pass over Tết; backwards as well', async () => {
    expect([await after('2020-01-10', 15), await after('2020-02-07', -15)]).toEqual(['2020-02-07', '2020-01-10']);
  });

  it('the administrator adds, changes and removes days; the count follows', async () => {
    const put = (day: string, body: object, version: number) =>
      admin.put<DayOffView & Problem>(`/api/v1/days-off/${day}`, body, { version });
    await ok(put('2028-01-03', { kind: 'HOLIDAY', name: 'Nghỉ bù', confirmed: false }, 0));
    await ok(put('2028-01-08', { kind: 'SWAPPED_WORKING', name: 'Làm bù' }, 0));
    expect([await after('2027-12-31', 1), await after('2028-01-07', 1)]).toEqual(['2028-01-04', '2028-01-08']);
    expect((await put('2028-01-04', { kind: 'SWAPPED_WORKING', name: 'Sai' }, 0)).body.code).toBe(
      'calendar.weekend-only',
    );
    expect((await put('2028-01-03', { kind: 'HOLIDAY', name: 'Khác' }, 0)).status).toBe(412);
    expect((await put('2028-01-03', { kind: 'HOLIDAY', name: 'Nghỉ', confirmed: true }, 1)).body.version).toBe(2);
    expect((await admin.del('/api/v1/days-off/2028-01-03', { version: 1 })).status).toBe(412);
    await ok(admin.del('/api/v1/days-off/2028-01-03', { version: 2 }));
    expect(await after('2027-12-31', 1)).toBe('2028-01-03');
    expect((await year(2028)).items.map((item) => item.day)).toEqual(['2028-01-08']);
  });

  it('others read it; a guest does not', async () => {
    const body = { kind: 'HOLIDAY', name: 'Nghỉ' };
    expect((await reader.put('/api/v1/days-off/2029-01-02', body, { version: 0 })).status).toBe(403);
    expect((await admin.put('/api/v1/days-off/2029-02-31', body, { version: 0 })).status).toBe(404);
    expect((await (await api.agent()).get('/api/v1/days-off?year=2020')).status).toBe(401);
  });

  it('gives lunar days, leap months named', async () => {
    const days = await ok<LunarDayView[]>(reader.get('/api/v1/lunar-days?from=2020-05-22&to=2020-05-23'));
    expect(days.map(({ label, yearName }) => [label, yearName])).toEqual([
      ['30/4', 'Canh Tý'],
      ['1/4 nhuận', 'Canh Tý'],
    ]);
    expect((await reader.get('/api/v1/lunar-days?from=2020-01-01&to=2022-01-01')).status).toBe(400);
  });
});
