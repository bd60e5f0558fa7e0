import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many days before its event a task is due (due kind EVENT_DATE). */
export class TaskEventLead20261122185100 implements MigrationInterface {
  readonly name = 'TaskEventLead20261122185100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table planning.task add column event_lead_days integer
        constraint ck_task_event_lead check (event_lead_days between 0 and 366)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
