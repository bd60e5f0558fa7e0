import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Api } from '@congtac/shared-data';
import type { CopyPlan, CopyPreviewView, PlanView } from '@congtac/planning-domain';

/** Last year's plan as the draft of another year. */
@Service()
export class CopyClient {
  private readonly api = inject(Api);

  /** `GET /plans/:id/copy`: what the copy would be in `year`; the year after the plan when it is undefined. */
  preview(id: () => string, year: () => number | undefined): HttpResourceRef<CopyPreviewView | undefined> {
    return httpResource<CopyPreviewView>(() => {
      const to = year();
      return { url: `/api/v1/plans/${id()}/copy`, params: { ...(to !== undefined && { year: to }) } };
    });
  }

  /** `POST /plans/:id/copy`: makes the draft. */
  copy(planId: string, body: CopyPlan): Promise<PlanView> {
    return this.api.post<PlanView>(`/api/v1/plans/${planId}/copy`, body);
  }
}
