// What the operations are run on: units, people, plans and tasks of the generated database, always the same ones.
import { FLOOR_FUNCTIONS } from '../floor/statements.mjs';

const WARDS_BELOW_ONE_ROOT = 192;
const TREES = 16;

/** Picks units and tasks, and makes drafts of reports and plans to work on. */
export async function prepareFacts(client, size) {
  await client.query(FLOOR_FUNCTIONS);
  const rows = async (sql, params = []) => (await client.query(sql, params)).rows;
  const unit = `select u.unit_id as "unitId", p.plan_id as "planId", lower(left(u.level, 1)) || lower(u.code) as key
    from org.unit u join planning.plan p on p.unit_id = u.unit_id and p.year_from = 2026 and p.scope = 'ANNUAL'`;
  const [city] = await rows(`${unit} where u.level = 'PROVINCE' and u.code = '01'`);
  const districts = await rows(
    `select d.*, t.task_id as "taskId", (select array_agg(b.unit_id) from org.unit_position a join org.unit_position b
         on b.tree_version = a.tree_version and b.lft between a.lft and a.rgt
         where a.unit_id = d."unitId" and a.tree_version = org.tree_version_on(bench.today())) as units
     from (${unit} where u.parent_id = $1) d join planning.task t on t.plan_id = d."planId" and t.position = 1
     order by d."unitId" limit 16`,
    [city.unitId],
  );
  const wards = await rows(
    `${unit} join org.unit d on d.unit_id = u.parent_id where d.parent_id = $1 order by u.unit_id % 7, u.unit_id limit ${WARDS_BELOW_ONE_ROOT}`,
    [city.unitId],
  );
  const [centre] = await rows(`${unit} where u.level = 'CENTRAL'`);
  const spread =
    size === 'country'
      ? await rows(
          `select "unitId", "planId", key from (select w.*, row_number() over (partition by d.parent_id order by w."unitId") as at,
             dense_rank() over (order by d.parent_id) as tree from (${unit} where u.level = 'WARD') w
             join org.unit x on x.unit_id = w."unitId" join org.unit d on d.unit_id = x.parent_id
             where d.parent_id <> $1) numbered where at <= ${WARDS_BELOW_ONE_ROOT / TREES} and tree <= ${TREES} order by tree, at`,
          [city.unitId],
        )
      : [];
  const drafts = await makeDrafts(client, [...wards, ...spread]);
  const with_ = (units) => units.map((one) => ({ ...one, drafts: drafts.get(one.unitId) ?? [] }));
  return { city, districts, centre, wards: with_(wards), spread: with_(spread) };
}

/** One draft on every task that waits for its first report. */
async function makeDrafts(client, units) {
  const ids = units.map((unit) => unit.unitId);
  await client
    .query(`delete from reporting.progress_report where report_id in (select report_id from bench.draft)`)
    .catch(() => undefined);
  await client.query('drop table if exists bench.draft, bench.kept_summary');
  await client.query(
    `create table bench.draft as select uuidv7() as report_id, t.task_id, t.version, t.plan_id, t.lead_unit_id as unit_id, t.due_on
     from planning.task t join planning.plan p on p.plan_id = t.plan_id and p.year_from = 2026
     where t.lead_unit_id = any($1) and t.status = 'ASSIGNED' and t.next_due_on is null
       and not exists (select from reporting.progress_report r where r.task_id = t.task_id and r.status <> 'ACCEPTED')`,
    [ids],
  );
  await client.query(`create table bench.kept_summary as select s.* from planning.plan_summary s
    where exists (select from bench.draft d where d.plan_id = s.plan_id)`);
  await client.query(
    `insert into reporting.progress_report (report_id, task_id, plan_id, unit_id, owner_unit_id, period_from, period_to,
       progress_percent, result_text, author_account, author_person, author_name, due_on)
     select d.report_id, d.task_id, d.plan_id, d.unit_id, d.unit_id, date '2026-07-01', date '2026-07-31', 20,
       'Đã triển khai bước đầu theo kế hoạch.', a.account_id, a.person_id, a.display_name, d.due_on
     from bench.draft d join identity.account a on a.unit_id = d.unit_id and a.login like 'cv.%'`,
  );
  await client.query('analyze reporting.progress_report');
  const { rows } = await client.query(
    'select unit_id, array_agg(report_id order by report_id) as ids from bench.draft group by 1',
  );
  return new Map(rows.map((row) => [row.unit_id, row.ids]));
}

/** Makes the drafts drafts again, and their tasks and counters as they were. */
export async function resetDrafts(client) {
  await client.query(`
    update reporting.progress_report r set status = 'DRAFT', version = 1, submitted_at = null, submitted_on = null
      from bench.draft d where d.report_id = r.report_id and r.status <> 'DRAFT';
    update planning.task t set status = 'ASSIGNED', version = d.version from bench.draft d
      where d.task_id = t.task_id and t.status <> 'ASSIGNED';
    delete from planning.plan_summary s using bench.kept_summary k where k.unit_id = s.unit_id and k.plan_id = s.plan_id;
    insert into planning.plan_summary select * from bench.kept_summary;
    delete from app.idempotency`);
}

/** Takes the tasks out that were added to the plans of this run. */
export async function clearPlans(client, planIds) {
  await client.query(
    'delete from planning.task_party where task_id in (select task_id from planning.task where plan_id = any($1))',
    [planIds],
  );
  await client.query('delete from planning.task where plan_id = any($1)', [planIds]);
}
