import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schema `review`: meetings with conclusions; periodic reviews with sections, limitations and directions. */
export class CreateReview20261122150000 implements MigrationInterface {
  readonly name = 'CreateReview20261122150000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create schema review; grant usage on schema review to congtac_app;');
    await db.query(MEETINGS);
    await db.query(REVIEWS);
    await db.query(PARTS);
    await db.query(POLICIES);
    await db.query(VIEWS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const CHANGE_COLUMNS = `
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text`;

const MEETINGS = `
  create table review.meeting (
    meeting_id uuid constraint pk_meeting primary key,
    unit_id integer not null constraint fk_meeting_unit references org.unit (unit_id),
    kind text not null constraint ck_meeting_kind check (kind in ('REVIEW_MEETING','CONFERENCE','BRIEFING')),
    name text, held_on date, place text,
    mode text not null default 'IN_PERSON' constraint ck_meeting_mode check (mode in ('IN_PERSON','ONLINE','HYBRID')),
    points text[] not null default '{}', chairs text, participants text[] not null default '{}',
    source_code text, demo boolean not null default false,${CHANGE_COLUMNS}
  );
  create index ix_meeting_unit on review.meeting (unit_id, held_on);
  create unique index uq_meeting_source on review.meeting (source_code) where source_code is not null;
  create table review.conclusion (
    conclusion_id uuid constraint pk_conclusion primary key,
    meeting_id uuid not null constraint fk_conclusion_meeting references review.meeting (meeting_id) on delete cascade,
    unit_id integer not null constraint fk_conclusion_unit references org.unit (unit_id),
    ordinal integer not null, text text not null, speaker text,
    constraint uq_conclusion_ordinal unique (meeting_id, ordinal)
  );
`;

const REVIEWS = `
  create table review.periodic_review (
    review_id uuid constraint pk_periodic_review primary key,
    unit_id integer not null constraint fk_periodic_review_unit references org.unit (unit_id),
    kind text not null constraint ck_periodic_review_kind check
      (kind in ('SO_KET_6_THANG','TONG_KET_NAM','SO_KET_NHIEU_NAM','TONG_KET_GIAI_DOAN')),
    title text not null,
    period_from date, period_to date, period_note text,
    plan_id uuid,
    status text not null default 'DRAFT' constraint ck_periodic_review_status check
      (status in ('DRAFT','SUBMITTED','RETURNED','ACCEPTED','PUBLISHED')),
    meeting_id uuid constraint fk_periodic_review_meeting references review.meeting (meeting_id),
    number text, symbol text, issued_on date, place text,
    sign_authority text, signer_title text, signer_name text, recipients text[] not null default '{}',
    drafted_at timestamptz, sources jsonb,
    submitted_at timestamptz, submitted_by uuid, submitted_by_name text, return_reason text,
    accepted_at timestamptz, accepted_by uuid, accepted_by_name text, accepted_post_id uuid, accepted_post_title text,
    published_at timestamptz, frozen_at timestamptz, content_hash text,
    source_code text, demo boolean not null default false,
    search_text text generated always as (app.fold(title || ' ' || coalesce(number, '') || ' ' ||
      coalesce(symbol, ''))) stored,${CHANGE_COLUMNS},
    constraint ck_periodic_review_window check
      ((period_from is null) = (period_to is null) and (period_from is null or period_from <= period_to)),
    constraint ck_periodic_review_frozen check
      ((frozen_at is not null and content_hash is not null) = (status in ('ACCEPTED','PUBLISHED'))),
    constraint ck_periodic_review_published check ((published_at is not null) = (status = 'PUBLISHED'))
  );
  create unique index uq_periodic_review_period on review.periodic_review (unit_id, kind, period_from, period_to)
    where period_from is not null;
  create unique index uq_periodic_review_number
    on review.periodic_review (unit_id, symbol, number, (extract(year from issued_on)))
    where number is not null and issued_on is not null;
  create unique index uq_periodic_review_source on review.periodic_review (source_code) where source_code is not null;
  create index ix_periodic_review_unit on review.periodic_review (unit_id, period_to desc);
  create index ix_periodic_review_plan on review.periodic_review (plan_id) where plan_id is not null;
  create index ix_periodic_review_search on review.periodic_review using gin (search_text gin_trgm_ops);
`;

const owned = (name: string) => `
    review_id uuid not null constraint fk_${name}_review
      references review.periodic_review (review_id) on delete cascade,
    unit_id integer not null constraint fk_${name}_unit references org.unit (unit_id),
    ordinal integer not null constraint ck_${name}_ordinal check (ordinal > 0),`;

const PARTS = `
  create table review.review_section (
    section_id uuid constraint pk_review_section primary key,${owned('review_section')}
    kind text not null constraint ck_review_section_kind check (kind in ('TINH_HINH','KET_QUA','DANH_GIA_CHUNG',
      'HAN_CHE','NGUYEN_NHAN','BAI_HOC','PHUONG_HUONG','KIEN_NGHI','PHU_LUC')),
    heading text not null, text text,
    theme_code text, campaign_code text, plan_section_id uuid,
    confirmed_empty boolean not null default false,
    draft_text text, edited boolean not null default false,
    figures jsonb not null default '[]', draft_figures jsonb not null default '[]',
    note text,${CHANGE_COLUMNS},
    constraint uq_review_section_ordinal unique (review_id, ordinal) deferrable initially deferred,
    constraint ck_review_section_empty check (not (confirmed_empty and coalesce(btrim(text), '') <> ''))
  );
  create table review.limitation (
    limitation_id uuid constraint pk_limitation primary key,${owned('limitation')}
    text text not null constraint ck_limitation_text check (btrim(text) <> ''),
    causes jsonb not null default '[]', linked_task_id uuid,
    status text not null default 'OPEN' constraint ck_limitation_status
      check (status in ('OPEN','IN_REMEDY','REMEDIED')),${CHANGE_COLUMNS}
  );
  create index ix_limitation_review on review.limitation (review_id, ordinal);
  create table review.direction (
    direction_id uuid constraint pk_direction primary key,${owned('direction')}
    text text not null constraint ck_direction_text check (btrim(text) <> ''),
    kind text, due_on date, generated_task_id uuid, not_assigned_reason text,
    source_code text,${CHANGE_COLUMNS},
    constraint ck_direction_resolution check (generated_task_id is null or not_assigned_reason is null)
  );
  create index ix_direction_review on review.direction (review_id, ordinal);
  create unique index uq_direction_task on review.direction (generated_task_id) where generated_task_id is not null;
  grant select, insert, update, delete on review.meeting, review.conclusion, review.periodic_review,
    review.review_section, review.limitation, review.direction to congtac_app;
`;

const OWN = `(unit_id = any((select app.scope())::integer[]) or unit_id in (select app.wide_scope()))`;

/** Parts and meetings of a review are read by whoever reads the review: its own policy applies to the inner select. */
const ofVisibleReview = (column: string, table: string) =>
  `exists (select from review.periodic_review r where r.${column} = ${table}.${column})`;

const policy = (table: string, read: string) => `
  alter table review.${table} enable row level security; alter table review.${table} force row level security;
  create policy ${table}_read on review.${table} for select using (${OWN} or ${read});
  create policy ${table}_insert on review.${table} for insert with check (${OWN});
  create policy ${table}_update on review.${table} for update using (${OWN}) with check (${OWN});
  create policy ${table}_delete on review.${table} for delete using (${OWN});`;

const POLICIES = [
  policy('periodic_review', `(status in ('ACCEPTED','PUBLISHED') and unit_id = any((select app.line())::integer[]))`),
  policy('review_section', ofVisibleReview('review_id', 'review_section')),
  policy('limitation', ofVisibleReview('review_id', 'limitation')),
  policy('direction', ofVisibleReview('review_id', 'direction')),
  policy('meeting', ofVisibleReview('meeting_id', 'meeting')),
  policy('conclusion', `exists (select from review.meeting m where m.meeting_id = conclusion.meeting_id)`),
].join('\n');

const VIEWS = `
  create view review.v_review with (security_invoker = true) as
    select review_id, unit_id, kind, title, period_from, period_to, plan_id, status, meeting_id, number, symbol,
      issued_on, accepted_at, published_at, content_hash, demo from review.periodic_review;
  create view review.v_meeting with (security_invoker = true) as
    select meeting_id, unit_id, kind, name, held_on, place, mode, demo from review.meeting;
  create view review.v_direction with (security_invoker = true) as
    select direction_id, review_id, unit_id, ordinal, text, generated_task_id, not_assigned_reason
    from review.direction;
  grant select on review.v_review, review.v_meeting, review.v_direction to congtac_app;
`;
