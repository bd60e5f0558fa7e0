import { inject, Service } from '@angular/core';
import type { TaskBatchView, TaskOperation } from '@congtac/planning-domain';
import { Api } from '@congtac/shared-data';

/** Many changes of a draft's tasks in one request; rejects with `AppError`. */
@Service()
export class TaskBatchClient {
  private readonly api = inject(Api);

  /** `POST /plans/:id/task-batch`: all or nothing; 412 names the row that somebody else changed. */
  apply(planId: string, operations: readonly TaskOperation[]): Promise<TaskBatchView> {
    return this.api.post<TaskBatchView>(`/api/v1/plans/${planId}/task-batch`, { operations });
  }

  /** `POST /tasks/:id/restore`: brings a deleted task back under its id. */
  restore(taskId: string): Promise<unknown> {
    return this.api.post(`/api/v1/tasks/${taskId}/restore`);
  }
}
