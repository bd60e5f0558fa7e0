import { Injectable } from '@nestjs/common';
import type { TaskTargetView } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';

/** A target as the database tells it. */
export type TargetRecord = Omit<TaskTargetView, 'check' | 'tone' | 'allowed' | 'inherited'> & {
  parentTargetId: string | null;
  assignedByUnitId: number | null;
  /** Unit of the plan the target stands in. */
  unitId: number;
  unitName: string;
  planId: string | null;
  /** Null when the plan is out of sight. */
  planStatus: string | null;
  /** Null when the task is out of sight of the unit that assigned the target. */
  taskTitle: string | null;
};

const SELECT = `
  select g.target_id as id, g.task_id as "taskId", g.ordinal, g.indicator_id as "indicatorId",
    coalesce(i.name, '') as "indicatorName", coalesce(i.measure, 'OTHER') as measure,
    coalesce(i.direction, 'UP') as direction, coalesce(i.rollup, 'NONE') as rollup,
    g.assigned_value::float as "assignedValue", g.committed_value::float as "committedValue", g.comparator, g.qualifier,
    g.allocation_mode as "allocationMode", g.justification, g.justification_state as "justificationState",
    g.justification_reply as "justificationReply", g.justification_by_name as "justificationByName",
    g.parent_target_id as "parentTargetId", g.assigned_by_unit_id as "assignedByUnitId", above.name as "assignedByName",
    coalesce(t.owner_unit_id, g.unit_id) as "unitId", u.name as "unitName", t.plan_id as "planId",
    p.status as "planStatus", t.title as "taskTitle", g.version
  from planning.target g left join planning.task t on t.task_id = g.task_id
  left join planning.plan p on p.plan_id = t.plan_id
  left join planning.indicator i on i.indicator_id = g.indicator_id
  left join org.v_unit above on above.unit_id = g.assigned_by_unit_id
  left join org.v_unit u on u.unit_id = coalesce(t.owner_unit_id, g.unit_id)`;

/**
 * Whether a lower unit's target still counts: its task is in sight, or a decision about the task above stands for it. A
 * task in the trash is neither, though the unit that assigned the target still sees the row; nor is one in the draft of
 * a revision, beside which the living task goes on counting.
 */
export const liveTarget = (alias: string): string => `(
  exists (select 1 from planning.task x join planning.plan q on q.plan_id = x.plan_id
    where x.task_id = ${alias}.task_id and q.revises_plan_id is null)
  or exists (select 1 from planning.adoption x where x.child_task_id = ${alias}.task_id and not x.in_revision))`;

/** Reads targets one by one; every query is filtered by row-level security. */
@Injectable()
export class TargetRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** One target in sight: of a task in sight, or one that a unit of mine assigned. */
  find(targetId: string): Promise<TargetRecord | undefined> {
    return this.uow.one<TargetRecord>(`${SELECT} where g.target_id = $1`, [targetId]);
  }

  /** Targets of a task in order. */
  ofTask(taskId: string): Promise<TargetRecord[]> {
    return this.uow.query<TargetRecord>(`${SELECT} where g.task_id = $1 order by g.ordinal`, [taskId]);
  }

  /** Targets of lower units that come, over any number of steps, from targets of a plan's tasks. */
  below(planId: string): Promise<(TargetRecord & { rootId: string; depth: number })[]> {
    return this.uow.query(
      `with recursive branch as (
         select g.target_id, g.target_id as root_id, 0 as depth from planning.target g
         join planning.task t on t.task_id = g.task_id where t.plan_id = $1
         union all
         select c.target_id, b.root_id, b.depth + 1 from planning.target c
         join branch b on c.parent_target_id = b.target_id
         where b.depth < 6 and ${liveTarget('c')})
       select x.*, b.root_id as "rootId", b.depth from branch b join (${SELECT}) x on x.id = b.target_id
       where b.depth > 0`,
      [planId],
    );
  }
}
