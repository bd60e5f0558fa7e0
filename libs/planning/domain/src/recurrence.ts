import {
  type CivilDate,
  daysBetween,
  earlierOf,
  endOfMonth,
  halfPeriod,
  monthPeriod,
  type Period,
  periodsOverlap,
  quarterPeriod,
  yearPeriod,
} from '@congtac/shared-domain';
import type { OccurrenceState, OccurrenceStatus, RecurrenceFreq } from './contracts/cascade-codes';
import { planningProblem } from './contracts/planning.problems';
import { DEFAULT_SOON_DAYS } from './contracts/task-codes';

/**
 * The rhythm of a task. `count` for COUNT_IN_PERIOD; `dueDay` = day of the window's last month; `until` = no window
 * begins after it; `dueDates` = days set for single occurrences of COUNT_IN_PERIOD ("Số 3: 15/06", A-3).
 */
export interface RecurrenceRule {
  freq: RecurrenceFreq;
  count: number | null;
  dueDay: number | null;
  until?: CivilDate | null;
  dueDates?: readonly { ordinal: number; dueOn: CivilDate }[];
}

/** One time the work is to be done. */
export interface PlannedOccurrence {
  ordinal: number;
  label: string;
  windowFrom: CivilDate;
  windowTo: CivilDate;
  dueOn: CivilDate;
}

const QUARTER_NAMES = ['Quý I', 'Quý II', 'Quý III', 'Quý IV'];
const two = (n: number) => String(n).padStart(2, '0');

/**
 * The occurrences a task has in its plan's period (§2.7, G-3): MONTHLY in a year = 12, labelled "Tháng 03/2020";
 * COUNT_IN_PERIOD = "Số 1…n" with the whole period as window; ONGOING = none. Problem `planning.count-required`.
 */
export function occurrencesOf(rule: RecurrenceRule, period: Period): PlannedOccurrence[] {
  if (rule.freq === 'ONGOING') return [];
  if (rule.freq === 'COUNT_IN_PERIOD') return countedOccurrences(rule, period);
  const years = yearsOf(period);
  return years
    .flatMap((year) => windowsOf(rule.freq, year))
    .filter(({ window }) => periodsOverlap(window, period) && (!rule.until || window.from <= rule.until))
    .map(({ label, window }, index) => ({
      ordinal: index + 1,
      label,
      windowFrom: window.from,
      windowTo: window.to,
      dueOn: dueIn(window, rule.dueDay),
    }));
}

function countedOccurrences(rule: RecurrenceRule, period: Period): PlannedOccurrence[] {
  if (!rule.count) throw planningProblem('planning.count-required');
  return Array.from({ length: rule.count }, (_, index) => ({
    ordinal: index + 1,
    label: `Số ${index + 1}`,
    windowFrom: period.from,
    windowTo: period.to,
    dueOn: rule.dueDates?.find((one) => one.ordinal === index + 1)?.dueOn ?? dueOfLast(rule, period),
  }));
}

function dueOfLast(rule: RecurrenceRule, period: Period): CivilDate {
  return rule.until ? earlierOf(rule.until, period.to) : period.to;
}

function yearsOf(period: Period): number[] {
  const first = Number(period.from.slice(0, 4));
  return Array.from({ length: Number(period.to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
}

function windowsOf(freq: RecurrenceFreq, year: number): { label: string; window: Period }[] {
  if (freq === 'MONTHLY')
    return Array.from({ length: 12 }, (_, i) => ({
      label: `Tháng ${two(i + 1)}/${year}`,
      window: monthPeriod(year, i + 1),
    }));
  if (freq === 'QUARTERLY')
    return QUARTER_NAMES.map((name, i) => ({ label: `${name}/${year}`, window: quarterPeriod(year, i + 1) }));
  if (freq === 'HALF_YEARLY')
    return [
      { label: `6 tháng đầu năm ${year}`, window: halfPeriod(year, 1) },
      { label: `6 tháng cuối năm ${year}`, window: halfPeriod(year, 2) },
    ];
  return [{ label: `Năm ${year}`, window: yearPeriod(year) }];
}

function dueIn(window: Period, dueDay: number | null): CivilDate {
  if (dueDay === null) return window.to;
  const month = window.to.slice(0, 8);
  return earlierOf(`${month}${two(dueDay)}`, endOfMonth(`${month}01`));
}

/** One occurrence as the series looks at it; `closedOn` = the day it was done or waived. */
export interface OccurrenceFacts {
  status: OccurrenceStatus;
  dueOn: CivilDate;
  closedOn: CivilDate | null;
}

/** Where a series stands: a recurring task is complete when every occurrence is done or waived (§2.7). */
export interface SeriesState {
  open: number;
  done: number;
  complete: boolean;
  /** Due day of the earliest open occurrence; drives the task's timeliness. */
  nextDueOn: CivilDate | null;
  /** Day the last occurrence was closed, once the series is complete. */
  completedOn: CivilDate | null;
}

/** Sums up the occurrences of one task. An empty series is never complete. */
export function seriesOf(occurrences: readonly OccurrenceFacts[]): SeriesState {
  const open = occurrences.filter((o) => o.status === 'OPEN');
  const complete = occurrences.length > 0 && open.length === 0;
  const closed = occurrences.flatMap((o) => (o.closedOn ? [o.closedOn] : []));
  return {
    open: open.length,
    done: occurrences.filter((o) => o.status === 'DONE').length,
    complete,
    nextDueOn: open.length ? open.map((o) => o.dueOn).reduce(earlierOf) : null,
    completedOn: complete && closed.length ? closed.reduce((a, b) => (a > b ? a : b)) : null,
  };
}

/** What an occurrence looks like on a day: waived is neither done nor overdue (G-3). */
export function occurrenceStateOf(
  facts: { status: OccurrenceStatus; windowFrom: CivilDate; dueOn: CivilDate },
  today: CivilDate,
  soonDays: number = DEFAULT_SOON_DAYS,
): OccurrenceState {
  if (facts.status !== 'OPEN') return facts.status;
  if (today > facts.dueOn) return 'OVERDUE';
  if (today < facts.windowFrom) return 'UPCOMING';
  return daysBetween(today, facts.dueOn) <= soonDays ? 'DUE_SOON' : 'OPEN';
}
