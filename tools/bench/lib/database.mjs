// A database of the benchmark's own: the embedded PostgreSQL in a folder of its own, or the one of DATABASE_URL.
import path from 'node:path';
import { buildApi } from '../../build-api.mjs';
import { cliEnv, runCli } from '../../lib/installation.mjs';
import { inRoot, require } from '../../lib/paths.mjs';
import { startEmbedded } from '../../pg/embedded.mjs';
import { secretsOf } from '../../pg/secrets.mjs';

const pg = require('pg');
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** The bundle that is measured; kept apart from that of `npm run build`, which others may be replacing. */
export const benchApi = inRoot('dist/bench/api');

/** The business day that every bench database speaks of. */
export const BENCH_DAY = '2026-07-01';

/** What a server of this size would be given; the defaults of PostgreSQL are those of a small machine. */
const SETTINGS = {
  shared_buffers: '2GB',
  effective_cache_size: '8GB',
  max_wal_size: '8GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
};

/** Builds the API that is measured. */
export const buildBenchApi = () => buildApi({ outdir: benchApi, quiet: true });

/**
 * Opens the database of a folder (or that of DATABASE_URL) with the benchmark's settings.
 * @param {string} dataDir absolute
 * @returns {Promise<object>} `installation` for the tools of ../lib and `database` with its addresses and `stop()`
 */
export async function openBenchDatabase(dataDir) {
  const external = process.env.DATABASE_URL;
  const installation = {
    ...{ port: 0, dataDir: path.resolve(dataDir), embedded: !external, demo: true },
    ...{ businessDate: BENCH_DAY, publicUrl: 'http://localhost' },
  };
  if (external) {
    const ownerUrl = process.env.DATABASE_OWNER_URL ?? external;
    const stop = () => undefined;
    return { installation, database: { appUrl: external, ownerUrl, attached: true, stop } };
  }
  secretsOf(installation.dataDir);
  let database = await startEmbedded(installation.dataDir);
  if (await configure(database.ownerUrl)) {
    database.stop();
    database = await startEmbedded(installation.dataDir);
  }
  return { installation, database };
}

/** Brings the schema up to date with the bundle that is measured. */
export const migrateBench = ({ installation, database }) =>
  runCli(['migrate'], cliEnv(installation, database), { apiDir: benchApi, capture: true });

/** A connected client that reaches every unit. */
export async function ownerClient(database) {
  const client = new pg.Client({ connectionString: database.ownerUrl, options: '-c app.wide=all' });
  await client.connect();
  return client;
}

/** Writes the settings that differ. @returns true when the server must be started again. */
async function configure(ownerUrl) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    let changed = false;
    for (const [name, wanted] of Object.entries(SETTINGS)) {
      const { rows } = await client.query('select current_setting($1) as value', [name]);
      if (rows[0].value === wanted) continue;
      await client.query(`alter system set ${name} = ${client.escapeLiteral(wanted)}`);
      changed = true;
    }
    return changed;
  } finally {
    await client.end();
  }
}
