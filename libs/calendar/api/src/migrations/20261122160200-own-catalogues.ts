import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Catalogues get an owner: rows without one are common to all units, others are seen by the unit, the units below and
 * those above. Rows may be put out of use; events may follow the lunar calendar and come every year.
 */
export class OwnCatalogues20261122160200 implements MigrationInterface {
  readonly name = 'OwnCatalogues20261122160200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(THEME_SET);
    for (const [table, code] of TABLES) await db.query(owned(table, code));
    await db.query(COLUMNS);
    await db.query(VIEWS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = [
  ['theme_set', 'uq_theme_set_code'],
  ['theme', 'uq_theme_code'],
  ['campaign', 'uq_campaign_code'],
  ['calendar_event', 'uq_calendar_event_code'],
  ['audience', 'uq_audience_code'],
] as const;

const THEME_SET = `
  create table calendar.theme_set (
    set_id uuid constraint pk_theme_set primary key,
    code text not null, name text not null,
    year_from integer, year_to integer, source_code text, demo boolean not null default false,
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text,
    constraint ck_theme_set_years check (year_to >= year_from)
  );
  grant select, insert, update, delete on calendar.theme_set to congtac_app;
`;

/** A code is unique among the rows of one owner. */
function owned(table: string, code: string): string {
  const full = `calendar.${table}`;
  const seen = `unit_id = any((select app.scope())::integer[]) or unit_id in (select app.wide_scope())
    or unit_id in (select org.admin_scope())`;
  const written = `${seen} or (unit_id is null and ((select app.is_system())
    or exists (select from org.admin_scope())))`;
  return `
    alter table ${full}
      add unit_id integer constraint fk_${table}_unit references org.unit (unit_id),
      add archived boolean not null default false,
      drop constraint if exists ${code};
    create unique index ${code} on ${full} (coalesce(unit_id, 0), code);
    create index ix_${table}_unit on ${full} (unit_id);
    alter table ${full} enable row level security;
    alter table ${full} force row level security;
    create policy ${table}_read on ${full} for select
      using (unit_id is null or unit_id = any((select app.line())::integer[]) or ${seen});
    create policy ${table}_insert on ${full} for insert with check (${written});
    create policy ${table}_update on ${full} for update using (${written}) with check (${written});
    create policy ${table}_delete on ${full} for delete using (${written});`;
}

const COLUMNS = `
  alter table calendar.campaign
    add status text not null default 'ACTIVE' constraint ck_campaign_status check (status in ('ACTIVE','ENDED')),
    add launched_by text;
  alter table calendar.calendar_event
    add day_rule text not null default 'UNKNOWN'
      constraint ck_calendar_event_day_rule check (day_rule in ('UNKNOWN','SOLAR','LUNAR')),
    add lunar_month integer constraint ck_calendar_event_lunar_month check (lunar_month between 1 and 12),
    add lunar_day integer constraint ck_calendar_event_lunar_day check (lunar_day between 1 and 30),
    add repeats boolean not null default false,
    add scope_level text constraint ck_calendar_event_level
      check (scope_level in ('CENTRAL','PROVINCE','DISTRICT','WARD','AREA'));
  update calendar.calendar_event set day_rule = 'SOLAR' where date is not null;
  -- A writer that knows only dates says nothing about the rule: the day it gives is a solar one.
  create function calendar.set_day_rule() returns trigger language plpgsql as $$
  begin
    if new.day_rule = 'UNKNOWN' and new.date is not null then new.day_rule := 'SOLAR'; end if;
    return new;
  end $$;
  create trigger set_day_rule before insert or update on calendar.calendar_event
    for each row execute function calendar.set_day_rule();
  alter table calendar.calendar_event add constraint ck_calendar_event_lunar
    check ((day_rule = 'LUNAR') = (lunar_month is not null and lunar_day is not null));
`;

const VIEWS = `
  create view calendar.v_theme_set with (security_invoker = true) as
    select set_id, code, name, year_from, year_to, unit_id, archived, demo from calendar.theme_set;
  create or replace view calendar.v_theme with (security_invoker = true) as
    select theme_id, set_code, code, name, ordinal, demo, unit_id, archived from calendar.theme;
  create or replace view calendar.v_campaign with (security_invoker = true) as
    select campaign_id, code, name, kind, demo, unit_id, archived, status from calendar.campaign;
  create or replace view calendar.v_event with (security_invoker = true) as
    select event_id, code, name, kind, year, ordinal, origin_date, date, date_unknown, demo, unit_id, archived, day_rule,
      lunar_month, lunar_day, repeats, scope_level
    from calendar.calendar_event;
  create or replace view calendar.v_audience with (security_invoker = true) as
    select audience_id, code, name, demo, unit_id, archived from calendar.audience;
  grant select on calendar.v_theme_set to congtac_app;
`;
