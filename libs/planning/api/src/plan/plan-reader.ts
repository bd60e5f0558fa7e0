import { Injectable } from '@nestjs/common';
import type { Period } from '@congtac/shared-domain';
import type { PlanStatus } from '@congtac/planning-domain';
import { Summaries } from '../overview/summaries';
import { PlanRights } from './plan-rights';
import { PlanRepository } from './plan.repository';

/** What other contexts may know of a plan. */
export interface PlanFactsForOthers {
  planId: string;
  unitId: number;
  title: string;
  status: PlanStatus;
  period: Period;
}

/** Door for other contexts that need more than a view; call inside a transaction. */
@Injectable()
export class PlanReader {
  constructor(
    private readonly plans: PlanRepository,
    private readonly rights: PlanRights,
    private readonly summaries: Summaries,
  ) {}

  /** A plan the signed-in person may read, or undefined. */
  async readable(planId: string): Promise<PlanFactsForOthers | undefined> {
    const plan = await this.plans.find(planId);
    if (!plan || !this.rights.mayRead(plan)) return undefined;
    const { unitId, title, status, periodFrom, periodTo } = plan;
    return { planId, unitId, title, status, period: { from: periodFrom, to: periodTo } };
  }

  /** Makes `planning.v_plan_summary` speak of today; call before opening the transaction that reads it. */
  ensureFreshSummaries(): Promise<void> {
    return this.summaries.ensureFresh();
  }
}
