import { addWorkingDays, type DayMarks } from '@congtac/calendar-domain';
import { addDays, periodContains, periodWithin, type CivilDate, type Period } from '@congtac/shared-domain';
import type { UnitPeriodState } from './contracts/period.views';
import { reportsBy, submitDaysOf, type EffectivePeriodRule } from './period-rule';
import type { PeriodKind } from './reporting-period';

/** Days before the deadline on which units are told that a period is about to close. */
export const CLOSING_NOTICE_DAYS = 5;

/** The days of a period that follow from the rule and the level of the unit. */
export interface PeriodDates extends Period {
  cutOffOn: CivilDate;
  /** Last day to send in time. */
  submitDueOn: CivilDate;
  /** Last day on which reports are taken. */
  closesOn: CivilDate;
}

/** The dates of a period for a level of units (§2.8): cut-off, deadline and end of grace, counted in working days. */
export function periodDates(window: Period, rule: EffectivePeriodRule, level: string, marks: DayMarks): PeriodDates {
  const submitDueOn = addWorkingDays(window.to, submitDaysOf(rule, level), marks);
  const closesOn = addWorkingDays(submitDueOn, rule.graceDays, marks);
  return { from: window.from, to: window.to, cutOffOn: window.to, submitDueOn, closesOn };
}

/**
 * Where a period stands on a day. Days count whole: the cut-off day and the closing day still belong to what they end
 * (I-15). A day set by a chair replaces `closesOn`, in either direction.
 */
export function periodState(dates: PeriodDates, today: CivilDate, locked = false): UnitPeriodState {
  if (locked) return 'LOCKED';
  if (today < dates.from) return 'SCHEDULED';
  if (today > dates.closesOn) return 'CLOSED';
  return today <= dates.cutOffOn ? 'OPEN' : 'GRACE';
}

/** From the finest kind to the widest: a figure is accounted for in the finest period that holds it. */
const FINEST_FIRST: readonly PeriodKind[] = ['MONTH', 'QUARTER', 'H1', 'H2', 'NINE_MONTHS', 'YEAR', 'TERM'];

/**
 * The period in which an entry with this window is accounted for: of the kinds the rule reports by, the finest period
 * that holds the whole window, otherwise the finest that holds its last day; undefined when the rule has none there.
 */
export function accountingPeriod<P extends Period & { kind: PeriodKind }>(
  periods: readonly P[],
  rule: EffectivePeriodRule,
  window: Period,
): P | undefined {
  const used = periods
    .filter((period) => reportsBy(rule, period.kind))
    .sort((a, b) => FINEST_FIRST.indexOf(a.kind) - FINEST_FIRST.indexOf(b.kind));
  return (
    used.find((period) => periodWithin(window, period)) ?? used.find((period) => periodContains(period, window.to))
  );
}

/** What units are told about a period, in the order in which it happens. */
export const PERIOD_TURNS = ['OPENED', 'CLOSING', 'CLOSED'] as const;
export type PeriodTurn = (typeof PERIOD_TURNS)[number];

/**
 * What has become true of a period after day `since` up to and including day `today`. Of several turns passed in one go
 * (the clock jumped, or nobody looked for weeks) only the last one is worth telling.
 */
export function lastTurn(dates: PeriodDates, since: CivilDate, today: CivilDate): PeriodTurn | null {
  const turns: readonly (readonly [PeriodTurn, CivilDate])[] = [
    ['CLOSED', addDays(dates.closesOn, 1)],
    ['CLOSING', addDays(dates.submitDueOn, -CLOSING_NOTICE_DAYS)],
    ['OPENED', dates.from],
  ];
  // The latest turn up to today counts; it is news only when it came after the last look.
  const latest = turns.find(([, on]) => on <= today);
  return latest && latest[1] > since ? latest[0] : null;
}
