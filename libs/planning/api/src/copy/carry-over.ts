import { Injectable } from '@nestjs/common';
import type { TaskStatus } from '@congtac/planning-domain';
import type { CivilDate } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';

/** Unfinished work that goes on in the next plan (§2.4, S1-8, S3-18). */
@Injectable()
export class CarryOver {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Ends the old tasks as CARRIED_OVER, in the open transaction. Two things must have happened: the chair has issued the
   * plan that goes on with them, and the period of the old plan is over. What is finished, or waits to be confirmed, by
   * then stays so. @param planId of the new plan; null = every plan. @returns the old plans touched.
   */
  async settle(today: CivilDate, planId: string | null = null): Promise<string[]> {
    const settled = await this.uow.query<{
      taskId: string;
      planId: string;
      ownerUnitId: number;
      before: TaskStatus;
      nextId: string;
    }>(
      `with due as (
         select distinct on (o.task_id) o.task_id, o.status, n.task_id as next_id
         from planning.task_link k join planning.task n on n.task_id = k.from_task_id and n.status <> 'DRAFT'
         join planning.plan np on np.plan_id = n.plan_id and np.status in ('ISSUED', 'IN_PROGRESS')
         join planning.task o on o.task_id = k.to_task_id and o.status in ('ASSIGNED', 'IN_PROGRESS', 'SUSPENDED')
         join planning.plan op on op.plan_id = o.plan_id and op.period_to < $1::date
         where k.kind = 'CARRIED_FROM' and ($2::uuid is null or np.plan_id = $2))
       update planning.task t set status = 'CARRIED_OVER', version = t.version + 1, updated_at = clock_timestamp()
       from due where due.task_id = t.task_id
       returning t.task_id as "taskId", t.plan_id as "planId", t.owner_unit_id as "ownerUnitId",
         due.status as before, due.next_id as "nextId"`,
      [today, planId],
    );
    for (const { taskId, ownerUnitId, before, nextId } of settled)
      await this.uow.audit({
        action: 'task.carried-over',
        entity: 'task',
        entityId: taskId,
        unitId: ownerUnitId,
        before: { status: before },
        after: { status: 'CARRIED_OVER', nextTaskId: nextId },
        reason: 'Chưa hoàn thành khi hết kỳ, chuyển sang kế hoạch kỳ sau',
      });
    return [...new Set(settled.map((one) => one.planId))];
  }
}
