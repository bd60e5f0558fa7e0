import type { PlanRow, TaskListRow, TaskView } from '@congtac/planning-domain';
import type { Page } from '@congtac/shared-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import { Client } from 'pg';
import { buildTree, draftPlan, issuePlan, ok, signIn, type Tree } from './builders';

describe('what a unit may see', () => {
  let api: TestApi;
  let tree: Tree;
  let foreign: { planId: string; taskId: string; sharedTaskId: string };

  beforeAll(async () => {
    api = await startApi({ businessDate: '2020-01-10' });
    tree = await buildTree(api);
    const chair = await signIn(api, 'CHAIR', tree.otherWard);
    const { plan, tasks } = await draftPlan(chair, tree.otherWard, ['Việc kín của Phúc Xá', 'Việc làm chung']);
    const parties = [
      { unitId: tree.otherWard, role: 'LEAD' },
      { unitId: tree.wards[0], role: 'COORDINATE' },
    ];
    await ok(chair.put(`/api/v1/tasks/${tasks[1].id}/parties`, { parties }, { version: tasks[1].version }));
    await ok(chair.put(`/api/v1/tasks/${tasks[0].id}/recurrence`, { freq: 'MONTHLY' }, { version: tasks[0].version }));
    await issuePlan(chair, chair, plan.id);
    foreign = { planId: plan.id, taskId: tasks[0].id, sharedTaskId: tasks[1].id };
  });
  afterAll(() => api.close());

  describe.each([
    ['a ward of another district', () => signIn(api, 'CHAIR', tree.wards[1])],
    ['another district', () => signIn(api, 'CHAIR', tree.district, 'SUBTREE')],
  ])('%s', (_, arrange) => {
    let agent: ApiAgent;
    beforeAll(async () => {
      agent = await arrange();
    });

    it('gets 404 for the plan, its parts and its tasks', async () => {
      for (const path of ['', '/tasks', '/overview', '/adoption-board', '/parent-tasks'])
        expect((await agent.get(`/api/v1/plans/${foreign.planId}${path}`)).status).toBe(404);
      expect((await agent.get(`/api/v1/tasks/${foreign.taskId}`)).status).toBe(404);
      expect((await agent.patch(`/api/v1/tasks/${foreign.taskId}`, { title: 'x' }, { version: 1 })).status).toBe(404);
    });

    it('finds nothing in lists', async () => {
      const plans = await ok<Page<PlanRow>>(agent.get('/api/v1/plans?q=ke hoach'));
      expect(plans.items.some((row) => row.id === foreign.planId)).toBe(false);
      const tasks = await ok<Page<TaskListRow>>(agent.get(`/api/v1/tasks?q=kin cua phuc xa`));
      expect(tasks).toEqual({ items: [], total: 0 });
    });
  });

  it('a coordinating unit sees the task it takes part in, not the plan', async () => {
    const partner = await signIn(api, 'CHAIR', tree.wards[0]);
    const task = await ok<TaskView>(partner.get(`/api/v1/tasks/${foreign.sharedTaskId}`));
    expect(task).toMatchObject({ title: 'Việc làm chung', planTitle: null, allowed: ['read-comments', 'comment'] });
    expect((await partner.get(`/api/v1/plans/${foreign.planId}`)).status).toBe(404);
    expect((await partner.get(`/api/v1/tasks/${foreign.taskId}`)).status).toBe(404);
  });

  it('row-level security alone shows a ward 0 foreign rows and lets it write none', async () => {
    const client = new Client({ connectionString: api.appUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query('set local role congtac_app');
      await client.query(
        `select set_config('app.scope', $1, true), set_config('app.line', $2, true), set_config('app.wide', '', true)`,
        [`{${tree.wards[1]}}`, `{${tree.district},${tree.city},${tree.centre}}`],
      );
      const tables = await client.query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'planning'`,
      );
      expect(tables.rows.length).toBeGreaterThan(20);
      const count = async (name: string) => {
        const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from planning.${name}`);
        return rows[0].n;
      };
      for (const { name } of tables.rows) {
        expect([name, await count(name)]).toEqual([name, 0]);
      }
      const changed = await client.query('update planning.task set title = $1', ['x']);
      expect(changed.rowCount).toBe(0);
      await client.query(`select set_config('app.scope', $1, true)`, [`{${tree.otherWard}}`]);
      expect([await count('task'), await count('task_occurrence'), await count('plan_summary')]).toEqual([2, 12, 1]);
      await client.query(`select set_config('app.scope', $1, true)`, [`{${tree.wards[1]}}`]);
      await expect(
        client.query(
          `insert into planning.indicator (indicator_id, unit_id, name, measure) values (gen_random_uuid(), $1, 'x', 'OTHER')`,
          [tree.otherWard],
        ),
      ).rejects.toThrow('row-level security');
    } finally {
      await client.end();
    }
  });

  it('a ward reads the occurrences of the unit above and its own, not those of the ward beside it', async () => {
    const chair = await signIn(api, 'CHAIR', tree.district, 'SUBTREE');
    const { plan, tasks } = await draftPlan(chair, tree.district, ['Việc của quận', 'Việc của phường']);
    const lead = { parties: [{ unitId: tree.wards[0], role: 'LEAD' }] };
    const given = await ok<TaskView>(
      chair.put(`/api/v1/tasks/${tasks[1].id}/parties`, lead, { version: tasks[1].version }),
    );
    for (const { id, version } of [tasks[0], given])
      await ok(chair.put(`/api/v1/tasks/${id}/recurrence`, { freq: 'QUARTERLY' }, { version }));
    await issuePlan(chair, chair, plan.id);
    const seen = async (unitId: number) => {
      const agent = await signIn(api, 'CHAIR', unitId);
      const views = tasks.map(({ id }) => ok<TaskView>(agent.get(`/api/v1/tasks/${id}`)));
      return (await Promise.all(views)).map((task) => task.occurrences.length);
    };
    expect(await seen(tree.wards[0])).toEqual([4, 4]);
    expect(await seen(tree.wards[1])).toEqual([4, 0]);
  });

  it('every table of the schema is under forced row-level security', async () => {
    const { rows } = await api.owner.query(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'planning' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    expect(rows).toEqual([]);
  });
});
