// Once per jest run (one project or all of them): a throw-away PostgreSQL with every migration applied. Its database
// `congtac` is the template that each test file copies; workers learn of it through the environment.
import path from 'node:path';
import { runCli } from '../lib/installation.mjs';
import { inRoot } from '../lib/paths.mjs';
import { startThrowaway } from '../pg/embedded.mjs';
import tearDown from './global-teardown.mjs';
import { buildServerParts } from './server-parts.mjs';

export default async function setUp() {
  // a folder of this run only: several runs may go on in one checkout
  const apiDir = inRoot('dist/test', `api-${process.pid}`);
  const cluster = await startThrowaway();
  globalThis.congtacTestRun = { cluster, apiDir };
  try {
    const stubs = await buildServerParts(apiDir);
    const { ownerUrl, appUrl, dir } = cluster;
    process.env.CONGTAC_TEST = JSON.stringify({ ownerUrl, appUrl, apiDir, dir, stubs });
    const env = testCliEnv({ ownerUrl, appUrl, dataDir: path.join(dir, 'files') });
    await runCli(['migrate'], env, { apiDir, capture: true });
  } catch (error) {
    // tests that need no database still run; startApi throws this in those that do
    tearDown();
    process.env.CONGTAC_TEST = JSON.stringify({ error: error.message });
  }
}

/** Environment of the API's commands while testing. */
function testCliEnv({ ownerUrl, appUrl, dataDir }) {
  return {
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_URL: appUrl,
    DATA_DIR: dataDir,
    SESSION_SECRET: 'x'.repeat(43),
    LOG_LEVEL: 'warn',
    DEMO: 'true',
  };
}
