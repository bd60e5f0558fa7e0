import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a person who may send something to units know how many people it reaches. */
export class AccountsAt20261122155500 implements MigrationInterface {
  readonly name = 'AccountsAt20261122155500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(ACCOUNTS_AT);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/**
 * Ids, and nothing else, of active accounts that hold one of the roles at one of the units on a day. Row-level security
 * hides accounts of other units, so the rows are read with the scope of the system; it is put back before they leave,
 * and an error undoes the transaction.
 */
const ACCOUNTS_AT = `
  create function identity.accounts_at(units integer[], roles text[], day date)
    returns table (unit_id integer, account_id uuid)
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
  declare wide text := coalesce(current_setting('app.wide', true), '');
  begin
    perform set_config('app.wide', 'all', true);
    return query select distinct g.unit_id, g.account_id from identity.v_role_grant g
      where g.unit_id = any (units) and g.role = any (roles) and g.status = 'ACTIVE'
        and (g.valid_from is null or g.valid_from <= day) and (g.valid_to is null or g.valid_to >= day);
    perform set_config('app.wide', wide, true);
  end $$;
  revoke execute on function identity.accounts_at from public;
  grant execute on function identity.accounts_at to congtac_app;
`;
