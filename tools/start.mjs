// npm start: build if needed → PostgreSQL → migrations → demo data → server. Ctrl-C stops both in order.
import { buildApiIfChanged, buildWebIfChanged } from './build.mjs';
import { cliEnv, openDatabase, readInstallation, runCli, serverEnv } from './lib/installation.mjs';
import { portIsFree } from './lib/ports.mjs';
import { endChild, onStop } from './lib/run.mjs';
import { claimDataDir, releaseDataDir } from './lib/running.mjs';
import { spawnServer, whenReady } from './lib/server.mjs';

const databaseGone = 'Cơ sở dữ liệu đã dừng đột ngột / PostgreSQL ended unexpectedly.';

let database;
let server;
let installation;
let stopping = false;

/** Server first, so that its last transactions still find a database. */
async function stopAll() {
  stopping = true;
  await endChild(server);
  database?.stop();
  if (installation) releaseDataDir(installation.dataDir);
}

async function fail(error) {
  if (stopping) return;
  console.error(`\n✖ ${error.message}\n`);
  await stopAll();
  process.exit(1);
}

/** The lines that tell the demo's sign-ins; none without the demo. */
async function demoSignIns(env) {
  if (!installation.demo) return '';
  const { password, accounts } = JSON.parse(await runCli(['demo-accounts'], env, { capture: true }));
  const width = Math.max(...accounts.map(({ login }) => login.length));
  const lines = accounts.map(({ login, displayName }) => `  ${login.padEnd(width)}  ${displayName}\n`);
  return `\nTài khoản dùng thử, mật khẩu chung / demo sign-ins, one password: ${password}\n${lines.join('')}`;
}

async function requireFreePort(port) {
  if (await portIsFree(port)) return;
  throw new Error(
    `Cổng ${port} đang được chương trình khác sử dụng. Vui lòng chọn cổng khác, ví dụ: PORT=${port + 10} npm start\n  ` +
      `Port ${port} is in use by another program. Choose another one, for example: PORT=${port + 10} npm start`,
  );
}

async function main() {
  installation = readInstallation();
  const { dataDir, demo, port, publicUrl } = installation;
  claimDataDir(dataDir, publicUrl);
  await requireFreePort(port);
  await buildApiIfChanged();
  await buildWebIfChanged();
  database = await openDatabase(installation);
  const env = cliEnv(installation, database);
  await runCli(['migrate'], env);
  if (demo) await runCli(['seed'], env);
  if (stopping) return;
  server = spawnServer({ ...serverEnv(installation, database), LOG_LEVEL: process.env.LOG_LEVEL || 'warn' });
  server.once('exit', (code, signal) => {
    void fail(new Error(`Máy chủ đã dừng đột ngột / the server ended unexpectedly (${signal ?? code}).`));
  });
  setInterval(() => stopping || database.isRunning() || void fail(new Error(databaseGone)), 2000).unref();
  const [signIns] = await Promise.all([demoSignIns(env), whenReady(server, `http://127.0.0.1:${port}`)]);
  console.log(`${signIns}\nCông Tác: ${publicUrl}\nNhấn Ctrl-C để dừng / press Ctrl-C to stop\n`);
}

onStop(stopAll, { clean: true });
main().catch(fail);
