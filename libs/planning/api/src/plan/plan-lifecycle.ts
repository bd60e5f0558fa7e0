import { Injectable } from '@nestjs/common';
import { type IssuePlan, planningProblem, type PlanView, type ReturnPlan } from '@congtac/planning-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { AdoptionRepository } from '../cascade/adoption.repository';
import { NOT_ASKED_ABOVE } from './parent-approvals';
import { PlanApprovals, UNAPPROVED } from './plan-approvals';
import { PlanIssuing } from './plan-issuing';
import { PlanSteps } from './plan-steps';
import type { PlanRecord } from './plan.repository';

/** The steps of a plan's life (domain.md §2.4); `version` is the one the person saw. */
@Injectable()
export class PlanLifecycle {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly steps: PlanSteps,
    private readonly issuing: PlanIssuing,
    private readonly adoptions: AdoptionRepository,
    private readonly approvals: PlanApprovals,
  ) {}

  /** DRAFT → SUBMITTED. Problems: the blockers of `planBlockers('submit')`. */
  submit(planId: string, version?: number): Promise<PlanView> {
    return this.steps.run({
      planId,
      action: 'submit',
      version,
      require: (plan) => this.access.require('planning.plan.submit', plan.unitId),
      columns: async (plan) => {
        const { accountId, displayName } = this.access.actor;
        await this.announce(plan, 'planning.plan-submitted');
        return {
          submitted_on: this.clock.today(),
          submitted_by: accountId,
          submitted_by_name: displayName,
          return_reason: null,
          ...NOT_ASKED_ABOVE,
        };
      },
    });
  }

  /** SUBMITTED or APPROVED → DRAFT, with the reason the author reads. */
  return(planId: string, body: ReturnPlan, version?: number): Promise<PlanView> {
    return this.steps.run({
      planId,
      action: 'return',
      version,
      reason: body.reason,
      require: (plan) => this.access.require('planning.plan.approve', plan.unitId),
      columns: async (plan) => {
        await this.announce(plan, 'planning.plan-returned', { reason: body.reason });
        return { return_reason: body.reason, ...UNAPPROVED, ...NOT_ASKED_ABOVE };
      },
    });
  }

  /**
   * SUBMITTED → APPROVED; names the one post acted in (I-20) and says when the approver submitted it (I-21). In units of
   * PARENT_APPROVES the plan then waits for the unit above. Problems: targets that fail (I-8),
   * `planning.own-submission`.
   */
  approve(planId: string, version?: number): Promise<PlanView> {
    return this.steps.run({
      planId,
      action: 'approve',
      version,
      require: (plan) => this.access.require('planning.plan.approve', plan.unitId),
      columns: async (plan) => {
        await this.announce(plan, 'planning.plan-approved');
        return this.approvals.columns(plan);
      },
    });
  }

  /** APPROVED → ISSUED with number, date, signer and recipients. Problems `planning.parent-not-cited`, `number-taken`. */
  issue(planId: string, body: IssuePlan, version?: number): Promise<PlanView> {
    if (!body.signerPostId && !body.signerText) throw planningProblem('planning.signer-missing');
    return this.steps.run({
      planId,
      action: 'issue',
      version,
      require: (plan) => this.access.require('planning.plan.issue', plan.unitId),
      columns: (plan) => this.issuing.columns(plan, body),
      afterwards: (plan) => this.issuing.takeEffect(plan, body),
    });
  }

  /** DRAFT or SUBMITTED → WITHDRAWN; obligations are open again and decisions on tasks above fall away. */
  withdraw(planId: string, version?: number): Promise<PlanView> {
    return this.steps.run({
      planId,
      action: 'withdraw',
      version,
      require: (plan) => this.access.require('planning.plan.edit', plan.unitId),
      columns: async (plan) => {
        await this.adoptions.dropPlan(plan.id, plan.unitId);
        return {};
      },
    });
  }

  private announce(plan: PlanRecord, type: string, more: object = {}): Promise<void> {
    return this.uow.emit({ type, unitId: plan.unitId, payload: { planId: plan.id, title: plan.title, ...more } });
  }
}
