import type { MigrationInterface, QueryRunner } from 'typeorm';
import { own, secured } from './policies';

/**
 * Several targets per task with who assigned them, shares and weights of the allocation sheet, the indicator catalogue,
 * and the further decisions about tasks above (§2.6).
 */
export class TargetsAndRefusals20261122183100 implements MigrationInterface {
  readonly name = 'TargetsAndRefusals20261122183100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(INDICATOR);
    await db.query(TARGET);
    await db.query(ALLOCATION);
    await db.query(CASCADE);
    await db.query(POLICIES);
    await db.query(VIEWS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const VERSIONED = ['version integer not null default 1', 'updated_at timestamptz not null default clock_timestamp()'];
const AUTHOR = ['updated_by uuid', 'updated_by_name text'];
const versioned = [...VERSIONED, ...AUTHOR].map((column) => `add column ${column}`).join(', ');

const INDICATOR = `
  alter table planning.indicator
    add column definition text not null default '',
    add column archived boolean not null default false,
    add column search_text text not null generated always as (app.fold(coalesce(code, '') || ' ' || name)) stored,
    ${versioned};
  create unique index uq_indicator_code on planning.indicator (unit_id, code) where code is not null;
  create index ix_indicator_search on planning.indicator using gin (search_text gin_trgm_ops);
`;

/**
 * The target of ordinal 1 is the one tables show. `assigned_by_unit_id` is the unit of the task above: it reads the
 * commitment and decides about a justification also where the lower unit is of another line.
 */
const TARGET = `
  alter table planning.target drop constraint uq_target_task;
  alter table planning.target
    add column ordinal integer not null default 1,
    add column parent_target_id uuid
      constraint fk_target_parent references planning.target (target_id) on delete set null,
    add column assigned_by_unit_id integer constraint fk_target_assigned_by references org.unit (unit_id),
    add column unit_id integer constraint fk_target_unit references org.unit (unit_id),
    add column minimum_allocation boolean not null default false,
    add column justification_state text not null default 'NONE' constraint ck_target_justification_state
      check (justification_state in ('NONE','ASKED','ACCEPTED','RETURNED')),
    add column justification_reply text, add column justification_by uuid, add column justification_by_name text,
    add column justification_at timestamptz,
    add column exception_reason text, add column exception_by uuid, add column exception_by_name text,
    add column exception_at timestamptz,
    ${versioned},
    add constraint uq_target_ordinal unique (task_id, ordinal),
    add constraint uq_target_indicator unique (task_id, indicator_id),
    add constraint ck_target_exception check ((exception_reason is null) = (exception_at is null));
  create index ix_target_parent on planning.target (parent_target_id) where parent_target_id is not null;
  create index ix_target_assigned_by on planning.target (assigned_by_unit_id) where assigned_by_unit_id is not null;
`;

const ALLOCATION = `
  create table planning.target_share (
    target_id uuid not null constraint fk_target_share_target references planning.target (target_id) on delete cascade,
    unit_id integer not null constraint fk_target_share_unit references org.unit (unit_id),
    owner_unit_id integer not null,
    value numeric(18,4) constraint ck_target_share_value check (value >= 0),
    last_value numeric(18,4) constraint ck_target_share_last check (last_value >= 0),
    constraint pk_target_share primary key (target_id, unit_id)
  );
  create index ix_target_share_unit on planning.target_share (unit_id);
  create table planning.unit_weight (
    owner_unit_id integer not null constraint fk_unit_weight_owner references org.unit (unit_id),
    unit_id integer not null constraint fk_unit_weight_unit references org.unit (unit_id),
    weight numeric(18,4) not null constraint ck_unit_weight_value check (weight >= 0),
    ${[...VERSIONED, ...AUTHOR].join(', ')},
    constraint pk_unit_weight primary key (owner_unit_id, unit_id)
  );
`;

const CASCADE = `
  alter table planning.task drop constraint ck_task_adoption_mode;
  alter table planning.task add constraint ck_task_adoption_mode check (adoption_mode in ('VERBATIM','ADAPT','SPLIT'));
  alter table planning.adoption drop constraint ck_adoption_decision, drop constraint ck_adoption_reason;
  alter table planning.adoption
    add column outcome text constraint ck_adoption_outcome check (outcome in ('REASSIGNED','CONFIRMED','SENT_BACK')),
    add column outcome_reason text, add column outcome_by uuid, add column outcome_by_name text,
    add column outcome_at timestamptz,
    add column reassigned_unit_id integer constraint fk_adoption_reassigned references org.unit (unit_id),
    add constraint ck_adoption_decision check (decision in
      ('VERBATIM','ADAPT','SPLIT','SUPPORT','REFERENCE','NOT_APPLICABLE','REFUSED')),
    add constraint ck_adoption_reason check (decision not in ('NOT_APPLICABLE','REFUSED') or reason is not null),
    add constraint ck_adoption_child check (decision not in ('REFERENCE','NOT_APPLICABLE','REFUSED')
      or child_task_id is null),
    add constraint ck_adoption_reassigned check ((outcome = 'REASSIGNED') = (reassigned_unit_id is not null)
      or outcome is null);
`;

const ownTask = (key: string) =>
  `exists (select 1 from planning.task t where t.task_id = ${key} and ${own('t.owner_unit_id')})`;
const seenTask = (key: string) => `exists (select 1 from planning.task t where t.task_id = ${key})`;

/**
 * The unit that assigned a target reads it and answers its justification without seeing the lower plan itself. A unit
 * sees its own share as soon as it sees the target, i.e. once the plan above is issued.
 */
const POLICIES = [
  `alter policy target_read on planning.target
     using (${seenTask('target.task_id')} or ${own('assigned_by_unit_id')});
   alter policy target_update on planning.target
     using (${ownTask('target.task_id')} or ${own('assigned_by_unit_id')})
     with check (${ownTask('target.task_id')} or ${own('assigned_by_unit_id')});
   alter policy adoption_update on planning.adoption
     using (${own('unit_id')} or ${own('parent_unit_id')})
     with check (${own('unit_id')} or ${own('parent_unit_id')});
   alter policy adoption_delete on planning.adoption using (${own('unit_id')} or ${own('parent_unit_id')});`,
  secured(
    'target_share',
    `${own('owner_unit_id')} or (${own('unit_id')}
      and exists (select 1 from planning.target g where g.target_id = target_share.target_id))`,
    own('owner_unit_id'),
  ),
  secured('unit_weight', own('owner_unit_id'), own('owner_unit_id')),
].join('\n');

const VIEWS = `
  create or replace view planning.v_indicator with (security_invoker = true) as
    select indicator_id, unit_id, code, name, measure, value_type, direction, rollup, additive_over_time, demo,
      source_code, definition, archived from planning.indicator;
  create or replace view planning.v_target with (security_invoker = true) as
    select target_id, task_id, indicator_id, assigned_value, committed_value, comparator, qualifier, allocation_mode,
      justification, ordinal, parent_target_id, assigned_by_unit_id, justification_state from planning.target;
  create or replace view planning.v_adoption with (security_invoker = true) as
    select adoption_id, plan_id, unit_id, parent_plan_id, parent_task_id, parent_unit_id, decision, reason,
      child_task_id, outcome, reassigned_unit_id from planning.adoption where not in_revision;
`;
