import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Api } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';
import type {
  CreatePlan,
  CreatePlanFromParent,
  CreateSection,
  IssuePlan,
  NumberSuggestion,
  ObligationView,
  ParentTaskView,
  PlanRow,
  PlanView,
  PutAdoption,
  TaskRow,
  UpdatePlan,
  UpdateSection,
} from '@congtac/planning-domain';

const plansUrl = '/api/v1/plans';

/** Query parameters of a list; empty ones are left out. */
export type ListParams = Readonly<Record<string, string | number | boolean>>;

/** Steps of the lifecycle that need no data. */
export type PlanStep = 'submit' | 'approve' | 'withdraw' | 'parent-approval';

/** Plans, their sections, obligations and adoptions. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class PlanClient {
  private readonly api = inject(Api);

  /** `GET /plans`: one page of plans in sight. */
  plans(params: () => ListParams): HttpResourceRef<Page<PlanRow> | undefined> {
    return httpResource<Page<PlanRow>>(() => ({ url: plansUrl, params: { ...params() } }));
  }

  /** `GET /obligations`: plans that units of my own grants still owe, or have issued. */
  obligations(): HttpResourceRef<ObligationView[]> {
    return httpResource<ObligationView[]>(() => '/api/v1/obligations', { defaultValue: [] });
  }

  /** `GET /plans/:id`. Undefined id = nothing is asked yet. */
  plan(id: () => string): HttpResourceRef<PlanView | undefined> {
    return httpResource<PlanView>(() => one(id()));
  }

  /** `GET /plans/:id/tasks`: every task of the plan, in reading order. */
  tasks(id: () => string): HttpResourceRef<TaskRow[] | undefined> {
    return httpResource<TaskRow[]>(() => below(id(), 'tasks'));
  }

  /** `GET /plans/:id/parent-tasks`: tasks of the plans above beside the decisions of this plan's unit. */
  parentTasks(id: () => string): HttpResourceRef<ParentTaskView[] | undefined> {
    return httpResource<ParentTaskView[]>(() => below(id(), 'parent-tasks'));
  }

  /** One plan now, past any cache; used to show the newer text in a conflict. */
  fetch(id: string): Promise<PlanView> {
    return this.api.get<PlanView>(`${plansUrl}/${id}`);
  }

  /** The tasks now, past any cache; used after a task was put between others. */
  fetchTasks(id: string): Promise<TaskRow[]> {
    return this.api.get<TaskRow[]>(`${plansUrl}/${id}/tasks`);
  }

  /** Plans whose title matches, for citing a plan of the line above. */
  async search(q: string): Promise<PlanRow[]> {
    return (await this.api.get<Page<PlanRow>>(plansUrl, { ...(q && { q }), size: 20 })).items;
  }

  /** `POST /plans`: a blank plan. */
  create(body: CreatePlan): Promise<PlanView> {
    return this.api.post<PlanView>(plansUrl, body);
  }

  /** `POST /plans/from-parent`: a draft that cites the plans above (S2-11). */
  createFromParent(body: CreatePlanFromParent): Promise<PlanView> {
    return this.api.post<PlanView>(`${plansUrl}/from-parent`, body);
  }

  /** `POST /obligations/:id/open`: the unit has seen what it owes; the board above shows it. */
  openObligation(id: string): Promise<ObligationView> {
    return this.api.post<ObligationView>(`/api/v1/obligations/${id}/open`);
  }

  /** `PATCH /plans/:id` of a draft. */
  update(plan: Versioned, body: UpdatePlan): Promise<PlanView> {
    return this.api.patch<PlanView>(`${plansUrl}/${plan.id}`, plan.version, body);
  }

  /** `POST /plans/:id/sections`. Answers with the whole plan. */
  addSection(planId: string, body: CreateSection): Promise<PlanView> {
    return this.api.post(`${plansUrl}/${planId}/sections`, body);
  }

  /** `PATCH /sections/:id`; answers with the whole plan, because the order of the others may change. */
  updateSection(section: Versioned, body: UpdateSection): Promise<PlanView> {
    return this.api.patch(`/api/v1/sections/${section.id}`, section.version, body);
  }

  /** `DELETE /sections/:id`, refused while something is inside. */
  removeSection(section: Versioned): Promise<PlanView> {
    return this.api.delete(`/api/v1/sections/${section.id}`, section.version);
  }

  /** `POST /plans/:id/submit|approve|withdraw|parent-approval`, on the version that the page shows. */
  step(plan: Versioned, step: PlanStep): Promise<PlanView> {
    return this.api.post<PlanView>(`${plansUrl}/${plan.id}/${step}`, undefined, { version: plan.version });
  }

  /** `POST /plans/:id/return`, or `parent-return` by the unit above, with the reason the drafter reads. */
  giveBack(plan: Versioned, reason: string, step: 'return' | 'parent-return'): Promise<PlanView> {
    return this.api.post<PlanView>(`${plansUrl}/${plan.id}/${step}`, { reason }, { version: plan.version });
  }

  /** `POST /plans/:id/issue`: number, symbol, day, signer and recipients. */
  issue(plan: Versioned, body: IssuePlan): Promise<PlanView> {
    return this.api.post<PlanView>(`${plansUrl}/${plan.id}/issue`, body, { version: plan.version });
  }

  /** `GET /plans/:id/number-suggestion`: the next free number; without a symbol under the one used last (I-19). */
  suggestNumber(planId: string, symbol: string, issuedOn: string): Promise<NumberSuggestion> {
    return this.api.get<NumberSuggestion>(`${plansUrl}/${planId}/number-suggestion`, {
      ...(symbol && { symbol }),
      ...(issuedOn && { issuedOn }),
    });
  }

  /** `DELETE /plans/:id`: into the trash, for 30 days. */
  remove(plan: Versioned): Promise<void> {
    return this.api.delete(`${plansUrl}/${plan.id}`, plan.version);
  }

  /** `PUT /plans/:id/adoptions/:parentTaskId`: the choice for a task above, made on the decision that the list shows. */
  adopt(planId: string, task: ParentTaskView, body: PutAdoption): Promise<ParentTaskView> {
    const url = `${plansUrl}/${planId}/adoptions/${task.taskId}`;
    return this.api.put<ParentTaskView>(url, task.decision?.version ?? 0, body);
  }
}

/** What a guarded write needs to know of a row. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

function one(id: string): string | undefined {
  return id ? `${plansUrl}/${id}` : undefined;
}

function below(id: string, name: string): string | undefined {
  return id ? `${plansUrl}/${id}/${name}` : undefined;
}
