import { Injectable } from '@nestjs/common';
import { commonProblem, notFound } from '@congtac/shared-domain';
import {
  type AllocationSheetView,
  type AllocationTarget,
  allocationGap,
  planningProblem,
  type PutShares,
  type PutWeights,
  type SignAllocation,
  targetProblem,
} from '@congtac/planning-domain';
import { Access, BusinessClock, guardedUpdate, SystemClock, UnitOfWork } from '@congtac/shared-api';
import { PlanDraft } from '../plan/plan-draft';
import { PlanViews } from '../plan/plan-views';
import type { PlanRecord } from '../plan/plan.repository';
import { AllocationRepository } from './allocation.repository';

/** Steps at which a chair may still sign for a gap: before the plan is issued. */
const BEFORE_ISSUE: readonly string[] = ['DRAFT', 'SUBMITTED', 'APPROVED'];

/** The allocation sheet of a plan: targets shared out among the units below (I-9, S1-20). */
@Injectable()
export class AllocationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly now: SystemClock,
    private readonly plans: PlanViews,
    private readonly draft: PlanDraft,
    private readonly sheets: AllocationRepository,
  ) {}

  /** Targets in columns, units in rows. Problems `common.not-found`, `common.forbidden`. */
  sheet(planId: string): Promise<AllocationSheetView> {
    return this.uow.read(async () => {
      const plan = await this.plans.readable(planId);
      this.access.require('planning.plan.read', plan.unitId);
      return this.view(plan);
    });
  }

  /** Sets the column of one target of a draft; units left out lose their share. Problems 412, `planning.plan-locked`. */
  putShares(targetId: string, body: PutShares, version: number): Promise<AllocationSheetView> {
    return this.uow.run(async () => {
      const plan = await this.draft.open(await this.planOf(targetId));
      const { units, targets } = await this.view(plan);
      const target = targets.find((one) => one.targetId === targetId);
      if (!target) throw targetProblem('planning.allocation-not-split');
      const known = new Set(units.map((unit) => unit.unitId));
      const ids = body.shares.map((share) => share.unitId);
      if (new Set(ids).size < ids.length || ids.some((id) => !known.has(id)))
        throw planningProblem('planning.unknown-reference');
      const set = body.minimum === undefined ? {} : { minimum_allocation: body.minimum };
      await guardedUpdate(this.uow, { table: 'planning.target', key: { target_id: targetId }, version, set });
      await this.sheets.replaceShares(targetId, plan.unitId, body.shares);
      await this.uow.audit({
        action: 'target.shares-set',
        entity: 'target',
        entityId: targetId,
        unitId: plan.unitId,
        before: target,
        after: body,
      });
      return this.view(plan);
    });
  }

  /** Sets what the units below weigh in proposals; kept for the unit's next sheets. */
  putWeights(planId: string, body: PutWeights): Promise<AllocationSheetView> {
    return this.uow.run(async () => {
      const plan = await this.plans.readable(planId);
      this.access.require('planning.plan.edit', plan.unitId);
      const known = new Set((await this.view(plan)).units.map((unit) => unit.unitId));
      if (body.weights.some((line) => !known.has(line.unitId))) throw planningProblem('planning.unknown-reference');
      await this.sheets.putWeights(plan.unitId, body.weights, this.access.actor);
      await this.uow.audit({
        action: 'unit-weights.set',
        entity: 'plan',
        entityId: planId,
        unitId: plan.unitId,
        after: body,
      });
      return this.view(plan);
    });
  }

  /** The chair signs for a difference between shares and total: reason, who and when stay on record (I-9). */
  sign(targetId: string, body: SignAllocation, version: number): Promise<AllocationSheetView> {
    const { accountId, displayName } = this.access.actor;
    return this.changeException(targetId, version, 'target.allocation-signed', body.reason, {
      exception_reason: body.reason,
      exception_by: accountId,
      exception_by_name: displayName,
      exception_at: this.now.now(),
    });
  }

  /** Takes the signature back. */
  unsign(targetId: string, version: number): Promise<AllocationSheetView> {
    const none = { exception_reason: null, exception_by: null, exception_by_name: null, exception_at: null };
    return this.changeException(targetId, version, 'target.allocation-unsigned', undefined, none);
  }

  private changeException(
    targetId: string,
    version: number,
    action: string,
    reason: string | undefined,
    set: Record<string, unknown>,
  ): Promise<AllocationSheetView> {
    return this.uow.run(async () => {
      const plan = await this.plans.readable(await this.planOf(targetId));
      this.access.require('planning.target.decide', plan.unitId);
      if (!BEFORE_ISSUE.includes(plan.status)) throw commonProblem('common.forbidden');
      await guardedUpdate(this.uow, { table: 'planning.target', key: { target_id: targetId }, version, set });
      await this.uow.audit({ action, entity: 'target', entityId: targetId, unitId: plan.unitId, after: set, reason });
      return this.view(plan);
    });
  }

  private async planOf(targetId: string): Promise<string> {
    const planId = await this.sheets.planOf(targetId);
    if (!planId) throw notFound();
    return planId;
  }

  private async view(plan: PlanRecord): Promise<AllocationSheetView> {
    const today = this.clock.today();
    const units = await this.sheets.units(plan.id, plan.unitId, today);
    const rows = await this.sheets.targets(plan.id);
    const last = await this.sheets.lastValues(plan.id);
    const edits = plan.status === 'DRAFT' && this.access.can('planning.plan.edit', plan.unitId);
    const signs = BEFORE_ISSUE.includes(plan.status) && this.access.can('planning.target.decide', plan.unitId);
    return {
      planId: plan.id,
      planTitle: plan.title,
      unitName: plan.unitName,
      units,
      targets: rows.map(({ given, ...row }): AllocationTarget => {
        const values = given.map((share) => share.value);
        const shares = units.map(({ unitId }) => {
          const share = given.find((one) => one.unitId === unitId);
          const before = last.find((one) => one.targetId === row.targetId && one.unitId === unitId);
          return {
            unitId,
            value: share?.value ?? null,
            committed: share?.committed ?? null,
            lastValue: share?.lastValue ?? before?.value ?? null,
          };
        });
        return { ...row, shares, gap: row.mode === 'TOTAL_SPLIT' ? allocationGap(row.total, values) : null };
      }),
      allowed: [...(edits ? (['edit'] as const) : []), ...(signs ? (['sign'] as const) : [])],
    };
  }
}
