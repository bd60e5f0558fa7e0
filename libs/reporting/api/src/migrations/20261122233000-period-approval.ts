import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Approval of periods up the tree: what stands for each unit and period, and every step that led there. */
export class PeriodApproval20261122233000 implements MigrationInterface {
  readonly name = 'PeriodApproval20261122233000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** `state` null = undone. `approved_at` is an instant of the database's clock, to be compared with that of figures. */
const TABLES = `
  create table reporting.period_approval (
    unit_id integer not null constraint fk_period_approval_unit references org.unit (unit_id),
    period_id uuid not null constraint fk_period_approval_period references reporting.reporting_period (period_id),
    parent_unit_id integer constraint fk_period_approval_parent references org.unit (unit_id),
    state text constraint ck_period_approval_state check (state in ('APPROVED', 'ACCEPTED', 'RETURNED')),
    approved_at timestamptz, approved_by uuid, self_approved boolean not null default false,
    exception_reason text, left_out integer[] not null default '{}', pins jsonb not null default '[]',
    decided_at timestamptz, decided_post_title text,
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text,
    constraint pk_period_approval primary key (unit_id, period_id),
    constraint ck_period_approval_approved
      check (coalesce(state, 'RETURNED') = 'RETURNED' or approved_at is not null and approved_by is not null),
    constraint ck_period_approval_exception check ((exception_reason is null) = (left_out = '{}')),
    constraint ck_period_approval_pins check (coalesce(state, '') <> 'RETURNED' or jsonb_array_length(pins) > 0)
  );
  create index ix_period_approval_returned on reporting.period_approval (unit_id) where state = 'RETURNED';
  create index ix_period_approval_parent on reporting.period_approval (parent_unit_id, period_id);
  create table reporting.period_approval_step (
    step_id uuid constraint pk_period_approval_step primary key,
    unit_id integer not null constraint fk_period_approval_step_unit references org.unit (unit_id),
    period_id uuid not null constraint fk_period_approval_step_period
      references reporting.reporting_period (period_id),
    parent_unit_id integer constraint fk_period_approval_step_parent references org.unit (unit_id),
    action text not null constraint ck_period_approval_step_action
      check (action in ('approve', 'except', 'accept', 'return', 'undo')),
    state text not null, reason text, pins jsonb not null default '[]', left_out integer[] not null default '{}',
    by_unit_id integer not null constraint fk_period_approval_step_by_unit references org.unit (unit_id),
    taken_by uuid not null, taken_by_name text not null, post_id uuid, post_title text,
    taken_at timestamptz not null
  );
  create index ix_period_approval_step_course on reporting.period_approval_step (unit_id, period_id, taken_at);
  create index ix_period_approval_step_parent on reporting.period_approval_step (parent_unit_id);
  grant select, insert, update on reporting.period_approval to congtac_app;
  grant select, insert on reporting.period_approval_step to congtac_app;
`;

const own = (column: string) =>
  `(${column} = any((select app.scope())::integer[]) or ${column} in (select app.wide_scope()))`;
const PARTIES = `${own('unit_id')} or ${own('parent_unit_id')}`;

/** Whether the units above have approved is known below; why, and step by step, to the two units concerned. */
const POLICIES = `
  alter table reporting.period_approval enable row level security;
  alter table reporting.period_approval force row level security;
  alter table reporting.period_approval_step enable row level security;
  alter table reporting.period_approval_step force row level security;
  create policy period_approval_read on reporting.period_approval for select
    using (${PARTIES} or unit_id = any((select app.line())::integer[]));
  create policy period_approval_add on reporting.period_approval for insert with check (${PARTIES});
  create policy period_approval_change on reporting.period_approval for update using (${PARTIES});
  create policy period_approval_step_read on reporting.period_approval_step for select using (${PARTIES});
  create policy period_approval_step_add on reporting.period_approval_step for insert with check (${PARTIES});
`;
