import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notices of reminders beside those of events (a key of their own makes each unique), one line per thing in the inbox,
 * the daily digest, what each person wants to be told by, and what is handed to mail and push.
 */
export class Digests20261122225000 implements MigrationInterface {
  readonly name = 'Digests20261122225000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(NOTICES + TABLES + POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const NOTICES = `
  create policy notice_settle on notification.notice for update using ((select app.is_system()));
  alter table notification.notice alter column event_id drop not null,
    add column key text, add column reason text not null default 'INFO', add column subject text not null default '',
    add column changes integer not null default 1, add column superseded_by uuid, add column digest_id uuid;
  update notification.notice set key = 'event:' || event_id || ':' || md5(title),
    subject = split_part(split_part(link, '?', 1), '#', 1);
  alter table notification.notice alter column key set not null;
  alter table notification.notice drop constraint uq_notice_event;
  alter table notification.notice add constraint uq_notice_key unique (account_id, key);
  drop index notification.ix_notice_unread;
  create index ix_notice_unread on notification.notice (account_id, subject)
    where read_at is null and superseded_by is null;
  create index ix_notice_digest on notification.notice (created_at)
    where read_at is null and superseded_by is null and digest_id is null;
`;

const TABLES = `
  create table notification.digest (
    digest_id uuid constraint pk_digest primary key,
    account_id uuid not null, day date not null,
    title text not null, content jsonb not null, created_at timestamptz not null,
    constraint uq_digest_day unique (account_id, day)
  );
  create table notification.digest_mark (
    account_id uuid constraint pk_digest_mark primary key, day date not null
  );
  create table notification.preference (
    account_id uuid constraint pk_preference primary key,
    digest boolean not null default true,
    digest_at text not null default '07:30' constraint ck_preference_digest_at check (digest_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
    channels jsonb not null default '{}',
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text
  );
  create table notification.delivery (
    delivery_id uuid constraint pk_delivery primary key,
    account_id uuid not null,
    channel text not null constraint ck_delivery_channel check (channel in ('MAIL','PUSH')),
    notice_id uuid constraint fk_delivery_notice references notification.notice (notice_id),
    digest_id uuid constraint fk_delivery_digest references notification.digest (digest_id),
    message_id text not null constraint uq_delivery_message unique,
    state text not null default 'WAITING' constraint ck_delivery_state check (state in ('WAITING','SENT','SKIPPED','FAILED')),
    reason text not null default '',
    created_at timestamptz not null default clock_timestamp(), settled_at timestamptz,
    constraint ck_delivery_one check (num_nonnulls(notice_id, digest_id) = 1),
    constraint ck_delivery_settled check ((state = 'WAITING') = (settled_at is null)),
    constraint uq_delivery_notice unique (notice_id, channel),
    constraint uq_delivery_digest unique (digest_id, channel)
  );
  create index ix_delivery_account on notification.delivery (account_id, created_at desc);
  create table notification.sweep (
    kind text constraint pk_sweep primary key, day date not null
  );
`;

const own = `account_id = (select app.current_account()) or (select app.is_system())`;
const system = `(select app.is_system())`;

const secured = (table: string, policies: string) => `
  alter table notification.${table} enable row level security;
  alter table notification.${table} force row level security;
  ${policies}
  grant select, insert, update on notification.${table} to congtac_app;
`;

const POLICIES = [
  secured(
    'digest',
    `create policy digest_read on notification.digest for select using (${own});
     create policy digest_insert on notification.digest for insert with check (${system});`,
  ),
  secured('digest_mark', `create policy digest_mark_all on notification.digest_mark using (${system});`),
  secured('preference', `create policy preference_own on notification.preference using (${own});`),
  secured(
    'delivery',
    `create policy delivery_read on notification.delivery for select using (${own});
     create policy delivery_insert on notification.delivery for insert with check (${system});
     create policy delivery_settle on notification.delivery for update using (${system});`,
  ),
  secured('sweep', `create policy sweep_all on notification.sweep using (${system});`),
].join('');
