import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Api } from '@congtac/shared-data';
import type {
  CancelTask,
  CorrectCompletion,
  PutSeries,
  ReassignTask,
  ReplaceTask,
  SeriesPreview,
  SuspendTask,
  TaskHistoryRow,
  TaskReason,
  TaskUnitView,
  TaskView,
  UnwaiveOccurrence,
} from '@congtac/planning-domain';
import type { Versioned } from './plan-client';

const tasksUrl = '/api/v1/tasks';

/** Steps of a task's life and what each of them sends. */
export interface LifeSteps {
  readonly start: undefined;
  readonly suspend: SuspendTask;
  readonly resume: undefined;
  readonly cancel: CancelTask;
  readonly replace: ReplaceTask;
  readonly refuse: TaskReason;
  readonly 'accept-refusal': undefined;
  readonly reassign: ReassignTask;
  readonly 'correct-completion': CorrectCompletion;
  readonly 'allow-open-children': { readonly allow: boolean };
}

/** Name of a step. */
export type LifeStep = keyof LifeSteps;

/** A task's life after issue. Reads need an injection context; writes answer with the new view and reject with `AppError`. */
@Service()
export class TaskLifeClient {
  private readonly api = inject(Api);

  /** `GET /tasks/:id/history`, newest first; nothing is asked while the id is ''. */
  history(id: () => string): HttpResourceRef<TaskHistoryRow[] | undefined> {
    return httpResource<TaskHistoryRow[]>(() => (id() ? `${tasksUrl}/${id()}/history` : undefined));
  }

  /** `GET /tasks/:id/units`: what lower units do about it. */
  units(id: () => string): HttpResourceRef<TaskUnitView[] | undefined> {
    return httpResource<TaskUnitView[]>(() => (id() ? `${tasksUrl}/${id()}/units` : undefined));
  }

  /** `POST /tasks/:id/<step>`. */
  step<S extends LifeStep>(task: Versioned, step: S, body?: LifeSteps[S]): Promise<TaskView> {
    return this.api.post<TaskView>(`${tasksUrl}/${task.id}/${step}`, body ?? {}, { version: task.version });
  }

  /** `POST /tasks/:id/unwaive-occurrence`. */
  unwaive(taskId: string, body: UnwaiveOccurrence): Promise<TaskView> {
    return this.api.post<TaskView>(`${tasksUrl}/${taskId}/unwaive-occurrence`, body);
  }

  /** `POST /tasks/:id/series/preview`. */
  preview(taskId: string, body: PutSeries): Promise<SeriesPreview> {
    return this.api.post<SeriesPreview>(`${tasksUrl}/${taskId}/series/preview`, body);
  }

  /** `PUT /tasks/:id/series`. */
  putSeries(task: Versioned, body: PutSeries): Promise<TaskView> {
    return this.api.put<TaskView>(`${tasksUrl}/${task.id}/series`, task.version, body);
  }
}
