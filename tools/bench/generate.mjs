// node tools/bench/generate.mjs --size city|country [--seed 1] [--data-dir …]: a database of real units with invented
// work, the same for the same seed. See README.md.
import { hash } from '@node-rs/argon2';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../lib/paths.mjs';
import { dropIndexes } from './generator/indexes.mjs';
import { helpers, people } from './generator/people.sql.mjs';
import { plans, TASK_FACTS } from './generator/plans.sql.mjs';
import { HALVES, summaries } from './generator/tasks.sql.mjs';
import { unitsOf } from './generator/units.mjs';
import { BENCH_DAY, buildBenchApi, migrateBench, openBenchDatabase, ownerClient } from './lib/database.mjs';
import { planningFormula } from './lib/timeliness.mjs';

/** The one password of the generated accounts. */
export const PASSWORD = 'cong-tac-mau-2020';

/** The city has the year at work; the country also the two years before it. */
const YEARS = {
  city: [{ year: 2026, tasks: 43 }],
  country: [
    { year: 2024, tasks: 20 },
    { year: 2025, tasks: 43 },
    { year: 2026, tasks: 43 },
  ],
};

const COUNTED = {
  units: 'org.unit',
  accounts: 'identity.account',
  plans: 'planning.plan',
  tasks: 'planning.task',
  parties: 'planning.task_party',
  occurrences: 'planning.task_occurrence',
  'answers to the plan above': 'planning.adoption',
  targets: 'planning.target',
  summaries: 'planning.plan_summary',
  reports: 'reporting.progress_report',
  'reported values': 'reporting.report_value',
  figures: 'reporting.figure',
};

/** Fills the open, migrated database. @returns {Promise<Record<string, number>>} rows per kind */
export async function generate(database, { size, seed, say }) {
  const [first, second] = await Promise.all([loader(database), loader(database)]);
  const step = async (name, work) => {
    const from = performance.now();
    await work();
    say(`${name}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
  };
  try {
    const { rows } = await first.query('select exists (select from org.unit) as used');
    if (rows[0].used) throw new Error('This database holds data already: generate into an empty one.');
    const passwordHash = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    await step('units and accounts', async () => {
      await first.query(helpers(seed, BENCH_DAY));
      await first.query(
        'insert into bench.unit select * from jsonb_to_recordset($1) as x (unit_id integer, parent_id integer, code text, level text, name text, place text)',
        [JSON.stringify(unitsOf(size).map(({ id, parent, ...unit }) => ({ unit_id: id, parent_id: parent, ...unit })))],
      );
      await first.query(people(passwordHash));
    });
    const indexes = await dropIndexes(first);
    await step('plans', () => first.query(plans(YEARS[size])));
    await step('tasks drawn', () => first.query(TASK_FACTS));
    await Promise.all(
      [first, second].map(async (client, at) => {
        for (const [name, sql] of HALVES[at]) await step(name, () => client.query(sql));
      }),
    );
    await step('indexes', () => inTurns([first, second], indexes));
    await step('statistics', () => first.query('vacuum (analyze)'));
    const formula = summaries(await planningFormula());
    await step('summaries', async () => {
      await first.query(
        `insert into planning.plan_summary (unit_id, plan_id, owner_unit_id, as_of, ${formula.columns.join(', ')}) ${formula.select}`,
      );
      await first.query('vacuum (analyze) planning.plan_summary');
    });
    await first.query(`drop table bench.task, bench.report`);
    await first.query(`create table bench.made as select $1::text as size, $2::integer as seed, bench.today() as day`, [
      size,
      seed,
    ]);
    await first.query('checkpoint');
    return await counts(first);
  } finally {
    await first.end();
    await second.end();
  }
}

/** What the generated database holds that it should not: summaries that differ from the tasks, rows without their parents. */
export async function faults(client) {
  const { columns, select } = summaries(await planningFormula());
  const differs = columns.map((name) => `s.${name} is distinct from t.${name}`).join(' or ');
  const { rows } = await client.query(`
    select (select count(*) from (${select}) t full join planning.plan_summary s using (unit_id, plan_id)
        where s.unit_id is null or t.unit_id is null or ${differs}) as summaries,
      (select count(*) from planning.task t where t.answers_task_id is not null
        and not exists (select from planning.task a where a.task_id = t.answers_task_id)) as answers,
      (select count(*) from planning.task t where not exists (select from planning.task_party y
        where y.task_id = t.task_id and y.role = 'LEAD' and y.unit_id = t.lead_unit_id)) as leads,
      (select count(*) from reporting.progress_report r
        where not exists (select from planning.task t where t.task_id = r.task_id)) as reports,
      (select count(*) from reporting.figure f where not exists (select from reporting.progress_report r
        where r.report_id = f.report_id and r.status = 'ACCEPTED')) as figures,
      (select count(*) from planning.task_occurrence o where o.report_id is not null
        and not exists (select from reporting.progress_report r where r.report_id = o.report_id)) as occurrences`);
  return rows[0];
}

async function loader(database) {
  const client = await ownerClient(database);
  const { rows } = await client.query('select rolsuper from pg_roles where rolname = current_user');
  // what is generated is right by construction and looked at afterwards; a superuser may spare the checks per row
  if (rows[0].rolsuper) await client.query('set session_replication_role = replica');
  await client.query(`set synchronous_commit = off; set maintenance_work_mem = '512MB'; set work_mem = '256MB';
    set jit = off; set client_min_messages = warning`);
  return client;
}

async function inTurns(clients, statements) {
  const queue = [...statements];
  await Promise.all(
    clients.map(async (client) => {
      for (let sql = queue.shift(); sql; sql = queue.shift()) await client.query(sql);
    }),
  );
}

async function counts(client) {
  const sums = Object.entries(COUNTED).map(([name, table]) => `(select count(*) from ${table}) as "${name}"`);
  return (await client.query(`select ${sums.join(', ')}`)).rows[0];
}

async function main() {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', default: 'city' },
      seed: { type: 'string', default: '1' },
      'data-dir': { type: 'string' },
    },
  });
  const { size } = values;
  const seed = Number(values.seed);
  if (!(size in YEARS) || !Number.isInteger(seed))
    throw new Error('usage: --size city|country [--seed <whole number>]');
  const from = performance.now();
  await buildBenchApi();
  const open = await openBenchDatabase(path.resolve(values['data-dir'] ?? inRoot(`.data/bench-${size}`)));
  try {
    await migrateBench(open);
    const loading = performance.now();
    const rows = await generate(open.database, { size, seed, say: (line) => console.log(`  ${line}`) });
    const seconds = ((performance.now() - loading) / 1000).toFixed(0);
    for (const [name, count] of Object.entries(rows)) console.log(`${name}: ${count.toLocaleString('en')}`);
    const client = await ownerClient(open.database);
    const wrong = Object.entries(await faults(client)).filter(([, count]) => count > 0);
    await client.end();
    if (wrong.length) throw new Error(`generated rows are wrong: ${JSON.stringify(Object.fromEntries(wrong))}`);
    console.log(`checked: summaries equal the tasks, no row without its parent`);
    console.log(
      `loaded in ${seconds} s; ${((performance.now() - from) / 1000).toFixed(0)} s with build, schema and checks`,
    );
  } finally {
    open.database.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    console.error(`✖ ${error.message}`);
    process.exit(1);
  });
}
