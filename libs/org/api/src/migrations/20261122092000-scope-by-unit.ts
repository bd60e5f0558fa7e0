import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wide scopes name the units at the head of branches; where a branch lies is looked up when a statement runs. */
export class ScopeByUnit20261122092000 implements MigrationInterface {
  readonly name = 'ScopeByUnit20261122092000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(BRANCHES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/**
 * `app.wide` and `app.admin` hold unit keys as integer[]: a positive key is a unit with its branch, a negative one the
 * unit alone. Positions would not do: another request may renumber the tree between sign-in check and statement, and
 * a range of old positions would then open the units that have moved into it.
 */
const BRANCHES = `
  create function org.units_of(heads integer[]) returns setof integer language sql stable as $$
    select p.unit_id from unnest(heads) as h (key)
    join org.unit_position r
      on r.tree_version = nullif(current_setting('app.tree_version', true), '')::integer and r.unit_id = abs(h.key)
    join org.unit_position p
      on p.tree_version = r.tree_version and p.lft between r.lft and case when h.key > 0 then r.rgt else r.lft end
  $$;
  create or replace function org.admin_scope() returns setof integer language plpgsql stable as $$
  declare reach text := coalesce(current_setting('app.admin', true), '');
  begin
    if reach <> '' then return query select org.units_of(reach::integer[]); end if;
  end $$;
  create or replace function app.wide_scope() returns setof integer language plpgsql stable as $$
  declare wide text := coalesce(current_setting('app.wide', true), '');
  begin
    if wide = 'all' then
      return query select u.unit_id from org.unit u;
    elsif wide <> '' then
      return query select org.units_of(wide::integer[]);
    end if;
  end $$;
`;
