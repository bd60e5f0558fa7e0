import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller';
import { CalendarRepository } from './calendar.repository';
import { VietnameseLunarCalendar } from './vietnamese-lunar-calendar';
import { WorkingDays } from './working-days/working-days';

/** Themes, campaigns, events, audiences, and the working calendar. */
@Module({
  controllers: [CalendarController],
  providers: [CalendarRepository, VietnameseLunarCalendar, WorkingDays],
  exports: [WorkingDays],
})
export class CalendarModule {}
