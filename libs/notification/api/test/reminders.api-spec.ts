import { randomUUID } from 'node:crypto';
import type { DigestView, NoticePage, NoticePreferenceView } from '@congtac/notification-domain';
import { BusinessClock } from '@congtac/shared-api';
import { startApi, type TestApi } from '@congtac/testing';
import { Digests } from '../src/digest/digests';
import { Reminders } from '../src/reminder/reminders';
import { aPerson, aUnit, rebuildTree, type Someone } from './arrange';

let api: TestApi;
let [district, ward] = [0, 0];
let districtChair: Someone;
let districtStaff: Someone;
let wardStaff: Someone;
let groupReporter: Someone;
const planId = randomUUID();

beforeAll(async () => {
  api = await startApi({ businessDate: '2020-07-02' });
  [district, ward] = [await aUnit(api, 'Quận', 'DISTRICT'), await aUnit(api, 'Phường')];
  await rebuildTree(api);
  districtChair = await aPerson(api, 'CHAIR', district);
  districtStaff = await aPerson(api, 'SPECIALIST', district);
  wardStaff = await aPerson(api, 'SPECIALIST', ward);
  groupReporter = await aPerson(api, 'REPORTER', ward);
  await api.owner.query(
    `insert into planning.plan (plan_id, unit_id, doc_type, scope, year_from, year_to, period_from, period_to, title,
       number, symbol, issued_on, status)
     values ($1, $2, 'KE_HOACH', 'ANNUAL', 2020, 2020, '2020-01-01', '2020-12-31', 'Kế hoạch quận', 1, 'KH', '2020-01-05', 'ISSUED')`,
    [planId, district],
  );
});
afterAll(() => api.close());

async function aTask(title: string, dueOn: string, set: { urgent?: boolean; status?: string } = {}): Promise<string> {
  const taskId = randomUUID();
  await api.owner.query(
    `insert into planning.task (task_id, plan_id, position, title, kind, owner_unit_id, lead_unit_id, due_on, due_kind,
       status, urgent, completed_on)
     values ($1, $2, 1, $3, 'PROPAGANDA', $4, $5, $6, 'FIXED_DATE', $7, $8, case when $7 = 'COMPLETED' then '2020-06-01'::date end)`,
    [taskId, planId, title, district, ward, dueOn, set.status ?? 'ASSIGNED', set.urgent ?? false],
  );
  return taskId;
}

/** Moves the clock of the work, in local time. */
const at = (local: string) =>
  jest.spyOn(api.app.get(BusinessClock), 'now').mockReturnValue(new Date(`${local}:00+07:00`));
const remind = () => api.app.get(Reminders).run();
const digest = () => api.app.get(Digests).run();
const inbox = async (who: Someone) => (await who.agent.get<NoticePage>('/api/v1/notices?unread=true')).body.items;
const titles = async (who: Someone) => (await inbox(who)).map((one) => one.title).sort();

describe('reminders', () => {
  it('of a due day go once to those who work at the LEAD unit, whatever was missed in between', async () => {
    const taskId = await aTask('Hội chợ', '2020-07-09');
    await aTask('Đã xong', '2020-07-09', { status: 'COMPLETED' });
    await aTask('Còn xa', '2020-08-30');
    await Promise.all([remind(), remind()]);
    await remind();
    expect(await titles(groupReporter)).toEqual(['Còn 7 ngày đến hạn: Hội chợ']);
    expect(await inbox(wardStaff)).toMatchObject([
      {
        ...{ title: 'Còn 7 ngày đến hạn: Hội chợ', detail: 'Hạn ngày 09/07/2020', reason: 'DUE', changes: 1 },
        link: `/bao-cao/${taskId}?don-vi=${ward}`,
      },
    ]);
    expect(await inbox(districtStaff)).toEqual([]);
    // the worker was away for a week: one reminder of the latest day, in place of the unread one
    at('2020-07-10T00:20');
    await remind();
    expect(await inbox(wardStaff)).toMatchObject([{ title: 'Quá hạn 1 ngày: Hội chợ', changes: 2 }]);
  });

  it('reach those who issued the task, and later its leadership, in one line for the plan', async () => {
    at('2020-07-12T00:20');
    await remind();
    const [line] = await inbox(districtStaff);
    expect(line).toMatchObject({
      ...{ title: '1 nhiệm vụ quá hạn từ 3 ngày trở lên: Kế hoạch quận', reason: 'ESCALATED' },
      ...{ detail: 'Phường: Hội chợ', link: `/tong-quan/${planId}/viec?timeliness=OVERDUE` },
    });
    await api.owner.query('insert into planning.unit_setting (unit_id, escalate_leader_days) values ($1, 5)', [
      district,
    ]);
    at('2020-07-14T00:20');
    await remind();
    expect(await titles(districtChair)).toEqual(['1 nhiệm vụ quá hạn từ 5 ngày trở lên: Kế hoạch quận']);
    expect(await titles(districtStaff)).toEqual(['1 nhiệm vụ quá hạn từ 3 ngày trở lên: Kế hoạch quận']);
  });
});

describe('the digest of a day', () => {
  it('comes once, at the time the person chose, and never empty', async () => {
    const idle = await aPerson(api, 'VIEWER', ward);
    const late = await wardStaff.agent.put<NoticePreferenceView>(
      '/api/v1/notice-preference',
      { digest: true, digestAt: '22:00', channels: [{ topic: 'DUE', channels: ['MAIL'] }] },
      { version: 0 },
    );
    expect(late.body).toMatchObject({ digestAt: '22:00', version: 1 });
    expect(late.body.channels.find(({ topic }) => topic === 'DUE')?.channels).toEqual(['MAIL']);
    at('2020-07-14T08:00');
    await Promise.all([digest(), digest(), digest()]);
    expect(await digest()).toBe(0);
    const [line, ...others] = (await inbox(groupReporter)).filter((one) => one.reason === 'DIGEST');
    expect([line.title, others]).toEqual(['Tổng hợp ngày 14/07/2020: 1 việc đến hạn hoặc quá hạn', []]);
    const { body } = await groupReporter.agent.get<DigestView>(
      line.link.replace('/thong-bao/tong-hop', '/api/v1/notices/digests'),
    );
    expect(body).toMatchObject({
      day: '2020-07-14',
      total: 1,
      lines: [{ title: 'Quá hạn 1 ngày: Hội chợ', reason: 'DUE' }],
    });
    expect((await wardStaff.agent.get(`/api/v1/notices/digests/${body.id}`)).status).toBe(404);
    expect(await inbox(idle)).toEqual([]);
    expect((await inbox(wardStaff)).filter((one) => one.reason === 'DIGEST')).toEqual([]);
    at('2020-07-14T22:05');
    await digest();
    expect((await inbox(wardStaff)).filter((one) => one.reason === 'DIGEST')).toHaveLength(1);
  });

  it('tells nothing twice: what was told waits in the inbox, the next day tells what is new', async () => {
    at('2020-07-15T23:00');
    expect(await digest()).toBe(0);
    await aTask('Việc gấp', '2020-07-16', { urgent: true });
    at('2020-07-16T23:00');
    await remind();
    await digest();
    const [line] = (await inbox(groupReporter)).filter((one) => one.reason === 'DIGEST');
    expect(line.title).toBe('Tổng hợp ngày 16/07/2020: 1 việc đến hạn hoặc quá hạn');
    expect((await inbox(groupReporter)).find((one) => one.title === 'Hôm nay đến hạn: Việc gấp')?.urgent).toBe(true);
  });
});
