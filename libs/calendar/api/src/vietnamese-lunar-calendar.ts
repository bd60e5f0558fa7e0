import { LunarDate, SolarDate } from '@nghiavuive/lunar_date_vi';
import { Injectable } from '@nestjs/common';
import type { LunarCalendar, LunarDay } from '@congtac/calendar-domain';
import { type CivilDate } from '@congtac/shared-domain';

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

/** The lunar calendar of a published table of lunar years (1800 to 2199). */
@Injectable()
export class VietnameseLunarCalendar implements LunarCalendar {
  toSolar({ year, month, day, leap }: LunarDay): CivilDate | undefined {
    const solar = convert(() => {
      const date = new LunarDate({ year, month, day, leap_month: leap });
      date.init();
      return date.toSolarDate().get();
    });
    if (!solar) return undefined;
    const found = `${pad(solar.year, 4)}-${pad(solar.month)}-${pad(solar.day)}`;
    // The table takes a leap month the year does not have, or day 30 of a short month, for the day that follows.
    const back = this.toLunar(found);
    return back.month === month && back.day === day && back.leap === leap ? found : undefined;
  }

  toLunar(day: CivilDate): LunarDay {
    const [year, month, dayOfMonth] = day.split('-').map(Number);
    const lunar = LunarDate.fromSolarDate(new SolarDate({ year, month, day: dayOfMonth })).get();
    return { year: lunar.year, month: lunar.month, day: lunar.day, leap: lunar.leap_month };
  }

  yearName(lunarYear: number): string {
    const firstDay = new LunarDate({ year: lunarYear, month: 1, day: 1 });
    firstDay.init();
    return firstDay.getYearName();
  }
}

/** The package refuses impossible days with an error; here that is an answer. */
function convert<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Error && error.message === 'Invalid date') return undefined;
    throw error;
  }
}
