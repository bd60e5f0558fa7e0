import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans of ended units name who carries them on; plans an ended unit still owed end with it (§2.9, I-18). */
export class HandOver20261122220002 implements MigrationInterface {
  readonly name = 'HandOver20261122220002';

  async up(db: QueryRunner): Promise<void> {
    await db.query(COLUMNS);
    await db.query(VIEW);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/**
 * `unit_id` of a plan stays the unit that made it, with its numbers and its name of the time; `held_by_unit_id` carries
 * it on. `ended_on` of an obligation: its unit ended, and the successor owes the same plan already.
 */
const COLUMNS = `
  alter table planning.plan
    add column held_by_unit_id integer constraint fk_plan_held_by references org.unit (unit_id),
    add constraint ck_plan_held_by check (held_by_unit_id <> unit_id);
  create index ix_plan_held_by on planning.plan (held_by_unit_id) where held_by_unit_id is not null;
  alter table planning.plan_obligation add column ended_on date;
`;

const VIEW = `
  create or replace view planning.v_plan_obligation with (security_invoker = true) as
    select obligation_id, parent_plan_id, parent_unit_id, unit_id, created_on, due_on, opened_at, plan_id, issued_on
    from planning.plan_obligation where ended_on is null;
`;
