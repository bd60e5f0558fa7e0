import { addDays, type CivilDate, dayOfWeek, daysBetween } from '@congtac/shared-domain';
import type { DayOffKind } from './contracts/day-off';

/** What sets a day apart from the ordinary week, by day. */
export type DayMarks = ReadonlyMap<CivilDate, DayOffKind>;

/** Longest stretch that is counted, in days: a calendar that marks whole years as days off would never end. */
const MAX_STRETCH = 3660;

/**
 * True for a day on which offices work: Monday to Friday unless it is a holiday or a compensatory day, and a Saturday or
 * Sunday that is worked in exchange for another day (§2.8, 5).
 */
export function isWorkingDay(day: CivilDate, marks: DayMarks): boolean {
  const mark = marks.get(day);
  return mark === undefined ? dayOfWeek(day) <= 5 : mark === 'SWAPPED_WORKING';
}

/**
 * The `count`-th working day after `from`; the day itself is not counted (Civil Code: the term begins on the next day).
 * @param count 0 gives `from` back; negative counts backwards.
 */
export function addWorkingDays(from: CivilDate, count: number, marks: DayMarks): CivilDate {
  const step = count < 0 ? -1 : 1;
  let day = from;
  let left = Math.abs(count);
  for (let walked = 0; left > 0; walked += 1) {
    if (walked > MAX_STRETCH) throw new RangeError('no working days in sight');
    day = addDays(day, step);
    if (isWorkingDay(day, marks)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, marks: DayMarks): number {
  if (to < from) return -workingDaysBetween(to, from, marks);
  const length = Math.min(daysBetween(from, to), MAX_STRETCH);
  let found = 0;
  for (let offset = 1; offset <= length; offset += 1) if (isWorkingDay(addDays(from, offset), marks)) found += 1;
  return found;
}
