import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders of reports: one a day and unit, whoever sends it, so that nobody is chased twice. */
export class PeriodReminders20261122230500 implements MigrationInterface {
  readonly name = 'PeriodReminders20261122230500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLE);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const own = (column: string) =>
  `(${column} = any((select app.scope())::integer[]) or ${column} in (select app.wide_scope()))`;

const TABLE = `
  create table reporting.period_reminder (
    unit_id integer not null constraint fk_period_reminder_unit references org.unit (unit_id),
    sent_on date not null,
    sending_id uuid not null,
    owner_unit_id integer not null constraint fk_period_reminder_owner references org.unit (unit_id),
    period_id uuid not null constraint fk_period_reminder_period references reporting.reporting_period (period_id),
    indicator_id uuid, people integer not null, text text not null,
    sent_at timestamptz not null, sent_by uuid, sent_by_name text,
    constraint pk_period_reminder primary key (unit_id, sent_on)
  );
  create index ix_period_reminder_period on reporting.period_reminder (period_id, owner_unit_id);
  create index ix_period_reminder_owner on reporting.period_reminder (owner_unit_id);
  alter table reporting.period_reminder enable row level security;
  alter table reporting.period_reminder force row level security;
  create policy period_reminder_read on reporting.period_reminder for select using (
    ${own('unit_id')} or ${own('owner_unit_id')});
  create policy period_reminder_insert on reporting.period_reminder for insert with check (${own('owner_unit_id')});
  grant select, insert on reporting.period_reminder to congtac_app;
`;
