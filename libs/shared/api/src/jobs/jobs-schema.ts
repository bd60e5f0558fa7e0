import pg from 'pg';
import { PgBoss } from 'pg-boss';

/** Schema of the queues; made and upgraded by pg-boss itself. */
export const JOBS_SCHEMA = 'jobs';

/**
 * Brings the schema of the queues up to the installed version of pg-boss and lets the application use it. The running
 * application never changes it: its role has no such right.
 * @param ownerUrl connection of the owner of the database.
 * @param appRole role the application's statements run as.
 * @returns true when something changed.
 */
export async function migrateJobsSchema(ownerUrl: string, appRole: string): Promise<boolean> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOBS_SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
  });
  // The migration below fails with the same fault; an unheard 'error' would end the program instead.
  boss.on('error', () => undefined);
  const before = await versionOf(ownerUrl);
  try {
    await boss.start();
    const after = await boss.schemaVersion();
    if (after !== before) await grant(ownerUrl, appRole);
    return after !== before;
  } finally {
    await boss.stop({ graceful: false });
  }
}

function versionOf(ownerUrl: string): Promise<number | null> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ there: string | null }>('select to_regclass($1)::text as there', [
      `${JOBS_SCHEMA}.version`,
    ]);
    if (!rows[0].there) return null;
    const version = await client.query<{ version: number }>(`select version from ${JOBS_SCHEMA}.version`);
    return version.rows[0]?.version ?? null;
  });
}

async function grant(ownerUrl: string, appRole: string): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query(`
      grant usage on schema ${JOBS_SCHEMA} to ${appRole};
      grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to ${appRole};
      alter default privileges in schema ${JOBS_SCHEMA} grant select, insert, update, delete on tables to ${appRole};
    `),
  );
}

async function withClient<T>(connectionString: string, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}
