import { Injectable } from '@nestjs/common';
import { notFound } from '@congtac/shared-domain';
import {
  type IssuePlan,
  movePlan,
  type PlanAction,
  planningProblem,
  type PlanView,
  type ReturnPlan,
} from '@congtac/planning-domain';
import { Access, BusinessClock, guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { AdoptionRepository } from '../cascade/adoption.repository';
import { PlanIssuing } from './plan-issuing';
import { PlanViews } from './plan-views';
import { type PlanRecord, PlanRepository } from './plan.repository';

/** The steps of a plan's life (domain.md §2.4). */
@Injectable()
export class PlanLifecycle {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly plans: PlanRepository,
    private readonly views: PlanViews,
    private readonly issuing: PlanIssuing,
    private readonly adoptions: AdoptionRepository,
  ) {}

  /** DRAFT → SUBMITTED. Problems: the blockers of `planBlockers('submit')`. */
  submit(planId: string): Promise<PlanView> {
    return this.step(planId, 'submit', 'planning.plan.submit', async (plan) => {
      const { accountId, displayName } = this.access.actor;
      await this.announce(plan, 'planning.plan-submitted');
      return {
        submitted_on: this.clock.today(),
        submitted_by: accountId,
        submitted_by_name: displayName,
        return_reason: null,
      };
    });
  }

  /** SUBMITTED or APPROVED → DRAFT, with the reason the author reads. */
  return(planId: string, body: ReturnPlan): Promise<PlanView> {
    return this.step(
      planId,
      'return',
      'planning.plan.approve',
      async (plan) => {
        await this.announce(plan, 'planning.plan-returned', { reason: body.reason });
        return { return_reason: body.reason, approved_on: null, approved_by: null, approved_by_name: null };
      },
      body.reason,
    );
  }

  /** SUBMITTED → APPROVED; names the one post acted in (I-20). Problem: targets that fail (I-8). */
  approve(planId: string): Promise<PlanView> {
    return this.step(planId, 'approve', 'planning.plan.approve', async (plan) => {
      const { accountId, displayName } = this.access.actor;
      await this.announce(plan, 'planning.plan-approved');
      return {
        approved_on: this.clock.today(),
        approved_by: accountId,
        approved_by_name: displayName,
        approved_post_id: this.access.postAt(plan.unitId)?.postId ?? null,
      };
    });
  }

  /** APPROVED → ISSUED with number, date, signer and recipients. Problems `planning.parent-not-cited`, `number-taken`. */
  issue(planId: string, body: IssuePlan): Promise<PlanView> {
    if (!body.signerPostId && !body.signerText) throw planningProblem('planning.signer-missing');
    return this.step(
      planId,
      'issue',
      'planning.plan.issue',
      async (plan) => {
        await this.plans.lockIssuing(plan.unitId);
        const overlapping = await this.plans.overlapping(planId);
        if (overlapping) throw planningProblem('planning.period-overlap', { other: overlapping.title });
        return this.issuing.columns(plan, body);
      },
      undefined,
      (plan) => this.issuing.takeEffect(plan, body),
    );
  }

  /** DRAFT or SUBMITTED → WITHDRAWN; obligations are open again and decisions on tasks above fall away. */
  withdraw(planId: string): Promise<PlanView> {
    return this.step(planId, 'withdraw', 'planning.plan.edit', async (plan) => {
      await this.adoptions.dropPlan(plan.id, plan.unitId);
      return {};
    });
  }

  private step(
    planId: string,
    action: PlanAction,
    permission: string,
    columns: (plan: PlanRecord) => Promise<Record<string, unknown>>,
    reason?: string,
    afterwards?: (plan: PlanRecord) => Promise<void>,
  ): Promise<PlanView> {
    return this.uow.run(async () => {
      const plan = await this.views.readable(planId);
      this.access.require(permission, plan.unitId);
      const locked = await this.plans.lock(planId);
      if (!locked) throw notFound();
      const facts = await this.plans.facts(planId);
      const status = movePlan(action, locked.status, facts);
      const set = { status, ...(await columns(plan)) };
      await guardedUpdate(this.uow, {
        table: 'planning.plan',
        key: { plan_id: planId },
        version: locked.version,
        set,
      });
      await this.uow.audit({
        action: `plan.${action}`,
        entity: 'plan',
        entityId: planId,
        unitId: plan.unitId,
        before: { status: locked.status },
        after: set,
        reason,
      });
      await afterwards?.(plan);
      return this.views.view(planId);
    });
  }

  private announce(plan: PlanRecord, type: string, more: object = {}): Promise<void> {
    return this.uow.emit({ type, unitId: plan.unitId, payload: { planId: plan.id, title: plan.title, ...more } });
  }
}
