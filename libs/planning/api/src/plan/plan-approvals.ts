import { Injectable } from '@nestjs/common';
import { Access, BusinessClock } from '@congtac/shared-api';
import { ParentApprovals } from './parent-approvals';
import { PlanSubmitters } from './plan-submitters';
import type { PlanRecord } from './plan.repository';

/** What is written of an approval by the unit's own chair. */
@Injectable()
export class PlanApprovals {
  constructor(
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly submitters: PlanSubmitters,
    private readonly above: ParentApprovals,
  ) {}

  /**
   * Who approved in which one post (I-20), whether they submitted the plan too (I-21), and whether it waits for the unit
   * above now. Problem `planning.own-submission`.
   */
  async columns(plan: PlanRecord): Promise<Record<string, unknown>> {
    const selfApproved = await this.submitters.requireOther(plan);
    const { accountId, displayName } = this.access.actor;
    return {
      approved_on: this.clock.today(),
      approved_by: accountId,
      approved_by_name: displayName,
      approved_post_id: this.access.postAt(plan.unitId)?.postId ?? null,
      self_approved: selfApproved,
      ...(await this.above.asked(plan)),
    };
  }
}

/** Columns of a plan that its own chair has not approved. */
export const UNAPPROVED = { approved_on: null, approved_by: null, approved_by_name: null, self_approved: false };
