import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Pool } from 'pg';
import { ApiAgent } from './api-agent';
import { createTestDatabase, type TestDatabase } from './test-database';

export { ApiAgent, type Answer, type RequestOptions } from './api-agent';
export type { DemoAccounts } from './test-database';

/** Wishes for the API under test. */
export interface ApiOptions {
  /** Start with the demo data (units, plans, accounts) instead of an empty, migrated database. */
  demo?: boolean;
  /** Business day, YYYY-MM-DD; 2020-07-02 when left out. */
  businessDate?: string;
  /** Environment variables beside the usual ones, e.g. `{ PUBLIC_URL: 'https://…' }`. */
  env?: Record<string, string>;
}

/** A running API with a database of its own. */
export interface TestApi {
  /** `http://127.0.0.1:port` */
  url: string;
  app: NestExpressApplication;
  /** As owner, past row-level security: for arranging and inspecting only. */
  owner: Pool;
  /** Address for connecting as `congtac_app`, e.g. to look at row-level security without the application. */
  appUrl: string;
  /** A client; with a login it is signed in (the demo password when none is given). */
  agent(login?: string, password?: string): Promise<ApiAgent>;
  /** Moves the business clock to a day, YYYY-MM-DD. */
  setBusinessDate(date: string): void;
  /** Stops the API and drops the database. */
  close(): Promise<void>;
}

/** Parts of apps/api; named by path, because a library must not depend on an application even in its tests. */
interface ApiParts {
  createApp(config: object): Promise<NestExpressApplication>;
  readConfig(env: Record<string, string | undefined>): object;
  BusinessClock: abstract new (...parts: never[]) => BusinessClockLike;
}

interface BusinessClockLike {
  offsetTo(date: string): number;
  shift(offsetDays: number): void;
}

/** The bundled server (server-parts.mjs), put there by the test environment of `*.api-spec.ts` files. */
declare const congtacServer: Readonly<Record<string, object>> | undefined;

function part<T extends object>(file: string): T {
  const found = typeof congtacServer === 'undefined' ? undefined : congtacServer[file];
  if (!found) throw new Error(`${file} is not there: startApi works in test/*.api-spec.ts files only.`);
  return found as T;
}

function apiParts(): ApiParts {
  return {
    ...part<Pick<ApiParts, 'createApp'>>('apps/api/src/app.factory.ts'),
    ...part<Pick<ApiParts, 'readConfig'>>('apps/api/src/config.ts'),
    ...part<Pick<ApiParts, 'BusinessClock'>>('libs/shared/api/src/index.ts'),
  };
}

function environment(database: TestDatabase, options: ApiOptions): Record<string, string> {
  return {
    PORT: '0',
    DATABASE_URL: database.appUrl,
    DATA_DIR: database.dataDir,
    SESSION_SECRET: 'x'.repeat(43),
    BUSINESS_DATE: options.businessDate ?? '2020-07-02',
    LOG_LEVEL: 'silent',
    DEMO: 'true',
    // no jobs run by themselves: a test runs those it is about (`Jobs.runDue`)
    PROCESS_ROLE: 'web',
    ...options.env,
  };
}

/**
 * Boots the whole API on a free port with a database copied for this test file. Call it in `beforeAll` and `close()` in
 * `afterAll`; the test file must be a `test/*.api-spec.ts`.
 */
export async function startApi(options: ApiOptions = {}): Promise<TestApi> {
  const database = await createTestDatabase(options.demo ?? false);
  const parts = apiParts();
  const app = await parts.createApp(parts.readConfig(environment(database, options))).catch(async (error: unknown) => {
    await database.drop();
    throw error;
  });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const clock = app.get<BusinessClockLike>(parts.BusinessClock);
  const setBusinessDate = (date: string): void => clock.shift(clock.offsetTo(date));
  setBusinessDate(options.businessDate ?? '2020-07-02');
  return {
    url,
    app,
    owner: database.owner,
    appUrl: database.appUrl,
    agent: (login, password = database.demo?.password) => signedIn(url, login, password),
    setBusinessDate,
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

async function signedIn(url: string, login: string | undefined, password: string | undefined): Promise<ApiAgent> {
  const agent = new ApiAgent(url);
  if (login === undefined) return agent;
  if (password === undefined) throw new Error(`No password for ${login}: only demo data have a common one.`);
  const { status, body } = await agent.post('/api/v1/session', { login, password });
  if (status >= 300) throw new Error(`${login} could not sign in: ${status} ${JSON.stringify(body)}`);
  return agent;
}
