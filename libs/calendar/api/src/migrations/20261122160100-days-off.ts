import type { MigrationInterface, QueryRunner } from 'typeorm';
import { officialDaysOff } from '@congtac/calendar-domain';

/**
 * The working calendar (§2.8, 5): holidays, compensatory and swapped days, filled with the data file of the years 2016
 * to 2027. It is common to all units and holds no unit's data. An installation that already has a day keeps its own.
 */
export class DaysOff20261122160100 implements MigrationInterface {
  readonly name = 'DaysOff20261122160100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLE);
    await db.query(
      `insert into calendar.day_off (day, kind, name, confirmed)
       select day::date, kind, name, confirmed
       from jsonb_to_recordset($1::jsonb) as x (day text, kind text, name text, confirmed boolean)
       on conflict do nothing`,
      [JSON.stringify(officialDaysOff())],
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLE = `
  create table calendar.day_off (
    day date constraint pk_day_off primary key,
    kind text not null constraint ck_day_off_kind check (kind in ('HOLIDAY','COMPENSATORY','SWAPPED_WORKING')),
    name text not null, confirmed boolean not null,
    version integer not null default 1, updated_at timestamptz not null default clock_timestamp(),
    updated_by uuid, updated_by_name text
  );
  grant select, insert, update, delete on calendar.day_off to congtac_app;
  create view calendar.v_day_off with (security_invoker = true) as
    select day, kind, name, confirmed from calendar.day_off;
  grant select on calendar.v_day_off to congtac_app;
`;
