import 'reflect-metadata';
import { ConfigError, readConfig } from './config';
import { migrate } from './migrate';

const commands: Record<string, (args: string[]) => Promise<void>> = {
  migrate: async () => {
    const names = await migrate(readConfig(process.env).databaseOwnerUrl);
    process.stdout.write(names.length ? `migrated: ${names.join(', ')}\n` : 'the schema is up to date\n');
  },
};

async function main([command = '', ...args]: string[]): Promise<void> {
  const run = commands[command];
  if (!run) throw new ConfigError(`usage: cli <${Object.keys(commands).join('|')}>`);
  await run(args);
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack ?? error)}\n`);
    process.exit(1);
  },
);
