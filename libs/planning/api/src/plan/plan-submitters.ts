import { Injectable } from '@nestjs/common';
import { mayApproveOwn, planningProblem } from '@congtac/planning-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';

/** Keeps the one who submitted a plan from approving it, where the unit has others (I-21). */
@Injectable()
export class PlanSubmitters {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** True when the person may approve as far as I-21 is concerned. */
  async mayApprove(plan: { unitId: number; submittedBy: string | null }): Promise<boolean> {
    return !this.isSubmitter(plan) || mayApproveOwn(await this.accounts(plan.unitId));
  }

  /** True when the approver submitted the plan and may approve it all the same. Problem `planning.own-submission`. */
  async requireOther(plan: { unitId: number; submittedBy: string | null }): Promise<boolean> {
    if (!(await this.mayApprove(plan))) throw planningProblem('planning.own-submission');
    return this.isSubmitter(plan);
  }

  private isSubmitter(plan: { submittedBy: string | null }): boolean {
    return plan.submittedBy !== null && plan.submittedBy === this.access.actor.accountId;
  }

  /** Active accounts with a role at the unit. */
  private async accounts(unitId: number): Promise<number> {
    const row = await this.uow.one<{ accounts: number }>(
      `select count(distinct account_id)::int as accounts from identity.v_role_grant where unit_id = $1 and status = 'ACTIVE'`,
      [unitId],
    );
    return row?.accounts ?? 0;
  }
}
