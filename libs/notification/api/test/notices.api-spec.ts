import { randomUUID } from 'node:crypto';
import { hashSync } from '@node-rs/argon2';
import { Announcements } from '../src';
import type { NoticeCount, NoticePage } from '@congtac/notification-domain';
import type { Role } from '@congtac/shared-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';

const PASSWORD = 'mot cau du dai de nho';
const HASH = hashSync(PASSWORD, { memoryCost: 8, timeCost: 1 });

describe('the inbox', () => {
  let api: TestApi;
  let [district, ward] = [0, 0];
  let chair: { agent: ApiAgent; accountId: string };
  let wardChair: { agent: ApiAgent; accountId: string };
  let reporter: { agent: ApiAgent; accountId: string };

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-07-02' });
    [district, ward] = [await addUnit('Quận', 'DISTRICT'), await addUnit('Phường', 'WARD')];
    await api.owner.query('select org.rebuild_tree()');
    chair = await signIn('CHAIR', district);
    wardChair = await signIn('CHAIR', ward);
    reporter = await signIn('REPORTER', ward);
  });
  afterAll(() => api.close());

  async function addUnit(name: string, level: string): Promise<number> {
    const { rows } = await api.owner.query<{ unit_id: number }>(
      `insert into org.unit (name, line, level, kind) values ($1, 'FRONT', $2, 'COMMITTEE') returning unit_id`,
      [name, level],
    );
    await api.owner.query('insert into org.unit_placement (unit_id) values ($1)', [rows[0].unit_id]);
    return rows[0].unit_id;
  }

  async function signIn(role: Role, unitId: number) {
    const [personId, accountId] = [randomUUID(), randomUUID()];
    const login = `nguoi.${personId.slice(0, 8)}`;
    await api.owner.query('insert into org.person (person_id, unit_id, full_name) values ($1, $2, $3)', [
      ...[personId, unitId, login],
    ]);
    await api.owner.query(
      `insert into identity.account (account_id, person_id, unit_id, login, display_name, password_hash, status)
       values ($1, $2, $3, $4, $4, $5, 'ACTIVE')`,
      [accountId, personId, unitId, login, HASH],
    );
    await api.owner.query(
      `insert into identity.role_grant (grant_id, account_id, role, unit_id, scope) values ($1, $2, $3, $4, 'UNIT')`,
      [randomUUID(), accountId, role, unitId],
    );
    return { agent: await api.agent(login, PASSWORD), accountId };
  }

  const announce = (payload: object, accountId: string | null = chair.accountId) =>
    api.owner.query('insert into app.outbox (type, unit_id, payload, account_id) values ($1, $2, $3, $4)', [
      ...['planning.extension-granted', district, JSON.stringify(payload), accountId],
    ]);
  const settle = () => api.app.get(Announcements).settle();
  const inbox = async (who: { agent: ApiAgent }, query = '') =>
    (await who.agent.get<NoticePage>(`/api/v1/notices${query}`)).body;
  const waiting = async (who: { agent: ApiAgent }) =>
    (await who.agent.get<NoticeCount>('/api/v1/notices/count')).body.unread;

  it('tells those who work at a unit, once, and never the author', async () => {
    await announce({ title: 'Gia hạn: Hội chợ', link: '/nhiem-vu/t1', tellUnitIds: [ward, district], reason: 'Dịch' });
    await Promise.all([settle(), settle(), settle()]);
    await settle();
    const { items, next } = await inbox(wardChair);
    expect(items).toMatchObject([
      { title: 'Gia hạn: Hội chợ', detail: 'Dịch', link: '/nhiem-vu/t1', urgent: false, readAt: null },
    ]);
    const day = new Date(items[0].createdAt).toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' });
    expect(day).toBe('2020-07-02');
    expect(next).toBeNull();
    expect(await waiting(chair)).toBe(0);
    expect(await waiting(reporter)).toBe(0);
  });

  it('reads by stretches, newest first, and only what waits when asked', async () => {
    for (const title of ['Một', 'Hai', 'Ba'])
      await announce({ title, link: `/x/${title}`, tellAccountIds: [reporter.accountId] });
    await settle();
    const first = await inbox(reporter, '?size=2');
    expect(first.items.map((one) => one.title)).toEqual(['Ba', 'Hai']);
    const rest = await inbox(reporter, `?size=2&before=${first.next}`);
    expect(rest).toMatchObject({ items: [{ title: 'Một' }], next: null });
    await reporter.agent.post('/api/v1/notices/read', { noticeIds: [first.items[0].id] });
    expect((await inbox(reporter, '?unread=true')).items.map((one) => one.title)).toEqual(['Hai', 'Một']);
    expect((await reporter.agent.post<NoticeCount>('/api/v1/notices/read', {})).body).toEqual({ unread: 0 });
  });

  it('shows of what waits about one thing the newest, with how much happened; once read, it begins anew', async () => {
    const about = (title: string, more: object = {}) =>
      announce({ title, link: '/nhiem-vu/t9', taskId: 't9', tellAccountIds: [wardChair.accountId], ...more });
    await about('Sửa ngày hoàn thành', { urgent: true });
    await about('Giao chủ trì');
    await settle();
    const [line, ...others] = (await inbox(wardChair, '?unread=true')).items;
    expect(line).toMatchObject({ title: 'Giao chủ trì', changes: 2, urgent: true });
    expect(others.map((one) => one.title)).toEqual(['Gia hạn: Hội chợ']);
    await wardChair.agent.post('/api/v1/notices/read', { noticeIds: [line.id] });
    await about('Hủy nhiệm vụ');
    await settle();
    expect((await inbox(wardChair)).items[0]).toMatchObject({ title: 'Hủy nhiệm vụ', changes: 1, urgent: false });
    await wardChair.agent.post('/api/v1/notices/read', { noticeIds: [(await inbox(wardChair)).items[0].id] });
  });

  it('belongs to its person: nobody reads or marks another', async () => {
    const [mine] = (await inbox(wardChair, '?unread=true')).items;
    expect((await inbox(chair)).items).toEqual([]);
    await chair.agent.post('/api/v1/notices/read', { noticeIds: [mine.id] });
    expect(await waiting(wardChair)).toBe(1);
    expect((await (await api.agent()).get('/api/v1/notices')).status).toBe(401);
  });
});
