import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schema `app`: the application role, the functions of row-level security, audit, outbox, idempotency, settings. */
export class CreateApp20261122080000 implements MigrationInterface {
  readonly name = 'CreateApp20261122080000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'congtac_app') then
          create role congtac_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
        end if;
      end $$;
      create schema app;
      create extension if not exists pg_trgm;
      grant usage on schema app to congtac_app;
    `);
    await this.createFunctions(db);
    await this.createTables(db);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }

  private async createFunctions(db: QueryRunner): Promise<void> {
    await db.query(`
      create function app.fold(value text) returns text language sql immutable parallel safe strict as $$
        select btrim(regexp_replace(lower(translate(
          regexp_replace(normalize(value, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')), '\\s+', ' ', 'g'))
      $$;
      create function app.current_account() returns uuid language sql stable parallel safe as $$
        select nullif(current_setting('app.account', true), '')::uuid
      $$;
      create function app.current_person() returns uuid language sql stable parallel safe as $$
        select nullif(current_setting('app.person', true), '')::uuid
      $$;
      create function app.scope() returns integer[] language sql stable parallel safe as $$
        select coalesce(nullif(current_setting('app.scope', true), '')::integer[], '{}')
      $$;
      create function app.line() returns integer[] language sql stable parallel safe as $$
        select coalesce(nullif(current_setting('app.line', true), '')::integer[], '{}')
      $$;
      create function app.own() returns integer[] language sql stable parallel safe as $$
        select coalesce(nullif(current_setting('app.own', true), '')::integer[], '{}')
      $$;
      create function app.is_system() returns boolean language sql stable parallel safe as $$
        select coalesce(current_setting('app.wide', true), '') = 'all'
      $$;
      create function app.wide_scope() returns setof integer language plpgsql stable as $$
      declare wide text := coalesce(current_setting('app.wide', true), '');
      begin
        if wide = 'all' then
          return query select u.unit_id from org.unit u;
        elsif wide <> '' then
          return query select p.unit_id from org.unit_position p
            where p.tree_version = current_setting('app.tree_version')::integer and p.lft <@ wide::int4multirange;
        end if;
      end $$;
    `);
  }

  private async createTables(db: QueryRunner): Promise<void> {
    await db.query(`
      create table app.setting (key text constraint pk_setting primary key, value jsonb not null);
      create table app.audit_event (
        event_id uuid constraint pk_audit_event primary key,
        at timestamptz not null default clock_timestamp(),
        account_id uuid, actor_name text not null, post_id uuid, post_title text,
        unit_id integer, action text not null, entity text not null, entity_id text not null,
        before jsonb, after jsonb, reason text, request_id text
      );
      create index ix_audit_event_entity on app.audit_event (entity, entity_id, at);
      create index ix_audit_event_unit on app.audit_event (unit_id, at);
      create table app.outbox (
        outbox_id bigint generated always as identity constraint pk_outbox primary key,
        type text not null, unit_id integer, payload jsonb not null,
        created_at timestamptz not null default clock_timestamp(), handled_at timestamptz
      );
      create index ix_outbox_open on app.outbox (outbox_id) where handled_at is null;
      create table app.idempotency (
        account_id uuid not null, route text not null, key text not null, body_hash text not null, answer jsonb,
        created_at timestamptz not null default clock_timestamp(),
        constraint pk_idempotency primary key (account_id, route, key)
      );
      create index ix_idempotency_created on app.idempotency (created_at);

      alter table app.audit_event enable row level security; alter table app.audit_event force row level security;
      alter table app.outbox enable row level security; alter table app.outbox force row level security;
      alter table app.idempotency enable row level security; alter table app.idempotency force row level security;
      create policy audit_event_write on app.audit_event for insert with check (true);
      create policy audit_event_read on app.audit_event for select using (
        unit_id = any((select app.scope())::integer[]) or unit_id in (select app.wide_scope()) or (select app.is_system()));
      create policy outbox_write on app.outbox for insert with check (true);
      create policy outbox_read on app.outbox for select using ((select app.is_system()));
      create policy outbox_handle on app.outbox for update using ((select app.is_system()));
      create policy idempotency_own on app.idempotency using (
        account_id = (select app.current_account()) or (select app.is_system()));

      grant select, insert on app.audit_event to congtac_app;
      grant select, insert, update on app.outbox, app.setting to congtac_app;
      grant select, insert, update, delete on app.idempotency to congtac_app;
    `);
  }
}
