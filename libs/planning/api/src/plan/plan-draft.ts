import { Injectable } from '@nestjs/common';
import { requireDraft } from '@congtac/planning-domain';
import { Access } from '@congtac/shared-api';
import { notFound } from '@congtac/shared-domain';
import { PlanViews } from './plan-views';
import { type PlanRecord, PlanRepository } from './plan.repository';

/** Opens a plan for a change of its body. */
@Injectable()
export class PlanDraft {
  constructor(
    private readonly access: Access,
    private readonly views: PlanViews,
    private readonly plans: PlanRepository,
  ) {}

  /**
   * The plan, locked and still a draft, when the person may edit it.
   * Problems: `common.not-found`, `common.forbidden`, `planning.plan-locked`.
   */
  async open(planId: string): Promise<PlanRecord> {
    const plan = await this.views.readable(planId);
    this.access.require('planning.plan.edit', plan.unitId);
    const locked = await this.plans.lock(planId);
    if (!locked) throw notFound();
    requireDraft(locked.status);
    return plan;
  }
}
