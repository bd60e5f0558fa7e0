import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  DecideMeeting,
  FigureHistoryView,
  MeetingDecisionView,
  PeriodView,
  ReconciliationView,
} from '@congtac/reporting-domain';
import { Api } from '@congtac/shared-data';

const decisions = '/api/v1/meeting-decisions';

/** What stands around figures: their history, meetings told twice, estimates beside official figures. */
@Service()
export class FigureClient {
  private readonly api = inject(Api);

  /** `GET /figures/:id/history` now. */
  history(figureId: string): Promise<FigureHistoryView> {
    return this.api.get<FigureHistoryView>(`/api/v1/figures/${figureId}/history`);
  }

  /** `POST /meeting-decisions`. */
  decide(body: DecideMeeting): Promise<MeetingDecisionView> {
    return this.api.post<MeetingDecisionView>(decisions, body);
  }

  /** `POST /meeting-decisions/:id/undo`. */
  undo(decision: MeetingDecisionView, reason: string): Promise<MeetingDecisionView> {
    const { decisionId, version } = decision;
    return this.api.post<MeetingDecisionView>(`${decisions}/${decisionId}/undo`, { reason }, { version });
  }

  /** `GET /periods` of one year as a unit keeps them. Injection context. */
  periods(unitId: () => number | undefined, year: () => number): HttpResourceRef<PeriodView[]> {
    return httpResource<PeriodView[]>(
      () => {
        const unit = unitId();
        return unit === undefined ? undefined : { url: '/api/v1/periods', params: { year: year(), unitId: unit } };
      },
      { defaultValue: [] },
    );
  }

  /** `GET /reconciliations`; nothing is asked before unit and period are known. Injection context. */
  reconciliation(
    unitId: () => number | undefined,
    periodId: () => string | undefined,
  ): HttpResourceRef<ReconciliationView | undefined> {
    return httpResource<ReconciliationView>(() => {
      const [unit, period] = [unitId(), periodId()];
      if (unit === undefined || period === undefined) return undefined;
      return { url: '/api/v1/reconciliations', params: { unitId: unit, periodId: period } };
    });
  }
}
