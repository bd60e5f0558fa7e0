import { Injectable } from '@nestjs/common';
import {
  type AudienceView,
  type CampaignView,
  type CatalogueQuery,
  type CatalogueRightsView,
  eventDayIn,
  type EventQuery,
  type EventView,
  ordinalIn,
  type ThemeSetView,
  type ThemeView,
} from '@congtac/calendar-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { VietnameseLunarCalendar } from '../vietnamese-lunar-calendar';
import { CatalogueRights } from './catalogue-rights';
import { CatalogueRepository, type Stored } from './catalogue.repository';
import type { CatalogueKind } from './catalogues';

/** Reads the catalogues: whole lists of tens of rows, for everyone signed in (S0-14, S0-18, S0-21, S2-5). */
@Injectable()
export class CatalogueLists {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: CatalogueRepository,
    private readonly rights: CatalogueRights,
    private readonly lunar: VietnameseLunarCalendar,
  ) {}

  /** Where the person may add rows. */
  rightsView(): Promise<CatalogueRightsView> {
    return this.uow.read(() => this.rights.view());
  }

  /** Sets of themes. */
  themeSets(query: CatalogueQuery): Promise<ThemeSetView[]> {
    return this.list('theme-set', () => this.rows.themeSets(query));
  }

  /** Themes by set and ordinal. */
  themes(query: CatalogueQuery): Promise<ThemeView[]> {
    return this.list('theme', () => this.rows.themes(query));
  }

  /** Campaigns by name. */
  campaigns(query: CatalogueQuery): Promise<CampaignView[]> {
    return this.list('campaign', () => this.rows.campaigns(query));
  }

  /** Events; with a year, each one as it falls in that year, dated ones first. */
  events(query: EventQuery): Promise<EventView[]> {
    const year = query.year ?? null;
    return this.list('event', async () => {
      const rows = await this.rows.events(query, year);
      return year === null ? rows : rows.map((row) => this.inYear(row, year)).sort(byDay);
    });
  }

  /** Audiences by name. */
  audiences(query: CatalogueQuery): Promise<AudienceView[]> {
    return this.list('audience', () => this.rows.audiences(query));
  }

  private inYear(row: Stored<EventView>, year: number): Stored<EventView> {
    if (row.year === year) return row;
    const date = eventDayIn(ruleOf(row), year, this.lunar);
    return { ...row, year, date, dateUnknown: date === null, ordinal: ordinalIn(row.ordinal, row.firstYear, year) };
  }

  private list<V extends { unitId: number | null }>(
    kind: CatalogueKind,
    read: () => Promise<V[]>,
  ): Promise<(V & { allowed: ('edit' | 'delete')[] })[]> {
    return this.uow.read(async () => {
      const mayEdit = await this.rights.editor(kind);
      return (await read()).map((row) => ({ ...row, allowed: mayEdit(row.unitId) ? ['edit', 'delete'] : [] }));
    });
  }
}

/** Anniversaries that have an origin but no own day keep what is stored. */
function ruleOf({ dayRule, date, lunarMonth, lunarDay }: Stored<EventView>) {
  return { dayRule, date, lunarMonth, lunarDay };
}

function byDay(a: Stored<EventView>, b: Stored<EventView>): number {
  return (a.date ?? '9999') < (b.date ?? '9999') ? -1 : (a.date ?? '9999') > (b.date ?? '9999') ? 1 : 0;
}
