// The built application (npm run build) on a throw-away database with demo data, for the browser journeys. Ends on SIGTERM.
import path from 'node:path';
import { cliEnv, readInstallation, runCli, serverEnv } from './lib/installation.mjs';
import { endChild, onStop } from './lib/run.mjs';
import { spawnServer, whenReady } from './lib/server.mjs';
import { startThrowaway } from './pg/embedded.mjs';

let server;
let cluster;

async function stopAll() {
  await endChild(server);
  cluster?.stop();
}

onStop(stopAll, { clean: true });
try {
  cluster = await startThrowaway();
  // always the demo and always its own folder, whatever the shell's environment says
  const env = {
    ...process.env,
    DATABASE_URL: '',
    DATA_DIR: path.join(cluster.dir, 'files'),
    DEMO: 'true',
    PUBLIC_URL: '',
  };
  const installation = readInstallation(env);
  await runCli(['migrate'], cliEnv(installation, cluster));
  await runCli(['seed'], cliEnv(installation, cluster));
  server = spawnServer({ ...serverEnv(installation, cluster), LOG_LEVEL: process.env.LOG_LEVEL || 'warn' });
  server.once('exit', (code) => stopAll().then(() => process.exit(code ?? 1)));
  await whenReady(server, `http://127.0.0.1:${installation.port}`);
} catch (error) {
  console.error(`✖ ${error.message}`);
  await stopAll();
  process.exit(1);
}
