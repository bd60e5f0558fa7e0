import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Estimates, what was unusual about a figure, earlier states of figures, decisions about meetings told at two levels. */
export class FigureHistory20261122222001 implements MigrationInterface {
  readonly name = 'FigureHistory20261122222001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(COLUMNS);
    await db.query(HISTORY);
    await db.query(MEETINGS);
    await db.query(POLICIES);
    await db.query(VIEWS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const COLUMNS = `
  alter table reporting.progress_report add column estimate boolean not null default false;
  alter table reporting.report_value
    add column warnings text[] not null default '{}'
      constraint ck_report_value_warnings check (warnings <@ array['BELOW_MIN', 'ABOVE_MAX', 'JUMP']),
    add column warning_reason text;
  alter table reporting.figure
    add column estimate boolean not null default false,
    add column set_aside boolean not null default false,
    add column reason text;
`;

/**
 * A figure's state that no longer stands; the present one is in reporting.figure under the same id. What stood at an
 * instant T: figures with updated_at <= T, and of these rows those with recorded_at <= T < ended_at.
 */
const HISTORY = `
  create table reporting.figure_revision (
    revision_id bigint generated always as identity constraint pk_figure_revision primary key,
    figure_id uuid not null,
    unit_id integer not null constraint fk_figure_revision_unit references org.unit (unit_id),
    owner_unit_id integer not null constraint fk_figure_revision_owner_unit references org.unit (unit_id),
    indicator_id uuid not null, plan_id uuid not null, task_id uuid not null, occurrence_id uuid,
    report_id uuid not null constraint fk_figure_revision_report references reporting.progress_report (report_id),
    period_from date not null, period_to date not null,
    blank text not null, value numeric(18, 4), qualifier text not null,
    meeting_on date, meeting_name text, meeting_key text not null,
    method text not null, estimate boolean not null, reason text, reported_on date not null,
    recorded_at timestamptz not null, recorded_by_name text,
    ended_at timestamptz not null default clock_timestamp(), ended_by uuid, ended_by_name text,
    ended_by_report uuid
  );
  create index ix_figure_revision_figure on reporting.figure_revision (figure_id, ended_at);
  create index ix_figure_revision_estimate on reporting.figure_revision (unit_id, period_from) where estimate;
  grant select, insert on reporting.figure_revision to congtac_app;
`;

const MEETINGS = `
  create table reporting.meeting_decision (
    decision_id uuid constraint pk_meeting_decision primary key,
    indicator_id uuid not null, meeting_key text not null, meeting_on date not null, meeting_name text not null,
    unit_id integer not null constraint fk_meeting_decision_unit references org.unit (unit_id),
    counted_unit_id integer not null constraint fk_meeting_decision_counted_unit references org.unit (unit_id),
    owner_unit_id integer not null constraint fk_meeting_decision_owner_unit references org.unit (unit_id),
    outcome text not null constraint ck_meeting_decision_outcome check (outcome in ('SAME', 'DIFFERENT')),
    reason text not null,
    decided_by uuid not null, decided_by_name text not null, decided_at timestamptz not null,
    undone_at timestamptz, undone_by uuid, undone_by_name text, undo_reason text,
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text,
    constraint ck_meeting_decision_units check (unit_id <> counted_unit_id),
    constraint ck_meeting_decision_undone check ((undone_at is null) = (undo_reason is null))
  );
  create unique index uq_meeting_decision_pair on reporting.meeting_decision
    (indicator_id, meeting_key, least(unit_id, counted_unit_id), greatest(unit_id, counted_unit_id))
    where undone_at is null;
  grant select, insert, update on reporting.meeting_decision to congtac_app;
`;

const sight = (column: string) =>
  `(${column} = any((select app.scope())::integer[]) or ${column} in (select app.wide_scope()))`;
const EITHER = `${sight('unit_id')} or ${sight('owner_unit_id')}`;

const POLICIES = `
  ${['figure_revision', 'meeting_decision']
    .map(
      (t) =>
        `alter table reporting.${t} enable row level security; alter table reporting.${t} force row level security;`,
    )
    .join('\n  ')}
  create policy figure_revision_all on reporting.figure_revision using (${EITHER}) with check (${EITHER});
  create policy meeting_decision_all on reporting.meeting_decision
    using (${EITHER} or ${sight('counted_unit_id')}) with check (${EITHER} or ${sight('counted_unit_id')});
`;

const VIEWS = `
  create or replace view reporting.v_progress_report with (security_invoker = true) as
    select report_id, task_id, occurrence_id, plan_id, unit_id, owner_unit_id, period_id, period_from, period_to,
      progress_percent, result_text, difficulty_text, proposal_text, completes_task, author_name, status, revision,
      submitted_at, submitted_on, due_on, return_reason, decided_on, demo, version, estimate
    from reporting.progress_report;
  create or replace view reporting.v_figure with (security_invoker = true) as
    select figure_id, unit_id, owner_unit_id, indicator_id, plan_id, task_id, occurrence_id, report_id,
      period_from, period_to, blank, value, qualifier, method, meeting_on, meeting_name, reported_on, demo,
      estimate, set_aside
    from reporting.figure;
`;
