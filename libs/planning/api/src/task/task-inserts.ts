import { Injectable } from '@nestjs/common';
import {
  type AnswerMode,
  type CreateTask,
  type DueKind,
  planningProblem,
  reorder,
  requirePlace,
  type TaskOrigin,
} from '@congtac/planning-domain';
import { newId, requestContext, UnitOfWork } from '@congtac/shared-api';
import { LeadRule } from './lead-rule';
import { PlanDoor } from './plan-door';
import { TaskRepository } from './task.repository';

/** What a new task may bring beside its title. */
export interface NewTask extends CreateTask {
  description?: string;
  kind?: string;
  priority?: string;
  origin?: TaskOrigin;
  dueKind?: DueKind;
  dueOn?: string | null;
  deliverable?: string;
  themeId?: string | null;
  campaignId?: string | null;
  eventId?: string | null;
  answers?: { taskId: string; mode: AnswerMode };
  /** The LEAD unit; the plan's unit when left out. */
  leadUnitId?: number;
}

/** Adds tasks to a plan that the caller has opened and locked. */
@Injectable()
export class TaskInserts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly door: PlanDoor,
    private readonly tasks: TaskRepository,
    private readonly lead: LeadRule,
  ) {}

  /**
   * Inserts a DRAFT task with its LEAD unit at its place.
   * Problems `planning.unknown-reference`, `planning.too-deep`, those of `LeadRule`.
   */
  async add(plan: { id: string; unitId: number }, body: NewTask): Promise<string> {
    await this.lead.requireLead(plan.unitId, body.leadUnitId ?? plan.unitId);
    const tree = await this.tasks.tree(plan.id);
    const parent = body.parentTaskId ? tree.find((task) => task.id === body.parentTaskId) : undefined;
    if (body.parentTaskId && !parent) throw planningProblem('planning.unknown-reference');
    const sectionId = parent?.sectionId ?? body.sectionId ?? null;
    if (sectionId && !parent) await this.door.requireSection(plan.id, sectionId);
    const taskId = newId();
    const place = { id: taskId, sectionId, parentTaskId: parent?.id ?? null };
    const siblings = tree.filter(
      (task) => task.parentTaskId === place.parentTaskId && task.sectionId === place.sectionId,
    );
    const position = Math.min(body.position ?? siblings.length + 1, siblings.length + 1);
    requirePlace([...tree, { ...place, position }], taskId, place.parentTaskId);
    await this.insert(plan, { ...body, ...place }, position);
    if (position <= siblings.length) {
      const ordered = [...siblings].sort((a, b) => a.position - b.position);
      await this.tasks.order(reorder(ordered, taskId, ordered[position - 2]?.id ?? null));
    }
    const after = { title: body.title, planId: plan.id, answersTaskId: body.answers?.taskId };
    await this.uow.audit({ action: 'task.created', entity: 'task', entityId: taskId, unitId: plan.unitId, after });
    return taskId;
  }

  private async insert(
    plan: { id: string; unitId: number },
    task: Omit<NewTask, 'sectionId' | 'parentTaskId'> & {
      id: string;
      sectionId: string | null;
      parentTaskId: string | null;
    },
    position: number,
  ): Promise<void> {
    const actor = requestContext()?.principal?.actor;
    const lead = task.leadUnitId ?? plan.unitId;
    await this.uow.query(
      `insert into planning.task (task_id, plan_id, section_id, parent_task_id, answers_task_id, adoption_mode, position,
         title, description, kind, priority, origin, owner_unit_id, lead_unit_id, due_kind, due_on, deliverable, theme_id,
         campaign_id, event_id, updated_by, updated_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
      [
        task.id,
        plan.id,
        task.sectionId,
        task.parentTaskId,
        task.answers?.taskId ?? null,
        task.answers?.mode ?? null,
        position,
        task.title,
        task.description ?? '',
        task.kind ?? 'PROPAGANDA',
        task.priority ?? 'NORMAL',
        task.origin ?? 'PLAN',
        plan.unitId,
        lead,
        task.dueKind ?? 'NONE',
        task.dueOn ?? null,
        task.deliverable ?? '',
        task.themeId ?? null,
        task.campaignId ?? null,
        task.eventId ?? null,
        actor?.accountId ?? null,
        actor?.displayName ?? null,
      ],
    );
    await this.uow.query(
      `insert into planning.task_party (party_id, task_id, unit_id, role, owner_unit_id) values ($1, $2, $3, 'LEAD', $4)`,
      [newId(), task.id, lead, plan.unitId],
    );
  }
}
