// npm run bench (node tools/bench/run.mjs): the built API on a generated city and country, beside bare PostgreSQL and a
// bare HTTP server on the same database in the same run. See README.md.
import { fork } from 'node:child_process';
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
import { markdown } from './lib/report.mjs';

const pg = require('pg');
const LEVELS = [1, 16];
const MOST = Math.max(...LEVELS);

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
  const bench = { size, facts, api, floor, clients, owner, statements: await floorStatements(), run };
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

async function readings({ size, api, floor, clients, statements, run }, operation) {
  for (const concurrency of LEVELS) {
    const row = { size, key: operation.key, title: operation.title, concurrency };
    row.product = await over(
      api.port,
      concurrency,
      (connections) => operations.readingOfProduct(operation, api, connections),
      1.5,
    );
    if (operation.floor.length) {
      row.floor = await over(floor.port, concurrency, (connections) =>
        operations.readingOfFloor(operation, connections),
      );
      row.bare = await closedLoop(operations.readingOfPostgres(operation, statements, clients), {
        concurrency,
        seconds: seconds / 2,
      });
    }
    keep(run, row);
  }
}

/** Submissions: below one root, and in the country also in sixteen trees that share nothing but the centre. */
async function writings({ size, facts, api, floor, clients, owner, statements, run }) {
  const kinds = [['submit', 'Submit a progress report', (n) => operations.deal(facts.wards, n)]];
  if (facts.spread.length)
    kinds.push(['submit-trees', 'Submit, 16 writers in 16 provinces', (n) => operations.dealTrees(facts.spread, n)]);
  for (const [key, title, dealt] of kinds)
    for (const concurrency of key === 'submit' ? LEVELS : [MOST]) {
      const row = { size, key, title, concurrency };
      await resetDrafts(owner);
      await over(
        api.port,
        concurrency,
        (connections) => operations.submissions(dealt(concurrency), api, connections),
        0,
        seconds / 2,
      );
      await resetDrafts(owner);
      row.product = await over(
        api.port,
        concurrency,
        (connections) => operations.submissions(dealt(concurrency), api, connections),
        0,
      );
      await resetDrafts(owner);
      const hands = dealt(concurrency);
      row.floor = await over(
        floor.port,
        concurrency,
        (connections) =>
          inTurn(hands, async (worker, { reportId }) => {
            const { status } = await connections[worker].send({
              path: `/submit?f=${encodeURIComponent(JSON.stringify({ reportId }))}`,
            });
            return status === 200 ? undefined : String(status);
          }),
        0,
      );
      await resetDrafts(owner);
      const bare = inTurn(dealt(concurrency), async (worker, facts_) => {
        await clients[worker].query(statements.submit(facts_)[0]);
        return undefined;
      });
      row.bare = await closedLoop(bare, { concurrency, seconds: seconds / 2, warmUp: 0 });
      await resetDrafts(owner);
      keep(run, row);
    }
}

/** New tasks in drafts of plans, one plan for each worker, emptied between the rounds. */
async function creations({ size, facts, api, floor, clients, owner, statements, run }) {
  const plans = [];
  for (const district of facts.districts) plans.push({ ...district, planId: await draftPlan(api, district) });
  const ids = plans.map((plan) => plan.planId);
  const cookies = await Promise.all(plans.map((plan) => api.cookieOf(`cv.${plan.key}`)));
  for (const concurrency of LEVELS) {
    const row = { size, key: 'create', title: 'Create a task in a draft', concurrency };
    const most = 60 * concurrency;
    const product = (connections) => async (worker, turn) => {
      const body = { title: `Nhiệm vụ thêm ${turn}` };
      const request = {
        method: 'POST',
        path: `/api/v1/plans/${ids[worker]}/tasks`,
        headers: { Cookie: cookies[worker] },
        body,
      };
      const { status } = await connections[worker].send(request);
      return status === 201 ? undefined : `${status}`;
    };
    for (const round of ['warm', 'measured']) {
      row.product = await over(api.port, concurrency, product, 0, seconds, most);
      await clearPlans(owner, ids);
      if (round === 'measured') row.product.note = `${most} tasks`;
    }
    const place = (worker) => ({ planId: ids[worker], unitId: plans[worker].unitId });
    const onFloor = (connections) => async (worker) => {
      const { status } = await connections[worker].send({
        path: `/create?f=${encodeURIComponent(JSON.stringify(place(worker)))}`,
      });
      return status === 200 ? undefined : `${status}`;
    };
    row.floor = await over(floor.port, concurrency, onFloor, 0, seconds, most);
    await clearPlans(owner, ids);
    const bare = async (worker) => void (await clients[worker].query(statements.create(place(worker))[0]));
    row.bare = await closedLoop(bare, { concurrency, seconds, warmUp: 0, most });
    await clearPlans(owner, ids);
    keep(run, row);
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
async function over(port, concurrency, make, warmUp = 0.5, time = seconds, most = Infinity) {
  const connections = [];
  // people sign in first: a connection that waits unused for long is closed by the server
  const act = await make(connections);
  for (let at = 0; at < concurrency; at += 1) connections.push(new Connection(port));
  try {
    return await closedLoop(act, { concurrency, seconds: time, warmUp, most });
  } finally {
    for (const connection of connections) connection.close();
  }
}

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
