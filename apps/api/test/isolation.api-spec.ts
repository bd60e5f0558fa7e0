import { type ApiAgent, type TestApi, startApi } from '@congtac/testing';
import { Client } from 'pg';

let api: TestApi;
let ward: ApiAgent;
let foreignPlan: string;
let foreignTask: string;
beforeAll(async () => {
  api = await startApi({ demo: true });
  ward = await api.agent('canbo.daikim');
  const { rows } = await api.owner.query<{ plan_id: string; task_id: string }>(
    `select p.plan_id, t.task_id from planning.plan p join planning.task t using (plan_id) where p.source_code = 'KH-CC-2020' limit 1`,
  );
  [{ plan_id: foreignPlan, task_id: foreignTask }] = rows;
});
afterAll(() => api.close());

const NOBODY = '01890000-0000-7000-8000-000000000000';

describe('a ward and the plan of another province', () => {
  it.each(['', '/tasks', '/overview', '/adoption-board', '/figures'])(
    'answers 404 for /plans/:id%s, as if it did not exist',
    async (part) => {
      const hidden = await ward.get(`/api/v1/plans/${foreignPlan}${part}`);
      const missing = await ward.get(`/api/v1/plans/${NOBODY}${part}`);
      expect([hidden.status, missing.status]).toEqual([404, 404]);
      expect(withoutIds(hidden.body)).toEqual(withoutIds(missing.body));
    },
  );

  it('answers 404 for its tasks, reports and reviews', async () => {
    expect((await ward.get(`/api/v1/tasks/${foreignTask}`)).status).toBe(404);
    expect((await ward.get(`/api/v1/tasks/${foreignTask}/reports`)).status).toBe(404);
    expect((await ward.post('/api/v1/reports', { taskId: foreignTask })).status).toBe(404);
    const { rows } = await api.owner.query<{ review_id: string }>(
      `select review_id from review.periodic_review where source_code = 'SK-CC-2020-H1'`,
    );
    expect((await ward.get(`/api/v1/reviews/${rows[0].review_id}`)).status).toBe(404);
    expect((await ward.get(`/api/v1/reviews/${rows[0].review_id}/document.docx`)).status).toBe(404);
  });

  it('finds nothing of it by search, lists and export', async () => {
    const found = await ward.get('/api/v1/search?q=Sinh hoạt tổ dân cư');
    expect(JSON.stringify(found.body)).not.toContain('tổ dân cư quý I');
    const plans = (await ward.get('/api/v1/plans?size=200')).body as { items: { id: string }[] };
    expect(plans.items.map(({ id }) => id)).not.toContain(foreignPlan);
    const tasks = (await ward.get(`/api/v1/tasks?planId=${foreignPlan}`)).body as { items: unknown[] };
    expect(tasks.items ?? []).toEqual([]);
  });

  it('does not see the district above prepare a plan, only what it issued', async () => {
    const { rows } = await api.owner.query<{ plan_id: string }>(
      `select plan_id from planning.plan where source_code = 'KH-HM-2020'`,
    );
    expect((await ward.get(`/api/v1/plans/${rows[0].plan_id}`)).status).toBe(404);
  });
});

describe('the database alone', () => {
  const TABLES = [
    'planning.plan',
    'planning.task',
    'planning.plan_summary',
    'reporting.progress_report',
    'reporting.figure',
    'review.periodic_review',
  ];

  it.each(TABLES)('gives a ward no foreign row of %s, with every check of the application left out', async (table) => {
    const { rows } = await api.owner.query<{ unit_id: number }>(
      `select unit_id from org.unit where name like '%phường Đại Kim'`,
    );
    const client = new Client({ connectionString: api.appUrl, options: '-c role=congtac_app' });
    await client.connect();
    try {
      expect((await client.query(`select * from ${table}`)).rowCount).toBe(0);
      await client.query('begin');
      await client.query(`select set_config('app.scope', $1, true), set_config('app.line', '{}', true)`, [
        `{${rows[0].unit_id}}`,
      ]);
      expect((await client.query(`select * from ${table}`)).rowCount).toBe(0);
      await client.query('rollback');
    } finally {
      await client.end();
    }
  });
});

function withoutIds(body: unknown): object {
  const { requestId, instance, ...rest } = body as Record<string, unknown>;
  return rest;
}
