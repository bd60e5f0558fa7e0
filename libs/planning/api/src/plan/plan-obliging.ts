import { Injectable } from '@nestjs/common';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { ObligationRepository } from '../cascade/obligation.repository';
import { type PlanRecord, PlanRepository } from './plan.repository';

/** Who owes a plan, and who has met it, once a plan is issued (S0-8, A-4). */
@Injectable()
export class PlanObliging {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly plans: PlanRepository,
    private readonly obligations: ObligationRepository,
  ) {}

  /** The time to build the own plan runs from the day the plan reached the lower unit, i.e. today. @returns the units. */
  async lowerUnits(plan: PlanRecord): Promise<number[]> {
    const today = this.clock.today();
    const asked = await this.uow.one<{ asks: boolean }>(
      `select exists (select 1 from planning.task where plan_id = $1 and cascade_mode = 'ISSUE_PLAN') as asks`,
      [plan.id],
    );
    if (!plan.obligesLowerUnits && !asked?.asks) return [];
    const lower = await this.plans.childCommittees(plan.unitId, today);
    await this.obligations.create(plan, lower, today);
    return lower;
  }

  /** What the unit owed and the plan answers is met, and that is announced. */
  async meetOwn(plan: PlanRecord, issuedOn: string): Promise<void> {
    for (const met of await this.obligations.meet(plan.id, plan.unitId, issuedOn))
      await this.uow.emit({
        type: 'planning.obligation-met',
        unitId: plan.unitId,
        payload: { obligationId: met.id, parentPlanId: met.parentPlanId, planId: plan.id },
      });
  }
}
