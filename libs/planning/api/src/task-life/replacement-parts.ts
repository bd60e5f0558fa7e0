import { Injectable } from '@nestjs/common';
import type { ReplaceTask } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { TaskInserts } from '../task/task-inserts';
import type { TaskDetailRecord } from '../task/task.mapper';
import { WorkTasks } from '../task/work-tasks';

/** Copies what a replacement takes over. */
@Injectable()
export class ReplacementParts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly inserts: TaskInserts,
    private readonly work: WorkTasks,
  ) {}

  /** Inserts the new task with the old one's parts, puts it to work and links it. Answers its id. */
  async copy(
    plan: { id: string; unitId: number },
    old: TaskDetailRecord,
    wish: ReplaceTask & { dueKind: TaskDetailRecord['dueKind']; dueOn: string | null },
  ): Promise<string> {
    const taskId = await this.inserts.add(plan, {
      title: wish.title,
      description: old.description,
      sectionId: old.sectionId ?? undefined,
      parentTaskId: old.parentTaskId ?? undefined,
      kind: old.kind,
      priority: old.priority,
      origin: old.origin,
      dueKind: wish.dueKind,
      dueOn: wish.dueOn,
      deliverable: old.deliverable,
      themeId: old.themeId,
      campaignId: old.campaignId,
      eventId: old.eventId,
      leadUnitId: wish.leadUnitId ?? old.leadUnitId ?? plan.unitId,
      ...(old.answersTaskId && old.adoptionMode
        ? { answers: { taskId: old.answersTaskId, mode: old.adoptionMode } }
        : {}),
    });
    await this.copyRows(old.id, taskId);
    await this.work.assign([taskId]);
    return taskId;
  }

  private async copyRows(oldId: string, newId: string): Promise<void> {
    await this.uow.query(
      `update planning.task n set urgent = o.urgent, weight = o.weight, audience_ids = o.audience_ids,
         cascade_mode = o.cascade_mode, allow_open_children = o.allow_open_children
       from planning.task o where o.task_id = $1 and n.task_id = $2`,
      [oldId, newId],
    );
    await this.uow.query(
      `insert into planning.task_party (party_id, task_id, unit_id, person_id, role, note, owner_unit_id)
       select gen_random_uuid(), $2, p.unit_id, p.person_id, p.role, p.note, p.owner_unit_id from planning.task_party p
       where p.task_id = $1 and p.role <> 'LEAD'
         and p.unit_id is distinct from (select lead_unit_id from planning.task where task_id = $2)`,
      [oldId, newId],
    );
    await this.uow.query(
      'insert into planning.task_form (task_id, form) select $2, form from planning.task_form where task_id = $1',
      [oldId, newId],
    );
    await this.uow.query(
      `insert into planning.target (target_id, task_id, indicator_id, assigned_value, committed_value, comparator,
         qualifier, allocation_mode, justification, ordinal, parent_target_id, assigned_by_unit_id, unit_id,
         minimum_allocation, justification_state)
       select gen_random_uuid(), $2, indicator_id, assigned_value, committed_value, comparator, qualifier, allocation_mode,
         justification, ordinal, parent_target_id, assigned_by_unit_id, unit_id, minimum_allocation, justification_state
       from planning.target where task_id = $1`,
      [oldId, newId],
    );
    await this.uow.query('update planning.adoption set child_task_id = $2 where child_task_id = $1', [oldId, newId]);
    await this.uow.query(
      `insert into planning.task_link (from_task_id, to_task_id, kind) values ($2, $1, 'REPLACES')`,
      [oldId, newId],
    );
  }
}
