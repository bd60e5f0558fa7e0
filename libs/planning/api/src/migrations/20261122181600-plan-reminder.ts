import type { MigrationInterface, QueryRunner } from 'typeorm';
import { own, secured } from './policies';

/** Reminders of lower units: one row per unit and sending; the unit that was reminded sees them too. */
export class PlanReminder20261122181600 implements MigrationInterface {
  readonly name = 'PlanReminder20261122181600';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLE);
    await db.query(secured('plan_reminder', `${own('unit_id')} or ${own('owner_unit_id')}`, own('owner_unit_id')));
    await db.query(VIEW);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLE = `
  create table planning.plan_reminder (
    reminder_id uuid constraint pk_plan_reminder primary key,
    sending_id uuid not null,
    plan_id uuid not null constraint fk_plan_reminder_plan references planning.plan (plan_id) on delete cascade,
    owner_unit_id integer not null,
    unit_id integer not null constraint fk_plan_reminder_unit references org.unit (unit_id),
    text text not null default '', people integer not null,
    sent_at timestamptz not null, sent_by uuid, sent_by_name text,
    constraint uq_plan_reminder_unit unique (sending_id, unit_id)
  );
  create index ix_plan_reminder_plan on planning.plan_reminder (plan_id, unit_id, sent_at desc);
  create index ix_plan_reminder_unit on planning.plan_reminder (unit_id);
`;

const VIEW = `
  create view planning.v_plan_reminder with (security_invoker = true) as
    select reminder_id, sending_id, plan_id, owner_unit_id, unit_id, text, people, sent_at, sent_by_name
    from planning.plan_reminder;
  grant select on planning.v_plan_reminder to congtac_app;
`;
