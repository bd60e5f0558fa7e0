import { commonProblem, notFound } from '@congtac/shared-domain';
import { requestContext } from '../access/request-context';
import type { UnitOfWork } from './unit-of-work';

/** An update of one row that must still be at `version`. Names are column names, given by code and never by a client. */
export interface GuardedUpdate {
  /** `schema.table`. */
  table: string;
  /** Key columns and their values. */
  key: Record<string, string | number>;
  /** Version the person saw. */
  version: number;
  /** Columns to write. */
  set: Record<string, unknown>;
}

/**
 * Updates one row when nobody changed it since `version`, raising its version and naming the person.
 * @returns the row as stored. Problems: `common.stale` (with `by` and `at`) when it changed, `common.not-found`.
 */
export async function guardedUpdate<Row extends object>(uow: UnitOfWork, update: GuardedUpdate): Promise<Row> {
  const actor = requestContext()?.principal?.actor;
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const assignments = Object.entries(update.set).map(([column, value]) => `${column} = ${bind(value)}`);
  assignments.push(
    'version = version + 1',
    'updated_at = clock_timestamp()',
    `updated_by = ${bind(actor?.accountId ?? null)}`,
    `updated_by_name = ${bind(actor?.displayName ?? null)}`,
  );
  const keyed = Object.entries(update.key).map(([column, value]) => `${column} = ${bind(value)}`);
  const [row] = await uow.query<Row>(
    `update ${update.table} set ${assignments.join(', ')} where ${keyed.join(' and ')} and version = ${bind(update.version)} returning *`,
    values,
  );
  return row ?? (await explainMiss(uow, update));
}

async function explainMiss(uow: UnitOfWork, update: GuardedUpdate): Promise<never> {
  const columns = Object.keys(update.key);
  const where = columns.map((column, i) => `${column} = $${i + 1}`).join(' and ');
  const current = await uow.one<{ version: number; updated_by_name: string | null; updated_at: Date }>(
    `select version, updated_by_name, updated_at from ${update.table} where ${where}`,
    Object.values(update.key),
  );
  if (!current) throw notFound();
  throw commonProblem('common.stale', {
    by: current.updated_by_name ?? 'Một người khác',
    at: current.updated_at.toISOString(),
    version: current.version,
  });
}
