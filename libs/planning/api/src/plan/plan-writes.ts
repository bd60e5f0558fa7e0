import { Injectable } from '@nestjs/common';
import { yearPeriod } from '@congtac/shared-domain';
import {
  type CreatePlan,
  type PlanBasisInput,
  planningProblem,
  requireDueInPlan,
  requirePeriodWithin,
  type UpdatePlan,
} from '@congtac/planning-domain';
import { guardedUpdate, newId, requestContext, UnitOfWork } from '@congtac/shared-api';
import { ObligationRepository } from '../cascade/obligation.repository';
import { KnownReferences } from '../known-references';
import { PlanDraft } from './plan-draft';
import { PlanPartsRepository } from './plan-parts.repository';
import { isIssued } from './plan-rights';
import { type PlanRecord, PlanRepository } from './plan.repository';

/** Writes of a plan's body; every method runs in the caller's transaction. */
@Injectable()
export class PlanWrites {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly draft: PlanDraft,
    private readonly plans: PlanRepository,
    private readonly parts: PlanPartsRepository,
    private readonly obligations: ObligationRepository,
    private readonly known: KnownReferences,
  ) {}

  /** Inserts a draft; its period is the parent's or the calendar years. */
  async insert(body: CreatePlan, hasLowerUnits: boolean, parent?: PlanRecord): Promise<string> {
    const planId = newId();
    const scope = body.scope ?? 'ANNUAL';
    const yearTo = Math.max(body.yearTo ?? body.year, body.year);
    await this.uow.query(
      `insert into planning.plan (plan_id, unit_id, doc_type, scope, year_from, year_to, period_from, period_to, fields,
         title, obliges_lower_units, updated_by, updated_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        planId,
        body.unitId,
        body.docType ?? 'KE_HOACH',
        scope,
        body.year,
        yearTo,
        parent?.periodFrom ?? yearPeriod(body.year).from,
        parent?.periodTo ?? yearPeriod(yearTo).to,
        [...(body.fields ?? [])].sort(),
        body.title,
        hasLowerUnits && scope === 'ANNUAL',
        ...this.author(),
      ],
    );
    await this.uow.audit({
      action: 'plan.created',
      entity: 'plan',
      entityId: planId,
      unitId: body.unitId,
      after: body,
    });
    return planId;
  }

  /** Changes the body under If-Match and audits what changed. */
  async update(planId: string, body: UpdatePlan, version: number): Promise<void> {
    const plan = await this.draft.open(planId);
    if (body.periodFrom || body.periodTo) await this.checkPeriod(plan, body);
    await guardedUpdate(this.uow, { table: 'planning.plan', key: { plan_id: planId }, version, set: columnsOf(body) });
    if (body.periodTo) await this.moveEndOfPeriod(planId, body.periodTo);
    if (body.bases) await this.setBases(planId, plan.unitId, body.bases);
    else if (body.fields) await this.obligations.tie(planId, plan.unitId);
    if (body.objectives) await this.parts.replaceObjectives(planId, body.objectives);
    const before = Object.fromEntries(
      Object.keys(body).flatMap((key) => (key in plan ? [[key, plan[key as keyof PlanRecord]]] : [])),
    );
    await this.uow.audit({
      action: 'plan.updated',
      entity: 'plan',
      entityId: planId,
      unitId: plan.unitId,
      before,
      after: body,
    });
  }

  /** Replaces the bases and ties the obligations of the cited plans to this plan. */
  async setBases(planId: string, unitId: number, bases: readonly PlanBasisInput[]): Promise<void> {
    for (const basis of bases) {
      if (basis.legalDocumentId && basis.parentPlanId) throw planningProblem('planning.basis-ambiguous');
      if (!basis.legalDocumentId && !basis.parentPlanId && !basis.note)
        throw planningProblem('planning.basis-ambiguous');
      if (basis.parentPlanId) await this.requireAbove(basis.parentPlanId, unitId);
    }
    await this.known.requireKnown(
      'document',
      bases.map((basis) => basis.legalDocumentId),
    );
    await this.parts.replaceBases(planId, bases);
    await this.obligations.tie(planId, unitId);
  }

  /** The new period stays within the plans above of the same span (I-6) and keeps every task's day inside. */
  private async checkPeriod(plan: PlanRecord, body: UpdatePlan): Promise<void> {
    const period = { from: body.periodFrom ?? plan.periodFrom, to: body.periodTo ?? plan.periodTo };
    if (period.from > period.to) throw planningProblem('planning.period-reversed');
    for (const citedId of await this.parts.citedPlans(plan.id)) {
      const parent = await this.plans.find(citedId);
      if (parent?.scope === plan.scope) requirePeriodWithin(period, { from: parent.periodFrom, to: parent.periodTo });
    }
    const outside = await this.uow.one<{ dueOn: string }>(
      `select due_on as "dueOn" from planning.task
       where plan_id = $1 and due_kind <> 'PERIOD_END' and due_on not between $2::date and $3::date limit 1`,
      [plan.id, period.from, period.to],
    );
    requireDueInPlan(outside?.dueOn ?? null, period);
  }

  private async moveEndOfPeriod(planId: string, periodTo: string): Promise<void> {
    await this.uow.query(
      `update planning.task set due_on = $2, version = version + 1 where plan_id = $1 and due_kind = 'PERIOD_END'`,
      [planId, periodTo],
    );
  }

  /** A cited plan must be issued and belong to a unit above, to this unit, or be addressed to it. */
  private async requireAbove(parentPlanId: string, unitId: number): Promise<void> {
    const parent = await this.plans.find(parentPlanId);
    if (!parent) throw planningProblem('planning.unknown-reference');
    const related =
      parent.inLineAbove ||
      parent.unitId === unitId ||
      parent.recipientUnitIds.includes(unitId) ||
      (await this.obligations.isAbove(parent.unitId, unitId));
    if (!related || !isIssued(parent.status)) throw planningProblem('planning.not-above');
  }

  private author(): [string | null, string | null] {
    const actor = requestContext()?.principal?.actor;
    return [actor?.accountId ?? null, actor?.displayName ?? null];
  }
}

function columnsOf(body: UpdatePlan): Record<string, unknown> {
  const columns: Record<string, unknown> = {
    title: body.title,
    fields: body.fields && [...body.fields].sort(),
    purpose_text: body.purposeText,
    requirement_text: body.requirementText,
    period_from: body.periodFrom,
    period_to: body.periodTo,
    no_basis: body.noBasis,
    obliges_lower_units: body.obligesLowerUnits,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
