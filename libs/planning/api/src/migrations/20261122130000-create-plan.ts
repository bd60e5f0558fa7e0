import type { MigrationInterface, QueryRunner } from 'typeorm';
import { line, own, secured } from './policies';

/** Schema `planning`: plans with their bases, sections, objectives and recipients. */
export class CreatePlan20261122130000 implements MigrationInterface {
  readonly name = 'CreatePlan20261122130000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create schema planning; grant usage on schema planning to congtac_app;');
    await db.query(PLAN);
    await db.query(PLAN_PARTS);
    await db.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const VERSIONED = `version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text`;

/** `recipient_unit_ids` repeats the recipients so that the policy of plans needs no other table. */
const PLAN = `
  create table planning.plan (
    plan_id uuid constraint pk_plan primary key,
    unit_id integer not null constraint fk_plan_unit references org.unit (unit_id),
    doc_type text not null constraint ck_plan_doc_type check (doc_type in
      ('KE_HOACH','CHUONG_TRINH_HANH_DONG','CHUONG_TRINH_CONG_TAC','CHUONG_TRINH_PHOI_HOP')),
    scope text not null constraint ck_plan_scope check (scope in
      ('ANNUAL','HALF_YEAR','MULTI_YEAR','THEMATIC','URGENT')),
    year_from integer not null, year_to integer not null,
    period_from date not null, period_to date not null,
    fields text[] not null default '{}',
    title text not null constraint ck_plan_title check (length(title) between 1 and 500),
    purpose_text text not null default '', requirement_text text not null default '',
    no_basis boolean not null default false,
    obliges_lower_units boolean not null default false,
    number integer, symbol text, issued_on date, signer_post_id uuid, signer_text text,
    recipient_unit_ids integer[] not null default '{}',
    status text not null default 'DRAFT' constraint ck_plan_status check (status in
      ('DRAFT','SUBMITTED','APPROVED','ISSUED','IN_PROGRESS','REVIEWED','CLOSED','SUPERSEDED','WITHDRAWN')),
    revision integer not null default 1,
    return_reason text,
    submitted_on date, submitted_by uuid, submitted_by_name text,
    approved_on date, approved_by uuid, approved_by_name text, approved_post_id uuid,
    imported boolean not null default false, demo boolean not null default false, source_code text,
    search_text text not null generated always as (app.fold(title)) stored,
    ${VERSIONED},
    constraint ck_plan_years check (year_to >= year_from),
    constraint ck_plan_period check (period_to >= period_from),
    constraint ck_plan_issue check (imported or status not in ('ISSUED','IN_PROGRESS','REVIEWED','CLOSED','SUPERSEDED')
      or (number is not null and symbol is not null and issued_on is not null))
  );
  create unique index uq_plan_number on planning.plan (unit_id, symbol, (extract(year from issued_on)), number)
    where number is not null;
  create unique index uq_plan_period on planning.plan (unit_id, doc_type, scope, period_from, period_to, fields, revision)
    where scope in ('ANNUAL','HALF_YEAR','MULTI_YEAR') and status <> 'WITHDRAWN';
  create unique index uq_plan_source on planning.plan (source_code) where source_code is not null;
  create index ix_plan_unit on planning.plan (unit_id, year_from desc);
  create index ix_plan_recipients on planning.plan using gin (recipient_unit_ids);
  create index ix_plan_search on planning.plan using gin (search_text gin_trgm_ops);
`;

const PLAN_PARTS = `
  create table planning.plan_basis (
    basis_id uuid constraint pk_plan_basis primary key,
    plan_id uuid not null constraint fk_plan_basis_plan references planning.plan (plan_id) on delete cascade,
    ordinal integer not null,
    legal_document_id uuid,
    parent_plan_id uuid constraint fk_plan_basis_parent references planning.plan (plan_id),
    note text,
    constraint ck_plan_basis_one check (num_nonnulls(legal_document_id, parent_plan_id) <= 1
      and num_nonnulls(legal_document_id, parent_plan_id, note) >= 1),
    constraint ck_plan_basis_self check (parent_plan_id <> plan_id)
  );
  create index ix_plan_basis_plan on planning.plan_basis (plan_id, ordinal);
  create index ix_plan_basis_parent on planning.plan_basis (parent_plan_id) where parent_plan_id is not null;
  create table planning.plan_section (
    section_id uuid constraint pk_plan_section primary key,
    plan_id uuid not null constraint fk_plan_section_plan references planning.plan (plan_id) on delete cascade,
    parent_section_id uuid constraint fk_plan_section_parent references planning.plan_section (section_id),
    ordinal integer not null,
    heading text not null constraint ck_plan_section_heading check (length(heading) between 1 and 500),
    body_text text not null default '',
    theme_id uuid, campaign_id uuid,
    source_code text,
    ${VERSIONED}
  );
  create index ix_plan_section_plan on planning.plan_section (plan_id, ordinal);
  create index ix_plan_section_parent on planning.plan_section (parent_section_id) where parent_section_id is not null;
  create table planning.objective (
    objective_id uuid constraint pk_objective primary key,
    plan_id uuid not null constraint fk_objective_plan references planning.plan (plan_id) on delete cascade,
    ordinal integer not null, text text not null, qualitative boolean not null default true
  );
  create index ix_objective_plan on planning.objective (plan_id, ordinal);
  create table planning.plan_recipient (
    recipient_id uuid constraint pk_plan_recipient primary key,
    plan_id uuid not null constraint fk_plan_recipient_plan references planning.plan (plan_id) on delete cascade,
    ordinal integer not null,
    unit_id integer constraint fk_plan_recipient_unit references org.unit (unit_id),
    text text,
    constraint ck_plan_recipient_one check (num_nonnulls(unit_id, text) >= 1)
  );
  create index ix_plan_recipient_plan on planning.plan_recipient (plan_id, ordinal);
`;

const seenPlan = (table: string) => `exists (select 1 from planning.plan p where p.plan_id = ${table}.plan_id)`;
const ownPlan = (table: string) =>
  `exists (select 1 from planning.plan p where p.plan_id = ${table}.plan_id and ${own('p.unit_id')})`;

const POLICIES = [
  secured(
    'plan',
    `${own('unit_id')} or (status in ('ISSUED','IN_PROGRESS','REVIEWED','CLOSED','SUPERSEDED')
      and (${line('unit_id')} or recipient_unit_ids && (select app.scope())))`,
    own('unit_id'),
  ),
  ...['plan_basis', 'plan_section', 'objective', 'plan_recipient'].map((table) =>
    secured(table, seenPlan(table), ownPlan(table)),
  ),
].join('\n');
