import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans that are addressed to a unit, looked up by the unit: the search begins there. */
export class FindRecipients20261122231004 implements MigrationInterface {
  readonly name = 'FindRecipients20261122231004';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      'create index ix_plan_recipient_unit on planning.plan_recipient (unit_id) where unit_id is not null',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
