import { Injectable } from '@nestjs/common';
import type { Page } from '@congtac/shared-domain';
import type { TaskListRow, TaskQuery, TaskRow, TaskView } from '@congtac/planning-domain';
import { Access, BusinessClock, UnitOfWork } from '@congtac/shared-api';
import { PlanDoor } from './plan-door';
import { TaskViews } from './task-views';
import { TaskRepository } from './task.repository';

/** Tasks as the person may see them: the tree of a plan, one task, lists. */
@Injectable()
export class TaskReads {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly clock: BusinessClock,
    private readonly tasks: TaskRepository,
    private readonly views: TaskViews,
    private readonly planDoor: PlanDoor,
  ) {}

  /** The whole tree of a plan in reading order. Problem `common.not-found`. */
  tree(planId: string): Promise<TaskRow[]> {
    return this.uow.read(async () => {
      await this.planDoor.readable(planId);
      return this.planDoor.rows(planId);
    });
  }

  /** One task. Problem `common.not-found`. */
  get(taskId: string): Promise<TaskView> {
    return this.uow.read(() => this.views.view(taskId));
  }

  /** Issued tasks in sight; `mine` keeps to tasks led by units the person reports for. */
  list(query: TaskQuery): Promise<Page<TaskListRow>> {
    const { grants } = this.access.actor;
    const mine = grants
      .map((grant) => grant.unitId)
      .filter((unitId) => this.access.can('planning.task.report', unitId));
    return this.uow.read(() => this.tasks.list(query, query.mine ? mine : null, this.clock.today()));
  }
}
