import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Api } from '@congtac/shared-data';
import type {
  AmendmentNotice,
  AmendmentsAboveView,
  AmendmentUptakeView,
  DecideUptake,
  PlanView,
  RevisionCompareView,
  RevisionsView,
  UptakeView,
} from '@congtac/planning-domain';

const plansUrl = '/api/v1/plans';

/** Two revisions to compare. */
export interface RevisionPair {
  readonly from: number;
  readonly to: number;
}

/** Revisions of plans and what units below make of them. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class AmendmentClient {
  private readonly api = inject(Api);

  /** `GET /plans/:id/revisions`. */
  revisions(id: () => string): HttpResourceRef<RevisionsView | undefined> {
    return httpResource<RevisionsView>(() => (id() ? `${plansUrl}/${id()}/revisions` : undefined));
  }

  /** `GET /plans/:id/revisions/compare`; nothing is asked without a pair. */
  compare(id: () => string, pair: () => RevisionPair | undefined): HttpResourceRef<RevisionCompareView | undefined> {
    return httpResource<RevisionCompareView>(() => {
      const chosen = pair();
      return chosen && { url: `${plansUrl}/${id()}/revisions/compare`, params: { ...chosen } };
    });
  }

  /** `GET /plans/:id/amendment-uptake`: per amendment how the units below took it up. */
  uptake(id: () => string): HttpResourceRef<AmendmentUptakeView[] | undefined> {
    return httpResource<AmendmentUptakeView[]>(() => (id() ? `${plansUrl}/${id()}/amendment-uptake` : undefined));
  }

  /** `GET /plans/:id/amendments-above`: what amendments of the plans above mean for this plan. */
  above(id: () => string): HttpResourceRef<AmendmentsAboveView | undefined> {
    return httpResource<AmendmentsAboveView>(() => (id() ? `${plansUrl}/${id()}/amendments-above` : undefined));
  }

  /** `GET /plans/:id/amendment-notice`: what the plan's page says on top. */
  notice(id: () => string): HttpResourceRef<AmendmentNotice | undefined> {
    return httpResource<AmendmentNotice>(() => (id() ? `${plansUrl}/${id()}/amendment-notice` : undefined));
  }

  /** `POST /plans/:id/revise`: opens the draft of the next revision. */
  revise(planId: string): Promise<PlanView> {
    return this.api.post<PlanView>(`${plansUrl}/${planId}/revise`);
  }

  /** `POST /amendment-uptakes/:id/decide`, on the version that is shown. */
  decide(uptake: UptakeView, body: DecideUptake): Promise<UptakeView> {
    const { version } = uptake;
    return this.api.post<UptakeView>(`/api/v1/amendment-uptakes/${uptake.id}/decide`, body, { version });
  }
}
