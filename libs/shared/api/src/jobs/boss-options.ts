import type { ConstructorOptions } from 'pg-boss';
import type { DataSourceOptions } from 'typeorm';
import type { Installation } from '../installation';
import { JOBS_SCHEMA } from './jobs-schema';

/**
 * Connections of the queue: few of its own beside the application's pool, under the same role. Only workers keep time,
 * watch over jobs and listen; nobody changes the schema.
 */
export function bossOptions(dataSource: DataSourceOptions, role: Installation['processRole']): ConstructorOptions {
  const { url, extra } = dataSource as { url?: string; extra?: { options?: string } };
  const worker = role !== 'web';
  return {
    connectionString: url,
    options: extra?.options,
    application_name: 'congtac-jobs',
    max: worker ? 3 : 1,
    schema: JOBS_SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: worker,
    supervise: worker,
    useListenNotify: worker,
    monitorIntervalSeconds: 15,
    superviseIntervalSeconds: 15,
    // Both need an owner's rights.
    reindex: false,
    monitorVacuum: false,
  };
}
