import type { MigrationInterface, QueryRunner } from 'typeorm';
import { own, secured } from './policies';

/**
 * Deleted plans, sections and tasks stay as they are for 30 days, out of everybody's sight: each names the trash item it
 * went with, and a restrictive policy hides such rows from every statement that does not open the trash
 * (`app.trash` = on). So ids, places and parts come back as they were, and whatever else hangs on a task comes with it.
 */
export class CreateTrash20261122170102 implements MigrationInterface {
  readonly name = 'CreateTrash20261122170102';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TRASH);
    await db.query(secured('trash_item', own('unit_id'), own('unit_id')));
    await db.query(['plan', 'plan_section', 'task'].map(hidden).join('\n'));
    await db.query(PERIOD_INDEX);
    await db.query(CLEARING);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** `adoptions` = decisions about tasks above that fell away with the deleted thing. */
const TRASH = `
  create table planning.trash_item (
    trash_id uuid constraint pk_trash_item primary key,
    kind text not null constraint ck_trash_item_kind check (kind in ('PLAN','SECTION','TASK')),
    entity_id uuid not null constraint uq_trash_item_entity unique,
    plan_id uuid not null,
    unit_id integer not null constraint fk_trash_item_unit references org.unit (unit_id),
    title text not null, plan_title text not null,
    adoptions jsonb not null default '[]',
    deleted_at timestamptz not null, kept_until date not null,
    deleted_by uuid, deleted_by_name text
  );
  create index ix_trash_item_unit on planning.trash_item (unit_id, deleted_at desc);
  create index ix_trash_item_plan on planning.trash_item (plan_id);
  create index ix_trash_item_kept on planning.trash_item (kept_until);
`;

const hidden = (table: string) => `
  alter table planning.${table} add column trash_id uuid
    constraint fk_${table}_trash references planning.trash_item (trash_id);
  create index ix_${table}_trash on planning.${table} (trash_id) where trash_id is not null;
  create policy ${table}_trash on planning.${table} as restrictive for select
    using (trash_id is null or (select current_setting('app.trash', true)) = 'on');`;

/** A deleted plan leaves its period free. */
const PERIOD_INDEX = `
  drop index planning.uq_plan_period;
  create unique index uq_plan_period on planning.plan (unit_id, doc_type, scope, period_from, period_to, fields, revision)
    where scope in ('ANNUAL','HALF_YEAR','MULTI_YEAR') and status <> 'WITHDRAWN' and trash_id is null;
`;

/**
 * Who deletes a plan, a section or a task for good does not see what of it is in the trash: the trash lets go of it, so
 * that no foreign key stands in the way.
 */
const CLEARING = `
  create function planning.clear_trash() returns trigger language plpgsql as $$
  declare before text := coalesce(current_setting('app.trash', true), '');
  begin
    perform set_config('app.trash', 'on', true);
    if tg_table_name = 'plan' then
      delete from planning.task where plan_id = old.plan_id and trash_id is not null;
      delete from planning.plan_section where plan_id = old.plan_id and trash_id is not null;
      delete from planning.trash_item where plan_id = old.plan_id and kind <> 'PLAN';
    elsif pg_trigger_depth() > 1 then
      null; -- the plan goes with everything in it
    elsif tg_table_name = 'plan_section' then
      update planning.task set section_id = null where section_id = old.section_id and trash_id is not null;
      update planning.plan_section set parent_section_id = null
        where parent_section_id = old.section_id and trash_id is not null and trash_id is distinct from old.trash_id;
    else
      update planning.task set parent_task_id = null
        where parent_task_id = old.task_id and trash_id is not null and trash_id is distinct from old.trash_id;
    end if;
    perform set_config('app.trash', before, true);
    return old;
  end $$;
  create trigger clear_trash before delete on planning.plan for each row execute function planning.clear_trash();
  create trigger clear_trash before delete on planning.plan_section
    for each row execute function planning.clear_trash();
  create trigger clear_trash before delete on planning.task for each row execute function planning.clear_trash();
`;
