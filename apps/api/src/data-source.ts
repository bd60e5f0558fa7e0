import { sharedMigrations } from '@congtac/shared-api';
import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { SnakeNamingStrategy } from './snake-naming';
import { contextEntities, contextMigrations } from './contexts';

// Days stay strings (`date` → 'YYYY-MM-DD'): a JavaScript Date would move them with the server's zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Role that the application's statements run as; it owns nothing and row-level security binds it. */
export const APP_ROLE = 'congtac_app';

/** Connection of the running application: role `congtac_app`, bounded pool and timeouts. */
export function appDataSourceOptions(url: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: contextEntities,
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    migrationsRun: false,
    parseInt8: true,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: {
      max: poolSize,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      pipeline: true,
      options: `-c role=${APP_ROLE} -c idle_in_transaction_session_timeout=60000 -c lock_timeout=5000 -c timezone=UTC -c jit=off`,
    },
  };
}

/**
 * Connection of the owner, with every context's migrations in their order. It reaches every unit: row-level security is
 * forced on owners too, and a migration that fills a new column must see all rows also where the owner is no superuser.
 */
export function ownerDataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: contextEntities,
    namingStrategy: new SnakeNamingStrategy(),
    migrations: [...sharedMigrations, ...contextMigrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    extra: { options: '-c app.wide=all' },
  };
}
