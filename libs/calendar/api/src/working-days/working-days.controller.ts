import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type DayOffView,
  DaysOffQuery,
  type DaysOffView,
  LunarDaysQuery,
  type LunarDayView,
  PutDayOff,
  type WorkingDayView,
  WorkingDaysQuery,
} from '@congtac/calendar-domain';
import { type CivilDate, isCivilDate, notFound } from '@congtac/shared-domain';
import { IfMatch, Requires, SignedIn } from '@congtac/shared-api';
import { DaysOffService } from './days-off.service';
import { WorkingDays } from './working-days';

/** The working calendar and the lunar one. */
@ApiTags('calendar')
@Controller('v1')
export class WorkingDaysController {
  constructor(
    private readonly daysOff: DaysOffService,
    private readonly workingDays: WorkingDays,
  ) {}

  /** Holidays, compensatory and swapped days of a year. */
  @SignedIn()
  @Get('days-off')
  year(@Query() query: DaysOffQuery): Promise<DaysOffView> {
    return this.daysOff.year(query.year);
  }

  /** Marks a day. `If-Match`: version of the mark, 0 for a day without one. */
  @Requires('calendar.catalogue.edit')
  @Put('days-off/:day')
  put(@Param('day') day: string, @IfMatch() version: number, @Body() body: PutDayOff): Promise<DayOffView> {
    return this.daysOff.put(dayOf(day), version, body);
  }

  /** Makes a day ordinary again. */
  @Requires('calendar.catalogue.edit')
  @HttpCode(204)
  @Delete('days-off/:day')
  remove(@Param('day') day: string, @IfMatch() version: number): Promise<void> {
    return this.daysOff.remove(dayOf(day), version);
  }

  /** The day that many working days after another. */
  @SignedIn()
  @Get('working-days')
  async after(@Query() { from, days }: WorkingDaysQuery): Promise<WorkingDayView> {
    return { from, days, day: await this.workingDays.after(from, days) };
  }

  /** Lunar days of a stretch. */
  @SignedIn()
  @Get('lunar-days')
  lunarDays(@Query() { from, to }: LunarDaysQuery): LunarDayView[] {
    return this.daysOff.lunarDays(from, to);
  }
}

function dayOf(text: string): CivilDate {
  if (!isCivilDate(text)) throw notFound();
  return text;
}
