import { Injectable } from '@nestjs/common';
import { type IssuePlan, planningProblem } from '@congtac/planning-domain';
import { BusinessClock } from '@congtac/shared-api';
import { KnownReferences } from '../known-references';
import { LeadRule } from '../task/lead-rule';
import { type PlanRecord, PlanRepository } from './plan.repository';

/** What a plan is issued with must hold together: signer, day, recipients. */
@Injectable()
export class IssueCheck {
  constructor(
    private readonly clock: BusinessClock,
    private readonly known: KnownReferences,
    private readonly lead: LeadRule,
    private readonly plans: PlanRepository,
  ) {}

  /**
   * The signer holds a post of the plan's unit, the day lies between approval and today, recipients still exist.
   * Neither the unit nor any that leads a task has ended (I-18); only what an ended unit issued may still be amended.
   * No other issued plan of the kind covers the same time (I-1). Problems `planning.period-overlap`,
   * `planning.unknown-reference`, `planning.issued-day`, `planning.unit-closed`, `planning.number-taken` (I-19).
   */
  async require(plan: PlanRecord, body: IssuePlan): Promise<void> {
    await this.plans.lockIssuing(plan.unitId);
    const overlapping = await this.plans.overlapping(plan.id);
    if (overlapping) throw planningProblem('planning.period-overlap', { other: overlapping.title });
    if (await this.plans.numberKept(plan.unitId, body)) throw planningProblem('planning.number-taken');
    const range = { from: plan.approvedOn, to: this.clock.today() };
    if (body.issuedOn > range.to || (range.from !== null && body.issuedOn < range.from))
      throw planningProblem('planning.issued-day', range);
    await this.known.requirePostOf(plan.heldBy?.unitId ?? plan.unitId, body.signerPostId);
    const leads = await this.plans.leads(plan.id);
    const own = plan.revisesPlanId === null ? [plan.unitId] : [];
    await this.lead.requireInForce([...own, ...leads, ...body.recipients.flatMap((to) => to.unitId ?? [])]);
  }
}
