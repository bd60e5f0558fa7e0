import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AcceptedReportsView,
  AcceptReports,
  ConsolidationTableView,
  PeriodReminderView,
  SendPeriodReminder,
  WriteConsolidationEntries,
  WrittenEntriesView,
} from '@congtac/reporting-domain';
import { Api } from '@congtac/shared-data';

/** What tells one table from another. */
export interface TableAddress {
  readonly indicatorId: string;
  readonly unitId?: number;
  readonly periodId?: string;
  readonly planId?: string;
}

/** The consolidation table. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class ConsolidationClient {
  private readonly api = inject(Api);

  /** `GET /consolidations/:indicatorId/table`. */
  table(address: () => TableAddress): HttpResourceRef<ConsolidationTableView | undefined> {
    return httpResource<ConsolidationTableView>(() => {
      const { indicatorId, ...query } = address();
      return { url: `/api/v1/consolidations/${indicatorId}/table`, params: given(query) };
    });
  }

  /** `POST /consolidations/:indicatorId/entries`. */
  write(indicatorId: string, body: WriteConsolidationEntries): Promise<WrittenEntriesView> {
    return this.api.post<WrittenEntriesView>(`/api/v1/consolidations/${indicatorId}/entries`, body);
  }

  /** `POST /report-decisions`. */
  accept(body: AcceptReports): Promise<AcceptedReportsView> {
    return this.api.post<AcceptedReportsView>('/api/v1/report-decisions', body);
  }

  /** `GET /period-reminders/preview` now. */
  whomToRemind(table: ConsolidationTableView): Promise<PeriodReminderView> {
    const { unitId, indicatorId, period } = table;
    const query = new URLSearchParams({ unitId: String(unitId), indicatorId, periodId: period.periodId });
    return this.api.get<PeriodReminderView>(`/api/v1/period-reminders/preview?${query.toString()}`);
  }

  /** `POST /period-reminders`. */
  remind(body: SendPeriodReminder): Promise<PeriodReminderView> {
    return this.api.post<PeriodReminderView>('/api/v1/period-reminders', body);
  }

  /** `GET /consolidations/:indicatorId/table.xlsx`. */
  sheet({ indicatorId, ...query }: TableAddress): Promise<void> {
    const params = new URLSearchParams(Object.entries(given(query)).map(([key, value]) => [key, String(value)]));
    return this.api.download(`/api/v1/consolidations/${indicatorId}/table.xlsx?${params.toString()}`, 'tong-hop.xlsx');
  }
}

function given(query: Omit<TableAddress, 'indicatorId'>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(query).filter((pair): pair is [string, string | number] => pair[1] !== undefined),
  );
}
