import { Injectable } from '@nestjs/common';
import {
  ISSUED_PLAN_STATUSES,
  type ParentApproval,
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
  parentApproval: ParentApproval | null;
  parentUnitId: number | null;
  revisesPlanId: string | null;
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

/** True for a plan that may be deleted: nobody works by it. The draft of a revision is withdrawn instead. */
export function isDeletable(plan: { status: PlanStatus; revisesPlanId: string | null }): boolean {
  return plan.revisesPlanId === null && (plan.status === 'DRAFT' || plan.status === 'WITHDRAWN');
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

  /** True when the plan waits for the unit above and the person decides there. */
  mayDecideAbove(plan: PlanRightsFacts): boolean {
    if (plan.parentUnitId === null || plan.parentApproval !== 'PENDING') return false;
    return (
      this.access.can('planning.plan.parent-approve', plan.unitId) &&
      this.access.can('planning.plan.approve', plan.parentUnitId)
    );
  }

  /** Units whose decision about lower plans is the person's to make. */
  decidingUnits(): number[] {
    const units = this.access.actor.grants.map((grant) => grant.unitId);
    return [...new Set(units)].filter((unitId) => this.access.can('planning.plan.approve', unitId));
  }

  /** A unit builds its plan from one of the line above it, or from one that is addressed to it. */
  private mayAnswer(plan: PlanRightsFacts): boolean {
    const edits = (unitId: number) => unitId !== plan.unitId && this.access.can('planning.plan.edit', unitId);
    return (plan.inLineAbove && this.access.holds('planning.plan.edit')) || plan.recipientUnitIds.some(edits);
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
      ...(this.mayDecideAbove(plan) ? (['parent-approve', 'parent-return'] as const) : []),
      ...(isDeletable(plan) && can('planning.plan.edit') ? (['delete'] as const) : []),
      ...(issued && can('planning.plan.edit') ? (['attach-scan'] as const) : []),
      ...(issued && this.mayAnswer(plan) ? (['create-from-parent'] as const) : []),
      ...(issued && can('planning.board.read') ? (['see-board'] as const) : []),
    ];
  }
}
