import { Injectable } from '@nestjs/common';
import { MEASURE_NAMES, type Measure, type OccurrenceStatus, type TaskStatus } from '@congtac/planning-domain';
import type { ReportTargetView } from '@congtac/reporting-domain';
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

interface TargetRow {
  indicator_id: string;
  name: string;
  measure: Measure;
  assigned_value: string | null;
  committed_value: string | null;
  last_value: string | null;
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

  /** The numbers the task asks for, with the unit's last accepted figure of each. */
  async targets(taskId: string, unitId: number): Promise<ReportTargetView[]> {
    const rows = await this.uow.query<TargetRow>(
      `select g.indicator_id, i.name, i.measure, g.assigned_value, g.committed_value,
         (select f.value from reporting.figure f where f.task_id = g.task_id and f.unit_id = $2
            and f.indicator_id = g.indicator_id order by f.period_to desc, f.reported_on desc limit 1) as last_value
       from planning.v_target g join planning.v_indicator i on i.indicator_id = g.indicator_id
       where g.task_id = $1 order by g.ordinal`,
      [taskId, unitId],
    );
    const number = (text: string | null) => (text === null ? null : Number(text));
    return rows.map((row) => ({
      indicatorId: row.indicator_id,
      indicatorName: row.name,
      unitOfMeasure: MEASURE_NAMES[row.measure],
      assignedValue: number(row.assigned_value),
      committedValue: number(row.committed_value),
      lastValue: number(row.last_value),
    }));
  }
}
