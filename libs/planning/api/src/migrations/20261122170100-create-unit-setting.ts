import type { MigrationInterface, QueryRunner } from 'typeorm';
import { line, own, secured } from './policies';

/** How each unit plans: who approves its plans, the time given below, the count of extensions (A-5, S0-10). */
export class CreateUnitSetting20261122170100 implements MigrationInterface {
  readonly name = 'CreateUnitSetting20261122170100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UNIT_SETTING);
    await db.query(secured('unit_setting', `${own('unit_id')} or ${line('unit_id')}`, own('unit_id')));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** A unit without a row has the defaults; units below read the row of the unit above. */
const UNIT_SETTING = `
  create table planning.unit_setting (
    unit_id integer constraint pk_unit_setting primary key
      constraint fk_unit_setting_unit references org.unit (unit_id),
    approval_mode text not null default 'SELF'
      constraint ck_unit_setting_approval check (approval_mode in ('SELF','PARENT_APPROVES')),
    adoption_limit_days integer not null default 15
      constraint ck_unit_setting_adoption check (adoption_limit_days between 1 and 120),
    extension_limit integer not null default 1
      constraint ck_unit_setting_extension check (extension_limit between 0 and 10),
    soon_days integer not null default 7 constraint ck_unit_setting_soon check (soon_days between 1 and 60),
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text
  );
`;
