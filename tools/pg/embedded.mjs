// Công Tác's PostgreSQL without an installation: cluster, roles congtac_owner and congtac_app, database congtac.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canEnter, account } from './binaries.mjs';
import { connect, urlOf } from './client.mjs';
import { clusterStatus, durable, initCluster, startCluster, stopCluster, throwaway } from './cluster.mjs';
import { placeForThrowaway, placeOf } from './place.mjs';
import { newSecrets, secretsOf } from './secrets.mjs';

const owner = 'congtac_owner';
const app = 'congtac_app';
const database = 'congtac';

/** Role and database exist and the app's password is the kept one; safe to repeat. */
async function prepare(port, secrets) {
  const client = await connect({ port, user: owner, password: secrets.ownerPassword, database: 'postgres' });
  try {
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [app]);
    const password = client.escapeLiteral(secrets.appPassword);
    const verb = roles.rowCount ? 'alter' : 'create';
    await client.query(
      `${verb} role ${app} login nosuperuser nobypassrls nocreatedb nocreaterole password ${password}`,
    );
    const databases = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (!databases.rowCount) await client.query(`create database ${database} owner ${owner}`);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect on database ${database} to ${app}`);
  } finally {
    await client.end();
  }
}

const urls = (port, secrets) => ({
  ownerUrl: urlOf({ port, user: owner, password: secrets.ownerPassword, database }),
  appUrl: urlOf({ port, user: app, password: secrets.appPassword, database }),
});

/**
 * Starts (or attaches to) the embedded PostgreSQL of a DATA_DIR.
 * @param {string} dataDir absolute path of DATA_DIR
 * @param {(line: string) => void} say told where the data went when DATA_DIR cannot be reached by PostgreSQL's account
 * @returns {Promise<{ ownerUrl: string, appUrl: string, port: number, attached: boolean, isRunning: () => boolean,
 *   stop: () => void }>} `ownerUrl` for migrations, `appUrl` for the server; `attached`: it ran already; `stop()` stops
 *   it either way
 */
export async function startEmbedded(dataDir, say = console.log) {
  const place = placeOf(dataDir);
  const secrets = secretsOf(dataDir);
  if (initCluster(place, { user: owner, password: secrets.ownerPassword })) place.note();
  if (place.moved) say(`PostgreSQL cannot enter ${dataDir}: its data is in ${place.cluster} (noted in DATA_DIR).`);
  const major = fs.readFileSync(path.join(place.cluster, 'PG_VERSION'), 'utf8').trim();
  if (major !== '18')
    throw new Error(`The database in ${place.cluster} is of PostgreSQL ${major}; this version needs 18.`);
  const logFile = path.join(dataDir, 'postgres.log');
  const server = await startCluster(place, {
    user: owner,
    password: secrets.ownerPassword,
    settings: durable,
    logFile,
  });
  await prepare(server.port, secrets);
  const isRunning = () => clusterStatus(place) !== undefined;
  const stop = () => void stopCluster(place);
  return { ...urls(server.port, secrets), port: server.port, attached: server.attached, isRunning, stop };
}

/** Removes the embedded database of a DATA_DIR with everything in it. Stops it first. */
export function removeEmbedded(dataDir) {
  const place = placeOf(dataDir);
  stopCluster(place);
  fs.rmSync(place.cluster, { recursive: true, force: true });
  fs.rmSync(path.join(dataDir, 'postgres-location.json'), { force: true });
}

const prefix = 'congtac-test-';

function temporaryDir() {
  return canEnter(os.tmpdir(), account()) ? os.tmpdir() : '/var/tmp';
}

/** Removes throw-away clusters whose maker was killed before it could. */
async function sweep(tmp) {
  for (const name of fs.readdirSync(tmp).filter((entry) => entry.startsWith(prefix))) {
    const dir = path.join(tmp, name);
    try {
      process.kill(Number(fs.readFileSync(path.join(dir, 'maker.pid'), 'utf8')), 0);
    } catch (error) {
      if (error.code !== 'ESRCH') continue;
      const left = { cluster: path.join(dir, 'postgres') };
      const running = clusterStatus(left);
      if (running) process.kill(running.pid, 'SIGQUIT');
      for (let waits = 0; waits < 50 && clusterStatus(left); waits++) await sleep(100);
      fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  }
}

/**
 * A private cluster that does not outlive the run: no fsync, new folder, removed by `stop()`.
 * @returns {Promise<{ ownerUrl: string, appUrl: string, port: number, dir: string, stop: () => void }>}
 */
export async function startThrowaway() {
  const tmp = temporaryDir();
  await sweep(tmp);
  const place = placeForThrowaway(tmp, prefix);
  fs.writeFileSync(path.join(place.dir, 'maker.pid'), String(process.pid));
  const secrets = newSecrets();
  const stop = () => {
    stopCluster(place, 'immediate');
    fs.rmSync(place.dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    initCluster(place, { user: owner, password: secrets.ownerPassword, sync: false });
    const logFile = path.join(place.dir, 'postgres.log');
    const server = await startCluster(place, {
      user: owner,
      password: secrets.ownerPassword,
      settings: throwaway,
      logFile,
    });
    await prepare(server.port, secrets);
    return { ...urls(server.port, secrets), port: server.port, dir: place.dir, stop };
  } catch (error) {
    stop();
    throw error;
  }
}
