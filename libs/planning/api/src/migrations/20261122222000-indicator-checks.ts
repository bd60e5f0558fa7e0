import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What figures of an indicator usually look like: lowest, highest, and how far from the last one (per cent). */
export class IndicatorChecks20261122222000 implements MigrationInterface {
  readonly name = 'IndicatorChecks20261122222000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table planning.indicator
        add column min_value numeric(18,4), add column max_value numeric(18,4),
        add column jump_percent integer constraint ck_indicator_jump check (jump_percent between 1 and 10000),
        add constraint ck_indicator_bounds check (min_value <= max_value);
      create or replace view planning.v_indicator with (security_invoker = true) as
        select indicator_id, unit_id, code, name, measure, value_type, direction, rollup, additive_over_time, demo,
          source_code, definition, archived, min_value, max_value, jump_percent from planning.indicator;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
