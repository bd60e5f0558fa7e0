import {
  AudienceEntity,
  CalendarEventEntity,
  CampaignEntity,
  DayOffEntity,
  ThemeEntity,
  ThemeSetEntity,
} from './calendar.entities';
import { CreateCalendar20261122120000 } from './migrations/20261122120000-create-calendar';
import { DaysOff20261122160100 } from './migrations/20261122160100-days-off';
import { OwnCatalogues20261122160200 } from './migrations/20261122160200-own-catalogues';

export { CalendarModule } from './calendar.module';
export { CatalogueLists } from './catalogue/catalogue-lists';
export { CatalogueUses, type CountUses } from './catalogue/catalogue-uses';
export type { CatalogueKind } from './catalogue/catalogues';
export { VietnameseLunarCalendar } from './vietnamese-lunar-calendar';
export { WorkingDays } from './working-days/working-days';

/** Rows of schema `calendar`. */
export const calendarEntities = [
  ...[ThemeSetEntity, ThemeEntity, CampaignEntity, CalendarEventEntity, AudienceEntity],
  DayOffEntity,
];

/** Migrations of schema `calendar`, in order. */
export const calendarMigrations = [CreateCalendar20261122120000, DaysOff20261122160100, OwnCatalogues20261122160200];
