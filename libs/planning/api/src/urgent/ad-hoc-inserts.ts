import { Injectable } from '@nestjs/common';
import { newId, requestContext, UnitOfWork } from '@congtac/shared-api';
import { TaskInserts } from '../task/task-inserts';
import { WorkTasks } from '../task/work-tasks';
import type { AdHocOrder } from './ad-hoc-tasks';

/** An order with its place in the automatic plan. */
export interface PlacedOrder extends AdHocOrder {
  planId: string;
  sectionId: string;
  parentTaskId: string | null;
}

/** Writes the tasks of an order, one for each unit, in a few statements whatever their number. */
@Injectable()
export class AdHocInserts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly inserts: TaskInserts,
    private readonly work: WorkTasks,
  ) {}

  /** The owner's task that the others stand under, ASSIGNED. */
  async umbrella(planId: string, sectionId: string, order: AdHocOrder): Promise<string> {
    const taskId = await this.inserts.add(
      { id: planId, unitId: order.ownerUnitId },
      {
        ...{ title: order.title, description: order.description, kind: order.kind, origin: order.origin, sectionId },
        ...{ dueKind: order.dueOn ? 'FIXED_DATE' : 'NONE', dueOn: order.dueOn },
      },
    );
    await this.uow.query('update planning.task set urgent = $2 where task_id = $1', [taskId, order.urgent]);
    await this.work.assign([taskId]);
    return taskId;
  }

  /** ASSIGNED tasks with their LEAD, audited one by one. */
  async add(order: PlacedOrder): Promise<{ unitId: number; taskId: string }[]> {
    const tasks = order.leadUnitIds.map((unitId) => ({ unitId, taskId: newId(), partyId: newId() }));
    await this.insertTasks(order, JSON.stringify(tasks));
    await this.uow.query(
      `insert into planning.task_party (party_id, task_id, unit_id, role, owner_unit_id, issued)
       select x."partyId", x."taskId", x."unitId", 'LEAD', $2, true
       from jsonb_to_recordset($1) as x ("partyId" uuid, "taskId" uuid, "unitId" integer)`,
      [JSON.stringify(tasks), order.ownerUnitId],
    );
    const after = { title: order.title, planId: order.planId, answersTaskId: order.answersTaskId ?? undefined };
    for (const { unitId, taskId } of tasks)
      await this.uow.audit({
        ...{ action: 'task.assigned', entity: 'task', entityId: taskId, unitId: order.ownerUnitId },
        after: { ...after, leadUnitId: unitId },
      });
    return tasks.map(({ unitId, taskId }) => ({ unitId, taskId }));
  }

  private async insertTasks(order: PlacedOrder, tasks: string): Promise<void> {
    const actor = requestContext()?.principal?.actor;
    await this.uow.query(
      `insert into planning.task (task_id, plan_id, section_id, parent_task_id, answers_task_id, adoption_mode, position,
         title, description, kind, urgent, origin, owner_unit_id, lead_unit_id, due_kind, due_on, status, updated_by,
         updated_by_name)
       select x."taskId", $2, $3, $4, $5, case when $5::uuid is not null then 'ADAPT' end,
         row_number() over () + coalesce((select max(t.position) from planning.task t where t.plan_id = $2
           and t.section_id = $3 and t.parent_task_id is not distinct from $4), 0),
         $6, $7, $8, $9, $10, $11, x."unitId", case when $12::date is null then 'NONE' else 'FIXED_DATE' end, $12,
         'ASSIGNED', $13, $14
       from jsonb_to_recordset($1) as x ("taskId" uuid, "unitId" integer)`,
      [
        ...[tasks, order.planId, order.sectionId, order.parentTaskId, order.answersTaskId ?? null],
        ...[order.title, order.description, order.kind, order.urgent, order.origin, order.ownerUnitId, order.dueOn],
        ...[actor?.accountId ?? null, actor?.displayName ?? null],
      ],
    );
  }
}
