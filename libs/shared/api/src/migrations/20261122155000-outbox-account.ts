import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who brought an event about: nobody is told of what they did themselves. */
export class OutboxAccount20261122155000 implements MigrationInterface {
  readonly name = 'OutboxAccount20261122155000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table app.outbox add column account_id uuid');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
