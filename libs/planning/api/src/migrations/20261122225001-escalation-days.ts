import type { MigrationInterface, QueryRunner } from 'typeorm';

/** After how many days late a unit's tasks are told to those who issued them, and to its leadership. */
export class EscalationDays20261122225001 implements MigrationInterface {
  readonly name = 'EscalationDays20261122225001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table planning.unit_setting
        add column escalate_issuer_days integer not null default 3
          constraint ck_unit_setting_escalate_issuer check (escalate_issuer_days between 1 and 60),
        add column escalate_leader_days integer not null default 7
          constraint ck_unit_setting_escalate_leader check (escalate_leader_days between 1 and 90);
      create view planning.v_unit_setting with (security_invoker = true) as
        select unit_id, approval_mode, adoption_limit_days, extension_limit, soon_days, escalate_issuer_days,
          escalate_leader_days from planning.unit_setting;
      grant select on planning.v_unit_setting to congtac_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
