import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "What has changed since": figures in the order of the days they were accepted or corrected on. */
export class MovedFigures20261122224001 implements MigrationInterface {
  readonly name = 'MovedFigures20261122224001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create index ix_figure_reported on reporting.figure (reported_on, unit_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
