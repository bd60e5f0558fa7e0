import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks that a person has marked to follow; nobody else sees the mark, and it gives no right to see the task. */
export class CreateFollow20261122223000 implements MigrationInterface {
  readonly name = 'CreateFollow20261122223000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLE);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const MINE = `(account_id = (select app.current_account()) or (select app.is_system()))`;

const TABLE = `
  create table reporting.follow (
    account_id uuid not null, task_id uuid not null,
    followed_at timestamptz not null default clock_timestamp(),
    constraint pk_follow primary key (account_id, task_id)
  );
  create index ix_follow_task on reporting.follow (task_id);
  alter table reporting.follow enable row level security;
  alter table reporting.follow force row level security;
  create policy follow_all on reporting.follow using (${MINE}) with check (${MINE});
  grant select, insert, delete on reporting.follow to congtac_app;
`;
