import { AudienceEntity, CalendarEventEntity, CampaignEntity, ThemeEntity } from './calendar.entities';
import { CreateCalendar20261122120000 } from './migrations/20261122120000-create-calendar';

export { CalendarModule } from './calendar.module';

/** Rows of schema `calendar`. */
export const calendarEntities = [ThemeEntity, CampaignEntity, CalendarEventEntity, AudienceEntity];

/** Migrations of schema `calendar`, in order. */
export const calendarMigrations = [CreateCalendar20261122120000];
