import { addDays, type CivilDate, dayOfWeek, daysBetween, type Period, periodContains } from '@congtac/shared-domain';
import type { CopyChoice, CopyHint, CopyNote } from './contracts/copy.views';
import type { TaskStatus } from './contracts/task-codes';
import type { Due } from './due-rules';

/** The same day so many years later; 29/02 becomes 28/02 in a common year. */
export function shiftYears(date: CivilDate, years: number): CivilDate {
  const year = Number(date.slice(0, 4)) + years;
  const leapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const monthAndDay = date.slice(5);
  return `${String(year).padStart(4, '0')}-${monthAndDay === '02-29' && !leapYear ? '02-28' : monthAndDay}`;
}

/** The event a task follows: its day in the old and in the new year, and how many days earlier the task is due. */
export interface CopiedEvent {
  oldDate: CivilDate | null;
  /** Null when the calendar does not have the event in the new year, or not its day. */
  newDate: CivilDate | null;
  leadDays: number | null;
}

/**
 * When a copied task is due (§2.8): a day moves by whole years, the end of the period is that of the new plan, a task that
 * follows an event follows the event of the new year. A day that is not known, or falls out of the new plan, is left open.
 * @param years between the two plans. @param period of the new plan.
 */
export function copiedDue(
  due: Due,
  years: number,
  period: Period,
  event: CopiedEvent | null,
): { due: Due; note: CopyNote | null } {
  if (due.dueKind === 'PERIOD_END') return { due: { dueKind: 'PERIOD_END', dueOn: period.to }, note: null };
  if (due.dueKind === 'EVENT_DATE') return eventDue(due, period, event);
  if (due.dueOn === null) return { due, note: null };
  const dueOn = shiftYears(due.dueOn, years);
  if (!periodContains(period, dueOn))
    return { due: { dueKind: 'PERIOD_END', dueOn: period.to }, note: 'OUTSIDE_PERIOD' };
  return {
    due: { ...due, dueOn },
    note: due.dueOn.endsWith('-02-29') && !dueOn.endsWith('-02-29') ? 'LEAP_DAY' : null,
  };
}

function eventDue(due: Due, period: Period, event: CopiedEvent | null): { due: Due; note: CopyNote | null } {
  const open = { dueKind: 'EVENT_DATE' as const, dueOn: null };
  if (!event?.newDate) return { due: open, note: 'EVENT_UNKNOWN' };
  const before = event.leadDays ?? (due.dueOn && event.oldDate ? daysBetween(due.dueOn, event.oldDate) : 0);
  const dueOn = addDays(event.newDate, -before);
  return periodContains(period, dueOn)
    ? { due: { ...open, dueOn }, note: null }
    : { due: open, note: 'OUTSIDE_PERIOD' };
}

/** Why somebody should look at a copied day again; the day is not moved by itself. */
export function copyHint(day: CivilDate | null, daysOff: ReadonlySet<CivilDate>): CopyHint | null {
  if (day === null) return null;
  if (daysOff.has(day)) return 'HOLIDAY';
  return dayOfWeek(day) > 5 ? 'WEEKEND' : null;
}

/** The words with the old year replaced where it stands alone ("năm 2020", "Quý I/2020"), not inside other figures. */
export function withNewYear(text: string, fromYear: number, toYear: number): string {
  return text.replace(new RegExp(`(?<!\\d)${fromYear}(?!\\d)`, 'g'), String(toYear));
}

/** What is proposed for a task: work that was given up is dropped, a title that names the year is adapted. */
export function proposedChoice(status: TaskStatus, title: string, fromYear: number): CopyChoice {
  if (status === 'CANCELLED' || status === 'REFUSED' || status === 'CARRIED_OVER') return 'DROP';
  return withNewYear(title, fromYear, 0) === title ? 'CARRY' : 'ADAPT';
}

/**
 * True for work that was not brought to an end and is carried over to the next plan (S1-8, S3-18). A recurring task is
 * not: what it missed stays missed (G-4).
 */
export function isCarriedOver(status: TaskStatus, recurring: boolean): boolean {
  return !recurring && (status === 'ASSIGNED' || status === 'IN_PROGRESS' || status === 'SUSPENDED');
}
