import {
  addDays,
  type CivilDate,
  endOfMonth,
  foldVietnamese,
  halfPeriod,
  isCivilDate,
  monthPeriod,
  type Period,
  quarterPeriod,
} from '@congtac/shared-domain';
import type { RecurrenceFreq } from '../contracts/cascade-codes';

/**
 * What a time cell says. Only DATE, ONGOING, PERIOD_END and RHYTHM are taken over as they stand; PROPOSED waits for a
 * decision; WORDS and UNREAL are kept in words and carry no date.
 */
export type TimeReading =
  | { kind: 'EMPTY' }
  | { kind: 'DATE'; on: CivilDate; from: CivilDate | null }
  | { kind: 'PROPOSED'; on: CivilDate; from: CivilDate | null }
  | { kind: 'ONGOING' }
  | { kind: 'PERIOD_END' }
  | { kind: 'RHYTHM'; freq: RecurrenceFreq; dueDay: number | null }
  | { kind: 'WORDS' }
  /** Looks like a day that is not in the calendar, e.g. 31/4/2020. */
  | { kind: 'UNREAL' };

const ROMAN_QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const two = (n: number | string) => String(n).padStart(2, '0');
const DAY = String.raw`(\d{1,2})\s?[/.-]\s?(\d{1,2})`;
const FULL = String.raw`${DAY}\s?[/.-]\s?(\d{4}|\d{2})`;

/**
 * Reads a time cell (text as written, or the day of a date cell).
 * @param period the plan's period: gives the year when the cell has none, only if the plan lies within one year.
 */
export function readTime(cell: { text: string; day?: CivilDate }, period: Period): TimeReading {
  if (cell.day !== undefined) return dated(cell.day, null, false);
  const text = foldVietnamese(cell.text)
    .replace(/[;,.]+$/, '')
    .trim();
  if (text === '') return { kind: 'EMPTY' };
  const year = period.from.slice(0, 4) === period.to.slice(0, 4) ? Number(period.from.slice(0, 4)) : undefined;
  return (
    serial(text) ??
    rhythm(text) ??
    wholePeriod(text) ??
    spanOfDays(text, year) ??
    oneDay(text, year) ??
    namedPeriod(text, year) ?? { kind: 'WORDS' }
  );
}

function dated(on: CivilDate, from: CivilDate | null, guessed: boolean): TimeReading {
  if (!isCivilDate(on) || (from !== null && !isCivilDate(from))) return { kind: 'UNREAL' };
  if (from !== null && from > on) return { kind: 'WORDS' };
  return { kind: guessed ? 'PROPOSED' : 'DATE', on, from };
}

/** A day as spreadsheets count it (43831 = 01/01/2020), between 2000 and 2099. */
function serial(text: string): TimeReading | undefined {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return undefined;
  const days = Math.floor(Number(text));
  return days >= 36526 && days <= 73050 ? dated(addDays('1899-12-30', days), null, false) : { kind: 'WORDS' };
}

const EVERY = String.raw`(?:hang|moi|dinh ky(?: hang| moi)?|theo)`;

function rhythm(text: string): TimeReading | undefined {
  const day = new RegExp(`^(?:truoc )?(?:ngay )?(\\d{1,2}) ${EVERY} thang$`).exec(text);
  if (day && Number(day[1]) >= 1 && Number(day[1]) <= 31)
    return { kind: 'RHYTHM', freq: 'MONTHLY', dueDay: Number(day[1]) };
  const is = (words: string) =>
    new RegExp(`^(?:thuc hien )?(?:${EVERY} ${words}|0?1 ?lan ?/ ?${words}|${words} ?/ ?(?:0?1 )?lan)$`).test(text);
  if (is('thang')) return { kind: 'RHYTHM', freq: 'MONTHLY', dueDay: null };
  if (is('quy')) return { kind: 'RHYTHM', freq: 'QUARTERLY', dueDay: null };
  if (is('0?6 thang')) return { kind: 'RHYTHM', freq: 'HALF_YEARLY', dueDay: null };
  if (is('nam')) return { kind: 'RHYTHM', freq: 'YEARLY', dueDay: null };
  return undefined;
}

function wholePeriod(text: string): TimeReading | undefined {
  if (/^thuong xuyen(,? (lien tuc|trong nam|ca nam|hang ngay|trong nam \d{4}))?$/.test(text))
    return { kind: 'ONGOING' };
  if (/^(ca|trong|trong ca)? ?nam( \d{4})?$/.test(text)) return { kind: 'PERIOD_END' };
  return undefined;
}

/** `01/3/2020 - 30/6/2020`, `từ 01/3 đến 30/6/2020`: sure only when both ends carry their year. */
function spanOfDays(text: string, year: number | undefined): TimeReading | undefined {
  const found = new RegExp(
    `^(?:tu |ngay |tu ngay )*${DAY}(?:\\s?[/.-]\\s?(\\d{4}))?\\s*(?:-|–|den|den ngay|den het ngay)\\s*(?:ngay )?${DAY}(?:\\s?[/.-]\\s?(\\d{4}))?$`,
  ).exec(text);
  if (!found) return undefined;
  const [, d1, m1, y1, d2, m2, y2] = found;
  const last = y2 ?? year;
  const first = y1 ?? last;
  if (last === undefined || first === undefined) return { kind: 'WORDS' };
  const from = `${first}-${two(m1 ?? '')}-${two(d1 ?? '')}`;
  return dated(`${last}-${two(m2 ?? '')}-${two(d2 ?? '')}`, from, y1 === undefined || y2 === undefined);
}

/**
 * One day: sure with a four-figure year and no word before it but "ngày", "đến", "hạn", "chậm nhất". "Trước" leaves open
 * whether the day itself counts, so it is asked about.
 */
function oneDay(text: string, year: number | undefined): TimeReading | undefined {
  const spoken = text.replace(
    /ngay (\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?/,
    (_, d: string, m: string, y?: string) => [d, m, ...(y ? [y] : [])].join('/'),
  );
  const found = new RegExp(
    `^((?:truoc|xong truoc|hoan thanh truoc|chua|den|den het|cham nhat|cham nhat den|han|hoan thanh|xong)\\s*)?(?:ngay )?(?:${FULL}|${DAY})$`,
  ).exec(spoken);
  if (!found) return undefined;
  const [, word, d1, m1, y1, d2, m2] = found;
  const [day, month] = [d1 ?? d2 ?? '', m1 ?? m2 ?? ''];
  const shown = y1 === undefined ? year : Number(y1) < 100 ? 2000 + Number(y1) : Number(y1);
  if (shown === undefined) return { kind: 'WORDS' };
  const sure = y1?.length === 4 && !/truoc/.test(word ?? '');
  return dated(`${shown}-${two(month)}-${two(day)}`, null, !sure);
}

/** Quarters, months and halves, one or a run of them: their last day is proposed, never taken over unasked. */
function namedPeriod(text: string, planYear: number | undefined): TimeReading | undefined {
  const month = /^(?:trong )?(?:thang )?(\d{1,2})\s?[/-]\s?(\d{4})$|^(?:trong )?thang (\d{1,2})$/.exec(text);
  if (month) {
    const [n, year] = [Number(month[1] ?? month[3]), month[2] ? Number(month[2]) : planYear];
    return n >= 1 && n <= 12 ? proposed(year, (y) => monthPeriod(y, n)) : { kind: 'UNREAL' };
  }
  const months = /^(?:tu )?thang (\d{1,2})\s?(?:-|–|den)\s?(?:thang )?(\d{1,2})(?:\s?[/-]\s?(\d{4}))?$/.exec(text);
  if (months) {
    const [a, b] = [Number(months[1]), Number(months[2])];
    if (a < 1 || b > 12 || a > b) return { kind: 'WORDS' };
    return proposed(months[3] ? Number(months[3]) : planYear, (y) => ({
      from: monthPeriod(y, a).from,
      to: endOfMonth(monthPeriod(y, b).from),
    }));
  }
  const quarters =
    /^(?:trong )?quy (iv|i{1,3}|[1-4])(?:\s?(?:-|–|,|va|den)\s?(?:quy )?(iv|i{1,3}|[1-4]))?(?:\s?[/-]?\s?(?:nam )?(\d{4}))?$/.exec(
      text,
    );
  if (quarters) {
    const a = ROMAN_QUARTERS[quarters[1] ?? ''] ?? 1;
    const b = ROMAN_QUARTERS[quarters[2] ?? quarters[1] ?? ''] ?? a;
    if (a > b) return { kind: 'WORDS' };
    return proposed(quarters[3] ? Number(quarters[3]) : planYear, (y) => ({
      from: quarterPeriod(y, a).from,
      to: quarterPeriod(y, b).to,
    }));
  }
  const half = /^(?:trong )?(?:0?6|sau) thang (dau|cuoi)(?: nam)?(?:\s?(\d{4}))?$/.exec(text);
  if (half) return proposed(half[2] ? Number(half[2]) : planYear, (y) => halfPeriod(y, half[1] === 'dau' ? 1 : 2));
  return undefined;
}

function proposed(year: number | undefined, periodOf: (year: number) => Period): TimeReading {
  if (year === undefined) return { kind: 'WORDS' };
  const { from, to } = periodOf(year);
  return { kind: 'PROPOSED', on: to, from };
}
