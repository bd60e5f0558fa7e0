import type { MigrationInterface, QueryRunner } from 'typeorm';
import { line, own } from './policies';

/** Who sees a target sees what it is measured by, also where the indicator belongs to a unit of another line. */
export class IndicatorsOfTargets20261122183101 implements MigrationInterface {
  readonly name = 'IndicatorsOfTargets20261122183101';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter policy indicator_read on planning.indicator using (${own('unit_id')} or ${line('unit_id')}
        or exists (select 1 from planning.target g where g.indicator_id = indicator.indicator_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
