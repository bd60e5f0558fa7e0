import { TASK_STATUSES, type TaskStatus } from './contracts/task-codes';
import { moveTask, type TaskAction, taskActions } from './task-state';

describe('life of a task', () => {
  it.each<[TaskStatus, TaskAction, TaskStatus]>([
    ['DRAFT', 'assign', 'ASSIGNED'],
    ['ASSIGNED', 'start', 'IN_PROGRESS'],
    ['ASSIGNED', 'submit-completion', 'PENDING_CONFIRMATION'],
    ['IN_PROGRESS', 'submit-completion', 'PENDING_CONFIRMATION'],
    ['PENDING_CONFIRMATION', 'return', 'IN_PROGRESS'],
    ['PENDING_CONFIRMATION', 'confirm', 'COMPLETED'],
    ['IN_PROGRESS', 'finish-series', 'COMPLETED'],
    ['COMPLETED', 'reopen-series', 'IN_PROGRESS'],
    ['ASSIGNED', 'refuse', 'REFUSED'],
    ['REFUSED', 'accept-refusal', 'CANCELLED'],
    ['SUSPENDED', 'cancel', 'CANCELLED'],
    ['PENDING_CONFIRMATION', 'suspend', 'SUSPENDED'],
    ['IN_PROGRESS', 'suspend', 'SUSPENDED'],
    ['SUSPENDED', 'resume', 'IN_PROGRESS'],
    ['REFUSED', 'reassign', 'ASSIGNED'],
    ['IN_PROGRESS', 'carry-over', 'CARRIED_OVER'],
  ])('%s —%s→ %s', (from, action, to) => {
    expect(moveTask(action, from)).toBe(to);
  });

  it('has no way out of the final states', () => {
    for (const status of ['CANCELLED', 'CARRIED_OVER'] as const) expect(taskActions(status)).toEqual([]);
    expect(taskActions('COMPLETED')).toEqual(['reopen-series']);
  });

  it('lets nobody refuse, suspend or cancel what is finished, and refuse what has begun', () => {
    for (const action of ['suspend', 'cancel', 'refuse', 'start'] as const)
      for (const status of ['COMPLETED', 'CANCELLED', 'CARRIED_OVER', 'DRAFT'] as const)
        expect(() => moveTask(action, status)).toThrow(expect.objectContaining({ code: 'planning.wrong-state' }));
    expect(() => moveTask('refuse', 'IN_PROGRESS')).toThrow();
  });

  it('confirms nothing that was not submitted', () => {
    for (const status of TASK_STATUSES.filter((s) => s !== 'PENDING_CONFIRMATION'))
      expect(() => moveTask('confirm', status)).toThrow(expect.objectContaining({ code: 'planning.wrong-state' }));
  });
});
