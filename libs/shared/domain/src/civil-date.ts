import { Temporal } from 'temporal-polyfill';

/** A day without time or zone, `YYYY-MM-DD`, understood in Asia/Ho_Chi_Minh (I-15). */
export type CivilDate = string;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The zone in which every civil date of the product is evaluated. */
export const BUSINESS_ZONE = 'Asia/Ho_Chi_Minh';

/** True for a real day in the form `YYYY-MM-DD` between the years 1900 and 2200 (29/02 of a common year is refused). */
export function isCivilDate(value: unknown): value is CivilDate {
  if (typeof value !== 'string' || !ISO_DAY.test(value)) return false;
  try {
    const { year } = Temporal.PlainDate.from(value, { overflow: 'reject' });
    return year >= 1900 && year <= 2200;
  } catch (error) {
    // Temporal answers RangeError for a day that does not exist; anything else is a fault of ours.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The civil day of an instant, in Asia/Ho_Chi_Minh. */
export function civilDateOf(instant: Date): CivilDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(BUSINESS_ZONE)
    .toPlainDate()
    .toString();
}

/** `date` moved by a number of days (may be negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** `date` moved by a number of months; the 31st falls back to the month's last day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** Last day of the month that contains `date`. */
export function endOfMonth(date: CivilDate): CivilDate {
  const day = Temporal.PlainDate.from(date);
  return day.with({ day: day.daysInMonth }).toString();
}

/** ISO day of the week: 1 = Monday (thứ Hai) … 7 = Sunday (Chủ nhật). */
export function dayOfWeek(date: CivilDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** `dd/MM/yyyy`, the form every screen and document uses. */
export function formatCivilDate(date: CivilDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/**
 * Reads what people type: `2/7/2020`, `02-07-2020`, `02.07.2020` (day first) or ISO.
 * @returns the day, or undefined when the text is no real day; two-digit years are not guessed.
 */
export function parseCivilDate(text: string): CivilDate | undefined {
  const trimmed = text.trim();
  if (isCivilDate(trimmed)) return trimmed;
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (!match) return undefined;
  const iso = `${match[3]}-${match[2].padStart(2, '0')}-${match[1].padStart(2, '0')}`;
  return isCivilDate(iso) ? iso : undefined;
}

/** The earlier of two days. */
export function earlierOf(a: CivilDate, b: CivilDate): CivilDate {
  return a <= b ? a : b;
}
