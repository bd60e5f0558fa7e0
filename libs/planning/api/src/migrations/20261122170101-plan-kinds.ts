import type { MigrationInterface, QueryRunner } from 'typeorm';
import { own, secured } from './policies';

/** What plans of further kinds hold: theme, yearly main targets (S1-22), the decision of the unit above (A-5, I-21). */
export class PlanKinds20261122170101 implements MigrationInterface {
  readonly name = 'PlanKinds20261122170101';

  async up(db: QueryRunner): Promise<void> {
    await db.query(PLAN);
    await db.query(YEARLY_TARGET);
    await db.query(secured('plan_yearly_target', SEEN_PLAN, OWN_PLAN));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** `parent_unit_id` is the unit that was asked; it stays the one that decides when the tree changes meanwhile. */
const PLAN = `
  alter table planning.plan
    add column theme_id uuid,
    add column self_approved boolean not null default false,
    add column parent_approval text
      constraint ck_plan_parent_approval check (parent_approval in ('PENDING','APPROVED','RETURNED')),
    add column parent_unit_id integer constraint fk_plan_parent_unit references org.unit (unit_id),
    add column parent_decided_on date,
    add column parent_decided_by uuid,
    add column parent_decided_by_name text,
    add column parent_decided_post_id uuid,
    add constraint ck_plan_parent_unit check ((parent_approval is null) = (parent_unit_id is null));
  create index ix_plan_awaits_parent on planning.plan (parent_unit_id) where parent_approval = 'PENDING';
`;

const YEARLY_TARGET = `
  create table planning.plan_yearly_target (
    yearly_target_id uuid constraint pk_plan_yearly_target primary key,
    plan_id uuid not null constraint fk_plan_yearly_target_plan references planning.plan (plan_id) on delete cascade,
    ordinal integer not null,
    subject text not null constraint ck_plan_yearly_target_subject check (length(subject) between 1 and 500),
    year integer not null constraint ck_plan_yearly_target_year check (year between 1990 and 2100),
    value numeric(18,4),
    measure text not null default '',
    note text not null default ''
  );
  create index ix_plan_yearly_target_plan on planning.plan_yearly_target (plan_id, ordinal);
`;

const SEEN_PLAN = 'exists (select 1 from planning.plan p where p.plan_id = plan_yearly_target.plan_id)';
const OWN_PLAN = `exists (select 1 from planning.plan p where p.plan_id = plan_yearly_target.plan_id
  and ${own('p.unit_id')})`;
