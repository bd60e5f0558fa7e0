import { randomUUID } from 'node:crypto';
import { hashSync } from '@node-rs/argon2';
import type { DeliveryView, IssueDistributionView, PublicationRow, PublicationView } from '@congtac/register-domain';
import type { Role } from '@congtac/shared-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';

const PASSWORD = 'mot cau du dai de nho';
const HASH = hashSync(PASSWORD, { memoryCost: 8, timeCost: 1 });

describe('publications (S0-31, S0-32)', () => {
  let api: TestApi;
  let district = 0;
  let stranger = 0;
  const areas: number[] = [];
  let office: ApiAgent;
  let head: ApiAgent;
  let publication: PublicationView;

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-07-02' });
    district = await addUnit('Quận Hoàng Mai', 'DISTRICT', 'COMMITTEE', null);
    stranger = await addUnit('Quận Ba Đình', 'DISTRICT', 'COMMITTEE', null);
    const ward = await addUnit('Phường Đại Kim', 'WARD', 'COMMITTEE', district);
    for (let number = 1; number <= 20; number += 1)
      areas.push(await addUnit(`Ban công tác Mặt trận số ${number}`, 'AREA', 'FRONT_WORK_BOARD', ward));
    await api.owner.query('select org.rebuild_tree()');
    office = await signIn('SPECIALIST', district, 'SUBTREE');
    head = await signIn('AREA_HEAD', areas[0]);
    const body = { unitId: district, title: 'Bản tin Dân chủ và Đoàn kết', kind: 'BULLETIN', issuesPerYear: 6 };
    publication = (await office.post<PublicationView>('/api/v1/publications', body)).body;
  });
  afterAll(() => api.close());

  async function addUnit(name: string, level: string, kind: string, parentId: number | null): Promise<number> {
    const { rows } = await api.owner.query<{ unit_id: number }>(
      `insert into org.unit (name, line, level, kind, parent_id) values ($1, 'FRONT', $2, $3, $4) returning unit_id`,
      [name, level, kind, parentId],
    );
    await api.owner.query('insert into org.unit_placement (unit_id, parent_id) values ($1, $2)', [
      ...[rows[0].unit_id, parentId],
    ]);
    return rows[0].unit_id;
  }

  async function signIn(role: Role, unitId: number, scope = 'UNIT'): Promise<ApiAgent> {
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
      'insert into identity.role_grant (grant_id, account_id, role, unit_id, scope) values ($1, $2, $3, $4, $5)',
      [randomUUID(), accountId, role, unitId, scope],
    );
    return api.agent(login, PASSWORD);
  }

  const addIssue = (ordinal: number) =>
    office.post<PublicationView & { code: string }>(`/api/v1/publications/${publication.id}/issues`, {
      year: 2020,
      ordinal,
    });

  it('G-4: five of six issues recorded show 5/6 and name the missing one; none is recorded twice', async () => {
    for (const ordinal of [1, 2, 3, 4, 6]) expect((await addIssue(ordinal)).status).toBe(201);
    const twice = await addIssue(3);
    expect([twice.status, twice.body.code]).toEqual([409, 'register.issue-exists']);
    const [row] = (await office.get<PublicationRow[]>('/api/v1/publications?year=2020')).body;
    expect([row.recorded, row.issuesPerYear]).toEqual([5, 6]);
    const { body } = await office.get<PublicationView>(`/api/v1/publications/${publication.id}?year=2020`);
    expect(body.missing).toEqual([5]);
    expect((await office.get<PublicationRow[]>('/api/v1/publications?year=2021')).body[0].recorded).toBe(0);
  });

  it('G-4: issue 3 handed to 20 areas and confirmed by 18 names the two that miss it', async () => {
    const view = (await office.get<PublicationView>(`/api/v1/publications/${publication.id}?year=2020`)).body;
    const issue = view.issues.find((one) => one.ordinal === 3);
    const url = `/api/v1/publication-issues/${issue?.id}`;
    const before = (await office.get<IssueDistributionView>(url)).body;
    const targets = before.senders[0].below.filter((unit) => areas.includes(unit.unitId));
    expect(targets).toHaveLength(20);
    const to = targets.map(({ unitId }) => ({ unitId, copies: 5 }));
    const sent = await office.post<IssueDistributionView>(`${url}/distributions`, { fromUnitId: district, to });
    expect([sent.body.issue.sent, sent.body.issue.received]).toEqual([20, 0]);

    const [delivery] = (await head.get<DeliveryView[]>('/api/v1/deliveries')).body;
    expect(delivery).toMatchObject({ title: 'Bản tin Dân chủ và Đoàn kết', ordinal: 3, copies: 5 });
    expect((await head.post(`/api/v1/deliveries/${delivery.distributionId}/confirm`)).status).toBe(200);
    expect((await head.get<DeliveryView[]>('/api/v1/deliveries')).body).toEqual([]);
    for (const unitId of areas.slice(1, 18)) {
      const other = await signIn('AREA_HEAD', unitId);
      const [waiting] = (await other.get<DeliveryView[]>('/api/v1/deliveries')).body;
      await other.post(`/api/v1/deliveries/${waiting.distributionId}/confirm`);
    }
    const after = (await office.get<IssueDistributionView>(url)).body;
    expect([after.issue.received, after.issue.sent]).toEqual([18, 20]);
    expect(after.missingNames.sort()).toEqual(['Ban công tác Mặt trận số 19', 'Ban công tác Mặt trận số 20']);
  });

  it('an area sees its own copies and not its neighbours, and confirms for nobody else', async () => {
    const view = (await office.get<PublicationView>(`/api/v1/publications/${publication.id}?year=2020`)).body;
    const url = `/api/v1/publication-issues/${view.issues[2].id}`;
    const all = (await office.get<IssueDistributionView>(url)).body.rows;
    const mine = (await head.get<IssueDistributionView>(url)).body.rows;
    expect(mine.map((row) => row.unitId)).toEqual([areas[0]]);
    const foreign = all.find((row) => row.unitId === areas[19]);
    expect((await head.post(`/api/v1/deliveries/${foreign?.id}/confirm`)).status).toBe(404);
  });

  it('issues go only to units below, and only from units that have them', async () => {
    const view = (await office.get<PublicationView>(`/api/v1/publications/${publication.id}?year=2020`)).body;
    const url = `/api/v1/publication-issues/${view.issues[0].id}/distributions`;
    const aside = await office.post<{ code: string }>(url, { fromUnitId: district, to: [{ unitId: stranger }] });
    expect([aside.status, aside.body.code]).toEqual([422, 'register.not-below']);
    const other = await signIn('SPECIALIST', stranger, 'SUBTREE');
    expect((await other.get(`/api/v1/publications/${publication.id}?year=2020`)).status).toBe(404);
    expect((await other.get<PublicationRow[]>('/api/v1/publications?year=2020')).body).toEqual([]);
    expect((await other.post(url, { fromUnitId: stranger, to: [{ unitId: stranger }] })).status).toBe(404);
  });
});
