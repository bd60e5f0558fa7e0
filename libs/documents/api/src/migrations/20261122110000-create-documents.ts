import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schema `documents` and the attached files. */
export class CreateDocuments20261122110000 implements MigrationInterface {
  readonly name = 'CreateDocuments20261122110000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema documents;
      grant usage on schema documents to congtac_app;

      create table documents.attachment (
        attachment_id uuid constraint pk_attachment primary key,
        owner_type text not null constraint ck_attachment_owner_type
          check (owner_type in ('report', 'review', 'legal-document', 'task')),
        owner_id uuid not null,
        unit_id integer not null constraint fk_attachment_unit references org.unit (unit_id),
        owner_unit_id integer not null constraint fk_attachment_owner_unit references org.unit (unit_id),
        kind text not null constraint ck_attachment_kind check (kind in ('DOCUMENT', 'PHOTO')),
        name text not null constraint ck_attachment_name check (length(name) between 1 and 200),
        size integer not null constraint ck_attachment_size check (size between 1 and 20971520),
        mime text not null,
        sha256 text not null constraint ck_attachment_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
        uploaded_by uuid, uploaded_by_name text not null,
        uploaded_at timestamptz not null default clock_timestamp(),
        taken_on date,
        version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
        updated_by uuid, updated_by_name text
      );
      create index ix_attachment_owner on documents.attachment (owner_type, owner_id, uploaded_at);

      alter table documents.attachment enable row level security;
      alter table documents.attachment force row level security;
      create policy attachment_read on documents.attachment for select using (
        unit_id = any((select app.scope())::integer[]) or unit_id in (select app.wide_scope())
        or owner_unit_id = any((select app.scope())::integer[]) or owner_unit_id in (select app.wide_scope()));
      create policy attachment_add on documents.attachment for insert with check (
        unit_id = any((select app.scope())::integer[]) or unit_id in (select app.wide_scope()));
      create policy attachment_remove on documents.attachment for delete using (
        unit_id = any((select app.scope())::integer[]) or unit_id in (select app.wide_scope()));
      grant select, insert, delete on documents.attachment to congtac_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
