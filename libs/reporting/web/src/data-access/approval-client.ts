import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  ApprovePeriod,
  FigureReplayView,
  PeriodApprovalView,
  PeriodStandingView,
  ReturnPeriod,
  UndoPeriod,
} from '@congtac/reporting-domain';
import { Api } from '@congtac/shared-data';

const approvals = '/api/v1/period-approvals';

/** Which total is told as it was; empty parts are left out of the address. */
export interface ReplayQuery {
  readonly indicatorId: string;
  readonly unitId?: string;
  readonly planId?: string;
  readonly from?: string;
  readonly to?: string;
  readonly at?: string;
}

/** The approval of periods, and totals as they were. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class ApprovalClient {
  private readonly api = inject(Api);

  /** `GET /period-approvals`; nothing is asked before unit and period are known. */
  approval(
    unitId: () => number | null,
    periodId: () => string | undefined,
  ): HttpResourceRef<PeriodApprovalView | undefined> {
    return httpResource<PeriodApprovalView>(() => {
      const [unit, period] = [unitId(), periodId()];
      return unit === null || !period ? undefined : { url: approvals, params: { unitId: unit, periodId: period } };
    });
  }

  /** `POST /period-approvals/:unitId/:periodId/{approve,accept,return,undo}`. */
  step(
    unit: PeriodStandingView,
    periodId: string,
    name: 'approve' | 'accept' | 'return' | 'undo',
    body: ApprovePeriod | ReturnPeriod | UndoPeriod,
  ): Promise<PeriodApprovalView> {
    const path = `${approvals}/${unit.unitId}/${periodId}/${name}`;
    return this.api.post<PeriodApprovalView>(path, body, { version: unit.version });
  }

  /** `GET /figure-replays`. */
  replay(query: () => ReplayQuery): HttpResourceRef<FigureReplayView | undefined> {
    return httpResource<FigureReplayView>(() => {
      const given = Object.entries(query()).filter((entry): entry is [string, string] => Boolean(entry[1]));
      return { url: '/api/v1/figure-replays', params: Object.fromEntries(given) };
    });
  }
}
