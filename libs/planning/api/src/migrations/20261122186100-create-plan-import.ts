import type { MigrationInterface, QueryRunner } from 'typeorm';
import { own, secured } from './policies';

/** Imports of plan tables and the tasks they made (item 12). */
export class CreatePlanImport20261122186100 implements MigrationInterface {
  readonly name = 'CreatePlanImport20261122186100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query([...['plan_import', 'plan_import_row'].map((table) => secured(table, OWN, OWN))].join('\n'));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const OWN = own('unit_id');

/**
 * `sheets` is the file as read, `mapping` and `decisions` what people chose, `counts` what the preview says. An import
 * that brings an earlier one up to date names it in `updates_id`; all imports of one table share `table_id`, and
 * `plan_import_row` keeps for each task what the last of them wrote. `undo` holds what an undoing needs.
 */
const TABLES = `
  create table planning.plan_import (
    import_id uuid constraint pk_plan_import primary key,
    plan_id uuid not null constraint fk_plan_import_plan references planning.plan (plan_id) on delete cascade,
    unit_id integer not null constraint fk_plan_import_unit references org.unit (unit_id),
    table_id uuid not null,
    updates_id uuid constraint fk_plan_import_updates references planning.plan_import (import_id) on delete set null,
    state text not null constraint ck_plan_import_state check (state in
      ('READING','NEEDS_MAPPING','CHECKED','RUNNING','DONE','FAILED','UNDONE')),
    file_name text not null constraint ck_plan_import_file_name check (length(file_name) between 1 and 200),
    file_sha256 text not null constraint ck_plan_import_sha256 check (file_sha256 ~ '^[0-9a-f]{64}$'),
    sheets jsonb, mapping jsonb, decisions jsonb not null default '[]', counts jsonb, undo jsonb,
    rows_done integer not null default 0, rows_total integer not null default 0,
    failure text,
    seen_at timestamptz not null default clock_timestamp(),
    created_at timestamptz not null default clock_timestamp(), created_by uuid, created_by_name text,
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text
  );
  create index ix_plan_import_plan on planning.plan_import (plan_id, created_at desc);
  create table planning.plan_import_row (
    task_id uuid constraint pk_plan_import_row primary key
      constraint fk_plan_import_row_task references planning.task (task_id) on delete cascade,
    plan_id uuid not null constraint fk_plan_import_row_plan references planning.plan (plan_id) on delete cascade,
    unit_id integer not null, table_id uuid not null,
    path text not null, section_heading text not null, parent_task_id uuid,
    imported jsonb not null
  );
  create index ix_plan_import_row_table on planning.plan_import_row (plan_id, table_id);
`;
