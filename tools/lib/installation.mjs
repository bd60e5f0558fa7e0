// What the environment says about this installation, for the commands of tools/ (the server checks its own part again).
import path from 'node:path';
import { startEmbedded } from '../pg/embedded.mjs';
import { secretsOf } from '../pg/secrets.mjs';
import { apiDist, root, webDist } from './paths.mjs';
import { runNode } from './run.mjs';

/** The day of the review the demo data tells of. */
const demoDate = '2020-07-02';

function numberOf(env, name, fallback) {
  const value = Number(env[name] || fallback);
  if (!Number.isInteger(value) || value < 1 || value > 65535)
    throw new Error(`${name} must be a port (1–65535), not "${env[name]}".`);
  return value;
}

function flagOf(env, name, fallback) {
  const value = env[name] || String(fallback);
  if (!['true', 'false'].includes(value)) throw new Error(`${name} must be true or false, not "${value}".`);
  return value === 'true';
}

/**
 * Reads PORT, API_PORT, DATA_DIR, DATABASE_URL, DEMO, BUSINESS_DATE and PUBLIC_URL.
 * @returns {{ port: number, apiPort: number, dataDir: string, embedded: boolean, demo: boolean, businessDate?: string,
 *   publicUrl: string }} `embedded`: PostgreSQL is ours; the demo's default is the same
 */
export function readInstallation(env = process.env) {
  const embedded = !env.DATABASE_URL;
  const port = numberOf(env, 'PORT', 3000);
  const demo = flagOf(env, 'DEMO', embedded);
  return {
    port,
    apiPort: numberOf(env, 'API_PORT', 3001),
    dataDir: path.resolve(root, env.DATA_DIR || '.data'),
    embedded,
    demo,
    businessDate: env.BUSINESS_DATE || (demo ? demoDate : undefined),
    publicUrl: env.PUBLIC_URL || `http://localhost:${port}`,
  };
}

/**
 * The database of the installation: the embedded one is started (or attached to), an external one taken as given.
 * @returns {Promise<{ appUrl: string, ownerUrl: string, attached: boolean, isRunning: () => boolean, stop: () => void }>}
 */
export async function openDatabase(installation, say) {
  if (installation.embedded) return startEmbedded(installation.dataDir, say);
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl = appUrl } = process.env;
  return { appUrl, ownerUrl, attached: true, isRunning: () => true, stop: () => undefined };
}

/** Environment of the server: it gets the app role only, never the owner's address. */
export function serverEnv(installation, database, port = installation.port) {
  const { dataDir, demo, businessDate, publicUrl, embedded } = installation;
  const sessionSecret = process.env.SESSION_SECRET || (embedded ? secretsOf(dataDir).sessionSecret : undefined);
  return {
    PORT: String(port),
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: undefined,
    DATA_DIR: dataDir,
    PUBLIC_URL: publicUrl,
    SESSION_SECRET: sessionSecret,
    LOG_LEVEL: process.env.LOG_LEVEL || 'info',
    DEMO: String(demo),
    WEB_ROOT: webDist,
    BUSINESS_DATE: businessDate,
    NODE_ENV: process.env.NODE_ENV || 'production',
  };
}

/** Environment of the operator's commands: the server's, and the owner's address for migrations. */
export const cliEnv = (installation, database) => ({
  ...serverEnv(installation, database),
  DATABASE_OWNER_URL: database.ownerUrl,
});

/** Runs `cli.mjs <args>` of the built API; throws when it fails. `capture` returns what it printed. */
export async function runCli(args, env, { capture = false, apiDir = apiDist } = {}) {
  const script = path.join(apiDir, 'cli.mjs');
  const { code, stdout, output } = await runNode(script, args, { env, capture, quiet: capture });
  if (code !== 0) throw new Error(`The command "${args.join(' ')}" failed.${capture ? `\n${output}` : ''}`);
  return stdout;
}
