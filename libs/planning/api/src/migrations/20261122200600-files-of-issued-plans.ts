import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A unit below reads the files of a plan that it reads itself: the plan above while that is a draft is none of its
 * business, and files of directives go to the addressed units by a policy of their own.
 */
export class FilesOfIssuedPlans20261122200600 implements MigrationInterface {
  readonly name = 'FilesOfIssuedPlans20261122200600';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter policy attachment_read_issued on documents.attachment using (owner_type = 'legal-document');
      create policy attachment_plan_read on documents.attachment for select using (owner_type = 'plan'
        and exists (select from planning.v_plan p where p.plan_id = attachment.owner_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
