import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIRST_PERIOD_YEAR, LAST_PERIOD_YEAR, PERIOD_PROFILES, periodsOf } from '@congtac/reporting-domain';

/**
 * Reporting periods by profile, line, level and unit (§2.8, §3.5): the catalogue gains NĐ 09 windows, nine months and
 * terms of office and loses its stored deadline (a deadline follows from the rule, the level and the working calendar);
 * rules of lines and units, meeting days, closings set by people, exceptions for late entry, and how far the sweep came.
 */
export class PeriodProfiles20261122221000 implements MigrationInterface {
  readonly name = 'PeriodProfiles20261122221000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(CATALOGUE);
    await db.query(FILL, [JSON.stringify(catalogue())]);
    await db.query(RULES);
    await db.query(COURSE);
    await db.query(LATE_ENTRY);
    await db.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const years = Array.from({ length: LAST_PERIOD_YEAR - FIRST_PERIOD_YEAR + 1 }, (_, n) => FIRST_PERIOD_YEAR + n);
const catalogue = () =>
  PERIOD_PROFILES.flatMap((profile) =>
    years.flatMap((year) => periodsOf(profile, year).map((p) => ({ ...p, profile }))),
  );

const CATALOGUE = `
  drop view reporting.v_reporting_period;
  alter table reporting.reporting_period
    drop column submit_due_on,
    drop constraint ck_reporting_period_profile, drop constraint ck_reporting_period_kind,
    drop constraint uq_reporting_period_code, drop constraint ck_reporting_period_window,
    add column unit_id integer constraint fk_reporting_period_unit references org.unit (unit_id),
    add constraint ck_reporting_period_profile check (profile in ('CALENDAR', 'ND09')),
    add constraint ck_reporting_period_kind
      check (kind in ('MONTH', 'QUARTER', 'H1', 'H2', 'NINE_MONTHS', 'YEAR', 'TERM')),
    add constraint ck_reporting_period_owner check ((kind = 'TERM') = (unit_id is not null)),
    add constraint uq_reporting_period_code unique nulls not distinct (profile, code, unit_id),
    add constraint ck_reporting_period_window check (date_from <= date_to and date_to = cut_off_on);
  create index ix_reporting_period_window on reporting.reporting_period (date_to, date_from);
  create index ix_reporting_period_unit on reporting.reporting_period (unit_id) where unit_id is not null;
  create view reporting.v_reporting_period with (security_invoker = true) as
    select period_id, profile, code, name, kind, year, date_from, date_to, cut_off_on, unit_id
    from reporting.reporting_period;
  grant select on reporting.v_reporting_period to congtac_app;
  grant insert, delete on reporting.reporting_period to congtac_app;
`;

const FILL = `
  insert into reporting.reporting_period (profile, code, name, kind, year, date_from, date_to, cut_off_on)
  select profile, code, name, kind, year, "from"::date, "to"::date, "to"::date
  from jsonb_to_recordset($1::jsonb)
    as x (profile text, code text, name text, kind text, year integer, "from" text, "to" text)
  on conflict do nothing`;

const VERSIONED = `
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text`;

/** One row for a line of units or for a unit with everything below it; null = as above. */
const RULES = `
  create table reporting.period_rule (
    rule_id uuid constraint pk_period_rule primary key default gen_random_uuid(),
    line text, unit_id integer constraint fk_period_rule_unit references org.unit (unit_id),
    profile text constraint ck_period_rule_profile check (profile in ('CALENDAR', 'ND09')),
    kinds text[] constraint ck_period_rule_kinds
      check (kinds <@ array['MONTH', 'QUARTER', 'H1', 'H2', 'NINE_MONTHS', 'YEAR', 'TERM'] and cardinality(kinds) > 0),
    grace_days integer constraint ck_period_rule_grace check (grace_days between 0 and 60),
    submit_days jsonb not null default '{}',
    ${VERSIONED},
    constraint ck_period_rule_place check (num_nonnulls(line, unit_id) = 1),
    constraint uq_period_rule_line unique (line),
    constraint uq_period_rule_unit unique (unit_id)
  );
  grant select, insert, update on reporting.period_rule to congtac_app;
  insert into reporting.period_rule (line, profile) values
    ('FRONT', 'CALENDAR'), ('PARTY', 'CALENDAR'), ('MASS_ORG', 'CALENDAR'), ('AGENCY', 'CALENDAR'), ('GOVERNMENT', 'ND09');
`;

/** What people set for one unit and period: the day of the meeting, and the last day instead of the end of grace. */
const COURSE = `
  create table reporting.period_meeting (
    unit_id integer not null constraint fk_period_meeting_unit references org.unit (unit_id),
    period_id uuid not null constraint fk_period_meeting_period references reporting.reporting_period (period_id),
    meeting_on date,
    ${VERSIONED},
    constraint pk_period_meeting primary key (unit_id, period_id)
  );
  create table reporting.period_closing (
    unit_id integer not null constraint fk_period_closing_unit references org.unit (unit_id),
    period_id uuid not null constraint fk_period_closing_period references reporting.reporting_period (period_id),
    closes_on date, reason text not null,
    ${VERSIONED},
    constraint pk_period_closing primary key (unit_id, period_id)
  );
  create index ix_period_closing_period on reporting.period_closing (period_id);
  create table reporting.period_sweep (
    one boolean constraint pk_period_sweep primary key default true constraint ck_period_sweep_one check (one),
    swept_on date not null
  );
  grant select, insert, update on reporting.period_meeting, reporting.period_closing, reporting.period_sweep
    to congtac_app;
`;

const LATE_ENTRY = `
  create table reporting.late_entry_exception (
    late_entry_id uuid constraint pk_late_entry_exception primary key,
    unit_id integer not null constraint fk_late_entry_exception_unit references org.unit (unit_id),
    decider_unit_id integer not null constraint fk_late_entry_exception_decider references org.unit (unit_id),
    period_id uuid not null constraint fk_late_entry_exception_period
      references reporting.reporting_period (period_id),
    reason text not null, until_on date not null,
    state text not null default 'REQUESTED' constraint ck_late_entry_exception_state
      check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    asked_by uuid not null, asked_by_name text not null, asked_at timestamptz not null default clock_timestamp(),
    decided_by uuid, decided_by_name text, decided_post_title text, decided_at timestamptz, decision_reason text,
    ${VERSIONED},
    constraint ck_late_entry_exception_decided check ((state = 'REQUESTED') = (decided_at is null)),
    constraint ck_late_entry_exception_checker check (state in ('REQUESTED', 'WITHDRAWN') or decided_by <> asked_by)
  );
  create unique index uq_late_entry_exception_open on reporting.late_entry_exception (unit_id, period_id)
    where state = 'REQUESTED';
  create index ix_late_entry_exception_unit on reporting.late_entry_exception (unit_id, period_id, state);
  create index ix_late_entry_exception_decider on reporting.late_entry_exception (decider_unit_id, state);
  grant select, insert, update on reporting.late_entry_exception to congtac_app;
`;

const own = (column: string) =>
  `(${column} = any((select app.scope())::integer[]) or ${column} in (select app.wide_scope()))`;
const LINE = `unit_id = any((select app.line())::integer[])`;
const ADMIN = `unit_id in (select org.admin_scope())`;
/** The administrator of a unit at the top of the tree keeps what is common to a line. */
const TOP_ADMIN = `exists (select from org.v_unit u where u.parent_id is null and u.unit_id in (select org.admin_scope()))`;

/**
 * Rules and terms are known to everybody, as the catalogue is: whoever works on a task of another line follows that
 * line's periods. Meeting days and closings are known in the branch and to those below it.
 */
const POLICIES = `
  ${['period_rule', 'period_meeting', 'period_closing', 'period_sweep', 'late_entry_exception']
    .map(
      (t) =>
        `alter table reporting.${t} enable row level security; alter table reporting.${t} force row level security;`,
    )
    .join('\n  ')}
  create policy reporting_period_add on reporting.reporting_period for insert with check (${ADMIN});
  create policy reporting_period_remove on reporting.reporting_period for delete using (${ADMIN});
  create policy period_rule_read on reporting.period_rule for select using (true);
  create policy period_rule_add on reporting.period_rule for insert
    with check (${ADMIN} or (unit_id is null and ${TOP_ADMIN}) or (select app.is_system()));
  create policy period_rule_change on reporting.period_rule for update
    using (${ADMIN} or (unit_id is null and ${TOP_ADMIN}) or (select app.is_system()));
  ${['period_meeting', 'period_closing']
    .map(
      (t) => `
  create policy ${t}_read on reporting.${t} for select using (${own('unit_id')} or ${LINE} or ${ADMIN});
  create policy ${t}_add on reporting.${t} for insert with check (${own('unit_id')} or ${ADMIN});
  create policy ${t}_change on reporting.${t} for update using (${own('unit_id')} or ${ADMIN});`,
    )
    .join('')}
  create policy period_sweep_all on reporting.period_sweep using ((select app.is_system()))
    with check ((select app.is_system()));
  create policy late_entry_exception_read on reporting.late_entry_exception for select
    using (${own('unit_id')} or ${own('decider_unit_id')});
  create policy late_entry_exception_add on reporting.late_entry_exception for insert with check (${own('unit_id')});
  create policy late_entry_exception_change on reporting.late_entry_exception for update
    using (${own('unit_id')} or ${own('decider_unit_id')});
`;
