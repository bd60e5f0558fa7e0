import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AudienceView,
  CampaignView,
  CatalogueRightsView,
  DayOffView,
  DaysOffView,
  EventView,
  PutDayOff,
  ThemeSetView,
  ThemeView,
} from '@congtac/calendar-domain';
import { Api } from '@congtac/shared-data';

/** Names of the catalogues in addresses of the API. */
export type CatalogueName = 'theme-set' | 'theme' | 'campaign' | 'event' | 'audience';

/** A row of any catalogue. */
export type CatalogueRow = ThemeSetView | ThemeView | CampaignView | EventView | AudienceView;

/** What a list is asked for. */
export interface CatalogueFilter {
  readonly q: string;
  readonly archived: boolean;
  /** Events only. */
  readonly year: number | null;
}

const paths: Readonly<Record<CatalogueName, string>> = {
  'theme-set': '/api/v1/theme-sets',
  theme: '/api/v1/themes',
  campaign: '/api/v1/campaigns',
  event: '/api/v1/events',
  audience: '/api/v1/audiences',
};

/** The catalogues and the working calendar. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class CatalogueClient {
  private readonly api = inject(Api);

  /** Rows of one catalogue. */
  rows(name: () => CatalogueName, filter: () => CatalogueFilter): HttpResourceRef<CatalogueRow[] | undefined> {
    return httpResource<CatalogueRow[]>(() => {
      const { q, archived, year } = filter();
      const params = { ...(q && { q }), ...(archived && { archived }), ...(name() === 'event' && year && { year }) };
      return { url: paths[name()], params };
    });
  }

  /** Sets of themes, for headings and choices. */
  sets(): HttpResourceRef<ThemeSetView[] | undefined> {
    return httpResource<ThemeSetView[]>(() => ({ url: paths['theme-set'], params: { archived: true } }));
  }

  /** Where the person may add rows. */
  rights(): HttpResourceRef<CatalogueRightsView | undefined> {
    return httpResource<CatalogueRightsView>(() => '/api/v1/catalogue-rights');
  }

  /** Adds a row. */
  create(name: CatalogueName, body: object): Promise<{ id: string }> {
    return this.api.post<{ id: string }>(paths[name], body);
  }

  /** Changes a row. */
  update(name: CatalogueName, row: CatalogueRow, body: object): Promise<void> {
    return this.api.put(`${paths[name]}/${row.id}`, row.version, body);
  }

  /** Deletes a row nothing points to. */
  remove(name: CatalogueName, row: CatalogueRow): Promise<void> {
    return this.api.delete(`${paths[name]}/${row.id}`, row.version);
  }

  /** Special days of a year. */
  daysOff(year: () => number): HttpResourceRef<DaysOffView | undefined> {
    return httpResource<DaysOffView>(() => ({ url: '/api/v1/days-off', params: { year: year() } }));
  }

  /** Marks a day. @param version of the mark it has, 0 = none. */
  putDay(day: string, version: number, body: PutDayOff): Promise<DayOffView> {
    return this.api.put<DayOffView>(`/api/v1/days-off/${day}`, version, body);
  }

  /** Makes a day ordinary again. */
  removeDay({ day, version }: DayOffView): Promise<void> {
    return this.api.delete(`/api/v1/days-off/${day}`, version);
  }
}
