import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which unit takes over from an ended one, and from when (§2.9). */
export class UnitSuccession20261122220000 implements MigrationInterface {
  readonly name = 'UnitSuccession20261122220000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLE);
    await db.query(FUNCTIONS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/**
 * `direct` rows are what a closing says; the others follow from them, so that a unit at the end of a chain is found
 * without walking it. `settled_on` = the day after the last day of the unit, on which nothing open was left with it.
 * Part of the public register, like units.
 */
const TABLE = `
  create table org.unit_succession (
    from_unit_id integer not null constraint fk_unit_succession_from references org.unit (unit_id),
    to_unit_id integer not null constraint fk_unit_succession_to references org.unit (unit_id),
    effective_from date not null,
    direct boolean not null,
    reason text not null default '',
    settled_on date,
    constraint pk_unit_succession primary key (from_unit_id, to_unit_id),
    constraint ck_unit_succession_self check (from_unit_id <> to_unit_id)
  );
  create unique index uq_unit_succession_direct on org.unit_succession (from_unit_id) where direct;
  create index ix_unit_succession_to on org.unit_succession (to_unit_id);
  alter table org.unit_succession enable row level security; alter table org.unit_succession force row level security;
  create policy unit_succession_read on org.unit_succession for select using (true);
  create policy unit_succession_write on org.unit_succession using (
    (select app.is_system()) or from_unit_id in (select org.admin_scope()));
  grant select, insert, update, delete on org.unit_succession to congtac_app;
  create view org.v_unit_succession with (security_invoker = true) as
    select from_unit_id, to_unit_id, effective_from, direct from org.unit_succession;
  grant select on org.v_unit_succession to congtac_app;
`;

/** The unit that does a unit's work on a day: itself, or the one at the end of its chain of successors. */
const FUNCTIONS = `
  create function org.working_unit(unit integer, day date) returns integer language sql stable as $$
    select coalesce((
      select s.to_unit_id from org.unit_succession s where s.from_unit_id = unit and s.effective_from <= day
        and not exists (select from org.unit_succession n where n.from_unit_id = s.to_unit_id and n.effective_from <= day)
      limit 1), unit)
  $$;
`;
