import type { CountedRows, Timeliness, TimelinessCounts } from '@congtac/planning-domain';
import type { ChipTone, IconName } from '@congtac/shared-ui';

/** Columns of the overview; together their classes are all nine, so a row adds up to its total. */
export const COUNT_COLUMNS = [
  { key: 'done', classes: ['COMPLETED_ON_TIME', 'COMPLETED_LATE'] },
  { key: 'waiting', classes: ['PENDING'] },
  { key: 'doing', classes: ['IN_PROGRESS_ON_TIME', 'DUE_SOON'] },
  { key: 'overdue', classes: ['OVERDUE'] },
  { key: 'idle', classes: ['NOT_STARTED'] },
  { key: 'noDeadline', classes: ['NO_DEADLINE'] },
  { key: 'out', classes: ['OUT_OF_COUNT'] },
] as const satisfies readonly { key: string; classes: readonly Timeliness[] }[];

/** Every class in the order of the columns. */
export const COUNT_CLASSES: readonly Timeliness[] = COUNT_COLUMNS.flatMap((column) => [...column.classes]);

/** Icon and tint of a class; the shapes differ, colour alone says nothing. */
export const CLASS_LOOKS: Readonly<Record<Timeliness, { readonly icon: IconName; readonly tone: ChipTone }>> = {
  OUT_OF_COUNT: { icon: 'pause-circle', tone: 'out' },
  COMPLETED_ON_TIME: { icon: 'check-circle', tone: 'done' },
  COMPLETED_LATE: { icon: 'task-alt', tone: 'done-late' },
  PENDING: { icon: 'inbox', tone: 'waiting' },
  OVERDUE: { icon: 'warning', tone: 'overdue' },
  NO_DEADLINE: { icon: 'event-busy', tone: 'none' },
  DUE_SOON: { icon: 'hourglass-top', tone: 'soon' },
  NOT_STARTED: { icon: 'radio-button-unchecked', tone: 'none' },
  IN_PROGRESS_ON_TIME: { icon: 'play-circle', tone: 'doing' },
};

/** Query of the list behind one number: the rows of the line, narrowed to one class when one is named. */
export function rowsQuery(rows: CountedRows['rows'], timeliness?: Timeliness): Record<string, string> {
  return timeliness ? { ...rows, timeliness } : { ...rows };
}

/** Per cent finished of the tasks that count; null when none counts, which is "chưa có số liệu" and never 0. */
export function finishedShare(counts: TimelinessCounts): number | null {
  const counted = counts.total - counts.OUT_OF_COUNT;
  return counted > 0 ? (100 * (counts.COMPLETED_ON_TIME + counts.COMPLETED_LATE)) / counted : null;
}

/** Names of query parameters that `GET /tasks` knows and the addresses of the lists may carry. */
const taskFilters = [
  'planId',
  'withinPlanId',
  'parentPlanId',
  'parentTaskId',
  'planUnitId',
  'sectionId',
  'unitId',
  'timeliness',
  'includeUrgent',
  'withinUnitId',
  'former',
  'cascadePlanId',
  'year',
  'group',
  'themeId',
  'noTheme',
  'doneSince',
  'lateSince',
  'asOf',
] as const;

/** The task filters of an address; everything else in it is left out. */
export function filtersOf(query: { get(name: string): string | null }): Record<string, string> {
  const filters: Record<string, string> = {};
  for (const name of taskFilters) {
    const value = query.get(name);
    if (value !== null) filters[name] = value;
  }
  return filters;
}
