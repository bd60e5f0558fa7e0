import { Injectable } from '@nestjs/common';
import { commonProblem, notFound } from '@congtac/shared-domain';
import {
  ANSWER_RULES,
  assignedBelow,
  type ParentTargetView,
  type ParentTaskView,
  type PutAdoption,
  RECURRENCE_FREQ_NAMES,
  requireAnswer,
} from '@congtac/planning-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { PlanDraft } from '../plan/plan-draft';
import { PlanViews } from '../plan/plan-views';
import type { PlanRecord } from '../plan/plan.repository';
import type { TaskDetailRecord } from '../task/task.mapper';
import { AdoptedTasks } from './adopted-tasks';
import { type AdoptionRecord, AdoptionRepository, type ParentTargetRow } from './adoption.repository';

/** A ward answers the tasks of the plan above one by one: one of the answers of `CASCADE_RULES` (§2.6, S0-8). */
@Injectable()
export class AdoptionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly plans: PlanViews,
    private readonly draft: PlanDraft,
    private readonly adoptions: AdoptionRepository,
    private readonly children: AdoptedTasks,
  ) {}

  /** Tasks of the cited plans with the current decisions. Problem `common.not-found`. */
  parentTasks(planId: string): Promise<ParentTaskView[]> {
    return this.uow.read(() => this.list(planId));
  }

  /**
   * Decides about one task above and makes, changes or removes the child task.
   * @param version of the decision the person saw, 0 = none; left out, the present decision is replaced unseen.
   * Problems `common.stale`, `planning.reason-required`, `verbatim-required`,
   * `answer-not-offered`, `due-after-parent`, `target-below-assigned`.
   */
  put(planId: string, parentTaskId: string, body: PutAdoption, version?: number): Promise<ParentTaskView> {
    return this.uow.run(async () => {
      const plan = await this.draft.open(planId);
      const parent = await this.children.parent(planId, parentTaskId, this.clock.today());
      requireAnswer(parent.cascadeMode, body.mode, body.reason ?? '');
      if (ANSWER_RULES[body.mode].chairOnly) this.access.require('planning.plan.approve', plan.unitId);
      const current = await this.adoptions.find(planId, parentTaskId);
      if (version !== undefined) requireSeen(current, version);
      const old = current?.childTaskId ?? null;
      const child = await this.children.answer(plan, parent, body, body.mode, old);
      await this.adoptions.save({
        planId,
        unitId: plan.unitId,
        parentPlanId: parent.planId,
        parentTaskId,
        parentUnitId: parent.ownerUnitId,
        decision: body.mode,
        reason: body.reason?.trim() || null,
        childTaskId: child,
      });
      if (old !== null && old !== child) await this.children.release(old, parentTaskId);
      await this.uow.audit({
        action: 'task.answered',
        entity: 'task',
        entityId: parentTaskId,
        unitId: plan.unitId,
        before: current,
        after: { ...body, planId, childTaskId: child },
        reason: body.reason,
      });
      if (body.mode === 'REFUSED') await this.tellRefusal(plan, parent, body.reason ?? '');
      const decided = (await this.list(planId)).find((task) => task.taskId === parentTaskId);
      if (!decided) throw notFound();
      return decided;
    });
  }

  private async list(planId: string): Promise<ParentTaskView[]> {
    await this.plans.readable(planId);
    const rows = await this.adoptions.parentTasks(planId);
    return rows.map(({ recurrence, targetRows, ...task }) => {
      const targets = targetRows.map(toParentTarget);
      const recurrenceLabel = recurrence && RECURRENCE_FREQ_NAMES[recurrence];
      return { ...task, targets, target: targets[0] ?? null, recurrenceLabel };
    });
  }

  /** The unit above learns of a refusal at once and has to close it (§2.4). */
  private tellRefusal(plan: PlanRecord, parent: TaskDetailRecord, reason: string): Promise<void> {
    return this.uow.emit({
      type: 'planning.task-refused',
      unitId: parent.ownerUnitId,
      payload: {
        taskId: parent.id,
        planId: parent.planId,
        unitId: plan.unitId,
        unitName: plan.unitName,
        reason,
        title: `${plan.unitName} từ chối nhận: ${parent.title}`,
        link: `/ke-hoach/${parent.planId}/tu-choi`,
        tellUnitIds: [parent.ownerUnitId],
      },
    });
  }
}

function toParentTarget({ value, share, ...target }: ParentTargetRow): ParentTargetView {
  return { ...target, assignedValue: assignedBelow(target.allocationMode, value, share) };
}

/** Two people who decide about one task at once: the second is told instead of overwriting the first. */
function requireSeen(current: AdoptionRecord | undefined, version: number): void {
  if ((current?.version ?? 0) === version) return;
  throw commonProblem('common.stale', {
    by: current?.updatedByName ?? 'Một người khác',
    at: current?.updatedAt.toISOString(),
    version: current?.version ?? 0,
  });
}
