import { DataSource } from 'typeorm';
import { ownerDataSourceOptions } from './data-source';

const LOCK_KEY = 20_261_122;

/**
 * Brings the schema up to date. Safe to run twice at once: the second run waits for the first.
 * @param ownerUrl connection of the owner of the database.
 * @returns names of the migrations that ran.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const dataSource = await new DataSource(ownerDataSourceOptions(ownerUrl)).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    const done = await dataSource.runMigrations();
    return done.map((migration) => migration.name);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [LOCK_KEY]);
    await lock.release();
    await dataSource.destroy();
  }
}
