import 'reflect-metadata';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FirstAdministrator } from '@congtac/identity-api';
import { DailySweep, RollUpCheck, type RollUpDifference } from '@congtac/planning-api';
import { BusinessClock } from '@congtac/shared-api';
import { AppModule } from './app.module';
import { type AppConfig, ConfigError, readConfig } from './config';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/demo-accounts';
import { loadDemo } from './demo/load-demo';
import { migrate } from './migrate';

const print = (text: string) => process.stdout.write(`${text}\n`);

/** The operator's commands: each gets its arguments and the environment, and may give the code to leave with. */
const commands: Record<string, (args: string[]) => Promise<number | void>> = {
  migrate: async () => {
    const names = await migrate(readConfig(process.env).databaseOwnerUrl);
    print(names.length ? `migrated: ${names.join(', ')}` : 'the schema is up to date');
  },
  seed: async () => {
    const config = readConfig(process.env);
    const loaded = await withApp(config, async (app) => {
      const anything = await loadDemo(app, path.resolve('apps/api/demo-data'));
      // The plans come as issued: their counters are made by the sweep of the day.
      if (anything) await app.get(DailySweep, { strict: false }).run(app.get(BusinessClock, { strict: false }).today());
      return anything;
    });
    print(loaded ? 'sample data loaded' : 'sample data were loaded before');
  },
  'create-admin': async ([login, fullName, unitName]) => {
    if (!login || !fullName)
      throw new ConfigError('usage: create-admin <login> "<full name>" ["<name of the top unit>"]');
    const config = readConfig(process.env);
    const slip = await withApp(config, (app) =>
      app.get(FirstAdministrator, { strict: false }).create({ login, fullName, unitName }),
    );
    print(`Tài khoản quản trị (administrator): ${slip.login}`);
    print(`Mã kích hoạt dùng một lần (one-time code): ${slip.code}`);
    print(`Mở trang /kich-hoat và nhập mã trước ${slip.expiresAt} (open /kich-hoat before then).`);
  },
  'verify-rollups': async (args) => {
    const repair = args.includes('--repair');
    if (args.some((arg) => arg !== '--repair')) throw new ConfigError('usage: verify-rollups [--repair]');
    return withApp(readConfig(process.env), (app) => verifyRollUps(app.get(RollUpCheck, { strict: false }), repair));
  },
  'demo-accounts': async () => {
    const accounts = DEMO_ACCOUNTS.map(({ login, displayName, title }) => ({ login, displayName, title }));
    print(JSON.stringify({ password: DEMO_PASSWORD, accounts }));
  },
};

/** Lists every stored counter that differs from the tasks; 1 while any stands unrepaired. */
async function verifyRollUps(check: RollUpCheck, repair: boolean): Promise<number> {
  const onDifference = ({ unitId, planId, column, stored, truth }: RollUpDifference) =>
    print(`unit ${unitId} plan ${planId} ${column}: stored ${stored ?? 'nothing'}, true ${truth}`);
  const { plans, rows, differences, repaired } = await check.run({ repair, onDifference });
  print(`${plans} plans, ${rows} rows: ${differences} differences${repair ? `, ${repaired} rows repaired` : ''}`);
  return differences > 0 && !repair ? 1 : 0;
}

async function withApp<T>(config: AppConfig, work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const app = await NestFactory.createApplicationContext(AppModule.with({ ...config, processRole: 'web' }), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

async function main([command = '', ...args]: string[]): Promise<number> {
  const run = commands[command];
  if (!run) throw new ConfigError(`usage: cli <${Object.keys(commands).join('|')}>`);
  return (await run(args)) ?? 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack ?? error)}\n`);
    process.exit(1);
  },
);
