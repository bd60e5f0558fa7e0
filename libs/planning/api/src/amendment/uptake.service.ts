import { Injectable } from '@nestjs/common';
import {
  amendmentProblem,
  type AmendmentsAboveView,
  type DecideUptake,
  PLAN_STATUS_NAMES,
  planningProblem,
  type TaskContent,
  type UptakeView,
} from '@congtac/planning-domain';
import { notFound } from '@congtac/shared-domain';
import { Access, BusinessClock, guardedUpdate, UnitOfWork } from '@congtac/shared-api';
import { PlanViews } from '../plan/plan-views';
import { PlanContents } from './plan-contents';
import { RevisionDrafts } from './revision-drafts';
import { fieldViews, targetViews, type UptakeField, uptakeFields } from './uptake-fields';
import { requiredText, UptakeWrites } from './uptake-writes';
import { type UptakeRecord, UptakeRepository } from './uptake.repository';

/** A unit below takes an amendment of the plan above up: it accepts, or keeps its own text with a reason. */
@Injectable()
export class UptakeService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly plans: PlanViews,
    private readonly drafts: RevisionDrafts,
    private readonly contents: PlanContents,
    private readonly uptakes: UptakeRepository,
    private readonly writes: UptakeWrites,
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

  /**
   * Takes over what the amendment brings, except the fields in `keep`; the living task of an issued plan changes, which
   * is the point. Problems 412, `planning.uptake-decided`, `planning.keep-frozen` (I-7), `planning.keep-needs-reason`,
   * `planning.due-outside-plan`, `planning.due-after-parent` (I-5), `planning.target-below-assigned` (I-8).
   */
  decide(uptakeId: string, body: DecideUptake, version: number): Promise<UptakeView> {
    return this.uow.run(async () => {
      const uptake = await this.uptakes.lock(uptakeId);
      if (!uptake) throw notFound();
      this.access.require('planning.amendment.decide', uptake.unitId);
      if (uptake.state !== 'PENDING') throw amendmentProblem('planning.uptake-decided');
      if (!['DRAFT', 'ISSUED', 'IN_PROGRESS'].includes(uptake.planStatus))
        throw planningProblem('planning.wrong-state', { status: PLAN_STATUS_NAMES[uptake.planStatus] });
      const texts = await this.contents.ofTasks([uptake.parentTaskId, uptake.childTaskId]);
      const fields = uptakeFields(uptake, requiredText(texts, uptake.parentTaskId), texts.get(uptake.childTaskId));
      const kept = requireKeepable(fields, body);
      await this.writes.take(uptake, fields, kept, body, texts);
      const reason = body.reason?.trim() || null;
      await guardedUpdate(this.uow, {
        table: 'planning.amendment_uptake',
        key: { uptake_id: uptakeId },
        version,
        set: {
          state: kept.length ? 'JUSTIFIED' : 'ACCEPTED',
          kept,
          reason,
          decided_on: this.clock.today(),
          decided_by_name: this.access.actor.displayName,
        },
      });
      await this.announce(uptake, kept, reason);
      const decided = await this.uptakes.lock(uptakeId);
      if (!decided) throw notFound();
      return this.view(decided, await this.contents.ofTasks([decided.parentTaskId, decided.childTaskId]));
    });
  }

  private async announce(uptake: UptakeRecord, kept: readonly string[], reason: string | null): Promise<void> {
    await this.uow.audit({
      action: kept.length ? 'task.amendment-justified' : 'task.amendment-accepted',
      entity: 'task',
      entityId: uptake.childTaskId,
      unitId: uptake.unitId,
      before: { state: 'PENDING' },
      after: { uptakeId: uptake.id, fields: uptake.fields, kept },
      reason: reason ?? undefined,
    });
    await this.uow.emit({
      type: 'planning.amendment-answered',
      unitId: uptake.unitId,
      payload: {
        uptakeId: uptake.id,
        planId: uptake.planId,
        parentPlanId: uptake.parentPlanId,
        taskId: uptake.childTaskId,
        kept,
        title: `Giữ nội dung riêng sau sửa đổi: ${uptake.parentTaskTitle}`,
        link: `/ke-hoach/${uptake.parentPlanId}/lan-sua`,
        tellUnitIds: kept.length ? [uptake.parentUnitId] : [],
      },
    });
  }

  private view(uptake: UptakeRecord, texts: ReadonlyMap<string, TaskContent>): UptakeView {
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

/** The fields that may keep the unit's text, as asked for. Problems as in `decide`. */
function requireKeepable(fields: readonly UptakeField[], body: DecideUptake): string[] {
  const kept = fields.filter((one) => body.keep?.includes(one.field) && one.way !== 'UNCHANGED' && one.way !== 'SAME');
  if (kept.some((one) => one.frozen)) throw amendmentProblem('planning.keep-frozen');
  if (kept.length > 0 && !body.reason?.trim()) throw amendmentProblem('planning.keep-needs-reason');
  return kept.map((one) => one.field);
}
