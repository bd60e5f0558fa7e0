import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Api } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';
import type {
  CreateTask,
  MoveTask,
  PartyInput,
  PutRecurrence,
  PutTarget,
  TaskListRow,
  TaskRow,
  TaskView,
  UpdateTask,
  WaiveOccurrence,
} from '@congtac/planning-domain';
import type { Versioned } from './plan-client';

const tasksUrl = '/api/v1/tasks';

/** Tasks. Reads need an injection context; writes answer with the new view and reject with `AppError`. */
@Service()
export class TaskClient {
  private readonly api = inject(Api);

  /** `GET /tasks/:id`; nothing is asked while the id is ''. */
  task(id: () => string): HttpResourceRef<TaskView | undefined> {
    return httpResource<TaskView>(() => (id() ? `${tasksUrl}/${id()}` : undefined));
  }

  /** `GET /tasks?parentTaskId=…`: the tasks of lower units that answer this one. */
  answers(parentTaskId: () => string): HttpResourceRef<Page<TaskListRow> | undefined> {
    return httpResource<Page<TaskListRow>>(() =>
      parentTaskId() ? { url: tasksUrl, params: { parentTaskId: parentTaskId(), size: 200 } } : undefined,
    );
  }

  /** One task now, past any cache. */
  fetch(id: string): Promise<TaskView> {
    return this.api.get<TaskView>(`${tasksUrl}/${id}`);
  }

  /** `POST /plans/:id/tasks`. */
  create(planId: string, body: CreateTask): Promise<TaskView> {
    return this.api.post<TaskView>(`/api/v1/plans/${planId}/tasks`, body);
  }

  /** `PATCH /tasks/:id`: a missing field stays, null empties it. */
  update(task: Versioned, body: UpdateTask): Promise<TaskView> {
    return this.api.patch<TaskView>(`${tasksUrl}/${task.id}`, task.version, body);
  }

  /** `DELETE /tasks/:id`, refused while sub-tasks are inside. */
  remove(task: Versioned): Promise<unknown> {
    return this.api.delete(`${tasksUrl}/${task.id}`, task.version);
  }

  /** `POST /tasks/:id/move`; answers with every task of the plan, because the order of the others changed. */
  move(taskId: string, body: MoveTask): Promise<TaskRow[]> {
    return this.api.post<TaskRow[]>(`${tasksUrl}/${taskId}/move`, body);
  }

  /** `PUT /tasks/:id/parties`: the whole list. */
  putParties(task: Versioned, parties: readonly PartyInput[]): Promise<TaskView> {
    return this.api.put<TaskView>(`${tasksUrl}/${task.id}/parties`, task.version, { parties });
  }

  /** `PUT /tasks/:id/recurrence`. */
  putRecurrence(task: Versioned, body: PutRecurrence): Promise<TaskView> {
    return this.api.put<TaskView>(`${tasksUrl}/${task.id}/recurrence`, task.version, body);
  }

  /** `PUT /tasks/:id/target`. */
  putTarget(task: Versioned, body: PutTarget): Promise<TaskView> {
    return this.api.put<TaskView>(`${tasksUrl}/${task.id}/target`, task.version, body);
  }

  /** `POST /tasks/:id/waive-occurrence`: the meeting of that month is let off, with a reason. */
  waive(taskId: string, body: WaiveOccurrence): Promise<TaskView> {
    return this.api.post<TaskView>(`${tasksUrl}/${taskId}/waive-occurrence`, body);
  }
}
