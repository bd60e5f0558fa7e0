import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schema `identity`: accounts, sessions, role grants, activation codes, the limiter of secret-checking routes. */
export class CreateIdentity20261122100000 implements MigrationInterface {
  readonly name = 'CreateIdentity20261122100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create schema identity; grant usage on schema identity to congtac_app;');
    await db.query(ACCOUNTS);
    await db.query(SECRETS);
    await db.query(POLICIES);
    await db.query(VIEWS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** `unit_id` of an account is the unit that manages it; sessions and codes repeat it for their own policies. */
const ACCOUNTS = `
  create table identity.account (
    account_id uuid constraint pk_account primary key,
    person_id uuid not null constraint uq_account_person unique,
    unit_id integer not null constraint fk_account_unit references org.unit (unit_id),
    login text not null constraint uq_account_login unique
      constraint ck_account_login check (login ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
    display_name text not null,
    password_hash text,
    status text not null default 'INVITED' constraint ck_account_status check (status in ('INVITED','ACTIVE','DISABLED')),
    must_change_password boolean not null default false,
    locale text not null default 'vi' constraint ck_account_locale check (locale in ('vi', 'en')),
    demo boolean not null default false,
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text,
    constraint ck_account_password check (status <> 'ACTIVE' or password_hash is not null)
  );
  create index ix_account_unit on identity.account (unit_id);
  create table identity.role_grant (
    grant_id uuid constraint pk_role_grant primary key,
    account_id uuid not null constraint fk_role_grant_account references identity.account (account_id),
    role text not null constraint ck_role_grant_role check (role in ('SYS_ADMIN','CHAIR','VICE_CHAIR','STANDING',
      'SPECIALIST','REPORTER','AREA_HEAD','COLLABORATOR','VIEWER')),
    unit_id integer not null constraint fk_role_grant_unit references org.unit (unit_id),
    scope text not null constraint ck_role_grant_scope check (scope in ('UNIT', 'SUBTREE')),
    valid_from date, valid_to date,
    delegated_from_id uuid constraint fk_role_grant_delegated_from references identity.role_grant (grant_id),
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text,
    constraint ck_role_grant_validity check (valid_to >= valid_from),
    constraint ck_role_grant_delegation check (delegated_from_id is null or valid_to is not null)
  );
  create index ix_role_grant_account on identity.role_grant (account_id);
  create index ix_role_grant_unit on identity.role_grant (unit_id);
  create index ix_role_grant_delegated_from on identity.role_grant (delegated_from_id)
    where delegated_from_id is not null;
  grant select, insert, update, delete on identity.account, identity.role_grant to congtac_app;
`;

/** Only hashes of secrets are stored; `login_attempt` holds hashed buckets and no unit data, so it has no policy. */
const SECRETS = `
  create table identity.session (
    session_id uuid constraint pk_session primary key,
    token_hash bytea not null constraint uq_session_token unique,
    account_id uuid not null constraint fk_session_account references identity.account (account_id),
    unit_id integer not null,
    created_at timestamptz not null, seen_at timestamptz not null, expires_at timestamptz not null,
    user_agent text, acting_post_id uuid
  );
  create index ix_session_account on identity.session (account_id);
  create index ix_session_expires on identity.session (expires_at);
  create table identity.activation_code (
    code_id uuid constraint pk_activation_code primary key,
    account_id uuid not null constraint fk_activation_code_account references identity.account (account_id),
    unit_id integer not null,
    code_hash bytea not null,
    created_at timestamptz not null, expires_at timestamptz not null,
    tries integer not null default 0,
    used_at timestamptz, cancelled_at timestamptz
  );
  create unique index uq_activation_code_open on identity.activation_code (account_id)
    where used_at is null and cancelled_at is null;
  create table identity.login_attempt (
    bucket text constraint pk_login_attempt primary key,
    failures integer not null, window_start timestamptz not null, blocked_until timestamptz
  );
  create index ix_login_attempt_window on identity.login_attempt (window_start);
  grant select, insert, update, delete on identity.session, identity.activation_code, identity.login_attempt
    to congtac_app;
`;

const POLICIES = `
  alter table identity.account enable row level security; alter table identity.account force row level security;
  alter table identity.role_grant enable row level security; alter table identity.role_grant force row level security;
  alter table identity.session enable row level security; alter table identity.session force row level security;
  alter table identity.activation_code enable row level security;
  alter table identity.activation_code force row level security;

  create policy account_read on identity.account for select using (
    (select app.is_system()) or account_id = (select app.current_account())
    or unit_id = any((select app.scope())::integer[]) or unit_id in (select app.wide_scope())
    or unit_id in (select org.admin_scope()));
  create policy account_insert on identity.account for insert with check (
    (select app.is_system()) or unit_id in (select org.admin_scope()));
  create policy account_change on identity.account for update using (
    (select app.is_system()) or account_id = (select app.current_account())
    or unit_id in (select org.admin_scope()));

  create policy role_grant_read on identity.role_grant for select using (
    (select app.is_system()) or account_id = (select app.current_account())
    or unit_id = any((select app.scope())::integer[]) or unit_id in (select app.wide_scope())
    or unit_id in (select org.admin_scope()));
  create policy role_grant_insert on identity.role_grant for insert with check (
    (select app.is_system()) or unit_id in (select org.admin_scope()));
  create policy role_grant_change on identity.role_grant for update using (
    (select app.is_system()) or unit_id in (select org.admin_scope()));

  create policy session_own on identity.session using (
    (select app.is_system()) or account_id = (select app.current_account())
    or unit_id in (select org.admin_scope()));
  create policy activation_code_admin on identity.activation_code using (
    (select app.is_system()) or unit_id in (select org.admin_scope()));
`;

const VIEWS = `
  create view identity.v_account with (security_invoker = true) as
    select account_id, person_id, unit_id, login, display_name, status, demo from identity.account;
  create view identity.v_role_grant with (security_invoker = true) as
    select g.grant_id, g.account_id, a.person_id, a.display_name, a.status, g.role, g.unit_id, g.scope, g.valid_from,
      g.valid_to, g.delegated_from_id
    from identity.role_grant g join identity.account a on a.account_id = g.account_id;
  grant select on identity.v_account, identity.v_role_grant to congtac_app;
`;
