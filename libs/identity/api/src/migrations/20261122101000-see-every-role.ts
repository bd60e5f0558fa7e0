import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets administrators be judged by every role of an account, also by those outside their branch. */
export class SeeEveryRole20261122101000 implements MigrationInterface {
  readonly name = 'SeeEveryRole20261122101000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(OPEN_GRANTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/**
 * Where accounts hold roles that are not over on `day`: those in force and those still to come. Row-level security
 * hides the roles of other branches, yet whoever resets a password takes all of them over, so these few columns are
 * read with the scope of the system; it is put back before the rows leave, and an error undoes the transaction.
 */
const OPEN_GRANTS = `
  create function identity.open_grants(accounts uuid[], day date)
    returns table (account_id uuid, unit_id integer, role text, scope text)
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
  declare wide text := coalesce(current_setting('app.wide', true), '');
  begin
    perform set_config('app.wide', 'all', true);
    return query select g.account_id, g.unit_id, g.role, g.scope from identity.role_grant g
      where g.account_id = any (accounts) and (g.valid_to is null or g.valid_to >= day);
    perform set_config('app.wide', wide, true);
  end $$;
  revoke execute on function identity.open_grants from public;
  grant execute on function identity.open_grants to congtac_app;
`;
