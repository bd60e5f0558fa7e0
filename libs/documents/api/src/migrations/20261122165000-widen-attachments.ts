import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files on plans, directives and meetings, signed scans among them. What is issued downwards (a plan's signed scan, the
 * files of a directive) is read by the units below; files of legal documents belong to the common register.
 */
export class WidenAttachments20261122165000 implements MigrationInterface {
  readonly name = 'WidenAttachments20261122165000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table documents.attachment drop constraint ck_attachment_owner_type;
      alter table documents.attachment add constraint ck_attachment_owner_type
        check (owner_type in ('report', 'review', 'legal-document', 'task', 'plan', 'directive', 'meeting'));
      alter table documents.attachment drop constraint ck_attachment_kind;
      alter table documents.attachment add constraint ck_attachment_kind
        check (kind in ('DOCUMENT', 'PHOTO', 'SIGNED_SCAN'));
      create policy attachment_read_issued on documents.attachment for select using (
        owner_type = 'legal-document'
        or (owner_type in ('plan', 'directive') and unit_id = any((select app.line())::integer[])));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
