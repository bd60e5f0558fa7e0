import { Injectable } from '@nestjs/common';
import { commonProblem } from '@congtac/shared-domain';
import { PLAN_STATUS_NAMES, planningProblem, type PlanView, type ReturnPlan } from '@congtac/planning-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { UnitSettings } from '../unit-setting/unit-settings';
import { PlanRights } from './plan-rights';
import { PlanSteps } from './plan-steps';
import { PlanViews } from './plan-views';
import type { PlanRecord } from './plan.repository';

/** Columns of a plan that waits for nobody above. */
export const NOT_ASKED_ABOVE = {
  parent_approval: null,
  parent_unit_id: null,
  parent_decided_on: null,
  parent_decided_by: null,
  parent_decided_by_name: null,
  parent_decided_post_id: null,
};

/**
 * The decision of the unit above in units of PARENT_APPROVES. The plan stays APPROVED meanwhile; `parent_approval` is
 * PENDING and keeps it from being issued. A returned plan is a draft again. What was asked of the unit above stays asked
 * when the setting changes; the unit's own chair may take the plan back at any time.
 */
@Injectable()
export class ParentApprovals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly settings: UnitSettings,
    private readonly rights: PlanRights,
    private readonly steps: PlanSteps,
    private readonly views: PlanViews,
  ) {}

  /** Columns of a plan that its own chair approves now: it waits for the unit above, where that is the rule. */
  async asked(plan: PlanRecord): Promise<Record<string, unknown>> {
    const { approvalMode } = await this.settings.of(plan.unitId);
    if (approvalMode === 'SELF') return NOT_ASKED_ABOVE;
    const above = await this.uow.one<{ id: number }>(
      'select parent_id as id from org.v_unit where unit_id = $1 and parent_id is not null',
      [plan.unitId],
    );
    if (!above) return NOT_ASKED_ABOVE;
    await this.tell(plan, 'planning.plan-awaits-parent', [above.id]);
    return { ...NOT_ASKED_ABOVE, parent_approval: 'PENDING', parent_unit_id: above.id };
  }

  /** The unit above approves; the unit may issue now. Problems `planning.wrong-state`, `common.forbidden`, 412. */
  approve(planId: string, version?: number): Promise<PlanView> {
    return this.uow.run(async () => {
      const { plan, locked } = await this.steps.open(planId, this.requireDecider);
      const set = { parent_approval: 'APPROVED', ...this.decision(plan) };
      await this.steps.write(plan, locked, version ?? plan.version, set, 'parent-approve');
      await this.tell(plan, 'planning.plan-parent-approved', [plan.unitId]);
      return this.views.view(planId);
    });
  }

  /** The unit above gives the plan back: a draft again, with the reason. Problems as above. */
  return(planId: string, body: ReturnPlan, version?: number): Promise<PlanView> {
    return this.steps.run({
      planId,
      action: 'return',
      recordAs: 'parent-return',
      version,
      reason: body.reason,
      require: this.requireDecider,
      columns: async (plan) => {
        await this.tell(plan, 'planning.plan-parent-returned', [plan.unitId], { reason: body.reason });
        return {
          parent_approval: 'RETURNED',
          return_reason: body.reason,
          approved_on: null,
          approved_by: null,
          approved_by_name: null,
          self_approved: false,
          ...this.decision(plan),
        };
      },
    });
  }

  private readonly requireDecider = (plan: PlanRecord): void => {
    if (plan.status !== 'APPROVED' || plan.parentApproval !== 'PENDING')
      throw planningProblem('planning.wrong-state', { status: PLAN_STATUS_NAMES[plan.status] });
    if (!this.rights.mayDecideAbove(plan)) throw commonProblem('common.forbidden');
  };

  private decision(plan: PlanRecord): Record<string, unknown> {
    const { accountId, displayName } = this.access.actor;
    return {
      parent_decided_on: this.clock.today(),
      parent_decided_by: accountId,
      parent_decided_by_name: displayName,
      parent_decided_post_id: this.access.postAt(plan.parentUnitId ?? plan.unitId)?.postId ?? null,
    };
  }

  private tell(plan: PlanRecord, type: string, tellUnitIds: number[], more: object = {}): Promise<void> {
    const link = `/ke-hoach/${plan.id}?dang-xem=ban-hanh`;
    const payload = { planId: plan.id, title: plan.title, link, tellUnitIds, ...more };
    return this.uow.emit({ type, unitId: plan.unitId, payload });
  }
}
