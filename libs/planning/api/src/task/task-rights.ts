import { Injectable } from '@nestjs/common';
import { type TaskAction, taskActions, type TaskAllowed, type TaskStatus } from '@congtac/planning-domain';
import { Access } from '@congtac/shared-api';
import type { CivilDate } from '@congtac/shared-domain';

/** What rights on a task depend on. */
export interface TaskRightsFacts {
  ownerUnitId: number;
  leadUnitId: number | null;
  status: TaskStatus;
  dueOn: CivilDate | null;
  nextDueOn: CivilDate | null;
  parties: readonly { unitId: number | null; personId: string | null }[];
}

/** Whether a series has occurrences still owed, and some let off. */
export interface SeriesFacts {
  open: boolean;
  waived: boolean;
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

  /** Units and people that take part read its discussion, and whoever oversees them (§2.11 "comment only"). */
  mayReadComments(task: TaskRightsFacts): boolean {
    return this.takesPart('planning.comment.read', task);
  }

  /** They speak in it too, except those who only look on. */
  mayComment(task: TaskRightsFacts): boolean {
    return this.takesPart('planning.comment.write', task);
  }

  /**
   * The person's buttons. A draft is only written while its plan is (`planOpen`): one that a review's direction added to
   * a plan at work waits for the chair as it is.
   */
  allowed(task: TaskRightsFacts, series: SeriesFacts, planOpen: boolean): TaskAllowed[] {
    const draft = task.status === 'DRAFT' && planOpen && this.access.can('planning.plan.edit', task.ownerUnitId);
    const rules: [TaskAllowed, boolean][] = [
      ['edit', draft],
      ['delete', draft],
      ['move', draft],
      ...this.ofLead(task),
      ...this.ofOwner(task, series),
      ['read-comments', this.mayReadComments(task)],
      ['comment', this.mayComment(task)],
      ['attach', this.mayAttach(task)],
    ];
    return rules.filter(([, may]) => may).map(([action]) => action);
  }

  /** The owner's and the LEAD unit's people add files while the task is not called off. */
  mayAttach(task: TaskRightsFacts): boolean {
    const open = task.status !== 'CANCELLED' && task.status !== 'CARRIED_OVER';
    const units = [task.ownerUnitId, task.leadUnitId];
    return open && units.some((unitId) => unitId !== null && this.attachesAt(unitId));
  }

  /** True when the person adds files for a unit. */
  attachesAt(unitId: number): boolean {
    return this.access.can('planning.task.attach', unitId);
  }

  private ofLead(task: TaskRightsFacts): [TaskAllowed, boolean][] {
    const leads = (code: string) => task.leadUnitId !== null && this.access.can(code, task.leadUnitId);
    const can = (action: TaskAction) => taskActions(task.status).includes(action);
    const reports = leads('planning.task.report');
    const due = task.dueOn !== null || task.nextDueOn !== null;
    return [
      ['report', can('submit-completion') && reports],
      ['start', can('start') && reports],
      ['refuse', can('refuse') && task.leadUnitId !== task.ownerUnitId && leads('planning.task.refuse')],
      ['request-extension', can('submit-completion') && due && leads('planning.extension.request')],
    ];
  }

  private ofOwner(task: TaskRightsFacts, series: SeriesFacts): [TaskAllowed, boolean][] {
    const can = (action: TaskAction) => taskActions(task.status).includes(action);
    const confirms = this.access.can('planning.task.confirm', task.ownerUnitId);
    const directs = this.access.can('planning.task.direct', task.ownerUnitId);
    const open = can('suspend');
    return [
      ['confirm', can('confirm') && confirms],
      ['return', can('return') && confirms],
      ['waive', can('submit-completion') && series.open && confirms],
      ['unwaive', (open || task.status === 'COMPLETED') && series.waived && confirms],
      ['suspend', open && directs],
      ['resume', can('resume') && directs],
      ['cancel', can('cancel') && directs],
      ['replace', can('cancel') && directs],
      ['accept-refusal', can('accept-refusal') && directs],
      ['reassign', can('reassign') && directs],
      ['correct-completion', task.status === 'COMPLETED' && directs],
      ['allow-open-children', open && directs],
      ['edit-series', open && directs],
    ];
  }

  private takesPart(code: string, task: TaskRightsFacts): boolean {
    const units = [task.ownerUnitId, task.leadUnitId, ...task.parties.map((party) => party.unitId)];
    return (
      units.some((unitId) => unitId !== null && this.access.can(code, unitId)) ||
      task.parties.some((party) => party.personId !== null && party.personId === this.access.actor.personId)
    );
  }
}
