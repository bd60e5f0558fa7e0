import { Injectable } from '@nestjs/common';
import type { AmendmentsAboveView, TaskContent, UptakeView } from '@congtac/planning-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import { PlanViews } from '../plan/plan-views';
import { PlanContents } from './plan-contents';
import { RevisionDrafts } from './revision-drafts';
import { fieldViews, targetViews, uptakeFields } from './uptake-fields';
import { requiredText } from './uptake-writes';
import { type UptakeRecord, UptakeRepository } from './uptake.repository';

/** What a unit below reads about amendments above. */
@Injectable()
export class UptakeReads {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly plans: PlanViews,
    private readonly drafts: RevisionDrafts,
    private readonly contents: PlanContents,
    private readonly uptakes: UptakeRepository,
  ) {}

  /** What amendments above mean for one plan. Problem `common.not-found`. */
  above(planId: string): Promise<AmendmentsAboveView> {
    return this.uow.read(async () => {
      const plan = await this.plans.readable(planId);
      this.access.require('planning.amendment.read', plan.unitId);
      const rows = await this.uptakes.ofPlan(planId);
      const texts = await this.contents.ofTasks(rows.flatMap((row) => [row.parentTaskId, row.childTaskId]));
      const atWork = plan.status === 'ISSUED' || plan.status === 'IN_PROGRESS';
      const openDraftId = await this.drafts.openDraftOf(planId);
      const revises = atWork && openDraftId === null && this.access.can('planning.plan.edit', plan.unitId);
      return {
        planId,
        title: plan.title,
        unitName: plan.unitName,
        uptakes: rows.map((row) => this.view(row, texts)),
        newTasks: await this.uptakes.newTasks(planId),
        openDraftId,
        allowed: revises ? ['revise'] : [],
      };
    });
  }

  /** One uptake in the three texts. */
  view(uptake: UptakeRecord, texts: ReadonlyMap<string, TaskContent>): UptakeView {
    const fields = uptakeFields(uptake, requiredText(texts, uptake.parentTaskId), texts.get(uptake.childTaskId));
    const decides = uptake.state === 'PENDING' && this.access.can('planning.amendment.decide', uptake.unitId);
    return {
      id: uptake.id,
      state: uptake.state,
      parentPlanId: uptake.parentPlanId,
      parentPlanTitle: uptake.parentPlanTitle,
      parentUnitName: uptake.parentUnitName,
      revision: uptake.revision,
      number: uptake.number,
      symbol: uptake.symbol,
      issuedOn: uptake.issuedOn,
      parentTaskId: uptake.parentTaskId,
      parentTaskTitle: uptake.parentTaskTitle,
      childTaskId: uptake.childStatus === null ? null : uptake.childTaskId,
      childTaskTitle: uptake.childTaskTitle,
      verbatim: uptake.mode === 'VERBATIM',
      fields: fieldViews(fields),
      targets: targetViews(uptake),
      reason: uptake.reason,
      kept: uptake.kept,
      decidedOn: uptake.decidedOn,
      decidedByName: uptake.decidedByName,
      version: uptake.version,
      allowed: decides ? ['decide'] : [],
    };
  }
}
