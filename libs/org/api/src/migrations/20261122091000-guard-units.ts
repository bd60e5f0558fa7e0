import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units and their placements: everyone reads them, only the administrator of the branch (or the system) writes. */
export class GuardUnits20261122091000 implements MigrationInterface {
  readonly name = 'GuardUnits20261122091000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UNIT_POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/**
 * A unit written by this very transaction has no position yet but has passed its own check, so units may be put below
 * it: lists bring several levels at once. Nothing is ever deleted, so there is no policy for it.
 */
const UNIT_POLICIES = `
  create function org.written_here(unit integer) returns boolean language sql stable as $$
    select exists (select from org.unit u where u.unit_id = unit and u.xmin = pg_current_xact_id_if_assigned()::xid)
  $$;
  alter table org.unit enable row level security; alter table org.unit force row level security;
  alter table org.unit_placement enable row level security; alter table org.unit_placement force row level security;

  create policy unit_read on org.unit for select using (true);
  create policy unit_insert on org.unit for insert with check (
    (select app.is_system()) or parent_id in (select org.admin_scope()) or org.written_here(parent_id));
  create policy unit_change on org.unit for update using (
    (select app.is_system()) or unit_id in (select org.admin_scope()));

  create policy unit_placement_read on org.unit_placement for select using (true);
  create policy unit_placement_insert on org.unit_placement for insert with check (
    (select app.is_system()) or (
      (unit_id in (select org.admin_scope()) or org.written_here(unit_id))
      and (parent_id in (select org.admin_scope()) or org.written_here(parent_id))));
  create policy unit_placement_change on org.unit_placement for update using (
    (select app.is_system()) or unit_id in (select org.admin_scope()));
`;
