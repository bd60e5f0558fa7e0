// npm run dev: PostgreSQL, the API (rebuilt and restarted on change) and the Angular dev server with a proxy to it.
import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { buildApi } from './build-api.mjs';
import { cliEnv, openDatabase, readInstallation, runCli, serverEnv } from './lib/installation.mjs';
import { commandOf, inRoot, root } from './lib/paths.mjs';
import { portIsFree } from './lib/ports.mjs';
import { endChild, onStop } from './lib/run.mjs';
import { claimDataDir, releaseDataDir } from './lib/running.mjs';
import { spawnServer } from './lib/server.mjs';

// not dist/apps/api: `npm start` and the tests may build there meanwhile
const apiDir = inRoot('dist/dev/api');
const installation = readInstallation();
const { port, apiPort, dataDir, demo } = installation;

let database;
let server;
let web;
let stopping = false;

async function stopAll() {
  stopping = true;
  await Promise.all([endChild(server), endChild(web)]);
  database?.stop();
  releaseDataDir(dataDir);
}

/** Builds and (re)starts the API; a build error leaves the running one alone. `migrate` when the database may lag. */
async function restartApi({ migrate }) {
  const started = Date.now();
  try {
    await buildApi({ outdir: apiDir, quiet: true });
  } catch {
    return; // esbuild has printed the error
  }
  await endChild(server);
  try {
    if (migrate) await runCli(['migrate'], cliEnv(installation, database), { apiDir });
  } catch (error) {
    console.error(`✖ ${error.message}`);
    return;
  }
  if (stopping) return;
  server = spawnServer(
    { ...serverEnv(installation, database, apiPort), WEB_ROOT: undefined, NODE_ENV: 'development' },
    apiDir,
  );
  console.log(`[api] built and restarted (${Date.now() - started} ms)`);
}

/** Calls `restartApi` for changes of the API's sources, one run at a time, the last change never missed. */
function watchApi() {
  let timer;
  let migrate = false;
  let running = Promise.resolve();
  const changed = (_event, file) => {
    if (!file || !/\.(ts|sql|csv|ya?ml|json)$/.test(file) || /\.(spec|api-spec)\.ts$/.test(file)) return;
    migrate ||= file.includes('migrations');
    clearTimeout(timer);
    timer = setTimeout(() => {
      const options = { migrate };
      migrate = false;
      running = running.then(() => restartApi(options));
    }, 80);
  };
  const watched = fs.globSync(['apps/api', 'libs/*/{domain,api}'], { cwd: root });
  for (const dir of watched) fs.watch(path.join(root, dir), { recursive: true }, changed);
}

function spawnWeb() {
  const args = [commandOf('nx'), 'run', 'web:serve', '--port', String(port), '--output-style=stream'];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    // the dev server obeys PORT as well
    env: { ...process.env, PORT: String(port), API_PORT: String(apiPort) },
  });
  child.once('exit', async (code) => {
    if (stopping) return;
    await stopAll();
    process.exit(code || 1);
  });
  return child;
}

async function main() {
  claimDataDir(dataDir, installation.publicUrl);
  for (const wanted of [port, apiPort]) {
    if (!(await portIsFree(wanted))) throw new Error(`Port ${wanted} is in use: set PORT or API_PORT to others.`);
  }
  database = await openDatabase(installation);
  await buildApi({ outdir: apiDir, quiet: true });
  await runCli(['migrate'], cliEnv(installation, database), { apiDir });
  if (demo) await runCli(['seed'], cliEnv(installation, database), { apiDir });
  await restartApi({ migrate: false });
  watchApi();
  web = spawnWeb();
}

onStop(stopAll, { clean: true });
main().catch(async (error) => {
  console.error(`✖ ${error.message}`);
  await stopAll();
  process.exit(1);
});
