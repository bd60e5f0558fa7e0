import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets reminders see which directives nobody has acknowledged. */
export class UnansweredDirectives20261122225002 implements MigrationInterface {
  readonly name = 'UnansweredDirectives20261122225002';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create view review.v_directive_recipient with (security_invoker = true) as
        select recipient_id, directive_id, unit_id, from_unit_id, sent_at, acknowledge_by, acknowledged_at
        from review.directive_recipient;
      grant select on review.v_directive_recipient to congtac_app;
      create index ix_directive_recipient_unanswered on review.directive_recipient (recipient_id)
        where acknowledged_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
