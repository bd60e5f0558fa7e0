import type { MigrationInterface, QueryRunner } from 'typeorm';
import { own, secured } from './policies';

/** Ways of looking at plans that a person keeps, for herself or for everybody of one of her units. */
export class CreateSavedView20261122188100 implements MigrationInterface {
  readonly name = 'CreateSavedView20261122188100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(SAVED_VIEW);
    const mine = 'account_id = (select app.current_account())';
    await db.query(
      secured('saved_view', `${mine} or (shared and ${own('unit_id')})`, `${mine} and ${own('unit_id')}`, mine),
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const SAVED_VIEW = `
  create table planning.saved_view (
    view_id uuid constraint pk_saved_view primary key,
    account_id uuid not null, owner_name text not null,
    unit_id integer not null constraint fk_saved_view_unit references org.unit (unit_id),
    name text not null constraint ck_saved_view_name check (length(name) between 1 and 100),
    query text not null default '' constraint ck_saved_view_query check (length(query) <= 4000),
    shared boolean not null default false,
    created_at timestamptz not null default clock_timestamp(),
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text
  );
  create unique index uq_saved_view_name on planning.saved_view (account_id, lower(name));
  create index ix_saved_view_shared on planning.saved_view (unit_id) where shared;
`;
