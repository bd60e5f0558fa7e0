import { Injectable } from '@nestjs/common';
import type { AudienceView, CampaignView, EventView, ThemeView } from '@congtac/calendar-domain';
import { UnitOfWork } from '@congtac/shared-api';

/** Reads the catalogues; a row is the view. */
@Injectable()
export class CalendarRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Themes by set and ordinal. */
  themes(): Promise<ThemeView[]> {
    return this.uow.query<ThemeView>(
      `select theme_id as id, code, name, ordinal, set_code as "setCode" from calendar.theme order by set_code, ordinal`,
    );
  }

  /** Campaigns, movements and funds by name. */
  campaigns(): Promise<CampaignView[]> {
    return this.uow.query<CampaignView>(
      `select campaign_id as id, code, name, kind from calendar.campaign order by app.fold(name), code`,
    );
  }

  /** Events of one year, or of all; dated ones first, in the order of their days. */
  events(year: number | null): Promise<EventView[]> {
    return this.uow.query<EventView>(
      `select event_id as id, code, name, kind, year, ordinal, origin_date as "originDate", date,
         date_unknown as "dateUnknown"
       from calendar.calendar_event where $1::int is null or year = $1
       order by year, calendar_event.date nulls last, app.fold(name)`,
      [year],
    );
  }

  /** Audiences by name. */
  audiences(): Promise<AudienceView[]> {
    return this.uow.query<AudienceView>(
      `select audience_id as id, code, name from calendar.audience order by app.fold(name), code`,
    );
  }
}
