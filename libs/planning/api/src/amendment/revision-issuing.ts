import { Injectable } from '@nestjs/common';
import {
  amendmentProblem,
  diffPlan,
  isEmptyDiff,
  type IssuePlan,
  type PlanContent,
  type PlanDiff,
  PLAN_STATUS_NAMES,
  planningProblem,
} from '@congtac/planning-domain';
import { notFound } from '@congtac/shared-domain';
import { BusinessClock, guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { Summaries } from '../overview/summaries';
import { PlanActivation } from '../plan/plan-activation';
import { PlanPartsRepository } from '../plan/plan-parts.repository';
import { type PlanRecord, PlanRepository } from '../plan/plan.repository';
import { AmendmentRepository } from './amendment.repository';
import { PlanContents } from './plan-contents';
import { type Merge, RevisionMerge } from './revision-merge';

/** Issues a revision: the differences reach the living plan, the old text is kept, units below are asked to follow. */
@Injectable()
export class RevisionIssuing {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly plans: PlanRepository,
    private readonly parts: PlanPartsRepository,
    private readonly contents: PlanContents,
    private readonly merging: RevisionMerge,
    private readonly amendments: AmendmentRepository,
    private readonly activation: PlanActivation,
    private readonly summaries: Summaries,
  ) {}

  /**
   * Applies the draft `draft` to the plan it revises, in the open transaction, and removes the draft. Only what the draft
   * changed against the text it started from is applied. @returns the living plan.
   * Problems `planning.wrong-state` (the plan is no longer at work), `planning.revision-empty`.
   */
  async apply(draft: PlanRecord, planId: string, body: IssuePlan): Promise<PlanRecord> {
    const plan = await this.living(planId);
    const base = await this.baseOf(draft.id);
    const diff = diffPlan(base, await this.contents.of(draft.id));
    if (isEmptyDiff(diff)) throw amendmentProblem('planning.revision-empty');
    const before = await this.contents.of(planId);
    await this.amendments.keep(plan, before, this.clock.today());
    const period = { from: draft.periodFrom, to: draft.periodTo };
    const merge: Merge = { draftId: draft.id, planId, unitId: plan.unitId, revision: draft.revision, period };
    const added = await this.merge(merge, diff);
    await this.number(plan, draft, body);
    await this.merging.clear(merge, diff);
    await this.activation.activate(planId, period, added);
    await this.summaries.recompute(planId);
    await this.tell(plan, draft, body, before, diff);
    return this.living(planId);
  }

  private async living(planId: string): Promise<PlanRecord> {
    await this.plans.lock(planId);
    const plan = await this.plans.find(planId);
    if (!plan) throw notFound();
    if (plan.status !== 'ISSUED' && plan.status !== 'IN_PROGRESS')
      throw planningProblem('planning.wrong-state', { status: PLAN_STATUS_NAMES[plan.status] });
    return plan;
  }

  private async baseOf(draftId: string): Promise<PlanContent> {
    const row = await this.uow.one<{ content: PlanContent }>(
      'select content from planning.revision_base where plan_id = $1',
      [draftId],
    );
    if (!row) throw new Error(`revision ${draftId} has no base`);
    return row.content;
  }

  private async merge(merge: Merge, diff: PlanDiff): Promise<string[]> {
    await this.merging.head(merge, diff.head);
    await this.merging.sections(merge, diff.sections);
    const added = await this.merging.newTasks(merge);
    await this.merging.changedTasks(merge, diff.tasks);
    await this.merging.droppedTasks(merge, diff.tasks);
    await this.merging.decisions(merge);
    return added;
  }

  /** The living plan takes over number, day, signer, approval and recipients of the revision. */
  private async number(plan: PlanRecord, draft: PlanRecord, body: IssuePlan): Promise<void> {
    await this.uow.query(
      `update planning.plan l set submitted_on = d.submitted_on, submitted_by = d.submitted_by,
         submitted_by_name = d.submitted_by_name, approved_on = d.approved_on, approved_by = d.approved_by,
         approved_by_name = d.approved_by_name, approved_post_id = d.approved_post_id,
         self_approved = d.self_approved, parent_approval = d.parent_approval, parent_unit_id = d.parent_unit_id,
         parent_decided_on = d.parent_decided_on, parent_decided_by = d.parent_decided_by,
         parent_decided_by_name = d.parent_decided_by_name, parent_decided_post_id = d.parent_decided_post_id
       from planning.plan d where d.plan_id = $1 and l.plan_id = $2`,
      [draft.id, plan.id],
    );
    // The draft steps aside first: number and revision are unique.
    await this.uow.query(`update planning.plan set status = 'WITHDRAWN', number = null where plan_id = $1`, [draft.id]);
    const set = {
      revision: draft.revision,
      number: body.number,
      symbol: body.symbol,
      issued_on: body.issuedOn,
      signer_post_id: body.signerPostId ?? null,
      signer_text: body.signerText ?? null,
      recipient_unit_ids: [...new Set(body.recipients.flatMap((to) => to.unitId ?? []))],
    };
    const { version } = plan;
    await guardedUpdate(this.uow, { table: 'planning.plan', key: { plan_id: plan.id }, version, set });
    await this.parts.replaceRecipients(plan.id, body.recipients);
    await this.uow.audit({
      action: 'plan.amended',
      entity: 'plan',
      entityId: plan.id,
      unitId: plan.unitId,
      before: { revision: plan.revision, number: plan.number, symbol: plan.symbol, issuedOn: plan.issuedOn },
      after: set,
    });
  }

  private async tell(plan: PlanRecord, draft: PlanRecord, body: IssuePlan, before: PlanContent, diff: PlanDiff) {
    const amendmentId = await this.amendments.record(plan, draft.revision, body, this.clock.today(), diff);
    const waiting = await this.amendments.askBelow(amendmentId, before, diff);
    const tellUnitIds = [...new Set([...waiting, ...(await this.amendments.obligedUnits(plan.id))])];
    await this.uow.emit({
      type: 'planning.plan-amended',
      unitId: plan.unitId,
      payload: {
        planId: plan.id,
        amendmentId,
        revision: draft.revision,
        title: `Kế hoạch sửa đổi: ${draft.title}`,
        link: `/ke-hoach/${plan.id}/lan-sua`,
        tellUnitIds,
      },
    });
  }
}
