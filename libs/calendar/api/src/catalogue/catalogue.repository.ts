import { Injectable } from '@nestjs/common';
import type {
  AudienceView,
  CampaignView,
  CatalogueQuery,
  EventView,
  ThemeSetView,
  ThemeView,
} from '@congtac/calendar-domain';
import { guardedUpdate, newId, requestContext, UnitOfWork } from '@congtac/shared-api';
import { CATALOGUES, type CatalogueKind } from './catalogues';

/** A row as read; the rights of the person are added by the service. */
export type Stored<V> = Omit<V, 'allowed'>;

/** Owner and version of a row, for the checks before a change. */
export interface RowHead {
  unitId: number | null;
  code: string;
  version: number;
}

const COMMON = `r.code, r.name, r.unit_id as "unitId", u.name as "unitName", r.archived, r.demo, r.version`;
const OWNER = 'left join org.v_unit u on u.unit_id = r.unit_id';
/** `$1` = folded part of name or code, `$2` = also what is out of use. */
const WANTED = `($1::text is null or app.fold(r.name) like '%' || app.fold($1) || '%'
  or app.fold(r.code) like '%' || app.fold($1) || '%') and ($2 or not r.archived)`;
const params = (query: CatalogueQuery) => [query.q?.trim().replace(/[\\%_]/g, '\\$&') || null, query.archived ?? false];

/** Rows of the catalogues. */
@Injectable()
export class CatalogueRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Sets of themes, the newest first. */
  themeSets(query: CatalogueQuery): Promise<Stored<ThemeSetView>[]> {
    return this.uow.query(
      `select r.set_id as id, ${COMMON}, r.year_from as "yearFrom", r.year_to as "yearTo"
       from calendar.theme_set r ${OWNER} where ${WANTED} order by r.year_from desc nulls last, r.code`,
      params(query),
    );
  }

  /** Themes by set and ordinal. */
  themes(query: CatalogueQuery): Promise<Stored<ThemeView>[]> {
    return this.uow.query(
      `select r.theme_id as id, ${COMMON}, r.ordinal, r.set_code as "setCode", coalesce(s.name, r.set_code) as "setName"
       from calendar.theme r ${OWNER}
       left join lateral (select name from calendar.theme_set s where s.code = r.set_code
         order by s.unit_id = r.unit_id desc nulls last limit 1) s on true
       where ${WANTED} order by r.set_code, r.ordinal, r.code`,
      params(query),
    );
  }

  /** Campaigns, movements and funds by name. */
  campaigns(query: CatalogueQuery): Promise<Stored<CampaignView>[]> {
    return this.uow.query(
      `select r.campaign_id as id, ${COMMON}, r.kind, r.status, r.launched_by as "launchedBy"
       from calendar.campaign r ${OWNER} where ${WANTED} order by app.fold(r.name), r.code`,
      params(query),
    );
  }

  /** Events of one year, those that come every year included, as stored; or all of them. */
  events(query: CatalogueQuery, year: number | null): Promise<Stored<EventView>[]> {
    return this.uow.query(
      `select r.event_id as id, ${COMMON}, r.kind, r.year, r.year as "firstYear", r.ordinal,
         r.origin_date as "originDate", r.date, r.date_unknown as "dateUnknown", r.day_rule as "dayRule",
         r.lunar_month as "lunarMonth", r.lunar_day as "lunarDay", r.repeats, r.scope_level as "scopeLevel"
       from calendar.calendar_event r ${OWNER}
       where ${WANTED} and ($3::int is null or r.year = $3 or (r.repeats and r.year <= $3))
       order by r.year, r.date nulls last, app.fold(r.name)`,
      [...params(query), year],
    );
  }

  /** Audiences by name. */
  audiences(query: CatalogueQuery): Promise<Stored<AudienceView>[]> {
    return this.uow.query(
      `select r.audience_id as id, ${COMMON} from calendar.audience r ${OWNER} where ${WANTED}
       order by app.fold(r.name), r.code`,
      params(query),
    );
  }

  /** True when a set with that code is in sight. */
  async knowsSet(code: string): Promise<boolean> {
    return (await this.uow.one('select 1 from calendar.theme_set where code = $1', [code])) !== undefined;
  }

  /** Owner and version of one row in sight. */
  head(kind: CatalogueKind, id: string): Promise<RowHead | undefined> {
    const { table, key } = CATALOGUES[kind];
    return this.uow.one(`select unit_id as "unitId", code, version from ${table} where ${key} = $1`, [id]);
  }

  /** Adds a row. @param columns values by column name. @returns its id. */
  async insert(kind: CatalogueKind, columns: Record<string, unknown>): Promise<string> {
    const { table, key } = CATALOGUES[kind];
    const actor = requestContext()?.principal?.actor;
    const id = newId();
    const all: Record<string, unknown> = {
      [key]: id,
      ...columns,
      updated_by: actor?.accountId ?? null,
      updated_by_name: actor?.displayName ?? null,
    };
    const names = Object.keys(all);
    await this.uow.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(all),
    );
    return id;
  }

  /** Changes a row. Problems `common.stale`, `common.not-found`. */
  async update(kind: CatalogueKind, id: string, version: number, columns: Record<string, unknown>): Promise<void> {
    const { table, key } = CATALOGUES[kind];
    await guardedUpdate(this.uow, { table, key: { [key]: id }, version, set: columns });
  }

  /** Removes a row that is still at `version`. @returns whether it was. */
  async remove(kind: CatalogueKind, id: string, version: number): Promise<boolean> {
    const { table, key } = CATALOGUES[kind];
    const gone = await this.uow.query(`delete from ${table} where ${key} = $1 and version = $2 returning 1 as one`, [
      id,
      version,
    ]);
    return gone.length > 0;
  }
}
