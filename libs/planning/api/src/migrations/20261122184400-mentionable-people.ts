import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a person who takes part in a task find the others who do, across units. */
export class MentionablePeople20261122184400 implements MigrationInterface {
  readonly name = 'MentionablePeople20261122184400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(PEOPLE);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/**
 * Active people with a role at the units, and persons named as parties. Row-level security hides accounts of other units,
 * yet who works on a task together may call each other by name, so these few columns are read with the scope of the
 * system; it is put back before the rows leave, and an error undoes the transaction.
 */
const PEOPLE = `
  create function planning.people_of(units integer[], persons uuid[])
    returns table (account_id uuid, name text, unit_name text)
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
  declare wide text := coalesce(current_setting('app.wide', true), '');
  begin
    perform set_config('app.wide', 'all', true);
    return query select a.account_id, a.display_name, u.name
      from identity.v_account a join org.v_unit u on u.unit_id = a.unit_id
      where a.status = 'ACTIVE' and (a.person_id = any (persons) or a.account_id in (
        select g.account_id from identity.v_role_grant g
        where g.unit_id = any (units) and g.role not in ('SYS_ADMIN', 'COLLABORATOR')))
      order by app.fold(a.display_name), a.account_id;
    perform set_config('app.wide', wide, true);
  end $$;
  revoke execute on function planning.people_of from public;
  grant execute on function planning.people_of to congtac_app;
`;
