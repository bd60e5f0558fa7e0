import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Schema `calendar`: themes, campaigns, events, audiences. They are common catalogues without any unit's data, so they
 * carry no row-level security; the application offers no route that writes them.
 */
export class CreateCalendar20261122120000 implements MigrationInterface {
  readonly name = 'CreateCalendar20261122120000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create schema calendar; grant usage on schema calendar to congtac_app;');
    await db.query(TABLES);
    await db.query(VIEWS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const CHANGE_COLUMNS = `
    source_code text, demo boolean not null default false,
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text`;

const TABLES = `
  create table calendar.theme (
    theme_id uuid constraint pk_theme primary key,
    set_code text not null, code text not null, name text not null,
    ordinal integer not null constraint ck_theme_ordinal check (ordinal > 0),${CHANGE_COLUMNS},
    constraint uq_theme_code unique (code)
  );
  create table calendar.campaign (
    campaign_id uuid constraint pk_campaign primary key,
    code text not null, name text not null,
    kind text not null constraint ck_campaign_kind
      check (kind in ('CAMPAIGN','MOVEMENT','FUND','FESTIVAL','EMULATION_DRIVE')),${CHANGE_COLUMNS},
    constraint uq_campaign_code unique (code)
  );
  create table calendar.calendar_event (
    event_id uuid constraint pk_calendar_event primary key,
    code text not null, name text not null,
    kind text not null constraint ck_calendar_event_kind check (kind in ('ANNIVERSARY','HOLIDAY','LUNAR_HOLIDAY',
      'CONGRESS','ELECTION','FAIR','FORUM','FESTIVAL','AWARD','CEREMONY','EMERGENCY')),
    year integer not null constraint ck_calendar_event_year check (year between 1945 and 2200),
    ordinal integer constraint ck_calendar_event_ordinal check (ordinal > 0),
    origin_date date, date date, date_unknown boolean not null,${CHANGE_COLUMNS},
    constraint uq_calendar_event_code unique (code),
    constraint ck_calendar_event_unknown check (date_unknown = (date is null))
  );
  create index ix_calendar_event_year on calendar.calendar_event (year, date);
  create table calendar.audience (
    audience_id uuid constraint pk_audience primary key,
    code text not null, name text not null,${CHANGE_COLUMNS},
    constraint uq_audience_code unique (code)
  );
  grant select, insert, update, delete on calendar.theme, calendar.campaign, calendar.calendar_event,
    calendar.audience to congtac_app;
`;

const VIEWS = `
  create view calendar.v_theme with (security_invoker = true) as
    select theme_id, set_code, code, name, ordinal, demo from calendar.theme;
  create view calendar.v_campaign with (security_invoker = true) as
    select campaign_id, code, name, kind, demo from calendar.campaign;
  create view calendar.v_event with (security_invoker = true) as
    select event_id, code, name, kind, year, ordinal, origin_date, date, date_unknown, demo
    from calendar.calendar_event;
  create view calendar.v_audience with (security_invoker = true) as
    select audience_id, code, name, demo from calendar.audience;
  grant select on calendar.v_theme, calendar.v_campaign, calendar.v_event, calendar.v_audience to congtac_app;
`;
