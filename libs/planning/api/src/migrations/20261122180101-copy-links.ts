import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A task of the next plan may be linked to the unfinished one it goes on with (S1-8, S3-18). */
export class CopyLinks20261122180101 implements MigrationInterface {
  readonly name = 'CopyLinks20261122180101';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table planning.task_link drop constraint ck_task_link_kind;
      alter table planning.task_link add constraint ck_task_link_kind
        check (kind in ('DERIVED_FROM','SUPPORTS','BLOCKED_BY','REPLACES','CARRIED_FROM'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
