import { actionsFrom, nextState, type Transition } from '@congtac/shared-domain';
import { TASK_STATUS_NAMES, type TaskStatus } from './contracts/task-codes';
import { planningProblem } from './contracts/planning.problems';

/** Steps of a task's life. */
export type TaskAction =
  | 'assign'
  | 'start'
  | 'submit-completion'
  | 'confirm'
  | 'return'
  | 'finish-series'
  | 'reopen-series'
  | 'refuse'
  | 'accept-refusal'
  | 'reassign'
  | 'suspend'
  | 'resume'
  | 'cancel'
  | 'carry-over';

/** Statuses in which somebody still has to act. */
export const OPEN_TASK_STATUSES = ['ASSIGNED', 'IN_PROGRESS', 'PENDING_CONFIRMATION'] as const;

/**
 * The life of a task (domain.md §2.4). A completion may be submitted from ASSIGNED too: the first report starts the
 * task by itself. `finish-series` is the system's step when the last occurrence of a recurring task is closed (§2.7), and
 * `reopen-series` its way back when the chair takes a waiver back. A refused task waits for the assigning chair, who gives
 * it to another unit or accepts the refusal.
 */
export const TASK_TRANSITIONS: readonly Transition<TaskStatus, TaskAction>[] = [
  { action: 'assign', from: ['DRAFT'], to: 'ASSIGNED' },
  { action: 'start', from: ['ASSIGNED'], to: 'IN_PROGRESS' },
  { action: 'submit-completion', from: ['ASSIGNED', 'IN_PROGRESS'], to: 'PENDING_CONFIRMATION' },
  { action: 'confirm', from: ['PENDING_CONFIRMATION'], to: 'COMPLETED' },
  { action: 'return', from: ['PENDING_CONFIRMATION'], to: 'IN_PROGRESS' },
  { action: 'finish-series', from: ['ASSIGNED', 'IN_PROGRESS', 'PENDING_CONFIRMATION'], to: 'COMPLETED' },
  { action: 'reopen-series', from: ['COMPLETED'], to: 'IN_PROGRESS' },
  { action: 'refuse', from: ['ASSIGNED'], to: 'REFUSED' },
  { action: 'accept-refusal', from: ['REFUSED'], to: 'CANCELLED' },
  { action: 'reassign', from: ['REFUSED'], to: 'ASSIGNED' },
  { action: 'suspend', from: OPEN_TASK_STATUSES, to: 'SUSPENDED' },
  { action: 'resume', from: ['SUSPENDED'], to: 'IN_PROGRESS' },
  { action: 'cancel', from: [...OPEN_TASK_STATUSES, 'SUSPENDED', 'REFUSED'], to: 'CANCELLED' },
  { action: 'carry-over', from: [...OPEN_TASK_STATUSES, 'SUSPENDED'], to: 'CARRIED_OVER' },
];

/** The actions the table allows in a status. */
export function taskActions(status: TaskStatus): TaskAction[] {
  return actionsFrom(TASK_TRANSITIONS, status);
}

/** The status after `action`. Problem `planning.wrong-state` when the table has no such row. */
export function moveTask(action: TaskAction, status: TaskStatus): TaskStatus {
  const next = nextState(TASK_TRANSITIONS, status, action);
  if (!next) throw planningProblem('planning.wrong-state', { status: TASK_STATUS_NAMES[status] });
  return next;
}
