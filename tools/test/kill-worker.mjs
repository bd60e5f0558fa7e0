// Kills workers at random moments of the reminders and daily digests, and says whether anybody was told twice or never:
//   node tools/test/kill-worker.mjs [--kills 50] [--seed 1]
// Needs nothing but the checkout: it builds the server and starts a throw-away PostgreSQL. A test run gives its own with
// CONGTAC_KILL = { apiDir, ownerUrl, appUrl, dataDir } as JSON. Ends with 1 on a difference.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildApi } from '../build-api.mjs';
import { runCli } from '../lib/installation.mjs';
import { inRoot } from '../lib/paths.mjs';
import { onStop } from '../lib/run.mjs';
import { startThrowaway } from '../pg/embedded.mjs';
import { killWorkers } from './kill-worker/scenario.mjs';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' }, seed: { type: 'string' } } });
const given = process.env.CONGTAC_KILL;
const settings = { SESSION_SECRET: 'x'.repeat(43), LOG_LEVEL: 'error' };

/** A migrated database and a built server of our own. */
async function prepare() {
  const apiDir = inRoot('dist/test', `kill-${process.pid}`);
  const { ownerUrl, appUrl, dir, stop } = await startThrowaway();
  const tidy = () => {
    stop();
    fs.rmSync(apiDir, { recursive: true, force: true });
  };
  onStop(tidy);
  const place = { apiDir, ownerUrl, appUrl, dataDir: path.join(dir, 'files') };
  try {
    await buildApi({ outdir: apiDir, only: ['main', 'cli'], quiet: true });
    const env = { ...settings, DATA_DIR: place.dataDir, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl };
    await runCli(['migrate'], env, { apiDir, capture: true });
  } catch (error) {
    tidy();
    throw error;
  }
  return { ...place, tidy };
}

const place = given ? { ...JSON.parse(given), tidy: () => undefined } : await prepare();
try {
  const report = await killWorkers({
    ...{ apiDir: place.apiDir, ownerUrl: place.ownerUrl, kills: Number(values.kills) },
    env: { ...settings, DATA_DIR: place.dataDir, DATABASE_URL: place.appUrl },
    seed: Number(values.seed ?? process.pid),
    say: given ? undefined : (line) => console.log(line),
  });
  console.log(JSON.stringify(report, undefined, 2));
  process.exitCode = report.faults.length === 0 ? 0 : 1;
} finally {
  place.tidy();
}
