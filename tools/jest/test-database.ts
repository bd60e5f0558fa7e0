import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client, Pool } from 'pg';

/** What global-setup.mjs tells: addresses of the migrated template and the folder of the built commands. */
interface TestRun {
  ownerUrl: string;
  appUrl: string;
  apiDir: string;
  /** Folder that disappears after the run. */
  dir: string;
}

/** Sample accounts of a database with demo data. */
export interface DemoAccounts {
  password: string;
  accounts: { login: string; displayName: string; title: string }[];
}

/** A database of one test file. */
export interface TestDatabase {
  appUrl: string;
  ownerUrl: string;
  /** Folder for files of the application, removed by `drop`. */
  dataDir: string;
  /** As owner, past row-level security: for arranging and inspecting. */
  owner: Pool;
  /** Only with demo data. */
  demo: DemoAccounts | undefined;
  drop(): Promise<void>;
}

const DEMO_TEMPLATE = 'congtac_demo';
// one number for "somebody is making the demo template"
const DEMO_LOCK = 20_200_702;

function testRun(): TestRun {
  const text = process.env['CONGTAC_TEST'];
  if (!text)
    throw new Error(
      'No test database: the project needs a test/ folder with *.api-spec.ts files (tools/jest/node.cjs).',
    );
  const run = JSON.parse(text) as TestRun | { error: string };
  if ('error' in run) throw new Error(`The test database could not be made: ${run.error}`);
  return run;
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Runs statements on the maintenance database, outside any transaction. */
async function asAdministrator<T>(run: TestRun, fn: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: withDatabase(run.ownerUrl, 'postgres') });
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}

/** Runs a command of the built API against one database of the run. */
async function runCommand(run: TestRun, command: string, database: string, dataDir: string): Promise<string> {
  const env = {
    ...process.env,
    DATABASE_OWNER_URL: withDatabase(run.ownerUrl, database),
    DATABASE_URL: withDatabase(run.appUrl, database),
    DATA_DIR: dataDir,
    SESSION_SECRET: 'x'.repeat(43),
    BUSINESS_DATE: '2020-07-02',
    LOG_LEVEL: 'warn',
    DEMO: 'true',
    NODE_ENV: 'production',
  };
  const script = path.join(run.apiDir, 'cli.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, command], { env, maxBuffer: 1 << 26 });
  return stdout;
}

const demoFile = (run: TestRun): string => path.join(run.apiDir, 'demo-accounts.json');

/** Makes the template with demo data, once per run: the first test file that asks does, the others wait. */
async function ensureDemoTemplate(run: TestRun): Promise<DemoAccounts> {
  await asAdministrator(run, async (client) => {
    await client.query('select pg_advisory_lock($1)', [DEMO_LOCK]);
    if (existsSync(demoFile(run))) return;
    const making = `${DEMO_TEMPLATE}_making`;
    await client.query(`drop database if exists ${making} with (force)`);
    await copyDatabase(client, 'congtac', making);
    const dataDir = path.join(run.dir, 'demo-files');
    await runCommand(run, 'seed', making, dataDir);
    const accounts = await runCommand(run, 'demo-accounts', making, dataDir);
    await client.query(`alter database ${making} rename to ${DEMO_TEMPLATE}`);
    writeFileSync(demoFile(run), accounts);
  });
  return JSON.parse(readFileSync(demoFile(run), 'utf8')) as DemoAccounts;
}

async function copyDatabase(client: Client, template: string, name: string): Promise<void> {
  await client.query(`create database ${name} template ${template} strategy file_copy`);
}

/**
 * An own database for one test file, copied from the migrated template in some 50 ms.
 * @param demo with the demo data in it
 */
export async function createTestDatabase(demo: boolean): Promise<TestDatabase> {
  const run = testRun();
  const accounts = demo ? await ensureDemoTemplate(run) : undefined;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator(run, (client) => copyDatabase(client, demo ? DEMO_TEMPLATE : 'congtac', name));
  const ownerUrl = withDatabase(run.ownerUrl, name);
  const owner = new Pool({ connectionString: ownerUrl, max: 4, allowExitOnIdle: true });
  // dropping the database with force ends idle connections, which is no fault of a test
  owner.on('error', () => undefined);
  const dataDir = mkdtempSync(path.join(run.dir, 'files-'));
  const drop = async (): Promise<void> => {
    await owner.end();
    await asAdministrator(run, (client) => client.query(`drop database if exists ${name} with (force)`));
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { appUrl: withDatabase(run.appUrl, name), ownerUrl, dataDir, owner, demo: accounts, drop };
}
