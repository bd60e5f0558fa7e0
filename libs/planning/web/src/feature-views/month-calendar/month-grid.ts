import type { PlanOccurrenceView, TaskRow } from '@congtac/planning-domain';
import { addDays, dayOfWeek, endOfMonth } from '@congtac/shared-domain';
import { isUndated } from '../shared/task-days';

/** Something that falls on a day. */
export interface DayEntry {
  readonly key: string;
  readonly kind: 'event' | 'due' | 'occurrence';
  /** The task that is due; null for an event. */
  readonly task: TaskRow | null;
  /** Name of the event or of the occurrence (`Tháng 03/2020`), '' for a due day. */
  readonly label: string;
  readonly done: boolean;
  readonly overdue: boolean;
}

/** A day of the grid; days of the months beside it are shown too. */
export interface GridDay {
  readonly day: string;
  readonly inMonth: boolean;
  /** Saturday or Sunday. */
  readonly weekend: boolean;
  readonly entries: readonly DayEntry[];
}

/** Days of events that tasks name. */
export interface NamedDay {
  readonly id: string;
  readonly name: string;
  readonly day: string;
}

/** What falls on which day: events first, then due days and occurrences in the order of the plan. Waived ones do not. */
export function dayEntries(
  tasks: readonly TaskRow[],
  occurrences: readonly PlanOccurrenceView[],
  events: readonly NamedDay[],
): ReadonlyMap<string, readonly DayEntry[]> {
  const days = new Map<string, DayEntry[]>();
  const put = (day: string, entry: DayEntry) => days.set(day, [...(days.get(day) ?? []), entry]);
  for (const { id, name, day } of events)
    put(day, { key: `event:${id}`, kind: 'event', task: null, label: name, done: false, overdue: false });
  const series = Map.groupBy(occurrences, (one) => one.taskId);
  for (const task of tasks) {
    const times = series.get(task.id) ?? [];
    for (const { ordinal, label, dueOn, state } of times) {
      if (state === 'WAIVED') continue;
      const key = `occurrence:${task.id}:${ordinal}`;
      put(dueOn, { key, kind: 'occurrence', task, label, done: state === 'DONE', overdue: state === 'OVERDUE' });
    }
    if (times.length > 0 || task.dueOn === null || isUndated(task)) continue;
    const done = task.status === 'COMPLETED';
    put(task.dueOn, {
      key: `due:${task.id}`,
      kind: 'due',
      task,
      label: '',
      done,
      overdue: task.timeliness === 'OVERDUE',
    });
  }
  return days;
}

/** Whole weeks from Monday to Sunday that cover a month (`YYYY-MM`). */
export function monthGrid(month: string, entries: ReadonlyMap<string, readonly DayEntry[]>): GridDay[][] {
  const first = `${month}-01`;
  const last = endOfMonth(first);
  const start = addDays(first, 1 - dayOfWeek(first));
  const end = addDays(last, 7 - dayOfWeek(last));
  const days: GridDay[] = [];
  for (let day = start; day <= end; day = addDays(day, 1)) {
    const inMonth = day.startsWith(month);
    days.push({ day, inMonth, weekend: dayOfWeek(day) > 5, entries: entries.get(day) ?? [] });
  }
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** The month `months` later (`2020-12` + 1 = `2021-01`). */
export function monthAfter(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The month asked for when it is one, else the one of today, kept inside the plan's period. */
export function monthToShow(
  asked: string,
  today: string,
  period: { readonly from: string; readonly to: string },
): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(asked)) return asked;
  const day = today < period.from ? period.from : today > period.to ? period.to : today;
  return day.slice(0, 7);
}
