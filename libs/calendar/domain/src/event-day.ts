import type { CivilDate } from '@congtac/shared-domain';
import type { DayRule } from './contracts/calendar.views';
import type { LunarCalendar } from './lunar-calendar';

/** What the day of an event follows. */
export interface EventDayRule {
  dayRule: DayRule;
  /** The solar day of the first year; its month and day repeat. */
  date: CivilDate | null;
  lunarMonth: number | null;
  lunarDay: number | null;
}

const LAST_OF_FEBRUARY = '02-29';

/**
 * The solar day of an event in one year; null when its day is not known, or when that solar year has none.
 * Day 30 of a short lunar month is its last day; 29/02 of a common year is 28/02, as people keep such anniversaries.
 */
export function eventDayIn(rule: EventDayRule, year: number, lunar: LunarCalendar): CivilDate | null {
  if (rule.dayRule === 'SOLAR') return rule.date && solarIn(rule.date.slice(5), year);
  if (rule.dayRule !== 'LUNAR' || rule.lunarMonth === null || rule.lunarDay === null) return null;
  // The last lunar months of a year fall into January or February of the next solar year.
  for (const lunarYear of [year - 1, year]) {
    const day = lunarIn(lunarYear, rule.lunarMonth, rule.lunarDay, lunar);
    if (day?.startsWith(String(year))) return day;
  }
  return null;
}

/** Which anniversary it is in `year`, when it is the `ordinal`-th in `firstYear`; null for what counts no years. */
export function ordinalIn(ordinal: number | null, firstYear: number, year: number): number | null {
  return ordinal === null ? null : ordinal + year - firstYear;
}

function solarIn(monthAndDay: string, year: number): CivilDate {
  const leapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${year}-${monthAndDay === LAST_OF_FEBRUARY && !leapYear ? '02-28' : monthAndDay}`;
}

function lunarIn(year: number, month: number, day: number, lunar: LunarCalendar): CivilDate | undefined {
  const found = lunar.toSolar({ year, month, day, leap: false });
  return found ?? (day === 30 ? lunar.toSolar({ year, month, day: 29, leap: false }) : undefined);
}
