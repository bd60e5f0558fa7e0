import { Injectable } from '@nestjs/common';
import { notFound } from '@congtac/shared-domain';
import { movePlan, type PlanAction, type PlanView } from '@congtac/planning-domain';
import { guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { PlanViews } from './plan-views';
import { type LockedPlan, type PlanRecord, PlanRepository } from './plan.repository';

/** One step of a plan's life. */
export interface PlanStep {
  planId: string;
  action: PlanAction;
  /** Name of the step in the audit trail; the action when left out. */
  recordAs?: string;
  /** Throws when the person may not do this. */
  require: (plan: PlanRecord) => void;
  /** Version the person saw; left out by older clients. */
  version: number | undefined;
  /** Further columns of the plan that the step writes. */
  columns: (plan: PlanRecord) => Promise<Record<string, unknown>>;
  reason?: string;
  /** What the step brings about once it is written. @returns id of the plan to show. */
  afterwards?: (plan: PlanRecord) => Promise<string>;
}

/** Takes a plan from one status to the next: right, guards, version, audit, all in one transaction. */
@Injectable()
export class PlanSteps {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly views: PlanViews,
  ) {}

  /** Problems: `planning.wrong-state`, the blockers of the action, 412, `common.forbidden`, `common.not-found`. */
  run(step: PlanStep): Promise<PlanView> {
    const { planId, action, reason } = step;
    return this.uow.run(async () => {
      const { plan, locked } = await this.open(planId, step.require);
      const status = movePlan(action, locked.status, await this.plans.facts(planId));
      await this.write(
        plan,
        locked,
        step.version,
        { status, ...(await step.columns(plan)) },
        step.recordAs ?? action,
        reason,
      );
      // The draft of a revision is gone once it is issued: the plan it revised is shown.
      const inForce = await step.afterwards?.(plan);
      return this.views.view(inForce ?? planId);
    });
  }

  /** The plan and its locked row, when the person may take the step. */
  async open(planId: string, require: PlanStep['require']): Promise<{ plan: PlanRecord; locked: LockedPlan }> {
    const plan = await this.views.readable(planId);
    require(plan);
    const locked = await this.plans.lock(planId);
    if (!locked) throw notFound();
    return { plan, locked };
  }

  /** Writes columns of a locked plan under the version the person saw, and audits them. */
  async write(
    plan: PlanRecord,
    locked: LockedPlan,
    version: number | undefined,
    set: Record<string, unknown>,
    recordAs: string,
    reason?: string,
  ): Promise<void> {
    await guardedUpdate(this.uow, {
      table: 'planning.plan',
      key: { plan_id: plan.id },
      version: version ?? locked.version,
      set,
    });
    await this.uow.audit({
      action: `plan.${recordAs}`,
      entity: 'plan',
      entityId: plan.id,
      unitId: plan.unitId,
      before: { status: locked.status },
      after: set,
      reason,
    });
  }
}
