import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue/catalogue.controller';
import { CatalogueLists } from './catalogue/catalogue-lists';
import { CatalogueRights } from './catalogue/catalogue-rights';
import { CatalogueUses } from './catalogue/catalogue-uses';
import { CatalogueWrites } from './catalogue/catalogue-writes';
import { CatalogueRepository } from './catalogue/catalogue.repository';
import { VietnameseLunarCalendar } from './vietnamese-lunar-calendar';
import { DaysOffService } from './working-days/days-off.service';
import { WorkingDays } from './working-days/working-days';
import { WorkingDaysController } from './working-days/working-days.controller';

/** Themes, campaigns, events, audiences, and the working calendar. */
@Module({
  controllers: [CatalogueController, WorkingDaysController],
  providers: [
    ...[CatalogueRepository, CatalogueRights, CatalogueUses, CatalogueLists, CatalogueWrites],
    ...[VietnameseLunarCalendar, WorkingDays, DaysOffService],
  ],
  exports: [CatalogueLists, CatalogueUses, VietnameseLunarCalendar, WorkingDays],
})
export class CalendarModule {}
