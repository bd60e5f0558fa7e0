import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schema `reporting`: periods with their locks, progress reports with their revisions and values, own figures. */
export class CreateReporting20261122140000 implements MigrationInterface {
  readonly name = 'CreateReporting20261122140000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create schema reporting; grant usage on schema reporting to congtac_app;');
    await db.query(PERIODS);
    await db.query(REPORTS);
    await db.query(FIGURES);
    await db.query(LOCKS);
    await db.query(POLICIES);
    await db.query(VIEWS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** Calendar periods of 2010–2040: months, quarters, halves, years. Sent within 5 working days (Mon–Fri) after the cut-off. */
const PERIODS = `
  create table reporting.reporting_period (
    period_id uuid constraint pk_reporting_period primary key default gen_random_uuid(),
    profile text not null constraint ck_reporting_period_profile check (profile in ('CALENDAR')),
    code text not null, name text not null,
    kind text not null constraint ck_reporting_period_kind check (kind in ('MONTH', 'QUARTER', 'H1', 'H2', 'YEAR')),
    year integer not null,
    date_from date not null, date_to date not null, cut_off_on date not null, submit_due_on date not null,
    constraint uq_reporting_period_code unique (profile, code),
    constraint ck_reporting_period_window check (date_from <= date_to and date_to <= cut_off_on)
  );
  create index ix_reporting_period_year on reporting.reporting_period (year, kind);
  grant select on reporting.reporting_period to congtac_app;

  with window_of as (
    select y, to_char(d, 'YYYY-MM') as code, 'Tháng ' || to_char(d, 'MM/YYYY') as name, 'MONTH' as kind,
      d::date as date_from, (d + interval '1 month - 1 day')::date as date_to
    from generate_series(2010, 2040) y, generate_series(make_timestamp(y, 1, 1, 0, 0, 0), make_timestamp(y, 12, 1, 0, 0, 0), '1 month') d
    union all
    select y, y || '-Q' || q, 'Quý ' || (array['I', 'II', 'III', 'IV'])[q] || '/' || y, 'QUARTER',
      make_date(y, q * 3 - 2, 1), (make_date(y, q * 3, 1) + interval '1 month - 1 day')::date
    from generate_series(2010, 2040) y, generate_series(1, 4) q
    union all
    select y, y || '-H1', '6 tháng đầu năm ' || y, 'H1', make_date(y, 1, 1), make_date(y, 6, 30)
    from generate_series(2010, 2040) y
    union all
    select y, y || '-H2', '6 tháng cuối năm ' || y, 'H2', make_date(y, 7, 1), make_date(y, 12, 31)
    from generate_series(2010, 2040) y
    union all
    select y, y::text, 'Năm ' || y, 'YEAR', make_date(y, 1, 1), make_date(y, 12, 31) from generate_series(2010, 2040) y
  )
  insert into reporting.reporting_period
    (profile, code, name, kind, year, date_from, date_to, cut_off_on, submit_due_on)
  select 'CALENDAR', w.code, w.name, w.kind, w.y, w.date_from, w.date_to, w.date_to,
    (select day::date from generate_series(w.date_to + 1, w.date_to + 14, interval '1 day') day
      where extract(isodow from day) < 6 order by day offset 4 limit 1)
  from window_of w;

  alter table reporting.reporting_period enable row level security;
  alter table reporting.reporting_period force row level security;
  create policy reporting_period_read on reporting.reporting_period for select using (true);
`;

const VERSIONED = `
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text`;

const blank = (table: string) => `
    blank text not null constraint ck_${table}_blank
      check (blank in ('NUMBER', 'ZERO', 'NONE_OCCURRED', 'NOT_APPLICABLE')),
    value numeric(18, 4),
    qualifier text not null constraint ck_${table}_qualifier
      check (qualifier in ('EXACT', 'OVER', 'NEARLY', 'ABOUT')),
    meeting_on date, meeting_name text,
    constraint ck_${table}_value check ((blank = 'NUMBER') = (value is not null))`;

const REPORTS = `
  create table reporting.progress_report (
    report_id uuid constraint pk_progress_report primary key,
    task_id uuid not null, occurrence_id uuid, plan_id uuid not null,
    unit_id integer not null constraint fk_progress_report_unit references org.unit (unit_id),
    owner_unit_id integer not null constraint fk_progress_report_owner_unit references org.unit (unit_id),
    period_id uuid constraint fk_progress_report_period references reporting.reporting_period (period_id),
    period_from date not null, period_to date not null,
    progress_percent integer constraint ck_progress_report_percent check (progress_percent between 0 and 100),
    result_text text not null default '', difficulty_text text not null default '', proposal_text text not null default '',
    completes_task boolean not null default false,
    author_account uuid not null, author_person uuid, author_name text not null,
    status text not null default 'DRAFT' constraint ck_progress_report_status
      check (status in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
    revision integer not null default 1 constraint ck_progress_report_revision check (revision >= 1),
    submitted_at timestamptz, submitted_on date, due_on date,
    return_reason text, opened_at timestamptz,
    decided_at timestamptz, decided_on date, decided_by uuid, decided_by_name text, decided_as_post text,
    self_approved boolean not null default false,
    demo boolean not null default false,
    created_at timestamptz not null default clock_timestamp(),
    ${VERSIONED},
    constraint ck_progress_report_window check (period_from <= period_to),
    constraint ck_progress_report_submitted check (status in ('DRAFT') or submitted_on is not null),
    constraint ck_progress_report_return check (status <> 'RETURNED' or return_reason is not null)
  );
  create unique index uq_progress_report_open on reporting.progress_report (task_id, occurrence_id, unit_id)
    nulls not distinct where status <> 'ACCEPTED';
  create index ix_progress_report_task on reporting.progress_report (task_id, submitted_at);
  create index ix_progress_report_unit on reporting.progress_report (unit_id, status, submitted_at);
  create index ix_progress_report_waiting on reporting.progress_report (owner_unit_id, submitted_at)
    where status = 'SUBMITTED';
  create index ix_progress_report_plan on reporting.progress_report (plan_id, submitted_at);

  create table reporting.report_value (
    report_id uuid not null constraint fk_report_value_report
      references reporting.progress_report (report_id) on delete cascade,
    ordinal integer not null,
    unit_id integer not null, owner_unit_id integer not null,
    indicator_id uuid not null,${blank('report_value')},
    constraint pk_report_value primary key (report_id, ordinal)
  );
  create index ix_report_value_indicator on reporting.report_value (indicator_id, unit_id);

  create table reporting.report_revision (
    report_id uuid not null constraint fk_report_revision_report
      references reporting.progress_report (report_id) on delete cascade,
    revision integer not null,
    unit_id integer not null, owner_unit_id integer not null,
    status text not null constraint ck_report_revision_status check (status in ('RETURNED', 'ACCEPTED')),
    progress_percent integer,
    result_text text not null, difficulty_text text not null, proposal_text text not null,
    report_values jsonb not null,
    reason text not null, by_account uuid, by_name text not null, at timestamptz not null,
    constraint pk_report_revision primary key (report_id, revision)
  );
  grant select, insert, update, delete on reporting.progress_report, reporting.report_value to congtac_app;
  grant select, insert on reporting.report_revision to congtac_app;
`;

/** Own figures only: the accepted value of what happened in the unit itself. Nothing computed is ever stored (I-10). */
const FIGURES = `
  create table reporting.figure (
    figure_id uuid constraint pk_figure primary key,
    unit_id integer not null constraint fk_figure_unit references org.unit (unit_id),
    owner_unit_id integer not null constraint fk_figure_owner_unit references org.unit (unit_id),
    indicator_id uuid not null, plan_id uuid not null, task_id uuid not null, occurrence_id uuid,
    report_id uuid not null constraint fk_figure_report references reporting.progress_report (report_id),
    period_from date not null, period_to date not null,${blank('figure')},
    meeting_key text not null,
    method text not null constraint ck_figure_method check (method in ('REPORTED', 'CORRECTED')),
    reported_on date not null,
    demo boolean not null default false,
    ${VERSIONED},
    constraint uq_figure_own unique (unit_id, indicator_id, period_from, period_to, meeting_key),
    constraint ck_figure_window check (period_from <= period_to)
  );
  create index ix_figure_indicator on reporting.figure (indicator_id, period_from, period_to, unit_id);
  create index ix_figure_task on reporting.figure (task_id, unit_id);
  create index ix_figure_report on reporting.figure (report_id);
  grant select, insert, update, delete on reporting.figure to congtac_app;
`;

/** Periods whose review was accepted: the values of these indicators stand in it and stay as they are (I-14). */
const LOCKS = `
  create table reporting.period_lock (
    review_id uuid constraint pk_period_lock primary key,
    unit_id integer not null constraint fk_period_lock_unit references org.unit (unit_id),
    period_from date not null, period_to date not null,
    indicator_ids uuid[] not null,
    locked_at timestamptz not null default clock_timestamp(),
    constraint ck_period_lock_window check (period_from <= period_to)
  );
  create index ix_period_lock_unit on reporting.period_lock (unit_id, period_from, period_to);
  grant select, insert on reporting.period_lock to congtac_app;
`;

const OWN = `(unit_id = any((select app.scope())::integer[]) or unit_id in (select app.wide_scope()))`;
const OWNER = `(owner_unit_id = any((select app.scope())::integer[]) or owner_unit_id in (select app.wide_scope()))`;

const AT_HOME = `(unit_id = any((select app.own())::integer[]) or (select app.is_system()))`;
/** A draft is seen and written at its own unit only, not by those above. */
const REPORT = `(${OWN} or ${OWNER}) and (status <> 'DRAFT' or ${AT_HOME})`;
/** Figures that are still being written (draft, returned) stay at home; those above read what was last sent. */
const VALUE = `(${AT_HOME} or ((${OWN} or ${OWNER}) and exists (select from reporting.progress_report r
    where r.report_id = report_value.report_id and r.status in ('SUBMITTED', 'ACCEPTED'))))`;

/** Own scope, or the task owner's side; locked periods are known to all below the unit. */
const POLICIES = `
  ${['progress_report', 'report_value', 'report_revision', 'figure', 'period_lock']
    .map(
      (t) =>
        `alter table reporting.${t} enable row level security; alter table reporting.${t} force row level security;`,
    )
    .join('\n  ')}
  create policy progress_report_read on reporting.progress_report for select using (${REPORT});
  create policy progress_report_add on reporting.progress_report for insert with check (${OWN} and ${REPORT});
  create policy progress_report_change on reporting.progress_report for update using (${REPORT}) with check (${REPORT});
  create policy progress_report_remove on reporting.progress_report for delete using (${AT_HOME} and status = 'DRAFT');
  create policy report_value_all on reporting.report_value using (${VALUE}) with check (${VALUE});
  ${['report_revision', 'figure']
    .map((t) => `create policy ${t}_all on reporting.${t} using (${OWN} or ${OWNER}) with check (${OWN} or ${OWNER});`)
    .join('\n  ')}
  create policy period_lock_read on reporting.period_lock for select
    using (${OWN} or unit_id = any((select app.line())::integer[]));
  create policy period_lock_add on reporting.period_lock for insert with check (${OWN});
`;

const VIEWS = `
  create view reporting.v_reporting_period with (security_invoker = true) as
    select period_id, profile, code, name, kind, year, date_from, date_to, cut_off_on, submit_due_on
    from reporting.reporting_period;
  create view reporting.v_progress_report with (security_invoker = true) as
    select report_id, task_id, occurrence_id, plan_id, unit_id, owner_unit_id, period_id, period_from, period_to,
      progress_percent, result_text, difficulty_text, proposal_text, completes_task, author_name, status, revision,
      submitted_at, submitted_on, due_on, return_reason, decided_on, demo, version
    from reporting.progress_report;
  create view reporting.v_figure with (security_invoker = true) as
    select figure_id, unit_id, owner_unit_id, indicator_id, plan_id, task_id, occurrence_id, report_id,
      period_from, period_to, blank, value, qualifier, method, meeting_on, meeting_name, reported_on, demo
    from reporting.figure;
  grant select on reporting.v_reporting_period, reporting.v_progress_report, reporting.v_figure to congtac_app;
`;
