import { Injectable } from '@nestjs/common';
import type { IssuePlan } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { PlanSuccession } from '../copy/plan-succession';
import { IssueCheck } from './issue-check';
import { PlanActivation } from './plan-activation';
import { PlanObliging } from './plan-obliging';
import { PlanPartsRepository } from './plan-parts.repository';
import type { PlanRecord } from './plan.repository';

/** What issuing a plan brings about (S0-8, §2.4). */
@Injectable()
export class PlanIssuing {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly parts: PlanPartsRepository,
    private readonly activation: PlanActivation,
    private readonly obliging: PlanObliging,
    private readonly checks: IssueCheck,
    private readonly succession: PlanSuccession,
  ) {}

  /** The columns that make the plan a numbered document, once they are checked. Problems of `IssueCheck`. */
  async columns(plan: PlanRecord, body: IssuePlan): Promise<Record<string, unknown>> {
    await this.checks.require(plan, body);
    return {
      number: body.number,
      symbol: body.symbol,
      issued_on: body.issuedOn,
      signer_post_id: body.signerPostId ?? null,
      signer_text: body.signerText ?? null,
      recipient_unit_ids: [...new Set(body.recipients.flatMap((to) => to.unitId ?? []))],
    };
  }

  /**
   * Tasks start, lower committees owe their own plan, what this unit owed is met, and the event is announced. A revision
   * takes effect in the plan it revises. @returns id of the plan in force.
   */
  async takeEffect(plan: PlanRecord, body: IssuePlan): Promise<string> {
    if (plan.revisesPlanId) return this.amend(plan, plan.revisesPlanId, body);
    await this.parts.replaceRecipients(plan.id, body.recipients);
    await this.activation.activate(plan.id, { from: plan.periodFrom, to: plan.periodTo });
    await this.succession.carryOver(plan.id);
    const obliged = await this.obliging.lowerUnits(plan);
    await this.obliging.meetOwn(plan, body.issuedOn);
    await this.uow.emit({
      type: 'planning.plan-issued',
      unitId: plan.unitId,
      payload: {
        planId: plan.id,
        title: plan.title,
        issuedOn: body.issuedOn,
        obligedUnitIds: obliged,
        recipientUnitIds: body.recipients.flatMap((to) => to.unitId ?? []),
      },
    });
    return plan.id;
  }

  private async amend(draft: PlanRecord, planId: string, body: IssuePlan): Promise<string> {
    const plan = await this.succession.revise(draft, planId, body);
    await this.obliging.lowerUnits(plan);
    await this.obliging.meetOwn(plan, body.issuedOn);
    return plan.id;
  }
}
