import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who registered a document, so that not every ward may correct what the centre entered. */
export class CorrectLegalDocuments20261122165100 implements MigrationInterface {
  readonly name = 'CorrectLegalDocuments20261122165100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table documents.legal_document add column registered_by_unit_id integer
        constraint fk_legal_document_registered_by references org.unit (unit_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
