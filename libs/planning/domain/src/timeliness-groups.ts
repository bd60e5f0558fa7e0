import type { Timeliness } from './contracts/task-codes';

/** The seven states that tables show; together their classes are all nine, so that a row adds up to its total. */
export const TIMELINESS_GROUPS = [
  { key: 'done', name: 'Đã hoàn thành', classes: ['COMPLETED_ON_TIME', 'COMPLETED_LATE'] },
  { key: 'waiting', name: 'Chờ xác nhận', classes: ['PENDING'] },
  { key: 'doing', name: 'Đang làm', classes: ['IN_PROGRESS_ON_TIME', 'DUE_SOON'] },
  { key: 'overdue', name: 'Quá hạn', classes: ['OVERDUE'] },
  { key: 'idle', name: 'Chưa làm', classes: ['NOT_STARTED'] },
  { key: 'noDeadline', name: 'Không thời hạn', classes: ['NO_DEADLINE'] },
  { key: 'out', name: 'Không tính', classes: ['OUT_OF_COUNT'] },
] as const satisfies readonly { key: string; name: string; classes: readonly Timeliness[] }[];

export type TimelinessGroup = (typeof TIMELINESS_GROUPS)[number]['key'];

/** Keys of the groups, in the order of the columns. */
export const TIMELINESS_GROUP_KEYS = TIMELINESS_GROUPS.map((group) => group.key);

/** Classes that a shown state stands for. */
export function classesOf(group: TimelinessGroup): readonly Timeliness[] {
  return TIMELINESS_GROUPS.find((one) => one.key === group)?.classes ?? [];
}
