import { type TestApi, startApi } from '@congtac/testing';

let api: TestApi;
beforeAll(async () => (api = await startApi({ demo: true })));
afterAll(() => api.close());

const count = async (sql: string): Promise<number> => Number((await api.owner.query<{ n: string }>(sql)).rows[0].n);

describe('the sample installation', () => {
  it('holds the six plans of the texts in the states of the sample', async () => {
    const { rows } = await api.owner.query(
      'select source_code, status, imported from planning.plan order by source_code',
    );
    expect(rows).toEqual([
      { source_code: 'CT-LG-2021-2025', status: 'DRAFT', imported: false },
      { source_code: 'CTHD-TW-2020', status: 'ISSUED', imported: true },
      { source_code: 'CTHD-VP-2020', status: 'ISSUED', imported: true },
      { source_code: 'KH-CC-2020', status: 'IN_PROGRESS', imported: true },
      { source_code: 'KH-HM-2020', status: 'SUBMITTED', imported: false },
      { source_code: 'KH-Q5-2017', status: 'ISSUED', imported: true },
    ]);
  });

  it('holds 107 tasks: 85 in plans and 22 as directions of the review', async () => {
    expect(await count('select count(*) n from planning.task where not demo')).toBe(85);
    expect(await count('select count(*) n from review.direction')).toBe(22);
  });

  it('gives every task exactly one leading unit (I-3) and no day the texts do not state', async () => {
    expect(
      await count(`select count(*) n from planning.task t
        where (select count(*) from planning.task_party p where p.task_id = t.task_id and p.role = 'LEAD') <> 1`),
    ).toBe(0);
    expect(
      await count(`select count(*) n from planning.task where due_kind in ('NONE', 'ONGOING') and due_on is not null`),
    ).toBe(0);
  });

  it('holds 62 accepted figures that sum to 1.035', async () => {
    const { rows } = await api.owner.query(
      'select count(*)::int n, sum(value)::int total, bool_and(demo) demo from reporting.figure',
    );
    expect(rows).toEqual([{ n: 62, total: 1035, demo: true }]);
  });

  it('holds the 30 districts of Hà Nội with their wards, joined to the units of the texts', async () => {
    const below = (parent: string) =>
      `select u.unit_id from org.unit u join org.unit p on p.unit_id = u.parent_id where ${parent}`;
    const hanoi = `p.name like '%thành phố Hà Nội' and u.kind = 'COMMITTEE'`;
    expect(await count(`select count(*) n from (${below(hanoi)}) d`)).toBe(30);
    expect(
      await count(
        `select count(*) n from (${below(`p.name like '%quận Hoàng Mai' and u.kind = 'COMMITTEE' and u.line = 'FRONT'`)}) w`,
      ),
    ).toBe(14);
    expect(await count(`select count(*) n from org.unit where name like '%phường Đại Kim'`)).toBe(1);
    expect(await count(`select count(*) n from org.unit where valid_from is not null`)).toBe(0);
  });

  it('gives no account to a person named by a text', async () => {
    expect(await count(`select count(*) n from org.person where not demo`)).toBeGreaterThan(3);
    expect(
      await count(`select count(*) n from identity.account a join org.person p using (person_id) where not p.demo`),
    ).toBe(0);
  });

  it('lets every sample account sign in', async () => {
    const agent = await api.agent('canbo.daikim');
    const { status, body } = await agent.get('/api/v1/session');
    expect([status, (body as { login: string }).login]).toEqual([200, 'canbo.daikim']);
  });
});
