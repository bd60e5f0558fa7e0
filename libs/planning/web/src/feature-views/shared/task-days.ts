import type { TaskRow } from '@congtac/planning-domain';

/** Whether the task says no day of its own: nothing ordered, or only "by the end of the period". */
export function isUndated(task: TaskRow): boolean {
  if (task.recurrence !== null && task.recurrence !== 'ONGOING') return false;
  return task.dueOn === null || task.dueKind === 'PERIOD_END';
}

/** Whether the task goes on all the time, so that a missing day is right. */
export function isOngoing(task: TaskRow): boolean {
  return task.dueKind === 'ONGOING' || task.recurrence === 'ONGOING';
}
