import { randomUUID } from 'node:crypto';
import { hashSync } from '@node-rs/argon2';
import type { AudienceView, CampaignView, EventView, ThemeView } from '@congtac/calendar-domain';
import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';

const PASSWORD = 'mot cau du dai de nho';

describe('catalogues', () => {
  let api: TestApi;
  let reader: ApiAgent;

  beforeAll(async () => {
    api = await startApi();
    await fillCatalogues();
    reader = await signedIn('nguoidoc');
  });
  afterAll(() => api.close());

  async function fillCatalogues(): Promise<void> {
    const { owner } = api;
    await owner.query(
      `insert into calendar.theme (theme_id, set_code, code, name, ordinal)
       values ($1, 'MTTQ-IX', 'CD2', 'Thi đua', 2), ($2, 'MTTQ-IX', 'CD1', 'Tuyên truyền', 1)`,
      [randomUUID(), randomUUID()],
    );
    await owner.query(
      `insert into calendar.campaign (campaign_id, code, name, kind)
       values ($1, 'QUY-VNN', 'Quỹ Vì người nghèo', 'FUND'), ($2, 'DODN', 'Đền ơn đáp nghĩa', 'MOVEMENT')`,
      [randomUUID(), randomUUID()],
    );
    await owner.query(
      `insert into calendar.calendar_event (event_id, code, name, kind, year, ordinal, origin_date, date, date_unknown)
       values ($1, 'MTTQ-90', '90 năm MTTQ', 'ANNIVERSARY', 2020, 90, '1930-11-18', '2020-11-18', false),
              ($2, 'QK-75', '75 năm Quốc khánh', 'ANNIVERSARY', 2020, 75, null, null, true),
              ($3, 'BC-2016', 'Bầu cử 2016', 'ELECTION', 2016, null, null, null, true)`,
      [randomUUID(), randomUUID(), randomUUID()],
    );
    await owner.query(
      `insert into calendar.audience (audience_id, code, name) values ($1, 'DT-NTD', 'Người tiêu dùng')`,
      [randomUUID()],
    );
  }

  async function signedIn(login: string): Promise<ApiAgent> {
    const { rows } = await api.owner.query<{ unit_id: number }>(
      `insert into org.unit (name, line, level, kind) values ('Phường', 'FRONT', 'WARD', 'COMMITTEE') returning unit_id`,
    );
    const [personId, accountId, unitId] = [randomUUID(), randomUUID(), rows[0].unit_id];
    await api.owner.query('insert into org.unit_placement (unit_id) values ($1)', [unitId]);
    await api.owner.query('select org.rebuild_tree()');
    await api.owner.query('insert into org.person (person_id, unit_id, full_name) values ($1, $2, $3)', [
      personId,
      unitId,
      login,
    ]);
    await api.owner.query(
      `insert into identity.account (account_id, person_id, unit_id, login, display_name, password_hash, status, demo)
       values ($1, $2, $3, $4, $4, $5, 'ACTIVE', true)`,
      [accountId, personId, unitId, login, hashSync(PASSWORD, { memoryCost: 8, timeCost: 1 })],
    );
    await api.owner.query(
      `insert into identity.role_grant (grant_id, account_id, role, unit_id, scope) values ($1, $2, 'COLLABORATOR', $3, 'UNIT')`,
      [randomUUID(), accountId, unitId],
    );
    return api.agent(login, PASSWORD);
  }

  it('gives themes in the order of their set', async () => {
    const { status, body } = await reader.get<ThemeView[]>('/api/v1/themes');
    expect([status, body.map(({ code }) => code)]).toEqual([200, ['CD1', 'CD2']]);
  });

  it('gives campaigns by name, đ after accents are dropped', async () => {
    const { body } = await reader.get<CampaignView[]>('/api/v1/campaigns');
    expect(body.map(({ code, kind }) => [code, kind])).toEqual([
      ['DODN', 'MOVEMENT'],
      ['QUY-VNN', 'FUND'],
    ]);
  });

  it('gives events of a year and leaves unknown days empty (S0-15)', async () => {
    const { body } = await reader.get<EventView[]>('/api/v1/events?year=2020');
    expect(body.map(({ code, date, dateUnknown }) => [code, date, dateUnknown])).toEqual([
      ['MTTQ-90', '2020-11-18', false],
      ['QK-75', null, true],
    ]);
    expect((await reader.get<EventView[]>('/api/v1/events')).body).toHaveLength(3);
  });

  it('gives audiences', async () => {
    const { body } = await reader.get<AudienceView[]>('/api/v1/audiences');
    expect(body.map(({ name }) => name)).toEqual(['Người tiêu dùng']);
  });

  it('answers nobody without a session, and refuses a year that is no number', async () => {
    const guest = await api.agent();
    for (const list of ['themes', 'campaigns', 'events', 'audiences'])
      expect((await guest.get(`/api/v1/${list}`)).status).toBe(401);
    expect((await reader.get('/api/v1/events?year=abc')).status).toBe(400);
  });
});
