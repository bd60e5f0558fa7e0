import type { MigrationInterface, QueryRunner } from 'typeorm';
import { own, secured } from './policies';

/** Amendments of issued plans: drafts of revisions, kept texts, what changed, and the uptake of the units below. */
export class CreateAmendment20261122180100 implements MigrationInterface {
  readonly name = 'CreateAmendment20261122180100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(LINEAGE);
    await db.query(TABLES);
    await db.query(POLICIES);
    await db.query(VIEWS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** A revision is a draft plan of its own; its sections and tasks point to the living ones they stand for. */
const LINEAGE = `
  alter table planning.plan add column revises_plan_id uuid
    constraint fk_plan_revises references planning.plan (plan_id)
    constraint ck_plan_revises check (revises_plan_id <> plan_id);
  create unique index uq_plan_open_revision on planning.plan (revises_plan_id)
    where revises_plan_id is not null and status <> 'WITHDRAWN';
  alter table planning.plan_section add column revises_section_id uuid
    constraint fk_plan_section_revises references planning.plan_section (section_id) on delete set null;
  create index ix_plan_section_revises on planning.plan_section (revises_section_id)
    where revises_section_id is not null;
  alter table planning.task add column revises_task_id uuid
    constraint fk_task_revises references planning.task (task_id) on delete set null;
  create index ix_task_revises on planning.task (revises_task_id) where revises_task_id is not null;
  alter table planning.adoption add column in_revision boolean not null default false;
`;

/**
 * `revision_base` is the text a draft revision started from: only what the draft changed against it is applied, so that
 * nothing that happened to the living plan meanwhile is undone.
 */
const TABLES = `
  create table planning.revision_base (
    plan_id uuid constraint pk_revision_base primary key
      constraint fk_revision_base_plan references planning.plan (plan_id) on delete cascade,
    unit_id integer not null,
    content jsonb not null
  );
  create table planning.plan_revision (
    revision_id uuid constraint pk_plan_revision primary key,
    plan_id uuid not null constraint fk_plan_revision_plan references planning.plan (plan_id),
    unit_id integer not null constraint fk_plan_revision_unit references org.unit (unit_id),
    revision integer not null,
    title text not null, number integer, symbol text, issued_on date, signer_post_id uuid, signer_text text,
    status text not null default 'SUPERSEDED' constraint ck_plan_revision_status check (status = 'SUPERSEDED'),
    superseded_on date not null,
    content jsonb not null,
    constraint uq_plan_revision unique (plan_id, revision)
  );
  create table planning.amendment (
    amendment_id uuid constraint pk_amendment primary key,
    plan_id uuid not null constraint fk_amendment_plan references planning.plan (plan_id),
    unit_id integer not null constraint fk_amendment_unit references org.unit (unit_id),
    revision integer not null,
    number integer, symbol text, issued_on date not null, applied_on date not null,
    changed_tasks integer not null, added_tasks integer not null, removed_tasks integer not null,
    changed_items integer not null,
    constraint uq_amendment_revision unique (plan_id, revision)
  );
  create table planning.amendment_change (
    change_id uuid constraint pk_amendment_change primary key,
    amendment_id uuid not null constraint fk_amendment_change_amendment
      references planning.amendment (amendment_id) on delete cascade,
    plan_id uuid not null,
    task_id uuid constraint fk_amendment_change_task references planning.task (task_id),
    section_id uuid,
    change text not null constraint ck_amendment_change_change check (change in ('ADDED','REMOVED','CHANGED')),
    title text not null,
    field text,
    old_value jsonb, new_value jsonb,
    constraint ck_amendment_change_field check ((change = 'CHANGED') = (field is not null))
  );
  create index ix_amendment_change_amendment on planning.amendment_change (amendment_id);
  create index ix_amendment_change_task on planning.amendment_change (task_id) where task_id is not null;
  create table planning.amendment_uptake (
    uptake_id uuid constraint pk_amendment_uptake primary key,
    amendment_id uuid not null constraint fk_amendment_uptake_amendment references planning.amendment (amendment_id),
    parent_plan_id uuid not null constraint fk_amendment_uptake_parent_plan references planning.plan (plan_id),
    parent_task_id uuid not null constraint fk_amendment_uptake_parent_task references planning.task (task_id),
    parent_unit_id integer not null,
    plan_id uuid not null,
    unit_id integer not null constraint fk_amendment_uptake_unit references org.unit (unit_id),
    child_task_id uuid not null,
    mode text not null constraint ck_amendment_uptake_mode check (mode in ('VERBATIM','ADAPT','SPLIT')),
    fields text[] not null,
    base jsonb not null,
    state text not null default 'PENDING' constraint ck_amendment_uptake_state check (state in
      ('PENDING','ACCEPTED','JUSTIFIED')),
    kept text[] not null default '{}', reason text,
    decided_on date, decided_by_name text,
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text,
    constraint ck_amendment_uptake_decided check ((state = 'PENDING') = (decided_on is null)),
    constraint ck_amendment_uptake_reason check (state <> 'JUSTIFIED' or reason is not null)
  );
  create unique index uq_amendment_uptake_waiting on planning.amendment_uptake (child_task_id, parent_task_id)
    where state = 'PENDING';
  create index ix_amendment_uptake_amendment on planning.amendment_uptake (amendment_id);
  create index ix_amendment_uptake_plan on planning.amendment_uptake (plan_id);
  create index ix_amendment_uptake_unit on planning.amendment_uptake (unit_id) where state = 'PENDING';
`;

const seenPlan = (table: string) => `exists (select 1 from planning.plan p where p.plan_id = ${table}.plan_id)`;
const ownPlan = (table: string) =>
  `exists (select 1 from planning.plan p where p.plan_id = ${table}.plan_id and ${own('p.unit_id')})`;

/** What a unit decided is seen by itself and by the unit above, not by its neighbours. */
const POLICIES = [
  secured('revision_base', own('unit_id'), own('unit_id')),
  secured('plan_revision', seenPlan('plan_revision'), own('unit_id')),
  secured('amendment', seenPlan('amendment'), own('unit_id')),
  secured('amendment_change', seenPlan('amendment_change'), ownPlan('amendment_change')),
  secured(
    'amendment_uptake',
    `${own('unit_id')} or ${own('parent_unit_id')}`,
    own('parent_unit_id'),
    `${own('unit_id')} or ${own('parent_unit_id')}`,
  ),
].join('\n');

/** Decisions prepared in a revision count once it is issued; the views tell of plans and tasks that stand for themselves. */
const VIEWS = `
  create or replace view planning.v_adoption with (security_invoker = true) as
    select adoption_id, plan_id, unit_id, parent_plan_id, parent_task_id, parent_unit_id, decision, reason,
      child_task_id from planning.adoption where not in_revision;
  create view planning.v_amendment with (security_invoker = true) as
    select amendment_id, plan_id, unit_id, revision, number, symbol, issued_on, applied_on from planning.amendment;
  create view planning.v_amendment_uptake with (security_invoker = true) as
    select uptake_id, amendment_id, parent_plan_id, parent_task_id, parent_unit_id, plan_id, unit_id, child_task_id,
      mode, state, kept, reason, decided_on from planning.amendment_uptake;
  grant select on planning.v_amendment, planning.v_amendment_uptake to congtac_app;
`;
