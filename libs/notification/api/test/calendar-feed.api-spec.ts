import type { ChannelsView, NewCalendarFeedView } from '@congtac/notification-domain';
import { startApi, type ApiAgent, type TestApi } from '@congtac/testing';
import ICAL from 'ical.js';

describe('the calendar of due days', () => {
  let api: TestApi;
  let head: ApiAgent;
  let nobody: ApiAgent;

  beforeAll(async () => {
    api = await startApi({ demo: true, env: { PUBLIC_URL: 'http://congtac.example.vn' } });
    [head, nobody] = [await api.agent('truongban.camchau'), await api.agent()];
  });
  afterAll(() => api.close());

  const renew = async () => (await head.post<NewCalendarFeedView>('/api/v1/calendar-feeds')).body.path;
  const feedOf = async () => (await head.get<ChannelsView>('/api/v1/notification-channels')).body.calendar;

  function eventsOf(text: string): ICAL.Event[] {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  }

  it('holds what is due of the own units, each day whole and under a name that stays', async () => {
    const path = await renew();
    const answer = await nobody.fetch(path);
    const text = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const { rows } = await api.owner.query<{ id: string; title: string; due: string }>(
      `select distinct coalesce(o.occurrence_id, t.task_id) as id, t.title, coalesce(o.due_on, t.due_on)::text as due
       from planning.task t join planning.task_party p using (task_id) join org.unit u on u.unit_id = p.unit_id
       left join planning.task_occurrence o on o.task_id = t.task_id and o.status = 'OPEN'
       where p.role in ('LEAD', 'COORDINATE') and t.status in ('ASSIGNED', 'IN_PROGRESS', 'PENDING_CONFIRMATION')
         and coalesce(o.due_on, t.due_on) between '2020-05-03' and '2021-08-06'
         and p.unit_id = (select g.unit_id from identity.role_grant g join identity.account a using (account_id)
           where a.login = 'truongban.camchau' limit 1)`,
    );
    expect(rows.length).toBeGreaterThan(0);
    const events = eventsOf(text);
    expect(events.map((event) => [event.uid, event.startDate.toString(), event.startDate.isDate]).sort()).toEqual(
      rows.map((row) => [`${row.id}@congtac`, row.due, true]).sort(),
    );
    expect(events.every((event) => rows.some(({ title }) => event.summary.includes(title)))).toBe(true);
    const again = await nobody.fetch(path);
    expect([again.headers.get('etag'), await again.text()]).toEqual([answer.headers.get('etag'), text]);
    const unchanged = await nobody.fetch(path, { headers: { 'if-none-match': String(answer.headers.get('etag')) } });
    expect(unchanged.status).toBe(304);
  });

  it('is known by its secret address alone, which can be renewed and ended', async () => {
    const first = await renew();
    expect((await feedOf())?.lastUsedAt).toBeNull();
    expect((await nobody.get(first)).status).toBe(200);
    expect((await feedOf())?.lastUsedAt).not.toBeNull();
    const { rows } = await api.owner.query<{ found: boolean }>(
      "select position(convert_to($1, 'UTF8') in token_hash) > 0 as found from notification.calendar_feed",
      [first.slice(-47, -4)],
    );
    expect(rows).toEqual([{ found: false }]);
    const second = await renew();
    expect([(await nobody.get(first)).status, (await nobody.get(second)).status]).toEqual([404, 200]);
    await head.del('/api/v1/calendar-feeds');
    expect([(await nobody.get(second)).status, await feedOf()]).toEqual([404, null]);
    for (const wrong of ['x.ics', `${'x'.repeat(43)}.ics`, `${'x'.repeat(43)}`])
      expect((await nobody.get(`/api/v1/calendar-feeds/${wrong}`)).status).toBe(404);
  });

  it('follows the rights of the moment: a role taken away empties it, a disabled account has none', async () => {
    const path = await renew();
    const person = `account_id = (select account_id from identity.account where login = 'truongban.camchau')`;
    await api.owner.query(`update identity.role_grant set valid_to = '2020-07-01' where ${person}`);
    expect(eventsOf(await (await nobody.fetch(path)).text())).toEqual([]);
    await api.owner.query(`update identity.account set status = 'DISABLED' where login = 'truongban.camchau'`);
    expect((await nobody.get(path)).status).toBe(404);
  });
});
