import { Injectable } from '@nestjs/common';
import type { HandOver } from '@congtac/org-api';
import { requestContext, UnitOfWork } from '@congtac/shared-api';
import { Summaries } from '../overview/summaries';
import { AT_WORK, UNFINISHED } from './open-work.sql';

interface MovedTask {
  taskId: string;
  planId: string;
  ownerUnitId: number;
}

/** Gives tasks of an ended unit to its successor; ids, results and days stay (§2.9). In system work. */
@Injectable()
export class TaskHandOver {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly summaries: Summaries,
  ) {}

  /**
   * The successor leads what the unit led. Occurrences that are open go along, done ones stay with who did them; where the
   * successor took part already it now leads instead.
   */
  async moveLed(order: HandOver): Promise<number> {
    const { from, to } = order;
    const { accountId = null, displayName = 'Hệ thống' } = requestContext()?.principal?.actor ?? {};
    const moved = await this.uow.query<MovedTask>(
      `update planning.task t set lead_unit_id = $2, version = t.version + 1, updated_at = clock_timestamp(),
         updated_by = $3, updated_by_name = $4
       from planning.plan p where p.plan_id = t.plan_id and t.lead_unit_id = $1 and ${UNFINISHED} and ${AT_WORK}
       returning t.task_id as "taskId", t.plan_id as "planId", t.owner_unit_id as "ownerUnitId"`,
      [from.unitId, to.unitId, accountId, displayName],
    );
    if (moved.length === 0) return 0;
    await this.moveParts(moved, order);
    await this.record(moved, order, 'task.handed-over');
    await this.tellOwners(moved, order);
    for (const planId of [...new Set(moved.map((task) => task.planId))].sort())
      await this.summaries.recompute(planId, [from.unitId, to.unitId]);
    return moved.length;
  }

  /** The successor takes the unit's part in tasks that others lead, unless it takes part already. */
  async moveShared(order: HandOver): Promise<number> {
    const { from, to } = order;
    const moved = await this.uow.query<MovedTask>(
      `update planning.task_party y set unit_id = $2 from planning.task t join planning.plan p on p.plan_id = t.plan_id
       where t.task_id = y.task_id and y.unit_id = $1 and y.role <> 'LEAD' and ${UNFINISHED} and ${AT_WORK}
         and not exists (select from planning.task_party k where k.task_id = y.task_id and k.unit_id = $2)
       returning t.task_id as "taskId", t.plan_id as "planId", t.owner_unit_id as "ownerUnitId"`,
      [from.unitId, to.unitId],
    );
    await this.record(moved, order, 'task.part-handed-over');
    return moved.length;
  }

  private async moveParts(moved: readonly MovedTask[], { from, to }: HandOver): Promise<void> {
    const ids = moved.map((task) => task.taskId);
    await this.uow.query(
      `delete from planning.task_party where task_id = any($1::uuid[]) and unit_id = $2 and role <> 'LEAD'`,
      [ids, to.unitId],
    );
    await this.uow.query(
      `update planning.task_party set unit_id = $2 where task_id = any($1::uuid[]) and role = 'LEAD' and unit_id = $3`,
      [ids, to.unitId, from.unitId],
    );
    await this.uow.query(
      `update planning.task_occurrence set unit_id = $2, version = version + 1
       where task_id = any($1::uuid[]) and unit_id = $3 and status = 'OPEN'`,
      [ids, to.unitId, from.unitId],
    );
  }

  /** One line in the trail and one event for each task; the inbox is told once for all of them. */
  private async record(moved: readonly MovedTask[], order: HandOver, action: string): Promise<void> {
    const { from, to, on, reason } = order;
    for (const { taskId, planId, ownerUnitId } of moved) {
      await this.uow.audit({
        action,
        entity: 'task',
        entityId: taskId,
        unitId: ownerUnitId,
        before: { fromUnitId: from.unitId },
        after: { toUnitId: to.unitId, on },
        reason,
      });
      await this.uow.emit({
        type: action.replace('task.', 'planning.task-'),
        unitId: ownerUnitId,
        payload: { taskId, planId, fromUnitId: from.unitId, toUnitId: to.unitId },
      });
    }
  }

  /** Units that had given the work learn once who does it now. */
  private async tellOwners(moved: readonly MovedTask[], { from, to }: HandOver): Promise<void> {
    const owners = Map.groupBy(moved, (task) => task.ownerUnitId);
    for (const [ownerUnitId, tasks] of owners) {
      if (ownerUnitId === from.unitId || ownerUnitId === to.unitId) continue;
      await this.uow.emit({
        type: 'planning.tasks-handed-over',
        unitId: ownerUnitId,
        payload: {
          fromUnitId: from.unitId,
          toUnitId: to.unitId,
          taskIds: tasks.map((task) => task.taskId),
          title: `${to.name} chủ trì thay ${from.name}: ${tasks.length} nhiệm vụ`,
          link: tasks.length === 1 ? `/nhiem-vu/${tasks[0].taskId}` : `/ke-hoach/${tasks[0].planId}`,
          tellUnitIds: [ownerUnitId],
        },
      });
    }
  }
}
