import { addDays, type CivilDate } from '@congtac/shared-domain';
import type { Due } from './due-rules';

/** The event a task follows: its day (null = not known) and how many days earlier the task is due. */
export interface EventDay {
  date: CivilDate | null;
  leadDays: number;
}

/**
 * The due day of a task that follows an event: so many days before it (§2.8). An unknown day stays unknown: nothing is
 * computed from it. Other ways of fixing the due day are left as they are.
 */
export function dueOfEvent(due: Due, event: EventDay | null): Due {
  if (due.dueKind !== 'EVENT_DATE' || event === null) return due;
  return { dueKind: 'EVENT_DATE', dueOn: event.date === null ? null : addDays(event.date, -event.leadDays) };
}
