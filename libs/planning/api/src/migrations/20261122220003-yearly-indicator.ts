import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A yearly main target may name the indicator that tells what was reached (S1-22). */
export class YearlyIndicator20261122220003 implements MigrationInterface {
  readonly name = 'YearlyIndicator20261122220003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table planning.plan_yearly_target add column indicator_id uuid
        constraint fk_plan_yearly_target_indicator references planning.indicator (indicator_id);
      create index ix_plan_yearly_target_indicator on planning.plan_yearly_target (indicator_id)
        where indicator_id is not null;
      create view planning.v_plan_yearly_target with (security_invoker = true) as
        select yearly_target_id, plan_id, ordinal, subject, year, value, measure, indicator_id
        from planning.plan_yearly_target;
      grant select on planning.v_plan_yearly_target to congtac_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
