import type { UnitOfWork } from '@congtac/shared-api';

const MAX_PARAMETERS = 60_000;

/**
 * Inserts rows that all have the same columns, in as few statements as PostgreSQL allows.
 * @param table `schema.table`; keys of the rows are column names. Objects and lists are stored as JSON by the caller.
 * @param returning columns to read back, in the order of the rows.
 */
export async function insertRows<Row extends object = object>(
  uow: UnitOfWork,
  table: string,
  rows: Record<string, unknown>[],
  returning?: string,
): Promise<Row[]> {
  if (!rows.length) return [];
  const columns = Object.keys(rows[0]);
  const size = Math.floor(MAX_PARAMETERS / columns.length);
  const result: Row[] = [];
  for (let at = 0; at < rows.length; at += size) {
    const params: unknown[] = [];
    const values = rows
      .slice(at, at + size)
      .map((row) => `(${columns.map((column) => `$${params.push(row[column] ?? null)}`).join(', ')})`);
    const sql = `insert into ${table} (${columns.join(', ')}) values ${values.join(', ')}`;
    result.push(...(await uow.query<Row>(returning ? `${sql} returning ${returning}` : sql, params)));
  }
  return result;
}
