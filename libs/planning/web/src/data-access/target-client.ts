import type { ReachedInYear } from '../feature-plan/yearly-rows';
import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Api } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';
import type { Choice } from '@congtac/shared-ui';
import type {
  AllocationSheetView,
  AskJustification,
  CreateIndicator,
  IndicatorView,
  ParentContextView,
  PutShares,
  PutTaskTarget,
  PutWeights,
  ReassignRefusal,
  RefusalView,
  TargetComparisonView,
  TaskTargetView,
  UpdateIndicator,
} from '@congtac/planning-domain';
import type { ListParams, Versioned } from './plan-client';

const api1 = '/api/v1';
const indicatorsUrl = `${api1}/indicators`;

/** What the reports accepted so far say to one task and indicator of a plan's cascade. */
export interface ReachedFigure {
  readonly taskId: string;
  readonly indicatorId: string;
  readonly value: number | null;
  /** Ready to print; `≥ 210` for figures with a qualifier. */
  readonly text: string;
}

/** Indicators, targets, allocation, comparison and refusals. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class TargetClient {
  private readonly api = inject(Api);

  /** `GET /indicators`: own ones and those of the line above. */
  indicators(params: () => ListParams): HttpResourceRef<Page<IndicatorView> | undefined> {
    return httpResource<Page<IndicatorView>>(() => ({ url: indicatorsUrl, params: { ...params() } }));
  }

  /** Indicators whose name or code matches, for pickers. */
  readonly findIndicators = async (q: string): Promise<Choice[]> => {
    const page = await this.api.get<Page<IndicatorView>>(indicatorsUrl, { ...(q && { q }), size: 20 });
    return page.items.map((one) => ({
      value: one.id,
      label: one.name,
      detail: [one.code, one.unitName].filter(Boolean).join(' · '),
    }));
  };

  /** `POST /indicators`. */
  createIndicator(body: CreateIndicator): Promise<IndicatorView> {
    return this.api.post(indicatorsUrl, body);
  }

  /** `PATCH /indicators/:id`. */
  updateIndicator(indicator: Versioned, body: UpdateIndicator): Promise<IndicatorView> {
    return this.api.patch(`${indicatorsUrl}/${indicator.id}`, indicator.version, body);
  }

  /** `DELETE /indicators/:id`, refused while a task uses it. */
  removeIndicator(indicator: Versioned): Promise<void> {
    return this.api.delete(`${indicatorsUrl}/${indicator.id}`, indicator.version);
  }

  /** `GET /tasks/:id/parent-context`: what the units above wrote about the task this one answers or supports. */
  parentContext(taskId: () => string): HttpResourceRef<ParentContextView[] | undefined> {
    return httpResource<ParentContextView[]>(() => (taskId() ? `${api1}/tasks/${taskId()}/parent-context` : undefined));
  }

  /** `GET /tasks/:id/targets`. */
  targets(taskId: () => string): HttpResourceRef<TaskTargetView[] | undefined> {
    return httpResource<TaskTargetView[]>(() => (taskId() ? `${api1}/tasks/${taskId()}/targets` : undefined));
  }

  /** The targets of a task now, past any cache. */
  fetchTargets(taskId: string): Promise<TaskTargetView[]> {
    return this.api.get(`${api1}/tasks/${taskId}/targets`);
  }

  /** `POST /tasks/:id/targets`; answers with every target of the task. */
  addTarget(taskId: string, body: PutTaskTarget): Promise<TaskTargetView[]> {
    return this.api.post(`${api1}/tasks/${taskId}/targets`, body);
  }

  /** `PUT /targets/:id`. */
  putTarget(target: Versioned, body: PutTaskTarget): Promise<TaskTargetView[]> {
    return this.api.put(`${api1}/targets/${target.id}`, target.version, body);
  }

  /** `DELETE /targets/:id`. */
  removeTarget(target: Versioned): Promise<TaskTargetView[]> {
    return this.api.delete(`${api1}/targets/${target.id}`, target.version);
  }

  /** `PUT /targets/:id/justification`. */
  justify(target: Versioned, justification: string): Promise<TaskTargetView> {
    return this.api.put(`${api1}/targets/${target.id}/justification`, target.version, { justification });
  }

  /** `POST /targets/:id/justification/accept`. */
  accept(target: Versioned): Promise<TaskTargetView> {
    return this.api.post(`${api1}/targets/${target.id}/justification/accept`, {}, { version: target.version });
  }

  /** `POST /targets/:id/justification/return`. */
  giveBack(target: Versioned, reason: string): Promise<TaskTargetView> {
    return this.api.post(`${api1}/targets/${target.id}/justification/return`, { reason }, { version: target.version });
  }

  /** `GET /plans/:id/target-comparison` (S1-20). */
  comparison(planId: () => string): HttpResourceRef<TargetComparisonView | undefined> {
    return httpResource<TargetComparisonView>(() => below(planId(), 'target-comparison'));
  }

  /** `GET /plans/:id/target-results`: accepted figures of the plan's cascade; counted by reporting. */
  results(planId: () => string): HttpResourceRef<ReachedFigure[] | undefined> {
    return httpResource<ReachedFigure[]>(() => below(planId(), 'target-results'));
  }

  /** `GET /plans/:id/yearly-results`: what was reached in each year of a plan over several years; counted by reporting. */
  yearlyResults(plan: () => { id: string } | undefined): HttpResourceRef<ReachedInYear[] | undefined> {
    return httpResource<ReachedInYear[]>(() => {
      const one = plan();
      return one && below(one.id, 'yearly-results');
    });
  }

  /** `POST /plans/:id/target-comparison/ask`. */
  ask(planId: string, body: AskJustification): Promise<TargetComparisonView> {
    return this.api.post(`${api1}/plans/${planId}/target-comparison/ask`, body);
  }

  /** `GET /plans/:id/allocation`. */
  allocation(planId: () => string): HttpResourceRef<AllocationSheetView | undefined> {
    return httpResource<AllocationSheetView>(() => below(planId(), 'allocation'));
  }

  /** `PUT /targets/:id/shares`. */
  putShares(target: Versioned, body: PutShares): Promise<AllocationSheetView> {
    return this.api.put(`${api1}/targets/${target.id}/shares`, target.version, body);
  }

  /** `PUT /plans/:id/allocation/weights`; the last writer wins, so no version is asked. */
  putWeights(planId: string, body: PutWeights): Promise<AllocationSheetView> {
    return this.api.put(`${api1}/plans/${planId}/allocation/weights`, 0, body);
  }

  /** `POST /targets/:id/allocation-exception`. */
  signAllocation(target: Versioned, reason: string): Promise<AllocationSheetView> {
    return this.api.post(`${api1}/targets/${target.id}/allocation-exception`, { reason }, { version: target.version });
  }

  /** `DELETE /targets/:id/allocation-exception`. */
  unsignAllocation(target: Versioned): Promise<AllocationSheetView> {
    return this.api.delete(`${api1}/targets/${target.id}/allocation-exception`, target.version);
  }

  /** `GET /plans/:id/refusals`. */
  refusals(planId: () => string): HttpResourceRef<RefusalView[] | undefined> {
    return httpResource<RefusalView[]>(() => below(planId(), 'refusals'));
  }

  /** `POST /adoptions/:id/reassign`. */
  reassign(refusal: RefusalView, body: ReassignRefusal): Promise<RefusalView[]> {
    return this.closing(refusal, 'reassign', body);
  }

  /** `POST /adoptions/:id/confirm-refusal`. */
  confirmRefusal(refusal: RefusalView): Promise<RefusalView[]> {
    return this.closing(refusal, 'confirm-refusal', {});
  }

  /** `POST /adoptions/:id/send-back`. */
  sendBack(refusal: RefusalView, reason: string): Promise<RefusalView[]> {
    return this.closing(refusal, 'send-back', { reason });
  }

  private closing(refusal: RefusalView, deed: string, body: object): Promise<RefusalView[]> {
    return this.api.post(`${api1}/adoptions/${refusal.adoptionId}/${deed}`, body, { version: refusal.version });
  }
}

function below(planId: string, name: string): string | undefined {
  return planId ? `${api1}/plans/${planId}/${name}` : undefined;
}
