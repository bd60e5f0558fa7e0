import {
  addDays,
  dayOfWeek,
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

/** Working days after the cut-off in which the period's report is to be sent. */
export const SUBMIT_WORKING_DAYS = 5;

/** One reporting period with its name and dates (§2.8). */
export interface ReportingPeriod extends Period {
  code: string;
  name: string;
  kind: PeriodKind;
  year: number;
  cutOffOn: CivilDate;
  submitDueOn: CivilDate;
}

const two = (n: number) => String(n).padStart(2, '0');

/** The 19 calendar periods of a year: 12 months, 4 quarters, two halves, the year. */
export function calendarPeriods(year: number): ReportingPeriod[] {
  const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return [
    ...range(12).map((m) => make('MONTH', year, `${year}-${two(m)}`, `Tháng ${two(m)}/${year}`, monthPeriod(year, m))),
    ...range(4).map((q) =>
      make('QUARTER', year, `${year}-Q${q}`, `Quý ${ROMAN[q - 1]}/${year}`, quarterPeriod(year, q)),
    ),
    make('H1', year, `${year}-H1`, `6 tháng đầu năm ${year}`, halfPeriod(year, 1)),
    make('H2', year, `${year}-H2`, `6 tháng cuối năm ${year}`, halfPeriod(year, 2)),
    make('YEAR', year, `${year}`, `Năm ${year}`, yearPeriod(year)),
  ];
}

/** `day` moved forward by working days (Saturday and Sunday off). */
export function addWorkingDays(day: CivilDate, count: number): CivilDate {
  let result = day;
  for (let left = count; left > 0;) {
    result = addDays(result, 1);
    if (dayOfWeek(result) <= 5) left -= 1;
  }
  return result;
}

/**
 * The window that a task report's figures belong to when none was chosen: the calendar half-year of today, held
 * inside the task's own window. A report sent after the due day still belongs to the last half of the task.
 * @param task first and last day of the task; null = open on that side.
 */
export function figureWindow(task: { startOn: CivilDate | null; dueOn: CivilDate | null }, today: CivilDate): Period {
  const startOn = task.startOn && task.dueOn && task.startOn > task.dueOn ? null : task.startOn;
  let day = today;
  if (startOn && day < startOn) day = startOn;
  if (task.dueOn) day = earlierOf(day, task.dueOn);
  const half = halfPeriod(Number(day.slice(0, 4)), day.slice(5) <= '06-30' ? 1 : 2);
  return {
    from: startOn && startOn > half.from ? startOn : half.from,
    to: task.dueOn ? earlierOf(half.to, task.dueOn) : half.to,
  };
}

const ROMAN = ['I', 'II', 'III', 'IV'];

function make(kind: PeriodKind, year: number, code: string, name: string, window: Period): ReportingPeriod {
  const submitDueOn = addWorkingDays(window.to, SUBMIT_WORKING_DAYS);
  return { kind, year, code, name, ...window, cutOffOn: window.to, submitDueOn };
}
