import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ways to people outside the app: the address of their letters, their devices and
 * their calendar feed. All of it belongs to the person alone; of secrets only hashes are kept.
 */
export class CreateChannels20261122230000 implements MigrationInterface {
  readonly name = 'CreateChannels20261122230000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(TAKE_DEVICE);
    for (const table of ['mail_address', 'push_device', 'calendar_feed']) await db.query(own(table));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
  create table notification.mail_address (
    account_id uuid constraint pk_mail_address primary key,
    address text not null,
    verified_at timestamptz, refused_at timestamptz,
    code_hash bytea, code_expires_at timestamptz,
    codes_on date, codes_sent integer not null default 0
  );
  create table notification.push_device (
    device_id uuid constraint pk_push_device primary key,
    account_id uuid not null,
    endpoint text not null constraint uq_push_device_endpoint unique,
    p256dh text not null, auth text not null, name text not null,
    created_at timestamptz not null, last_sent_at timestamptz
  );
  create index ix_push_device_account on notification.push_device (account_id);
  create table notification.calendar_feed (
    account_id uuid constraint pk_calendar_feed primary key,
    token_hash bytea not null constraint uq_calendar_feed_token unique,
    created_at timestamptz not null, last_used_at timestamptz
  );
`;

function own(table: string): string {
  return `
    alter table notification.${table} enable row level security;
    alter table notification.${table} force row level security;
    create policy ${table}_own on notification.${table} using (
      account_id = (select app.current_account()) or (select app.is_system()));
    grant select, insert, update, delete on notification.${table} to congtac_app;`;
}

/** Frees the address of a browser that another person used before; the address itself is the proof that it is the same one. */
const TAKE_DEVICE = `
  create function notification.take_device(address text) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
  declare wide text := coalesce(current_setting('app.wide', true), '');
  begin
    perform set_config('app.wide', 'all', true);
    delete from notification.push_device where endpoint = address;
    perform set_config('app.wide', wide, true);
  end $$;
  revoke execute on function notification.take_device from public;
  grant execute on function notification.take_device to congtac_app;
`;
