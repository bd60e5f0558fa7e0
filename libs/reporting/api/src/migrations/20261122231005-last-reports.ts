import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day on which a unit last sent a report, read off in one step for each unit of a branch. */
export class LastReports20261122231005 implements MigrationInterface {
  readonly name = 'LastReports20261122231005';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index ix_progress_report_last on reporting.progress_report (unit_id, submitted_on desc)
        where submitted_on is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
