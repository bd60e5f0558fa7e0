import { type CivilDate, endOfMonth } from './civil-date';

/** A window of days, both ends included. */
export interface Period {
  from: CivilDate;
  to: CivilDate;
}

const two = (n: number) => String(n).padStart(2, '0');

/** The calendar month `month` (1–12) of `year`. */
export function monthPeriod(year: number, month: number): Period {
  const from = `${year}-${two(month)}-01`;
  return { from, to: endOfMonth(from) };
}

/** The calendar quarter `quarter` (1–4) of `year`. */
export function quarterPeriod(year: number, quarter: number): Period {
  const first = (quarter - 1) * 3 + 1;
  return { from: monthPeriod(year, first).from, to: monthPeriod(year, first + 2).to };
}

/** The first (1) or second (2) calendar half of `year` (A-2: the Front's default). */
export function halfPeriod(year: number, half: 1 | 2): Period {
  return half === 1 ? { from: `${year}-01-01`, to: `${year}-06-30` } : { from: `${year}-07-01`, to: `${year}-12-31` };
}

/** The calendar year. */
export function yearPeriod(year: number): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** True when `day` lies in `period`. */
export function periodContains(period: Period, day: CivilDate): boolean {
  return period.from <= day && day <= period.to;
}

/** True when `inner` lies wholly in `outer` (I-6). */
export function periodWithin(inner: Period, outer: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** True when the two windows share at least one day. */
export function periodsOverlap(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}
