import { Injectable } from '@nestjs/common';
import type { FollowView } from '@congtac/reporting-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import { notFound } from '@congtac/shared-domain';

/** Marks of the signed-in person on tasks they want to keep in view. */
@Injectable()
export class FollowService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** Whether the person follows the task. Problem `common.not-found` when the task is out of sight. */
  of(taskId: string): Promise<FollowView> {
    return this.uow.read(async () => {
      await this.requireSeen(taskId);
      const marked = await this.uow.one('select from reporting.follow where account_id = $1 and task_id = $2', [
        this.access.actor.accountId,
        taskId,
      ]);
      return { taskId, following: marked !== undefined };
    });
  }

  /** Sets or takes off the mark; the same again changes nothing. Problem `common.not-found`. */
  set(taskId: string, following: boolean): Promise<FollowView> {
    return this.uow.run(async () => {
      await this.requireSeen(taskId);
      const key = [this.access.actor.accountId, taskId];
      if (following)
        await this.uow.query(
          'insert into reporting.follow (account_id, task_id) values ($1, $2) on conflict do nothing',
          key,
        );
      else await this.uow.query('delete from reporting.follow where account_id = $1 and task_id = $2', key);
      return { taskId, following };
    });
  }

  private async requireSeen(taskId: string): Promise<void> {
    const seen = await this.uow.one('select from planning.v_task where task_id = $1', [taskId]);
    if (!seen) throw notFound();
  }
}
