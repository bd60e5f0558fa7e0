// npm run db:migrate | db:seed | db:reset | admin:create | rollups:verify [-- arguments]: the operator's commands on this
// installation's database. The embedded PostgreSQL is started when it does not run and left as it was found.
import { buildApiIfChanged } from './build.mjs';
import { cliEnv, openDatabase, readInstallation, runCli } from './lib/installation.mjs';
import { onStop } from './lib/run.mjs';
import { runningCommand } from './lib/running.mjs';
import { removeEmbedded } from './pg/embedded.mjs';

const [command, ...args] = process.argv.slice(2);
const commands = {
  migrate: [['migrate']],
  seed: [['migrate'], ['seed', ...args]],
  reset: [['migrate']],
  'create-admin': [['migrate'], ['create-admin', ...args]],
  'verify-rollups': [['migrate'], ['verify-rollups', ...args]],
};

/** Empties the embedded database. An external one is never emptied by us. */
function reset({ embedded, dataDir }) {
  if (!embedded) throw new Error('db:reset empties the embedded database only. Empty the one of DATABASE_URL by hand.');
  const running = runningCommand(dataDir);
  if (running) throw new Error(`Công Tác is running at ${running.url} (process ${running.pid}): stop it first.`);
  removeEmbedded(dataDir);
}

async function main() {
  if (!commands[command]) throw new Error(`usage: node tools/db.mjs ${Object.keys(commands).join('|')}`);
  const installation = readInstallation();
  if (command === 'reset') reset(installation);
  await buildApiIfChanged();
  const database = await openDatabase(installation);
  // somebody may have begun to use what we started
  const leave = () => database.attached || runningCommand(installation.dataDir) || database.stop();
  onStop(leave);
  try {
    const steps = command === 'reset' && installation.demo ? [['migrate'], ['seed']] : commands[command];
    for (const step of steps) await runCli(step, cliEnv(installation, database));
  } finally {
    leave();
  }
}

main().catch((error) => {
  console.error(`✖ ${error.message}`);
  process.exit(1);
});
