import { Injectable } from '@nestjs/common';
import { type TaskAllowed, taskActions, type TaskStatus } from '@congtac/planning-domain';
import { Access } from '@congtac/shared-api';

/** What rights on a task depend on. */
export interface TaskRightsFacts {
  ownerUnitId: number;
  leadUnitId: number | null;
  status: TaskStatus;
  parties: readonly { unitId: number | null; personId: string | null }[];
}

/** Decides who may read a task and which buttons they get (domain.md §2.11). */
@Injectable()
export class TaskRights {
  constructor(private readonly access: Access) {}

  /**
   * Own and lower units' tasks in any state; issued ones of the line above; issued ones the unit or person takes part
   * in. A task that row-level security lets through for an addressee of the plan has `viaPlan`.
   */
  mayRead(task: TaskRightsFacts, viaPlan: boolean): boolean {
    if (this.access.can('planning.plan.read', task.ownerUnitId)) return true;
    if (task.status === 'DRAFT') return false;
    const units = [task.ownerUnitId, task.leadUnitId, ...task.parties.map((party) => party.unitId)];
    return (
      viaPlan ||
      units.some((unitId) => unitId !== null && this.access.can('planning.issued.read', unitId)) ||
      task.parties.some((party) => party.personId === this.access.actor.personId)
    );
  }

  /**
   * The person's buttons. A draft is only written while its plan is (`planOpen`): one that a review's direction added to
   * a plan at work waits for the chair as it is.
   */
  allowed(task: TaskRightsFacts, hasOpenOccurrence: boolean, planOpen: boolean): TaskAllowed[] {
    const owns = (code: string) => this.access.can(code, task.ownerUnitId);
    const actions = taskActions(task.status);
    const reports = task.leadUnitId !== null && this.access.can('planning.task.report', task.leadUnitId);
    const working = actions.includes('submit-completion');
    return [
      ...(task.status === 'DRAFT' && planOpen && owns('planning.plan.edit')
        ? (['edit', 'delete', 'move'] as const)
        : []),
      ...(working && reports ? (['report'] as const) : []),
      ...(actions.includes('confirm') && owns('planning.task.confirm') ? (['confirm', 'return'] as const) : []),
      ...(working && hasOpenOccurrence && owns('planning.task.confirm') ? (['waive'] as const) : []),
    ];
  }
}
