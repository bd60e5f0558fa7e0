import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever holds a role at a unit holds it at the ended units it took over from (§2.9), from that day on. */
export class RolesOfSuccessors20261122220001 implements MigrationInterface {
  readonly name = 'RolesOfSuccessors20261122220001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(ROLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/**
 * For whoever asks which people work for a unit: what an ended unit would be told reaches its successor. The table
 * itself holds only what was granted.
 */
const ROLES = `
  create or replace view identity.v_role_grant with (security_invoker = true) as
    select g.grant_id, g.account_id, a.person_id, a.display_name, a.status, g.role, g.unit_id, g.scope, g.valid_from,
      g.valid_to, g.delegated_from_id
    from identity.role_grant g join identity.account a on a.account_id = g.account_id
    union all
    select g.grant_id, g.account_id, a.person_id, a.display_name, a.status, g.role, s.from_unit_id, g.scope,
      greatest(g.valid_from, s.effective_from), g.valid_to, g.delegated_from_id
    from org.v_unit_succession s join identity.role_grant g on g.unit_id = s.to_unit_id
    join identity.account a on a.account_id = g.account_id;
`;
