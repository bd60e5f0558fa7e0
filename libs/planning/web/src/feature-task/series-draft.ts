import type { PutSeries, RecurrenceFreq, TaskView } from '@congtac/planning-domain';

/** The rhythm as the form keeps it; '' and null stand for "not set". */
export interface SeriesDraft {
  freq: RecurrenceFreq;
  count: number | null;
  dueDay: number | null;
  until: string;
  /** Day of each issue of COUNT_IN_PERIOD, by ordinal from 1; '' = the end of the period. */
  dates: string[];
  reason: string;
}

/** The rhythm of a task at work. */
export function seriesDraft(task: TaskView): SeriesDraft {
  const counted = task.recurrence === 'COUNT_IN_PERIOD';
  const last = task.occurrences
    .map((one) => one.windowTo)
    .sort()
    .at(-1);
  return {
    freq: task.recurrence ?? 'MONTHLY',
    count: task.recurrenceCount,
    dueDay: task.recurrenceDueDay,
    until: task.recurrenceUntil ?? '',
    dates: counted ? task.occurrences.map((one) => (one.dueOn === last ? '' : one.dueOn)) : [],
    reason: '',
  };
}

/** Days of the issues, one field for each of `count`. */
export function datesFor(draft: SeriesDraft): string[] {
  const count = draft.freq === 'COUNT_IN_PERIOD' ? Math.min(draft.count ?? 0, 60) : 0;
  return Array.from({ length: count }, (_, index) => draft.dates[index] ?? '');
}

/** The body to send. */
export function seriesBody(draft: SeriesDraft): PutSeries {
  const counted = draft.freq === 'COUNT_IN_PERIOD';
  const dueDates = datesFor(draft).flatMap((dueOn, index) => (dueOn === '' ? [] : [{ ordinal: index + 1, dueOn }]));
  return {
    freq: draft.freq,
    count: counted ? draft.count : null,
    dueDay: counted || draft.freq === 'ONGOING' ? null : draft.dueDay,
    until: draft.until || null,
    ...(counted ? { dueDates } : {}),
    ...(draft.reason.trim() ? { reason: draft.reason.trim() } : {}),
  };
}
