import { Injectable } from '@nestjs/common';
import type { TaskView, UnwaiveOccurrence, WaiveOccurrence } from '@congtac/planning-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import { TaskProgress } from './task-progress';
import { TaskViews } from './task-views';

/** The chair excuses an occurrence, e.g. a cancelled meeting (§2.7). */
@Injectable()
export class Waiving {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly views: TaskViews,
    private readonly progress: TaskProgress,
  ) {}

  /** Problems `common.not-found`, `common.forbidden`, `planning.wrong-state`. */
  waive(taskId: string, body: WaiveOccurrence): Promise<TaskView> {
    return this.uow.run(async () => {
      const task = await this.views.readable(taskId);
      this.access.require('planning.task.confirm', task.ownerUnitId);
      await this.progress.waive(taskId, body.occurrenceId, body.reason);
      return this.views.view(taskId);
    });
  }

  /** Takes a waiver back with a reason. Problems `common.not-found`, `common.forbidden`, `planning.not-waived`. */
  unwaive(taskId: string, body: UnwaiveOccurrence): Promise<TaskView> {
    return this.uow.run(async () => {
      const task = await this.views.readable(taskId);
      this.access.require('planning.task.confirm', task.ownerUnitId);
      await this.progress.unwaive(taskId, body.occurrenceId, body.reason);
      return this.views.view(taskId);
    });
  }
}
