import { type CivilDate, formatCivilDate } from '@congtac/shared-domain';

/** One due day of the calendar feed. */
export interface CalendarEntry {
  /** The same for ever, so that calendars move the entry instead of adding another. */
  uid: string;
  day: CivilDate;
  summary: string;
  /** Path inside the app. */
  link: string;
  /** Grows with every change of the task. */
  sequence: number;
}

/** Facts of a task, or of one occurrence of a recurring one. */
export interface DueTask {
  taskId: string;
  occurrenceId: string | null;
  title: string;
  /** Name of the occurrence, e.g. `Tháng 7`. */
  label: string | null;
  dueOn: CivilDate;
  version: number;
}

/** How a due day stands in a calendar. */
export function calendarEntry({ taskId, occurrenceId, title, label, dueOn, version }: DueTask): CalendarEntry {
  return {
    uid: `${occurrenceId ?? taskId}@congtac`,
    day: dueOn,
    summary: `Hạn ${formatCivilDate(dueOn)}: ${title}${label ? ` (${label})` : ''}`,
    link: `/nhiem-vu/${taskId}`,
    sequence: version,
  };
}
