import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Schema `notification`: the inbox. One row per event and person, so that an event handled twice tells once. Rows are
 * written by the system alone and belong to the person: nobody above them, administrators included, reads another's.
 */
export class CreateNotification20261122200100 implements MigrationInterface {
  readonly name = 'CreateNotification20261122200100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema notification;
      grant usage on schema notification to congtac_app;
      create table notification.notice (
        notice_id uuid constraint pk_notice primary key,
        event_id bigint not null,
        account_id uuid not null,
        kind text not null, title text not null, detail text not null default '', link text not null,
        urgent boolean not null default false,
        created_at timestamptz not null, read_at timestamptz,
        constraint uq_notice_event unique (event_id, account_id, title)
      );
      create index ix_notice_account on notification.notice (account_id, notice_id desc);
      create index ix_notice_unread on notification.notice (account_id) where read_at is null;
      alter table notification.notice enable row level security;
      alter table notification.notice force row level security;
      create policy notice_read on notification.notice for select using (
        account_id = (select app.current_account()) or (select app.is_system()));
      create policy notice_insert on notification.notice for insert with check ((select app.is_system()));
      create policy notice_update on notification.notice for update using (account_id = (select app.current_account()));
      grant select, insert, update on notification.notice to congtac_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
