import type { MigrationInterface, QueryRunner } from 'typeorm';
import { own, secured } from './policies';

/** The extension ledger: every request for more time, its decision, and both days, for ever. */
export class ExtensionLedger20261122184200 implements MigrationInterface {
  readonly name = 'ExtensionLedger20261122184200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(LEDGER);
    await db.query(
      secured(
        'due_extension',
        `${own('owner_unit_id')} or ${own('lead_unit_id')}`,
        `${own('owner_unit_id')} or ${own('lead_unit_id')}`,
      ),
    );
    await db.query('revoke delete on planning.due_extension from congtac_app');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** The units are those at the time of the request: a task given to another unit keeps what the first one asked for. */
const LEDGER = `
  create table planning.due_extension (
    extension_id uuid constraint pk_due_extension primary key,
    task_id uuid not null constraint fk_due_extension_task references planning.task (task_id),
    occurrence_id uuid constraint fk_due_extension_occurrence references planning.task_occurrence (occurrence_id),
    owner_unit_id integer not null constraint fk_due_extension_owner references org.unit (unit_id),
    lead_unit_id integer not null constraint fk_due_extension_lead references org.unit (unit_id),
    original_due_on date not null, old_due_on date not null, new_due_on date not null,
    reason text not null,
    status text not null default 'REQUESTED' constraint ck_due_extension_status check (status in
      ('REQUESTED','GRANTED','REFUSED','WITHDRAWN')),
    requested_by uuid, requested_by_name text not null,
    requested_at timestamptz not null default clock_timestamp(),
    decided_by uuid, decided_by_name text, decided_post_id uuid, decided_post_title text, decided_at timestamptz,
    decision_reason text,
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text,
    constraint ck_due_extension_later check (new_due_on > old_due_on),
    constraint ck_due_extension_decided check ((status = 'REQUESTED') = (decided_at is null))
  );
  create unique index uq_due_extension_open on planning.due_extension
    (task_id, coalesce(occurrence_id, '00000000-0000-0000-0000-000000000000')) where status = 'REQUESTED';
  create index ix_due_extension_task on planning.due_extension (task_id);
  create index ix_due_extension_queue on planning.due_extension (owner_unit_id, requested_at) where status = 'REQUESTED';
`;
