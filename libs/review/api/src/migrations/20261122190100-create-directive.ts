import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Directives with the units they were sent to. */
export class CreateDirective20261122190100 implements MigrationInterface {
  readonly name = 'CreateDirective20261122190100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(DIRECTIVES);
    await db.query(POLICIES);
    await db.query(VIEW);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const CHANGE_COLUMNS = `version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text`;

/**
 * `recipient_unit_ids` repeats the addressed units so that the policy of directives needs no other table; the addressed
 * rows repeat the sender for the same reason. `first_sent_at` is when the directive went out where it began.
 */
const DIRECTIVES = `
  create table review.directive (
    directive_id uuid constraint pk_directive primary key,
    unit_id integer not null constraint fk_directive_unit references org.unit (unit_id),
    origin text not null constraint ck_directive_origin check (origin in ('OWN','INCOMING','RELAY')),
    title text not null constraint ck_directive_title check (btrim(title) <> ''),
    type_code text, number text, symbol text, issuer_text text, issued_on date, received_on date,
    legal_document_id uuid,
    text text not null default '', action_required text not null default '',
    urgent boolean not null default false, due_on date, report_before date,
    assigns_task boolean not null default false, task_kind text not null default 'ADVISORY', task_id uuid,
    status text not null default 'DRAFT' constraint ck_directive_status
      check (status in ('DRAFT','ISSUED','IMPLEMENTED','CLOSED')),
    relays_directive_id uuid constraint fk_directive_relays references review.directive (directive_id),
    relay_note text not null default '', relay_from_text text,
    sent_at timestamptz, first_sent_at timestamptz, sent_by uuid, sent_by_name text,
    recipient_unit_ids integer[] not null default '{}',
    source_code text, demo boolean not null default false,
    search_text text not null generated always as (app.fold(title || ' ' || coalesce(number, '') || ' ' ||
      coalesce(symbol, '') || ' ' || coalesce(issuer_text, ''))) stored,
    ${CHANGE_COLUMNS},
    constraint ck_directive_sent check ((status = 'DRAFT') = (sent_at is null)),
    constraint ck_directive_relay check ((origin = 'RELAY') = (relays_directive_id is not null))
  );
  create index ix_directive_unit on review.directive (unit_id, sent_at desc);
  create index ix_directive_recipients on review.directive using gin (recipient_unit_ids);
  create index ix_directive_search on review.directive using gin (search_text gin_trgm_ops);
  create unique index uq_directive_source on review.directive (source_code) where source_code is not null;
  create table review.directive_recipient (
    recipient_id uuid constraint pk_directive_recipient primary key,
    directive_id uuid not null constraint fk_directive_recipient_directive
      references review.directive (directive_id) on delete cascade,
    unit_id integer not null constraint fk_directive_recipient_unit references org.unit (unit_id),
    from_unit_id integer not null constraint fk_directive_recipient_from references org.unit (unit_id),
    sent_at timestamptz not null, acknowledge_by timestamptz not null,
    opened_at timestamptz, acknowledged_at timestamptz, acknowledged_by uuid, acknowledged_by_name text,
    relayed_at timestamptz, relayed_directive_id uuid constraint fk_directive_recipient_relayed
      references review.directive (directive_id),
    implemented_at timestamptz, implemented_by_name text, task_id uuid,
    ${CHANGE_COLUMNS},
    constraint uq_directive_recipient_unit unique (directive_id, unit_id),
    constraint ck_directive_recipient_relay check ((relayed_at is null) = (relayed_directive_id is null)),
    constraint ck_directive_recipient_opened check (acknowledged_at is null or opened_at is not null)
  );
  create index ix_directive_recipient_unit on review.directive_recipient (unit_id, acknowledged_at);
  grant select, insert, update, delete on review.directive, review.directive_recipient to congtac_app;
`;

const own = (column: string) =>
  `(${column} = any((select app.scope())::integer[]) or ${column} in (select app.wide_scope()))`;

/** Drafts stay in the unit that writes them; what is out is read by the addressed units and by whoever is above. */
const POLICIES = `
  alter table review.directive enable row level security; alter table review.directive force row level security;
  create policy directive_read on review.directive for select using (
    (${own('unit_id')} and (status <> 'DRAFT' or unit_id = any((select app.own())::integer[]) or (select app.is_system())))
    or (status <> 'DRAFT' and (recipient_unit_ids && (select app.scope())::integer[]
      or recipient_unit_ids && (select app.own())::integer[])));
  create policy directive_insert on review.directive for insert with check (${own('unit_id')});
  create policy directive_update on review.directive for update using (${own('unit_id')}) with check (${own('unit_id')});
  create policy directive_delete on review.directive for delete using (${own('unit_id')} and status = 'DRAFT');
  alter table review.directive_recipient enable row level security;
  alter table review.directive_recipient force row level security;
  create policy directive_recipient_read on review.directive_recipient for select
    using (${own('unit_id')} or ${own('from_unit_id')});
  create policy directive_recipient_insert on review.directive_recipient for insert with check (${own('from_unit_id')});
  create policy directive_recipient_update on review.directive_recipient for update
    using (${own('unit_id')} or ${own('from_unit_id')}) with check (${own('unit_id')} or ${own('from_unit_id')});
  create policy directive_recipient_delete on review.directive_recipient for delete using (${own('from_unit_id')});
`;

const VIEW = `
  create view review.v_directive with (security_invoker = true) as
    select directive_id, unit_id, origin, title, type_code, number, symbol, issuer_text, issued_on, legal_document_id,
      urgent, due_on, status, relays_directive_id, sent_at, task_id, demo from review.directive;
  grant select on review.v_directive to congtac_app;
  create policy attachment_directive_read on documents.attachment for select using (owner_type = 'directive'
    and exists (select from review.v_directive d where d.directive_id = attachment.owner_id));
`;
