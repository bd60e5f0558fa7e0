import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@congtac/shared-domain';
import { PLAN_STATUS_NAMES, planningProblem, requireDueInPlan, type TaskKind } from '@congtac/planning-domain';
import { Access, newId, UnitOfWork } from '@congtac/shared-api';
import { Summaries } from '../overview/summaries';
import { PlanPartsRepository } from '../plan/plan-parts.repository';
import { PlanViews } from '../plan/plan-views';
import { PlanRepository } from '../plan/plan.repository';
import { TaskInserts } from './task-inserts';

/** A review's direction that becomes a task of a plan at work (S3-21). */
export interface DirectionTask {
  planId: string;
  /** Heading of the section the task goes to; made when the plan has none of that name. */
  sectionHeading: string;
  title: string;
  kind: TaskKind;
  dueOn: CivilDate | null;
  leadUnitId: number;
  sourceDirectionId: string;
}

/** Adds tasks to plans that are issued already. */
@Injectable()
export class WorkTasks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly plans: PlanRepository,
    private readonly views: PlanViews,
    private readonly parts: PlanPartsRepository,
    private readonly inserts: TaskInserts,
    private readonly summaries: Summaries,
  ) {}

  /**
   * Adds an ASSIGNED task with origin REVIEW_DIRECTION, in the open transaction.
   * @returns the task's id. Problems `common.not-found`, `common.forbidden`, `planning.wrong-state`, `due-outside-plan`.
   */
  async createTaskFromDirection(task: DirectionTask): Promise<string> {
    const plan = await this.views.readable(task.planId);
    this.access.require('planning.plan.edit', plan.unitId);
    const locked = await this.plans.lock(plan.id);
    if (locked?.status !== 'ISSUED' && locked?.status !== 'IN_PROGRESS')
      throw planningProblem('planning.wrong-state', { status: PLAN_STATUS_NAMES[plan.status] });
    requireDueInPlan(task.dueOn, { from: plan.periodFrom, to: plan.periodTo });
    const taskId = await this.inserts.add(plan, {
      title: task.title,
      kind: task.kind,
      leadUnitId: task.leadUnitId,
      sectionId: await this.sectionNamed(plan.id, task.sectionHeading),
      origin: 'REVIEW_DIRECTION',
      dueKind: task.dueOn ? 'FIXED_DATE' : 'NONE',
      dueOn: task.dueOn,
    });
    await this.uow.query(`update planning.task set status = 'ASSIGNED' where task_id = $1`, [taskId]);
    await this.uow.query('update planning.task_party set issued = true where task_id = $1', [taskId]);
    await this.summaries.recompute(plan.id, [task.leadUnitId]);
    return taskId;
  }

  private async sectionNamed(planId: string, heading: string): Promise<string> {
    const sections = await this.parts.sections(planId);
    const known = sections.find((section) => section.heading === heading);
    if (known) return known.id;
    const id = newId();
    await this.uow.query(
      'insert into planning.plan_section (section_id, plan_id, ordinal, heading) values ($1, $2, $3, $4)',
      [id, planId, sections.length + 1, heading],
    );
    return id;
  }
}
