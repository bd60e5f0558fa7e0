// Two workers side by side; one after the other is killed (SIGKILL) while the reminders and digests of a day are being
// written, and a new one takes its place. When a day is done, the next one begins.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inRoot } from '../../lib/paths.mjs';
import { addEvents, arrange, FIRST_DAY, plusDays } from './people.mjs';
import { dayIsDone, daysFrom, faultsOf } from './verify.mjs';

const TOGETHER = 2;
const PATIENCE_MS = 60_000;

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Reproducible chance, 0 ≤ x < 1. */
function chance(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * @param {{ apiDir: string, ownerUrl: string, env: object, kills: number, seed: number, say?: (line: string) => void }} wish
 *   `env`: environment of a worker without its business day
 * @returns {Promise<{ kills: number, days: number, persons: number, notices: number, faults: string[] }>}
 */
export async function killWorkers({ apiDir, ownerUrl, env, kills, seed, say = () => undefined }) {
  const db = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  const workers = [];
  try {
    const { people, tasks } = await arrange(db);
    const run = { apiDir, env, db, people, workers, random: chance(seed), day: FIRST_DAY };
    const events = await addEvents(db, people, run.day);
    for (let killed = 0; killed < kills;) {
      if (await killOne(run)) {
        killed += 1;
        if (killed % 10 === 0) say(`${killed} kills, ${run.day}`);
      }
      if (await dayIsDone(db, people, run.day)) {
        run.day = plusDays(run.day, 1);
        events.push(...(await addEvents(db, people, run.day)));
      }
    }
    await untilDone(run);
    const faults = await faultsOf(db, { people, tasks, events, days: daysFrom(FIRST_DAY, run.day) });
    const { rows } = await db.query('select count(*)::int as notices from notification.notice');
    const days = daysFrom(FIRST_DAY, run.day).length;
    return { kills, days, persons: people.length, notices: rows[0].notices, faults: faults.slice(0, 50) };
  } finally {
    await Promise.all(workers.map(kill));
    await db.end();
  }
}

/** Kills the older worker in the middle of the work. @returns {Promise<boolean>} false when the day was done before */
async function killOne(run) {
  const before = await progress(run.db);
  while (run.workers.length < TOGETHER) run.workers.push(startWorker(run));
  for (const end = Date.now() + PATIENCE_MS; (await progress(run.db)) === before; await sleep(5)) {
    if (Date.now() > end) throw new Error('no worker did anything for a minute');
    if (await dayIsDone(run.db, run.people, run.day)) return false;
  }
  await sleep(run.random() * 60);
  const done = await dayIsDone(run.db, run.people, run.day);
  await kill(run.workers.shift());
  return !done;
}

async function untilDone(run) {
  while (run.workers.length < TOGETHER) run.workers.push(startWorker(run));
  for (const end = Date.now() + PATIENCE_MS; !(await dayIsDone(run.db, run.people, run.day)); await sleep(20)) {
    if (Date.now() > end) throw new Error(`the day ${run.day} was never done`);
  }
}

/** Grows with every notice, mark and handled event. */
async function progress(db) {
  const { rows } = await db.query(
    `select (select count(*) from notification.notice) || ' ' || (select coalesce(sum(day - '2000-01-01'), 0)
       from notification.digest_mark) as told`,
  );
  return rows[0].told;
}

function startWorker({ apiDir, env, day }) {
  const child = spawn(process.execPath, [path.join(apiDir, 'main.mjs')], {
    cwd: inRoot(),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env, PROCESS_ROLE: 'worker', BUSINESS_DATE: day },
  });
  child.ended = new Promise((done) => child.once('exit', done));
  return child;
}

async function kill(child) {
  child.kill('SIGKILL');
  await child.ended;
}
