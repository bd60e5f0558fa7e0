import { Injectable } from '@nestjs/common';
import { type TaskUnitView, timelinessSql } from '@congtac/planning-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { TaskViews } from '../task/task-views';

/**
 * `$1` = today, `$2` = task, `$3` = its plan. Units that owe a plan of their own, and any other that decided; row-level
 * security leaves a lower unit its own line.
 */
const UNITS_SQL = `
  with decided as (
    select distinct on (d.unit_id) d.unit_id, d.decision, d.reason, d.child_task_id
    from planning.adoption d where d.parent_task_id = $2 and not d.in_revision
    order by d.unit_id, d.updated_at desc),
  owing as (select o.unit_id, o.created_on from planning.plan_obligation o where o.parent_plan_id = $3 and o.ended_on is null)
  select u.unit_id as "unitId", u.name as "unitName", d.decision, d.reason, d.child_task_id as "childTaskId",
    c.title as "childTitle", g.committed_value::float as "committedValue", i.measure,
    c.progress_percent as "progressPercent",
    case when c.task_id is not null then ${timelinessSql('c', '$1')} end as timeliness,
    case when d.unit_id is null then $1::date - o.created_on end as "waitingDays"
  from (select unit_id from owing union select unit_id from decided) k
  join org.v_unit u on u.unit_id = k.unit_id
  left join owing o on o.unit_id = k.unit_id
  left join decided d on d.unit_id = k.unit_id
  left join planning.task c on c.task_id = d.child_task_id
  left join planning.target g on g.task_id = c.task_id and g.ordinal = 1
  left join planning.indicator i on i.indicator_id = g.indicator_id
  order by d.unit_id is null desc, app.fold(u.name)`;

/** What lower units do about one task of an issued plan, for its page. */
@Injectable()
export class TaskUnits {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly views: TaskViews,
  ) {}

  /** One line for each unit, those without a decision first. Problem `common.not-found`. */
  of(taskId: string): Promise<TaskUnitView[]> {
    return this.uow.read(async () => {
      const task = await this.views.readable(taskId);
      if (task.status === 'DRAFT') return [];
      return this.uow.query<TaskUnitView>(UNITS_SQL, [this.clock.today(), taskId, task.planId]);
    });
  }
}
