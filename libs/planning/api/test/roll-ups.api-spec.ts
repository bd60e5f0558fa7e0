import { type PlanOverviewView, timelinessOf, type TaskStatus, TIMELINESS } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { addDays } from '@congtac/shared-domain';
import { type ApiAgent, startApi, type TestApi } from '@congtac/testing';
import fc from 'fast-check';
import { DailySweep, RollUpCheck, type RollUpDifference, TaskProgress } from '../src';
import { CarryOver } from '../src/copy/carry-over';
import { TrashSweep } from '../src/trash/trash-sweep';
import { buildTree, draftPlan, issuePlan, ok, signIn, type Tree } from './builders';
import { RandomWork, randomFrom } from './random-work';

const FIRST_DAY = '2020-01-10';

describe('stored counters are the truth of the tasks', () => {
  let api: TestApi;
  let tree: Tree;
  let chair: ApiAgent;
  let planIds: string[];

  beforeAll(async () => {
    api = await startApi({ businessDate: FIRST_DAY });
    tree = await buildTree(api);
    chair = await signIn(api, 'CHAIR', tree.city, 'SUBTREE');
    planIds = [];
    for (const unitId of [tree.city, tree.district]) {
      const head = await signIn(api, 'CHAIR', unitId);
      const { plan, tasks } = await draftPlan(head, unitId, ['Giao ban tháng', 'Hội nghị quý'], {
        scope: 'THEMATIC',
      });
      for (const [task, freq] of [
        [tasks[0], 'MONTHLY'],
        [tasks[1], 'QUARTERLY'],
      ] as const)
        await ok(head.put(`/api/v1/tasks/${task.id}/recurrence`, { freq }, { version: task.version }));
      await issuePlan(head, head, plan.id);
      planIds.push(plan.id);
    }
  });
  afterAll(() => api.close());

  const get = <T>(of: abstract new (...args: never[]) => T) => api.app.get<T>(of, { strict: false });

  async function differences(repair = false): Promise<RollUpDifference[]> {
    const found: RollUpDifference[] = [];
    await get(RollUpCheck).run({ repair, onDifference: (one) => found.push(one) });
    return found;
  }

  /** Every counter of today against the rule in TypeScript, without any SQL of the product. */
  async function compareWithRule(today: string): Promise<number> {
    await get(DailySweep).ensureFresh(today);
    const { rows: tasks } = await api.owner.query<{
      key: string;
      status: TaskStatus;
      due: string;
      next: string;
      done: string;
    }>(
      `select plan_id || ' ' || lead_unit_id as key, status, due_on::text as due, next_due_on::text as next,
         completed_on::text as done from planning.task where status <> 'DRAFT'`,
    );
    const { rows: stored } = await api.owner.query<{ key: string; as_of: string; row: Record<string, number> }>(
      `select plan_id || ' ' || unit_id as key, as_of::text, to_jsonb(s) as row from planning.plan_summary s`,
    );
    const truth = Map.groupBy(tasks, (task) => task.key);
    for (const { key, as_of, row } of stored) {
      const classes = (truth.get(key) ?? []).map(({ status, due, next, done }) =>
        timelinessOf({ status, dueOn: due, nextDueOn: next, completedOn: done }, today),
      );
      const expected = Object.fromEntries(
        TIMELINESS.map((name) => [name.toLowerCase(), classes.filter((one) => one === name).length]),
      );
      expect({ key, as_of, ...row }).toMatchObject({ key, as_of: today, ...expected, total: classes.length });
    }
    const known = new Set(stored.map((row) => row.key));
    expect([...truth.keys()].filter((key) => !known.has(key))).toEqual([]);
    return tasks.length;
  }

  it('stays so through 10,000 random steps and the days between them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.noBias(fc.integer()), async (seed) => {
        const random = randomFrom(seed);
        const work = new RandomWork(api, tree, planIds, random, FIRST_DAY);
        await work.create(120);
        let today = FIRST_DAY;
        for (let round = 0; round < 40; round += 1) {
          await work.steps(250);
          if (random() < 0.4) expect(await differences()).toEqual([]);
          today = work.dayPasses();
          // What autovacuum does in a month: thousands of dead row versions would make every look-up longer.
          await api.owner.query('vacuum planning.task, planning.plan_summary, planning.plan, planning.task_occurrence');
          if (random() < 0.6) await work.sweep();
        }
        expect(work.done + work.refused).toBeGreaterThanOrEqual(10_000);
        expect(work.done).toBeGreaterThan(5_000);
        expect(await compareWithRule(today)).toBeGreaterThan(120);
        expect(await differences()).toEqual([]);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  }, 600_000);

  it('reports each counter that differs, and repairs it with an entry in the trail', async () => {
    const { rows } = await api.owner.query<{ unit_id: number; plan_id: string; total: number }>(
      `update planning.plan_summary s set overdue = s.overdue + 2, total = s.total + 2, weight = s.weight + 1
       where ctid = (select ctid from planning.plan_summary order by total desc limit 1) returning unit_id, plan_id, total`,
    );
    const [wrong] = rows;
    const lost = await api.owner.query<{ unit_id: number; plan_id: string }>(
      `delete from planning.plan_summary where (unit_id, plan_id) = (select unit_id, plan_id from planning.plan_summary
         where (unit_id, plan_id) <> ($1, $2) and total > 0 limit 1) returning unit_id, plan_id`,
      [wrong.unit_id, wrong.plan_id],
    );
    const found = await differences();
    expect(found.filter((one) => one.column !== 'row')).toEqual(
      ['total', 'overdue', 'weight'].map((column): unknown =>
        expect.objectContaining({ column, unitId: wrong.unit_id }),
      ),
    );
    expect(found.filter((one) => one.column === 'row')).toMatchObject([
      { unitId: lost.rows[0].unit_id, planId: lost.rows[0].plan_id, stored: null },
    ]);
    expect(await differences(true)).toHaveLength(4);
    expect(await differences()).toEqual([]);
    const trail = await api.owner.query(`select 1 from app.audit_event where action = 'plan-summary.repaired'`);
    expect(trail.rows).toHaveLength(2);
  });

  it('a sweep after days of standstill runs beside writers and other sweeps, and leaves nothing behind', async () => {
    const open = await api.owner.query<{ task_id: string }>(
      `select t.task_id from planning.task t where status in ('ASSIGNED', 'IN_PROGRESS')
         and not exists (select from planning.task_occurrence o where o.task_id = t.task_id) limit 24`,
    );
    const today = addDays((await lastDay()) ?? FIRST_DAY, 3);
    api.setBusinessDate(today);
    const other = new DailySweep(get(UnitOfWork), get(TrashSweep), get(CarryOver));
    const write = ({ task_id }: { task_id: string }, at: number) =>
      get(UnitOfWork).asSystem('test', () => get(TaskProgress).recordProgress(task_id, at));
    await Promise.all([get(DailySweep).run(today), other.run(today), ...open.rows.map(write)]);
    await get(DailySweep).ensureFresh(today);
    expect(await lastDay()).toBe(today);
    expect(await differences()).toEqual([]);
    expect(await get(DailySweep).run(today)).toMatchObject({ rows: 0 });
  });

  it('who reads before the sweep of a new day reads the new day', async () => {
    const before = (await lastDay()) ?? FIRST_DAY;
    api.setBusinessDate(addDays(before, 400));
    const view = await ok<PlanOverviewView>(chair.get(`/api/v1/plans/${planIds[0]}/overview`));
    expect(view.own.counts).toMatchObject({ DUE_SOON: 0, IN_PROGRESS_ON_TIME: 0 });
    await compareWithRule(addDays(before, 400));
    api.setBusinessDate(before);
    await compareWithRule(before);
  });

  async function lastDay(): Promise<string | undefined> {
    const { rows } = await api.owner.query<{ day: string }>(
      'select distinct as_of::text as day from planning.plan_summary',
    );
    expect(rows).toHaveLength(1);
    return rows[0].day;
  }
});
