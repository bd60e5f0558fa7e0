import type { MigrationInterface, QueryRunner } from 'typeorm';
import { own, secured } from './policies';

/**
 * Comments on tasks. Readers are the units and people that take part, and whoever oversees them: a neighbour that only
 * reads the issued task of the unit above does not read what others talk about it.
 */
export class TaskDiscussion20261122184300 implements MigrationInterface {
  readonly name = 'TaskDiscussion20261122184300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(COMMENTS);
    await db.query(
      secured(
        'task_comment',
        `${own('owner_unit_id')} or ${own('unit_id')} or ${TAKES_PART}`,
        `account_id = (select app.current_account())
          and exists (select 1 from planning.task t where t.task_id = task_comment.task_id)`,
      ),
    );
    await db.query('revoke delete on planning.task_comment from congtac_app');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TAKES_PART = `task_id in (select p.task_id from planning.task_party p
    where p.issued and (${own('p.unit_id')} or p.person_id = (select app.current_person())))`;

const COMMENTS = `
  create table planning.task_comment (
    comment_id uuid constraint pk_task_comment primary key,
    task_id uuid not null constraint fk_task_comment_task references planning.task (task_id) on delete cascade,
    owner_unit_id integer not null,
    unit_id integer not null constraint fk_task_comment_unit references org.unit (unit_id),
    account_id uuid not null, author_name text not null,
    text text not null constraint ck_task_comment_text check (length(text) between 1 and 4000),
    mention_ids uuid[] not null default '{}', mention_names text[] not null default '{}',
    created_at timestamptz not null default clock_timestamp(),
    edited_at timestamptz, deleted_at timestamptz,
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text,
    constraint ck_task_comment_mentions check (cardinality(mention_ids) = cardinality(mention_names))
  );
  create index ix_task_comment_task on planning.task_comment (task_id, created_at);
`;
