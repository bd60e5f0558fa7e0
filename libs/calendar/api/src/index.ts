import { AudienceEntity, CalendarEventEntity, CampaignEntity, DayOffEntity, ThemeEntity } from './calendar.entities';
import { CreateCalendar20261122120000 } from './migrations/20261122120000-create-calendar';
import { DaysOff20261122160100 } from './migrations/20261122160100-days-off';

export { CalendarModule } from './calendar.module';
export { WorkingDays } from './working-days/working-days';

/** Rows of schema `calendar`. */
export const calendarEntities = [ThemeEntity, CampaignEntity, CalendarEventEntity, AudienceEntity, DayOffEntity];

/** Migrations of schema `calendar`, in order. */
export const calendarMigrations = [CreateCalendar20261122120000, DaysOff20261122160100];
