import { Injectable } from '@nestjs/common';
import type { Period } from '@congtac/shared-domain';
import {
  type CreatePlan,
  type PlanBasisInput,
  type PlanDocType,
  planningProblem,
  type PlanScope,
  type PlanSpan,
  planSpanOf,
  requireDueInPlan,
  requireKindAtLevel,
  requirePeriodWithin,
  requireYearlyTargets,
  spanOfPeriod,
  type UpdatePlan,
} from '@congtac/planning-domain';
import { guardedUpdate, newId, requestContext, UnitOfWork } from '@congtac/shared-api';
import { ObligationRepository } from '../cascade/obligation.repository';
import { KnownReferences } from '../known-references';
import { PlanDraft } from './plan-draft';
import { PlanPartsRepository } from './plan-parts.repository';
import { isIssued } from './plan-rights';
import { type PlanRecord, PlanRepository } from './plan.repository';
import { ReviewDuties } from './review-duties';

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
    private readonly duties: ReviewDuties,
  ) {}

  /** Inserts a draft; its time is the parent's or that of its kind. Problems of `planSpanOf`, `planning.level-not-allowed`, `planning.unit-closed`. */
  async insert(body: CreatePlan, hasLowerUnits: boolean, parent?: PlanRecord): Promise<string> {
    const planId = newId();
    const scope = body.scope ?? 'ANNUAL';
    const docType = body.docType ?? 'KE_HOACH';
    const span = parent
      ? spanOfPeriod({ from: parent.periodFrom, to: parent.periodTo })
      : planSpanOf({ ...body, scope });
    await this.requireLevel(body.unitId, docType, scope);
    await this.known.requireKnown('theme', [body.themeId]);
    await this.uow.query(
      `insert into planning.plan (plan_id, unit_id, doc_type, scope, year_from, year_to, period_from, period_to, fields,
         title, obliges_lower_units, theme_id, updated_by, updated_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        planId,
        body.unitId,
        docType,
        scope,
        span.yearFrom,
        span.yearTo,
        span.period.from,
        span.period.to,
        fieldsOf(body.fields ?? []),
        body.title,
        hasLowerUnits && scope === 'ANNUAL',
        body.themeId ?? null,
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
    const { unitId, title } = body;
    await this.duties.propose({ id: planId, unitId, title, scope, yearTo: span.yearTo, periodTo: span.period.to });
    return planId;
  }

  /** Changes the body under If-Match and audits what changed. */
  async update(planId: string, body: UpdatePlan, version: number): Promise<void> {
    const plan = await this.draft.open(planId);
    const span = spanOfPeriod({ from: body.periodFrom ?? plan.periodFrom, to: body.periodTo ?? plan.periodTo });
    if (body.docType) await this.requireLevel(plan.unitId, body.docType, plan.scope);
    await this.known.requireKnown('theme', [body.themeId]);
    await this.putYearlyTargets(planId, body, span);
    const set = { ...columnsOf(body), year_from: span.yearFrom, year_to: span.yearTo };
    await guardedUpdate(this.uow, { table: 'planning.plan', key: { plan_id: planId }, version, set });
    if (body.bases) await this.setBases(planId, plan.unitId, body.bases);
    else if (body.fields) await this.obligations.tie(planId, plan.unitId);
    if (body.periodFrom || body.periodTo || body.bases) await this.checkPeriod(plan, span.period);
    if (body.periodTo) await this.moveEndOfPeriod(planId, body.periodTo);
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

  /** Yearly targets, given or kept, lie in the years of the plan. */
  private async putYearlyTargets(planId: string, body: UpdatePlan, span: PlanSpan): Promise<void> {
    if (!body.yearlyTargets && !body.periodFrom && !body.periodTo) return;
    const years = { from: span.yearFrom, to: span.yearTo };
    requireYearlyTargets(body.yearlyTargets ?? (await this.parts.yearlyTargets(planId)), years);
    if (body.yearlyTargets) await this.parts.replaceYearlyTargets(planId, body.yearlyTargets);
  }

  private async requireLevel(unitId: number, docType: PlanDocType, scope: PlanScope): Promise<void> {
    const unit = await this.uow.one<{ level: string }>('select level from org.v_unit where unit_id = $1', [unitId]);
    if (!unit) throw planningProblem('planning.unknown-reference');
    await this.known.requireInForce([unitId]);
    requireKindAtLevel(unit.level, docType, scope);
  }

  /** The new period stays within the plans above of the same span (I-6) and keeps every task's day inside. */
  private async checkPeriod(plan: PlanRecord, period: Period): Promise<void> {
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

/** Fields of work in one order and each once, so that the same set is the same plan (I-1). */
function fieldsOf(fields: readonly string[]): string[] {
  return [...new Set(fields.map((field) => field.trim()).filter(Boolean))].sort();
}

function columnsOf(body: UpdatePlan): Record<string, unknown> {
  const columns: Record<string, unknown> = {
    title: body.title,
    doc_type: body.docType,
    theme_id: body.themeId,
    fields: body.fields && fieldsOf(body.fields),
    purpose_text: body.purposeText,
    requirement_text: body.requirementText,
    period_from: body.periodFrom,
    period_to: body.periodTo,
    no_basis: body.noBasis,
    obliges_lower_units: body.obligesLowerUnits,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
