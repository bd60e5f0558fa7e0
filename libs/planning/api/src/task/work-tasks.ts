import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@congtac/shared-domain';
import {
  moveTask,
  PLAN_STATUS_NAMES,
  planningProblem,
  requireDueInPlan,
  type TaskKind,
} from '@congtac/planning-domain';
import { Access, guardedUpdate, newId, UnitOfWork } from '@congtac/shared-api';
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
}

interface WaitingTask {
  id: string;
  planId: string;
  ownerUnitId: number;
  leadUnitId: number;
  version: number;
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
   * Adds a task with origin REVIEW_DIRECTION, in the open transaction. Issuing is the chair's act: for a person who may
   * approve plans of the unit the task is ASSIGNED at once, for others it waits as a DRAFT for `assign`.
   * @returns the task's id. Problems `common.not-found`, `common.forbidden`, `planning.wrong-state`, `due-outside-plan`,
   * those of `LeadRule`.
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
    if (this.access.can('planning.plan.approve', plan.unitId)) await this.assign([taskId]);
    return taskId;
  }

  /**
   * Puts those of the tasks that are still drafts to work, in the open transaction: their parties see them and they
   * count. The caller has checked that the person decides for the unit (a review's acceptance).
   */
  async assign(taskIds: readonly string[]): Promise<void> {
    const drafts = await this.uow.query<WaitingTask>(
      `select task_id as id, plan_id as "planId", owner_unit_id as "ownerUnitId", lead_unit_id as "leadUnitId", version
       from planning.task where task_id = any($1::uuid[]) and status = 'DRAFT' order by task_id for update`,
      [taskIds],
    );
    for (const task of drafts) {
      const status = moveTask('assign', 'DRAFT');
      const { id, version } = task;
      await guardedUpdate(this.uow, { table: 'planning.task', key: { task_id: id }, version, set: { status } });
      await this.uow.query('update planning.task_party set issued = true where task_id = $1', [id]);
      const change = { before: { status: 'DRAFT' }, after: { status } };
      await this.uow.audit({
        action: 'task.assigned',
        entity: 'task',
        entityId: id,
        unitId: task.ownerUnitId,
        ...change,
      });
      await this.summaries.recompute(task.planId, [task.leadUnitId]);
    }
  }

  /** The section of that heading, made as the last one when the plan has none; in the open transaction. */
  async sectionNamed(planId: string, heading: string): Promise<string> {
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
