import { Injectable } from '@nestjs/common';
import { timelinessOf, type TaskStatus } from '@congtac/planning-domain';
import type { ConclusionTask } from '@congtac/review-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import type { CivilDate } from '@congtac/shared-domain';

interface TaskRow {
  parentTaskId: string;
  taskId: string;
  unitId: number;
  unitName: string;
  status: TaskStatus;
  progressPercent: number;
  dueOn: CivilDate | null;
  nextDueOn: CivilDate | null;
  completedOn: CivilDate | null;
}

/** Reads the tasks that conclusions became, with their state today. */
@Injectable()
export class ConclusionTasks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
  ) {}

  /** Tasks in the reader's sight by the umbrella task they stand under. */
  async under(umbrellaIds: readonly string[]): Promise<Map<string, ConclusionTask[]>> {
    const rows = await this.uow.query<TaskRow>(
      `select t.parent_task_id as "parentTaskId", t.task_id as "taskId", t.lead_unit_id as "unitId",
         u.name as "unitName", t.status, t.progress_percent as "progressPercent", t.due_on as "dueOn",
         t.next_due_on as "nextDueOn", t.completed_on as "completedOn"
       from planning.v_task t join org.v_unit u on u.unit_id = t.lead_unit_id
       where t.parent_task_id = any($1::uuid[]) order by app.fold(u.name)`,
      [umbrellaIds],
    );
    const today = this.clock.today();
    const tasks = new Map<string, ConclusionTask[]>();
    for (const { parentTaskId, nextDueOn, completedOn, ...task } of rows) {
      const timeliness = timelinessOf({ ...task, nextDueOn, completedOn }, today);
      tasks.set(parentTaskId, [...(tasks.get(parentTaskId) ?? []), { ...task, timeliness }]);
    }
    return tasks;
  }
}
