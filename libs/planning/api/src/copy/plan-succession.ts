import { Injectable } from '@nestjs/common';
import type { IssuePlan } from '@congtac/planning-domain';
import { BusinessClock } from '@congtac/shared-api';
import { RevisionIssuing } from '../amendment/revision-issuing';
import { Summaries } from '../overview/summaries';
import type { PlanRecord } from '../plan/plan.repository';
import { CarryOver } from './carry-over';

/** What issuing a plan means for an older one: the one it revises, or the one whose unfinished work it goes on with. */
@Injectable()
export class PlanSuccession {
  constructor(
    private readonly clock: BusinessClock,
    private readonly revisions: RevisionIssuing,
    private readonly carrying: CarryOver,
    private readonly summaries: Summaries,
  ) {}

  /** The draft of a revision takes effect in the plan it revises. @returns the plan in force. */
  revise(draft: PlanRecord, planId: string, body: IssuePlan): Promise<PlanRecord> {
    return this.revisions.apply(draft, planId, body);
  }

  /** Work that the new plan goes on with ends in plans whose period is over. */
  async carryOver(planId: string): Promise<void> {
    for (const old of await this.carrying.settle(this.clock.today(), planId)) await this.summaries.recompute(old);
  }
}
