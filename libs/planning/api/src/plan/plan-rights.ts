import { Injectable } from '@nestjs/common';
import {
  ISSUED_PLAN_STATUSES,
  planActions,
  type PlanAction,
  type PlanAllowed,
  type PlanStatus,
} from '@congtac/planning-domain';
import { Access } from '@congtac/shared-api';

/** What rights on a plan depend on. */
export interface PlanRightsFacts {
  unitId: number;
  status: PlanStatus;
  recipientUnitIds: readonly number[];
  inLineAbove: boolean;
}

const STEP_PERMISSIONS: Partial<Record<PlanAction, string>> = {
  submit: 'planning.plan.submit',
  return: 'planning.plan.approve',
  approve: 'planning.plan.approve',
  issue: 'planning.plan.issue',
  withdraw: 'planning.plan.edit',
};

/** True for a plan that took effect once. */
export function isIssued(status: PlanStatus): boolean {
  return (ISSUED_PLAN_STATUSES as readonly string[]).includes(status);
}

/** Decides who may read a plan and which buttons they get (domain.md §2.11). */
@Injectable()
export class PlanRights {
  constructor(private readonly access: Access) {}

  /** Own and lower units' plans in any state; issued ones of the line above and those addressed to one's unit. */
  mayRead(plan: PlanRightsFacts): boolean {
    if (this.access.can('planning.plan.read', plan.unitId)) return true;
    if (!isIssued(plan.status)) return false;
    return [plan.unitId, ...plan.recipientUnitIds].some((unitId) => this.access.can('planning.issued.read', unitId));
  }

  /** The person's buttons, read off the transition table. */
  allowed(plan: PlanRightsFacts, citesParents: boolean): PlanAllowed[] {
    const can = (code: string) => this.access.can(code, plan.unitId);
    const draft = plan.status === 'DRAFT' && can('planning.plan.edit');
    const steps = planActions(plan.status).filter((action) => {
      const permission = STEP_PERMISSIONS[action];
      return permission !== undefined && can(permission);
    }) as PlanAllowed[];
    const issued = isIssued(plan.status);
    return [
      ...(draft ? (['edit'] as const) : []),
      ...(draft && citesParents ? (['adopt'] as const) : []),
      ...steps,
      ...(issued && plan.inLineAbove && this.access.holds('planning.plan.edit')
        ? (['create-from-parent'] as const)
        : []),
      ...(issued && can('planning.board.read') ? (['see-board'] as const) : []),
    ];
  }
}
