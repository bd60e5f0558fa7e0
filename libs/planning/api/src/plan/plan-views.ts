import { Injectable } from '@nestjs/common';
import { planBlockers, type PlanAction, type PlanBlocker, type PlanView } from '@congtac/planning-domain';
import { BusinessClock } from '@congtac/shared-api';
import { notFound } from '@congtac/shared-domain';
import { OnTimeRates } from '../extension/on-time-rates';
import { toPlanFacts } from './plan.mapper';
import { PlanPartsRepository } from './plan-parts.repository';
import { PlanRights } from './plan-rights';
import { PlanSubmitters } from './plan-submitters';
import { type PlanRecord, PlanRepository } from './plan.repository';

/** Guards shown ahead of time, by the status the plan is in. */
const GUARDS_AHEAD: Partial<Record<PlanRecord['status'], PlanAction[]>> = {
  DRAFT: ['submit', 'approve', 'issue'],
  SUBMITTED: ['approve', 'issue'],
  APPROVED: ['issue'],
};

/** Builds the workspace view of a plan; call inside a transaction. */
@Injectable()
export class PlanViews {
  constructor(
    private readonly plans: PlanRepository,
    private readonly parts: PlanPartsRepository,
    private readonly rights: PlanRights,
    private readonly clock: BusinessClock,
    private readonly submitters: PlanSubmitters,
    private readonly rates: OnTimeRates,
  ) {}

  /** The plan when the person may read it. Problem `common.not-found`. */
  async readable(planId: string): Promise<PlanRecord> {
    const plan = await this.plans.find(planId);
    if (!plan || !this.rights.mayRead(plan)) throw notFound();
    return plan;
  }

  /** Everything the workspace shows. Problem `common.not-found`. */
  async view(planId: string): Promise<PlanView> {
    const plan = await this.readable(planId);
    const bases = await this.parts.bases(planId);
    const rights = this.rights.allowed(
      plan,
      bases.some((basis) => basis.parentPlanId !== null),
    );
    const allowed = (await this.submitters.mayApprove(plan)) ? rights : rights.filter((one) => one !== 'approve');
    return {
      ...toPlanFacts(plan),
      bases,
      sections: await this.parts.sections(planId),
      objectives: await this.parts.objectives(planId),
      yearlyTargets: await this.parts.yearlyTargets(planId),
      recipients: await this.parts.recipients(planId),
      counts: await this.plans.counts(planId, this.clock.today()),
      onTimeRate: await this.rates.ofPlan(planId, this.clock.today()),
      blockers: allowed.length ? await this.blockers(plan) : [],
      allowed,
    };
  }

  private async blockers(plan: PlanRecord): Promise<PlanBlocker[]> {
    const guards = GUARDS_AHEAD[plan.status] ?? [];
    if (guards.length === 0) return [];
    const facts = await this.plans.facts(plan.id);
    return guards.flatMap((action) => planBlockers(action, facts));
  }
}
