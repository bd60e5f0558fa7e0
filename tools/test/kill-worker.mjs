// Kills workers at random moments of the reminders and daily digests, and says whether anybody was told twice or never:
//   node tools/test/kill-worker.mjs [--kills 50] [--seed 1]
// Needs nothing but the checkout: it builds the server and starts a throw-away PostgreSQL. Ends with 1 on a difference.
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
const kills = Number(values.kills);
const seed = Number(values.seed ?? process.pid);
const apiDir = inRoot('dist/test', `kill-${process.pid}`);
const cluster = await startThrowaway();

function tidy() {
  cluster.stop();
  fs.rmSync(apiDir, { recursive: true, force: true });
}
onStop(tidy);

const settings = { SESSION_SECRET: 'x'.repeat(43), LOG_LEVEL: 'warn', DATA_DIR: path.join(cluster.dir, 'files') };
try {
  await buildApi({ outdir: apiDir, only: ['main', 'cli'], quiet: true });
  const env = { ...settings, DATABASE_URL: cluster.appUrl, DATABASE_OWNER_URL: cluster.ownerUrl };
  await runCli(['migrate'], env, { apiDir, capture: true });
  const report = await killWorkers({
    ...{ apiDir, ownerUrl: cluster.ownerUrl, env: { ...settings, DATABASE_URL: cluster.appUrl }, kills, seed },
    say: (line) => console.log(line),
  });
  console.log(JSON.stringify(report, undefined, 2));
  process.exitCode = report.faults.length === 0 ? 0 : 1;
} finally {
  tidy();
}
