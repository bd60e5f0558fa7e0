import { Injectable } from '@nestjs/common';
import type { Measure, OccurrenceStatus, Rollup, TaskStatus } from '@congtac/planning-domain';
import { UnitOfWork } from '@congtac/shared-api';
import type { CivilDate } from '@congtac/shared-domain';

/** What reporting needs to know of a task. */
export interface TaskFacts {
  task_id: string;
  plan_id: string;
  title: string;
  owner_unit_id: number;
  lead_unit_id: number | null;
  status: TaskStatus;
  start_on: CivilDate | null;
  due_on: CivilDate | null;
  recurring: boolean;
}

/** What reporting needs to know of one occurrence. */
export interface OccurrenceFacts {
  occurrence_id: string;
  task_id: string;
  unit_id: number;
  label: string;
  window_from: CivilDate;
  window_to: CivilDate;
  due_on: CivilDate;
  status: OccurrenceStatus;
}

/** One number a task asks for; numerics are text. */
export interface TargetFacts {
  indicator_id: string;
  name: string;
  measure: Measure;
  rollup: Rollup;
  additive_over_time: boolean;
  assigned_value: string | null;
  committed_value: string | null;
  min_value: string | null;
  max_value: string | null;
  jump_percent: number | null;
  /** Units stand below the reporting one, so that some of them may report too. */
  has_below: boolean;
}

/** Reads tasks through planning's views; the only place of reporting that names them one by one. */
@Injectable()
export class TaskReader {
  constructor(private readonly uow: UnitOfWork) {}

  /** A task in sight. */
  task(taskId: string): Promise<TaskFacts | undefined> {
    return this.uow.one<TaskFacts>(
      `select t.task_id, t.plan_id, t.title, t.owner_unit_id, t.lead_unit_id, t.status, t.start_on, t.due_on,
         exists (select from planning.v_task_occurrence o where o.task_id = t.task_id) as recurring
       from planning.v_task t where t.task_id = $1`,
      [taskId],
    );
  }

  /** One occurrence of a task. */
  occurrence(taskId: string, occurrenceId: string): Promise<OccurrenceFacts | undefined> {
    return this.uow.one<OccurrenceFacts>(
      `select occurrence_id, task_id, unit_id, label, window_from, window_to, due_on, status
       from planning.v_task_occurrence where task_id = $1 and occurrence_id = $2`,
      [taskId, occurrenceId],
    );
  }

  /** Units that carry the task out: the LEAD first, then those that coordinate. */
  async reportingUnits(taskId: string): Promise<number[]> {
    const rows = await this.uow.query<{ unit_id: number }>(
      `select unit_id from planning.v_task_party
       where task_id = $1 and unit_id is not null and role in ('LEAD', 'COORDINATE')
       order by role = 'LEAD' desc, unit_id`,
      [taskId],
    );
    return rows.map((row) => row.unit_id);
  }

  /** The numbers the task asks for, in their order, as the reporting unit is asked for them. */
  targets(taskId: string, unitId: number): Promise<TargetFacts[]> {
    return this.uow.query<TargetFacts>(
      `select g.indicator_id, i.name, i.measure, i.rollup, i.additive_over_time, g.assigned_value, g.committed_value,
         i.min_value, i.max_value, i.jump_percent,
         exists (select from org.v_unit_position_today a join org.v_unit_position_today b
           on b.lft > a.lft and b.lft <= a.rgt where a.unit_id = $2) as has_below
       from planning.v_target g join planning.v_indicator i on i.indicator_id = g.indicator_id
       where g.task_id = $1 order by g.ordinal`,
      [taskId, unitId],
    );
  }
}
