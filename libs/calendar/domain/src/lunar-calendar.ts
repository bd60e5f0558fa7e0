import type { CivilDate } from '@congtac/shared-domain';

/** A day of the Vietnamese lunar calendar. `leap` = the month is the year's second one of that number. */
export interface LunarDay {
  year: number;
  month: number;
  day: number;
  leap: boolean;
}

/** Turns days of the Vietnamese lunar calendar (UTC+7) into days of the solar one and back, for the years 1800 to 2199. */
export interface LunarCalendar {
  /** The solar day; undefined when the lunar year has no such day (day 30 of a short month, a leap month it lacks). */
  toSolar(day: LunarDay): CivilDate | undefined;
  /** The lunar day. */
  toLunar(day: CivilDate): LunarDay;
  /** Name of a lunar year by stem and branch, e.g. "Canh Tý". */
  yearName(lunarYear: number): string;
}
