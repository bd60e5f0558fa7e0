import {
  addDays,
  earlierOf,
  halfPeriod,
  monthPeriod,
  quarterPeriod,
  yearPeriod,
  type CivilDate,
  type Period,
} from '@congtac/shared-domain';

/** Ways of cutting time into periods: calendar windows (A-2: the default), or the 15th–14th windows of NĐ 09/2019 (§3.5). */
export const PERIOD_PROFILES = ['CALENDAR', 'ND09'] as const;
export type PeriodProfile = (typeof PERIOD_PROFILES)[number];

/** Kinds of reporting period; TERM = a term of office with its own first and last day. */
export const PERIOD_KINDS = ['MONTH', 'QUARTER', 'H1', 'H2', 'NINE_MONTHS', 'YEAR', 'TERM'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Years whose periods are in the catalogue. */
export const FIRST_PERIOD_YEAR = 2010;
export const LAST_PERIOD_YEAR = 2040;

/** One period of a profile with its name and data window; the cut-off is the window's last day (§2.8). */
export interface ReportingPeriod extends Period {
  code: string;
  name: string;
  kind: PeriodKind;
  year: number;
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const two = (n: number) => String(n).padStart(2, '0');

/** The 20 periods of a year: 12 months, 4 quarters, two halves, nine months, the year. */
export function periodsOf(profile: PeriodProfile, year: number): ReportingPeriod[] {
  const make = (kind: PeriodKind, code: string, name: string, calendar: Period): ReportingPeriod => ({
    ...{ kind, year, code, name },
    ...windowIn(profile, calendar),
  });
  const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const nineMonths = { from: yearPeriod(year).from, to: quarterPeriod(year, 3).to };
  return [
    ...range(12).map((m) => make('MONTH', `${year}-${two(m)}`, `Tháng ${two(m)}/${year}`, monthPeriod(year, m))),
    ...range(4).map((q) => make('QUARTER', `${year}-Q${q}`, `Quý ${ROMAN[q - 1]}/${year}`, quarterPeriod(year, q))),
    make('H1', `${year}-H1`, `6 tháng đầu năm ${year}`, halfPeriod(year, 1)),
    make('H2', `${year}-H2`, `6 tháng cuối năm ${year}`, halfPeriod(year, 2)),
    make('NINE_MONTHS', `${year}-9M`, `9 tháng năm ${year}`, nineMonths),
    make('YEAR', `${year}`, `Năm ${year}`, yearPeriod(year)),
  ];
}

/** A calendar window of whole months as the profile sees it: NĐ 09 takes the 15th of the month before to the 14th. */
function windowIn(profile: PeriodProfile, calendar: Period): Period {
  if (profile === 'CALENDAR') return calendar;
  const dayBefore = addDays(calendar.from, -1);
  return { from: `${dayBefore.slice(0, 8)}15`, to: `${calendar.to.slice(0, 8)}14` };
}

/** The half-year of a profile that holds a day: under NĐ 09 the 15th of December belongs to the next year. */
export function halfOf(profile: PeriodProfile, day: CivilDate): Period {
  const year = Number(day.slice(0, 4));
  const halves = [halfPeriod(year, 1), halfPeriod(year, 2), halfPeriod(year + 1, 1)];
  const [first, second, next] = halves.map((half) => windowIn(profile, half));
  if (day <= first.to) return first;
  return day <= second.to ? second : next;
}

/**
 * The window that a task report's figures belong to when none was chosen: the half-year of today in the profile, held
 * inside the task's own window. A report sent after the due day still belongs to the last half of the task.
 * @param task first and last day of the task; null = open on that side.
 */
export function figureWindow(
  task: { startOn: CivilDate | null; dueOn: CivilDate | null },
  today: CivilDate,
  profile: PeriodProfile = 'CALENDAR',
): Period {
  const startOn = task.startOn && task.dueOn && task.startOn > task.dueOn ? null : task.startOn;
  let day = today;
  if (startOn && day < startOn) day = startOn;
  if (task.dueOn) day = earlierOf(day, task.dueOn);
  const half = halfOf(profile, day);
  return {
    from: startOn && startOn > half.from ? startOn : half.from,
    to: task.dueOn ? earlierOf(half.to, task.dueOn) : half.to,
  };
}
