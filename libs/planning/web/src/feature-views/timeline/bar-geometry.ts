import type { PlanOccurrenceView, TaskRow } from '@congtac/planning-domain';
import { addDays, daysBetween, endOfMonth } from '@congtac/shared-domain';
import { isUndated } from '../shared/task-days';

/** First and last day of a timeline, both inside it. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A month of the timeline. `days` is its share of the width. */
export interface SpanMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly days: number;
}

/** A tick of a recurring task. */
export interface Tick {
  readonly at: number;
  readonly label: string;
  readonly dueOn: string;
  readonly state: PlanOccurrenceView['state'];
}

/** How a task is drawn. Places are shares of the width, 0 to 1; null = nothing of that kind. */
export interface TaskBar {
  /** From the first day to the due day. */
  readonly bar: { readonly start: number; readonly end: number } | null;
  /** The due day itself (its end). */
  readonly due: number | null;
  readonly ticks: readonly Tick[];
}

/** The whole months that a plan's period touches. */
export function spanOf(period: Span): Span {
  return { from: `${period.from.slice(0, 7)}-01`, to: endOfMonth(period.to) };
}

/** The months of a span in order. */
export function monthsOf(span: Span): SpanMonth[] {
  const months: SpanMonth[] = [];
  for (let first = span.from; first <= span.to; first = addDays(endOfMonth(first), 1)) {
    months.push({ month: first.slice(0, 7), days: daysBetween(first, endOfMonth(first)) + 1 });
  }
  return months;
}

/** Where a day begins, 0 at the left edge and 1 behind the last day; days outside are put on the edge. */
export function placeOf(day: string, span: Span): number {
  const total = daysBetween(span.from, span.to) + 1;
  return Math.min(1, Math.max(0, daysBetween(span.from, day) / total));
}

/** The day under a place; the reverse of {@link placeOf}. */
export function dayAt(place: number, span: Span): string {
  const total = daysBetween(span.from, span.to) + 1;
  return addDays(span.from, Math.min(total - 1, Math.max(0, Math.floor(place * total))));
}

/** Whether a day can be seen on the timeline. */
export function isInside(day: string, span: Span): boolean {
  return day >= span.from && day <= span.to;
}

/** How a task stands on the timeline; `occurrences` are its own. Undated tasks have nothing to draw. */
export function barOf(task: TaskRow, occurrences: readonly PlanOccurrenceView[], span: Span): TaskBar {
  const ticks = occurrences
    .filter((one) => isInside(one.dueOn, span))
    .map(({ dueOn, label, state }) => ({ at: placeOf(dueOn, span), label, dueOn, state }));
  const { startOn } = task;
  const dueOn = isUndated(task) || occurrences.length > 0 ? null : task.dueOn;
  const due = dueOn !== null && isInside(dueOn, span) ? endOfDay(dueOn, span) : null;
  const end = dueOn ?? (startOn === null ? null : span.to);
  const drawn = startOn !== null && end !== null && startOn <= end && startOn <= span.to && end >= span.from;
  return { bar: drawn ? { start: placeOf(startOn, span), end: endOfDay(end, span) } : null, due, ticks };
}

function endOfDay(day: string, span: Span): number {
  return placeOf(addDays(day, 1), span);
}

/** The due day after a key: arrows move by a day, with Shift by a week; kept inside the period. Undefined = not a key. */
export function dayAfterKey(
  event: { readonly key: string; readonly shiftKey: boolean },
  day: string,
  period: Span,
): string | undefined {
  const step = event.shiftKey ? 7 : 1;
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: -step,
    ArrowDown: -step,
    ArrowRight: step,
    ArrowUp: step,
    PageDown: -30,
    PageUp: 30,
  };
  if (event.key === 'Home') return period.from;
  if (event.key === 'End') return period.to;
  const days = moves[event.key];
  if (days === undefined) return undefined;
  const moved = addDays(day, days);
  return moved < period.from ? period.from : moved > period.to ? period.to : moved;
}

/** What a month of a phone's strip shows: nothing, work going on, or a day that binds. */
export type StripMark = 'none' | 'bar' | 'due';

/** The strip of a task: one mark for each month (`YYYY-MM`). */
export function stripOf(
  task: TaskRow,
  occurrences: readonly PlanOccurrenceView[],
  months: readonly string[],
): StripMark[] {
  const dueOn = isUndated(task) || occurrences.length > 0 ? null : task.dueOn;
  const due = new Set(occurrences.map((one) => one.dueOn.slice(0, 7)));
  if (dueOn !== null) due.add(dueOn.slice(0, 7));
  return months.map((month) => {
    if (due.has(month)) return 'due';
    const going = task.startOn !== null && dueOn !== null && task.startOn.slice(0, 7) <= month && month < dueOn;
    return going ? 'bar' : 'none';
  });
}
