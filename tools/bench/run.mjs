// npm run bench (node tools/bench/run.mjs): the built API on a generated city and country, beside bare PostgreSQL and a
// bare HTTP server on the same database in the same run. See README.md.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot, require } from '../lib/paths.mjs';
import { floorStatements } from './floor/statements.mjs';
import { generate } from './generate.mjs';
import { startApi } from './lib/api.mjs';
import { buildBenchApi, migrateBench, openBenchDatabase, ownerClient } from './lib/database.mjs';
import { clearPlans, prepareFacts, resetDrafts } from './lib/facts.mjs';
import { closedLoop, Connection } from './lib/http.mjs';
import * as operations from './lib/operations.mjs';
import { processorTime } from './lib/processor.mjs';
import { markdown } from './lib/report.mjs';
import { clusterStatus } from '../pg/cluster.mjs';
import { placeOf } from '../pg/place.mjs';

const pg = require('pg');
const LEVELS = [1, 16];
const MOST = Math.max(...LEVELS);
/** Before anything is measured, every connection has planned its statements: PostgreSQL does so the first five times. */
const WARM = 'warm';
const WARMING = { warmUp: 0, seconds: 30, most: 480 };
const TASKS_OF_A_PLAN = 40;
const warmFirst = (levels) => [WARM, ...levels];

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    sizes: { type: 'string', default: 'city,country' },
    'city-dir': { type: 'string', default: inRoot('.data/bench-city') },
    'country-dir': { type: 'string', default: inRoot('.data/bench-country') },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    out: { type: 'string', default: inRoot('docs/benchmarks.md') },
    json: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
/** Measured from the first one on: what is used up must not be used up by a warm-up. */
const ALL = { warmUp: 0, seconds };
const wanted = (key) => !values.only || values.only.split(',').includes(key);
const say = (line) => console.log(line);

/** Everything measured on one database. */
async function measure(size) {
  const dataDir = path.resolve(values[`${size}-dir`]);
  const open = await openBenchDatabase(dataDir);
  const owner = await prepared(open, size);
  const facts = await prepareFacts(owner, size);
  const api = await startApi(open);
  const floor = await startFloor(open.database.ownerUrl);
  const clients = await Promise.all(Array.from({ length: MOST }, () => bareClient(open.database.ownerUrl)));
  const run = { size, rows: [], loads: os.loadavg() };
  const costed = costs(api.pid, open);
  const bench = { costed, size, facts, api, floor, clients, owner, statements: await floorStatements(), run };
  try {
    run.idleMemory = api.memory();
    for (const operation of operations.readingOperations(facts))
      if (wanted(operation.key)) await readings(bench, operation);
    if (wanted('submit')) await writings(bench);
    if (wanted('create')) await creations(bench);
    run.memory = api.memory();
    run.counts = (
      await owner.query(`select (select count(*) from org.unit) as units, (select count(*) from planning.task) as tasks,
        (select count(*) from reporting.progress_report) as reports`)
    ).rows[0];
    return run;
  } finally {
    await Promise.all(clients.map((client) => client.end()));
    floor.stop();
    await api.stop();
    await owner.end();
    open.database.stop();
  }
}

/** Adds to what is measured how much processor time the API and PostgreSQL used for one operation, in milliseconds. */
function costs(apiPid, { installation }) {
  const cluster = installation.embedded ? clusterStatus(placeOf(installation.dataDir))?.pid : undefined;
  return async (measured) => {
    const before = [apiPid, cluster].map((pid) => (pid ? processorTime(pid) : NaN));
    const figures = await measured();
    const used = [apiPid, cluster].map((pid, at) => (pid ? processorTime(pid) - before[at] : NaN));
    return { ...figures, apiMs: used[0] / figures.turns, databaseMs: used[1] / figures.turns };
  };
}

/** Migrates, generates when the database is empty, and sets the business day back to the generated one. */
async function prepared(open, size) {
  await migrateBench(open);
  const owner = await ownerClient(open.database);
  const { rows } = await owner.query('select exists (select from org.unit) as used');
  if (!rows[0].used) {
    say(`generating the ${size} …`);
    await generate(open.database, { size, seed: Number(values.seed), say });
  }
  await owner.query(`delete from app.setting where key = 'business-date'`);
  await owner.query('delete from app.outbox; delete from app.audit_event; delete from identity.session');
  return owner;
}

async function readings({ size, api, floor, clients, statements, run, costed }, operation) {
  const product = (connections) => operations.readingOfProduct(operation, api, connections);
  const onFloor = (connections) => operations.readingOfFloor(operation, connections);
  const bare = operations.readingOfPostgres(operation, statements, clients);
  await over(api.port, MOST, product, WARMING);
  if (operation.floor.length) await over(floor.port, MOST, onFloor, WARMING);
  for (const concurrency of LEVELS) {
    const row = { size, key: operation.key, title: operation.title, concurrency };
    row.product = await costed(() => over(api.port, concurrency, product));
    if (operation.floor.length) {
      row.floor = await over(floor.port, concurrency, onFloor);
      row.bare = await closedLoop(bare, { concurrency, seconds: seconds / 2, warmUp: seconds / 2 });
    }
    keep(run, row);
  }
}

/** Submissions: below one root, and in the country also in sixteen trees that share nothing but the centre. */
async function writings({ size, facts, api, floor, clients, owner, statements, run, costed }) {
  const kinds = [['submit', 'Submit a progress report', LEVELS, (n) => operations.deal(facts.wards, n)]];
  if (facts.spread.length)
    kinds.push([
      ...['submit-trees', 'Submit, 16 writers in 16 provinces', [MOST]],
      (n) => operations.dealTrees(facts.spread, n),
    ]);
  const product = (hands) => (connections) => operations.submissions(hands, api, connections);
  const onFloor = (hands) => (connections) =>
    inTurn(hands, async (worker, { reportId }) => {
      const { status } = await connections[worker].send({ path: floorPath('submit', { reportId }) });
      return status === 200 ? undefined : String(status);
    });
  const bare = (hands) =>
    inTurn(hands, async (worker, facts_) => void (await clients[worker].query(statements.submit(facts_)[0])));
  for (const [key, title, levels, dealt] of kinds) {
    for (const concurrency of warmFirst(levels)) {
      const warming = concurrency === WARM;
      const clientsAtOnce = warming ? MOST : concurrency;
      const options = warming ? WARMING : ALL;
      const row = { size, key, title, concurrency };
      const fresh = async (measured) => {
        await resetDrafts(owner);
        return measured(dealt(clientsAtOnce));
      };
      row.product = await fresh((hands) => costed(() => over(api.port, clientsAtOnce, product(hands), options)));
      row.floor = await fresh((hands) => over(floor.port, clientsAtOnce, onFloor(hands), options));
      row.bare = await fresh((hands) => closedLoop(bare(hands), { ...options, concurrency: clientsAtOnce }));
      if (!warming) keep(run, row);
    }
  }
  await resetDrafts(owner);
}

/** New tasks in drafts of plans, one plan for each worker, emptied between the rounds. */
async function creations({ size, facts, api, floor, clients, owner, statements, run, costed }) {
  const plans = [];
  for (const district of facts.districts) plans.push({ ...district, planId: await draftPlan(api, district) });
  const ids = plans.map((plan) => plan.planId);
  const cookies = await Promise.all(plans.map((plan) => api.cookieOf(`cv.${plan.key}`)));
  const place = (worker) => ({ planId: ids[worker], unitId: plans[worker].unitId });
  const product = (connections) => async (worker, turn) => {
    const { status } = await connections[worker].send({
      method: 'POST',
      path: `/api/v1/plans/${ids[worker]}/tasks`,
      headers: { Cookie: cookies[worker], 'Idempotency-Key': randomUUID() },
      body: { title: `Nhiệm vụ thêm ${turn}` },
    });
    return status === 201 ? undefined : `${status}`;
  };
  const onFloor = (connections) => async (worker) => {
    const { status } = await connections[worker].send({ path: floorPath('create', place(worker)) });
    return status === 200 ? undefined : `${status}`;
  };
  const bare = async (worker) => void (await clients[worker].query(statements.create(place(worker))[0]));
  for (const level of warmFirst(LEVELS)) {
    const concurrency = level === WARM ? MOST : level;
    const options = { ...ALL, most: TASKS_OF_A_PLAN * concurrency };
    const row = { size, key: 'create', title: 'Create a task in a draft', concurrency };
    const cleared = async (measured) => {
      const figures = await measured();
      await clearPlans(owner, ids);
      return figures;
    };
    row.product = await cleared(() => costed(() => over(api.port, concurrency, product, options)));
    row.floor = await cleared(() => over(floor.port, concurrency, onFloor, options));
    row.bare = await cleared(() => closedLoop(bare, { ...options, concurrency }));
    if (level !== WARM) keep(run, row);
  }
  await owner.query(`update planning.plan set status = 'WITHDRAWN' where plan_id = any($1)`, [ids]);
}

async function draftPlan(api, district) {
  const connection = new Connection(api.port);
  const body = { unitId: district.unitId, year: 2026, title: `Kế hoạch chuyên đề ${Date.now()}`, scope: 'THEMATIC' };
  const answer = await connection.send({
    method: 'POST',
    path: '/api/v1/plans',
    headers: { Cookie: await api.cookieOf(`cv.${district.key}`) },
    body,
  });
  connection.close();
  if (answer.status !== 201) throw new Error(`a draft could not be made: ${answer.status} ${answer.body.toString()}`);
  return JSON.parse(answer.body.toString()).id;
}

/** Runs an act on connections of its own. */
async function over(port, concurrency, make, options = {}) {
  const connections = [];
  // people sign in first: a connection that waits unused for long is closed by the server
  const act = await make(connections);
  for (let at = 0; at < concurrency; at += 1) connections.push(new Connection(port));
  try {
    return await closedLoop(act, { concurrency, seconds, ...options });
  } finally {
    for (const connection of connections) connection.close();
  }
}

const floorPath = (answer, facts) => `/${answer}?f=${encodeURIComponent(JSON.stringify(facts))}`;

function inTurn(hands, act) {
  const next = hands.map(() => 0);
  return async (worker) => {
    const one = hands[worker][next[worker]++];
    return one ? act(worker, one) : operations.DONE;
  };
}

function keep(run, row) {
  run.rows.push(row);
  const figure = (one) =>
    one ? `${one.perSecond.toFixed(0)}/s p50 ${one.p50.toFixed(2)} p95 ${one.p95.toFixed(2)} ms` : '–';
  const ratio = row.floor
    ? ` = ${((100 * row.product.perSecond) / row.floor.perSecond).toFixed(0)} % of the floor`
    : '';
  const errors = row.product.errors ? `, ${row.product.errors} ERRORS: ${row.product.said.join('; ')}` : '';
  const wrong = [row.floor, row.bare].flatMap((one) => one?.said ?? []);
  say(
    `${row.size} ${row.key} c=${row.concurrency}: ${figure(row.product)}${ratio}${errors} | floor ${figure(row.floor)} | bare ${figure(row.bare)}${wrong.length ? ` WRONG: ${wrong[0]}` : ''}`,
  );
}

async function bareClient(connectionString) {
  const client = new pg.Client({ connectionString, options: '-c app.wide=all -c jit=off' });
  await client.connect();
  return client;
}

async function startFloor(databaseUrl) {
  const child = fork(inRoot('tools/bench/floor/server.mjs'), {
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production' },
  });
  const port = await new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message.port));
    child.once('exit', (code) => reject(new Error(`the floor ended with ${code}`)));
  });
  return { port, stop: () => child.kill() };
}

async function main() {
  await buildBenchApi();
  const runs = [];
  for (const size of values.sizes.split(',')) runs.push(await measure(size));
  if (values.json) fs.writeFileSync(values.json, JSON.stringify(runs));
  fs.writeFileSync(values.out, markdown(runs, { seconds, seed: values.seed }));
  say(`written: ${values.out}`);
}

main().catch((error) => {
  console.error(`✖ ${error.stack}`);
  process.exit(1);
});
