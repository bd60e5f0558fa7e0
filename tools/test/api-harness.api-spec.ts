import { type TestApi, startApi } from '../jest/api-harness';

describe('the API under test', () => {
  let first: TestApi;
  let second: TestApi;

  beforeAll(async () => {
    first = await startApi();
    second = await startApi();
  });

  afterAll(async () => {
    await first.close();
    await second.close();
  });

  it('answers that it is ready', async () => {
    const agent = await first.agent();
    const { status } = await agent.get('/api/health/ready');
    expect(status).toBe(200);
  });

  it('has a migrated database of its own', async () => {
    await first.owner.query(`insert into app.setting (key, value) values ('harness', 'true')`);
    const mine = await first.owner.query(`select value from app.setting where key = 'harness'`);
    const other = await second.owner.query(`select value from app.setting where key = 'harness'`);
    expect([mine.rowCount, other.rowCount]).toEqual([1, 0]);
  });
});
