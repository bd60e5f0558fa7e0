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
import { BusinessClock } from '@congtac/shared-api';
import { PlanActivation } from '../plan/plan-activation';
import { type PlanRecord, PlanRepository } from '../plan/plan.repository';
import { AmendmentRepository } from './amendment.repository';
import { PlanContents } from './plan-contents';
import { type Merge, RevisionMerge } from './revision-merge';
import { RevisionNumbers } from './revision-numbers';

/** Issues a revision: the differences reach the living plan, the old text is kept, units below are asked to follow. */
@Injectable()
export class RevisionIssuing {
  constructor(
    private readonly clock: BusinessClock,
    private readonly plans: PlanRepository,
    private readonly contents: PlanContents,
    private readonly merging: RevisionMerge,
    private readonly amendments: AmendmentRepository,
    private readonly activation: PlanActivation,
    private readonly numbers: RevisionNumbers,
  ) {}

  /**
   * Applies the draft `draft` to the plan it revises, in the open transaction, and removes the draft. Only what the draft
   * changed against the text it started from is applied. @returns the living plan.
   * Problems `planning.wrong-state` (the plan is no longer at work), `planning.revision-empty`.
   */
  async apply(draft: PlanRecord, planId: string, body: IssuePlan): Promise<PlanRecord> {
    const plan = await this.living(planId);
    const base = (await this.contents.baseOf(draft.id)) ?? (await this.contents.of(planId));
    const diff = diffPlan(base, await this.contents.of(draft.id));
    if (isEmptyDiff(diff)) throw amendmentProblem('planning.revision-empty');
    const before = await this.contents.of(planId);
    await this.amendments.keep(plan, before, this.clock.today());
    const period = { from: draft.periodFrom, to: draft.periodTo };
    const merge: Merge = { draftId: draft.id, planId, unitId: plan.unitId, revision: draft.revision, period };
    const added = await this.merge(merge, diff);
    await this.numbers.takeOver(plan, draft, body);
    await this.merging.clear(merge, diff);
    await this.activation.activate(planId, period, added);
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

  private async merge(merge: Merge, diff: PlanDiff): Promise<string[]> {
    await this.merging.head(merge, diff.head);
    await this.merging.sections(merge, diff.sections);
    const added = await this.merging.newTasks(merge);
    await this.merging.changedTasks(merge, diff.tasks);
    await this.merging.droppedTasks(merge, diff.tasks);
    await this.merging.decisions(merge);
    return added;
  }

  private async tell(plan: PlanRecord, draft: PlanRecord, body: IssuePlan, before: PlanContent, diff: PlanDiff) {
    const amendmentId = await this.amendments.record(plan, draft.revision, body, this.clock.today(), diff);
    const waiting = await this.amendments.askBelow(amendmentId, before, diff);
    await this.amendments.announce(plan, { amendmentId, revision: draft.revision, title: draft.title, waiting });
  }
}
