// Makes, starts, looks at and stops one PostgreSQL cluster. Knows nothing of Công Tác's roles and databases.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../lib/ports.mjs';
import { commandLine } from '../lib/processes.mjs';
import { giveTo, program } from './binaries.mjs';
import { connect } from './client.mjs';

/** Settings of a cluster that holds somebody's work: nothing acknowledged may be lost. */
export const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', timezone: 'UTC' };

/** Settings of a throw-away cluster for tests: speed before everything. */
export const throwaway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
  timezone: 'UTC',
};

/** Creates the cluster unless it exists. It is made under another name first, so an interrupted initdb leaves none. */
export function initCluster({ as, native, cluster }, { user, password, sync = true }) {
  if (fs.existsSync(path.join(cluster, 'PG_VERSION'))) return false;
  const parent = path.dirname(cluster);
  for (const name of fs.readdirSync(parent)) {
    if (name.startsWith('postgres.new-')) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
  const making = path.join(parent, `postgres.new-${process.pid}`);
  const data = path.join(making, 'data');
  const passwordFile = path.join(making, 'password');
  fs.mkdirSync(data, { recursive: true, mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(making, as);
  const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=vi', '--locale=C'];
  const access = ['--username', user, '--pwfile', passwordFile, '--auth=scram-sha-256'];
  const options = ['--data-checksums', '--no-instructions', ...(sync ? [] : ['--no-sync'])];
  try {
    execFileSync(program(native, 'initdb'), ['-D', data, ...locale, ...access, ...options], {
      ...as,
      cwd: '/',
      stdio: 'pipe',
    });
    fs.renameSync(data, cluster);
  } finally {
    fs.rmSync(making, { recursive: true, force: true });
  }
  return true;
}

const isPostgres = (pid) => commandLine(pid, 'postgres').includes('postgres');

/**
 * The running server of a cluster.
 * @returns {{ pid: number, port: number } | undefined} undefined when none runs; a pid file left behind by a killed
 *   server, or naming a process that is no PostgreSQL, counts as none
 */
export function clusterStatus({ cluster }) {
  let lines;
  try {
    lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!pid || !port || !isPostgres(pid)) return undefined;
  return { pid, port };
}

/** Opens the cluster's log; one old log is kept when it grows beyond 10 MB. */
function openLog(file) {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10_000_000) fs.renameSync(file, `${file}.1`);
  return fs.openSync(file, 'a', 0o600);
}

/** Starts the server once and waits until it takes connections; throws with the end of its log. */
async function launch({ as, native, cluster }, { user, password, settings, logFile }) {
  const port = await freePort();
  const log = openLog(logFile);
  const logStart = fs.fstatSync(log).size;
  // never a terminal's Ctrl-C (detached), never another machine (127.0.0.1, no socket folder)
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port, ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(program(native, 'postgres'), ['-D', cluster, ...args], {
    ...as,
    cwd: '/',
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  let ended = false;
  child.once('error', () => (ended = true)).once('exit', () => (ended = true));
  child.unref();
  for (const deadline = Date.now() + 120_000; ; await sleep(40)) {
    if (ended || Date.now() > deadline) {
      const said = fs.readFileSync(logFile).subarray(logStart).toString().trim().split('\n').slice(-6).join('\n');
      throw new Error(`PostgreSQL did not start (${logFile}):\n${said}`);
    }
    try {
      const client = await connect({ port, user, password, database: 'postgres' });
      await client.end();
      return { pid: child.pid, port };
    } catch (error) {
      // 28P01 is a wrong password: waiting does not help
      if (error.code === '28P01') throw await wrongPassword(child.pid, cluster);
    }
  }
}

async function wrongPassword(pid, cluster) {
  process.kill(pid, 'SIGINT');
  return new Error(`The kept password does not open the database in ${cluster}: restore secrets.json of its DATA_DIR.`);
}

/**
 * Starts the cluster's server, or attaches to the one that runs already.
 * @returns {Promise<{ pid: number, port: number, attached: boolean }>}
 */
export async function startCluster(place, options) {
  for (let attempt = 1; ; attempt++) {
    const running = clusterStatus(place);
    if (running && (await answers(running, options))) return { ...running, attached: true };
    // PostgreSQL itself refuses while the pid in the file is alive, even when that is a foreign process by now
    if (!running) fs.rmSync(path.join(place.cluster, 'postmaster.pid'), { force: true });
    try {
      return { ...(await launch(place, options)), attached: false };
    } catch (error) {
      // after a kill -9 its remaining processes take a moment to go; or somebody else started it at the same time
      if (attempt === 5 || /password|invalid|unrecognized/.test(error.message)) throw error;
      await sleep(1000);
    }
  }
}

/** Waits up to 60 s for a server that is starting (or recovering) to take connections; false when it went away. */
async function answers({ pid, port }, { user, password }) {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(100)) {
    try {
      await (await connect({ port, user, password, database: 'postgres' })).end();
      return true;
    } catch (error) {
      if (error.code === '28P01') throw error;
      if (!isPostgres(pid)) return false;
    }
  }
  return false;
}

/**
 * Stops the cluster's server and waits for its end.
 * @param {object} place as given by `placeOf`
 * @param {'fast' | 'immediate'} mode `immediate` only for clusters that are thrown away
 * @returns {boolean} false when none ran
 */
export function stopCluster(place, mode = 'fast') {
  if (!clusterStatus(place)) return false;
  const stop = (how) =>
    spawnSync(program(place.native, 'pg_ctl'), ['stop', '-D', place.cluster, '-m', how, '-w', '-t', '30'], {
      ...place.as,
      cwd: '/',
      stdio: 'ignore',
    }).status === 0;
  if (!stop(mode) && clusterStatus(place)) stop('immediate');
  return true;
}
