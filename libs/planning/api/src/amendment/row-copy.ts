import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@congtac/shared-api';

/** Old id → new id. */
export type IdMap = ReadonlyMap<string, string>;

/** What to copy: rows of `planning.<table>` as `r`, with SQL pieces that are constants of this code base. */
export interface RowCopyPlan {
  table: string;
  /** Joins that give new ids; `m` is the map of the ids (`old`, `new`). */
  joins: string;
  where: string;
  /** A jsonb expression laid over each row. */
  overrides: string;
  params: unknown[];
}

/** Copies rows with every column they have, so that a column added later is not lost; in the caller's transaction. */
@Injectable()
export class RowCopy {
  private readonly columns = new Map<string, string[]>();

  constructor(private readonly uow: UnitOfWork) {}

  /** Inserts the copies. */
  async copy(plan: RowCopyPlan): Promise<void> {
    const columns = await this.columnsOf(plan.table);
    await this.uow.query(
      `insert into planning.${plan.table} (${columns.join(', ')})
       select ${columns.map((column) => `c.${column}`).join(', ')}
       from planning.${plan.table} r ${plan.joins}
       cross join lateral jsonb_populate_record(null::planning.${plan.table}, to_jsonb(r) || ${plan.overrides}) c
       where ${plan.where}`,
      plan.params,
    );
  }

  /** Columns that may be written; those the database makes by itself are left out. */
  private async columnsOf(table: string): Promise<string[]> {
    const known = this.columns.get(table);
    if (known) return known;
    const rows = await this.uow.query<{ name: string }>(
      `select quote_ident(attname) as name from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
      [`planning.${table}`],
    );
    const names = rows.map((row) => row.name);
    this.columns.set(table, names);
    return names;
  }
}

/** Join that gives the new ids of a map handed over as parameter `position`. */
export const newIds = (position: number, alias: string, on: string, kind = 'join'): string =>
  `${kind} jsonb_to_recordset($${position}::jsonb) as ${alias} (old uuid, new uuid) on ${alias}.old = ${on}`;

/** A map as the join above reads it. */
export function idPairs(ids: IdMap): string {
  return JSON.stringify([...ids].map(([old, replacement]) => ({ old, new: replacement })));
}
