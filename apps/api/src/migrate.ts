import { DataSource } from 'typeorm';
import { migrateJobsSchema } from '@congtac/shared-api';
import { APP_ROLE, ownerDataSourceOptions } from './data-source';

const LOCK_KEY = 20_261_122;

/**
 * Brings the schema up to date, the queues' own included. Safe to run twice at once: the second run waits for the first.
 * @param ownerUrl connection of the owner of the database.
 * @returns names of the migrations that ran.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const dataSource = await new DataSource(ownerDataSourceOptions(ownerUrl)).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    const done = await dataSource.runMigrations();
    const queues = await migrateJobsSchema(ownerUrl, APP_ROLE);
    return [...done.map((migration) => migration.name), ...(queues ? ['queues of jobs'] : [])];
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [LOCK_KEY]);
    await lock.release();
    await dataSource.destroy();
  }
}
