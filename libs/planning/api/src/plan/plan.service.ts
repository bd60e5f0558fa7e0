import { Injectable } from '@nestjs/common';
import type { Page } from '@congtac/shared-domain';
import {
  type CreatePlan,
  type CreatePlanFromParent,
  PLAN_DOC_TYPE_NAMES,
  type PlanQuery,
  type PlanRow,
  type PlanView,
  type UpdatePlan,
} from '@congtac/planning-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { PlanRights } from './plan-rights';
import { PlanViews } from './plan-views';
import { PlanWrites } from './plan-writes';
import { type PlanRecord, PlanRepository } from './plan.repository';

/** Reads plans and writes their body while they are drafts. */
@Injectable()
export class PlanService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly plans: PlanRepository,
    private readonly views: PlanViews,
    private readonly writes: PlanWrites,
    private readonly rights: PlanRights,
  ) {}

  /** Plans in sight; row-level security filters. */
  list(query: PlanQuery): Promise<Page<PlanRow>> {
    const deciding = query.awaitingMe ? this.rights.decidingUnits() : null;
    return this.uow.read(() => this.plans.list(query, deciding));
  }

  /** One plan. Problem `common.not-found`. */
  get(planId: string): Promise<PlanView> {
    return this.uow.read(() => this.views.view(planId));
  }

  /** A blank draft, or one that cites the plan above. Problems `planning.plan-exists`, `planning.not-above`. */
  create(body: CreatePlan): Promise<PlanView> {
    this.access.require('planning.plan.edit', body.unitId);
    return this.uow.run(async () => {
      const lower = await this.plans.childCommittees(body.unitId, this.clock.today());
      const planId = await this.writes.insert(body, lower.length > 0);
      const cited = body.fromParentPlanId ? [body.fromParentPlanId] : [];
      await this.writes.setBases(
        planId,
        body.unitId,
        cited.map((parentPlanId) => ({ parentPlanId })),
      );
      return this.views.view(planId);
    });
  }

  /**
   * The unit's draft that cites one or several issued plans above (S0-8, S2-11, G-12); span, year and fields follow
   * the first one, which is the one reported to; the draft supports the others. Problems `common.not-found`, `planning.not-above`, `planning.plan-exists`.
   */
  createFromParent(body: CreatePlanFromParent): Promise<PlanView> {
    this.access.require('planning.plan.edit', body.unitId);
    return this.uow.run(async () => {
      const parent = await this.views.readable(body.parentPlanIds[0]);
      const lower = await this.plans.childCommittees(body.unitId, this.clock.today());
      const draft = draftLike(parent, body);
      const planId = await this.writes.insert(draft, lower.length > 0, parent);
      await this.writes.setBases(
        planId,
        body.unitId,
        [...new Set(body.parentPlanIds)].map((parentPlanId) => ({ parentPlanId })),
      );
      return this.views.view(planId);
    });
  }

  /** Changes the body of a draft. Problems `planning.plan-locked`, `planning.period-reversed`, 412. */
  update(planId: string, body: UpdatePlan, version: number): Promise<PlanView> {
    return this.uow.run(async () => {
      await this.writes.update(planId, body, version);
      return this.views.view(planId);
    });
  }
}

function draftLike(parent: PlanRecord, body: CreatePlanFromParent): CreatePlan {
  const docType = body.docType ?? 'KE_HOACH';
  const years = parent.yearFrom === parent.yearTo ? String(parent.yearFrom) : `${parent.yearFrom}–${parent.yearTo}`;
  return {
    unitId: body.unitId,
    docType,
    scope: parent.scope,
    year: parent.yearFrom,
    yearTo: parent.yearTo,
    fields: parent.fields,
    title:
      body.title ??
      `${PLAN_DOC_TYPE_NAMES[docType]}${docType === 'KE_HOACH' ? ' công tác' : ''} ${fieldText(parent.fields)}năm ${years}`,
  };
}

function fieldText(fields: readonly string[]): string {
  return fields.length ? `${fields.join(' và ')} ` : '';
}
