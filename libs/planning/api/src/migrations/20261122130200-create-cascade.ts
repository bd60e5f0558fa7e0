import type { MigrationInterface, QueryRunner } from 'typeorm';
import { own, secured } from './policies';

/** Obligations, decisions on tasks of the plan above, own-unit summaries, and the views other contexts read. */
export class CreateCascade20261122130200 implements MigrationInterface {
  readonly name = 'CreateCascade20261122130200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(CASCADE);
    await db.query(SUMMARY);
    await db.query(POLICIES);
    await db.query(VIEWS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const VERSIONED = `version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text`;

const CASCADE = `
  create table planning.plan_obligation (
    obligation_id uuid constraint pk_plan_obligation primary key,
    parent_plan_id uuid not null constraint fk_plan_obligation_parent references planning.plan (plan_id),
    parent_unit_id integer not null,
    unit_id integer not null constraint fk_plan_obligation_unit references org.unit (unit_id),
    created_on date not null, due_on date not null,
    opened_at timestamptz,
    plan_id uuid constraint fk_plan_obligation_plan references planning.plan (plan_id),
    issued_on date,
    ${VERSIONED},
    constraint uq_plan_obligation_unit unique (parent_plan_id, unit_id),
    constraint ck_plan_obligation_issue check (issued_on is null or plan_id is not null)
  );
  create index ix_plan_obligation_unit on planning.plan_obligation (unit_id);
  create index ix_plan_obligation_plan on planning.plan_obligation (plan_id) where plan_id is not null;
  create table planning.adoption (
    adoption_id uuid constraint pk_adoption primary key,
    plan_id uuid not null constraint fk_adoption_plan references planning.plan (plan_id),
    unit_id integer not null constraint fk_adoption_unit references org.unit (unit_id),
    parent_plan_id uuid not null constraint fk_adoption_parent_plan references planning.plan (plan_id),
    parent_task_id uuid not null constraint fk_adoption_parent_task references planning.task (task_id),
    parent_unit_id integer not null,
    decision text not null constraint ck_adoption_decision check (decision in ('VERBATIM','ADAPT','NOT_APPLICABLE')),
    reason text,
    child_task_id uuid constraint fk_adoption_child_task references planning.task (task_id),
    ${VERSIONED},
    constraint uq_adoption_task unique (parent_task_id, plan_id),
    constraint ck_adoption_reason check (decision <> 'NOT_APPLICABLE' or (reason is not null and child_task_id is null))
  );
  create index ix_adoption_plan on planning.adoption (plan_id);
  create index ix_adoption_parent_plan on planning.adoption (parent_plan_id);
  create index ix_adoption_child on planning.adoption (child_task_id) where child_task_id is not null;
`;

/** One row per (LEAD unit, plan), as of a day; no ancestor rows: sums over units are made on read. */
const SUMMARY = `
  create table planning.plan_summary (
    unit_id integer not null constraint fk_plan_summary_unit references org.unit (unit_id),
    plan_id uuid not null constraint fk_plan_summary_plan references planning.plan (plan_id),
    owner_unit_id integer not null,
    as_of date not null,
    total integer not null default 0,
    out_of_count integer not null default 0,
    completed_on_time integer not null default 0,
    completed_late integer not null default 0,
    pending integer not null default 0,
    overdue integer not null default 0,
    no_deadline integer not null default 0,
    due_soon integer not null default 0,
    not_started integer not null default 0,
    in_progress_on_time integer not null default 0,
    weighted_percent numeric(18,2) not null default 0,
    weight numeric(18,2) not null default 0,
    constraint pk_plan_summary primary key (unit_id, plan_id),
    constraint ck_plan_summary_partition check (total = out_of_count + completed_on_time + completed_late + pending
      + overdue + no_deadline + due_soon + not_started + in_progress_on_time)
  );
  create index ix_plan_summary_plan on planning.plan_summary (plan_id);
  create index ix_plan_summary_as_of on planning.plan_summary (as_of);
`;

const POLICIES = [
  secured(
    'plan_obligation',
    `${own('unit_id')} or ${own('parent_unit_id')}`,
    own('parent_unit_id'),
    `${own('unit_id')} or ${own('parent_unit_id')}`,
  ),
  secured('adoption', `${own('unit_id')} or ${own('parent_unit_id')}`, own('unit_id')),
  secured(
    'plan_summary',
    `${own('unit_id')} or ${own('owner_unit_id')}`,
    `${own('unit_id')} or ${own('owner_unit_id')}`,
  ),
].join('\n');

const view = (name: string, select: string) => `
  create view planning.${name} with (security_invoker = true) as ${select};
  grant select on planning.${name} to congtac_app;`;

const VIEWS = [
  view(
    'v_plan',
    `select plan_id, unit_id, doc_type, scope, year_from, year_to, period_from, period_to, fields, title, purpose_text,
       requirement_text, number, symbol, issued_on, signer_post_id, signer_text, status, revision, imported, demo,
       source_code, version from planning.plan`,
  ),
  view(
    'v_plan_section',
    `select section_id, plan_id, parent_section_id, ordinal, heading, body_text, theme_id, campaign_id, source_code
     from planning.plan_section`,
  ),
  view(
    'v_plan_basis',
    'select basis_id, plan_id, ordinal, legal_document_id, parent_plan_id, note from planning.plan_basis',
  ),
  view(
    'v_task',
    `select task_id, plan_id, section_id, parent_task_id, answers_task_id, adoption_mode, position, code, title,
       description, kind, priority, urgent, origin, owner_unit_id, lead_unit_id, start_on, due_on, next_due_on, due_kind,
       deliverable, cascade_mode, status, progress_percent, submitted_on, completed_on, return_reason, weight, theme_id,
       campaign_id, event_id, imported, demo, source_code, version from planning.task`,
  ),
  view(
    'v_task_party',
    'select party_id, task_id, unit_id, person_id, role, note, owner_unit_id, issued from planning.task_party',
  ),
  view(
    'v_task_occurrence',
    `select occurrence_id, task_id, unit_id, owner_unit_id, ordinal, label, window_from, window_to, due_on, status,
       done_on, waived_on, waive_reason, report_id, version from planning.task_occurrence`,
  ),
  view(
    'v_plan_obligation',
    `select obligation_id, parent_plan_id, parent_unit_id, unit_id, created_on, due_on, opened_at, plan_id, issued_on
     from planning.plan_obligation`,
  ),
  view(
    'v_adoption',
    `select adoption_id, plan_id, unit_id, parent_plan_id, parent_task_id, parent_unit_id, decision, reason,
       child_task_id from planning.adoption`,
  ),
  view(
    'v_plan_summary',
    `select unit_id, plan_id, owner_unit_id, as_of, total, out_of_count, completed_on_time, completed_late, pending,
       overdue, no_deadline, due_soon, not_started, in_progress_on_time, weighted_percent, weight
     from planning.plan_summary`,
  ),
  view(
    'v_indicator',
    `select indicator_id, unit_id, code, name, measure, value_type, direction, rollup, additive_over_time, demo,
       source_code from planning.indicator`,
  ),
  view(
    'v_target',
    `select target_id, task_id, indicator_id, assigned_value, committed_value, comparator, qualifier, allocation_mode,
       justification from planning.target`,
  ),
].join('\n');
