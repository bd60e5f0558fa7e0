import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AttentionKind,
  AttentionView,
  BurnUpView,
  ChangesView,
  MatrixView,
  PeriodReminderView,
  ReportingDashboardView,
  ReportingOwedPageView,
} from '@congtac/reporting-domain';
import { Api } from '@congtac/shared-data';

/** Query of a dashboard; what is undefined is left to the server. */
export type DashboardParams = Readonly<Record<string, string | number | boolean | undefined>>;

/** Dashboards that exist as files. */
export type DashboardFileKind = 'matrix' | 'themes' | 'reporting' | 'attention' | 'burn-up' | 'changes';

const url = (path: string) => `/api/v1/dashboards/${path}`;

/** Dashboards of a unit and everything below it. Reads need an injection context; acts reject with `AppError`. */
@Service()
export class DashboardClient {
  private readonly api = inject(Api);

  /** `GET /dashboards/matrix`: units × states. */
  matrix(query: () => DashboardParams): HttpResourceRef<MatrixView | undefined> {
    return httpResource<MatrixView>(() => ({ url: url('matrix'), params: given(query()) }));
  }

  /** `GET /dashboards/themes`: units × themes. */
  themes(query: () => DashboardParams): HttpResourceRef<MatrixView | undefined> {
    return httpResource<MatrixView>(() => ({ url: url('themes'), params: given(query()) }));
  }

  /** `GET /dashboards/reporting`: units × periods. */
  reporting(query: () => DashboardParams): HttpResourceRef<ReportingDashboardView | undefined> {
    return httpResource<ReportingDashboardView>(() => ({ url: url('reporting'), params: given(query()) }));
  }

  /** `GET /dashboards/reporting-rows`: the first page of the reports behind one number. */
  owed(query: () => DashboardParams): HttpResourceRef<ReportingOwedPageView | undefined> {
    return httpResource<ReportingOwedPageView>(() => ({ url: url('reporting-rows'), params: given(query()) }));
  }

  /** The page of `owed` that begins at `after`. */
  moreOwed(query: DashboardParams, after: string): Promise<ReportingOwedPageView> {
    return this.api.get(url('reporting-rows'), { ...given(query), after });
  }

  /** `GET /dashboards/attention`: counts of every kind and the first page of one. */
  attention(query: () => DashboardParams & { kind: AttentionKind }): HttpResourceRef<AttentionView | undefined> {
    return httpResource<AttentionView>(() => ({ url: url('attention'), params: given(query()) }));
  }

  /** The page of `attention` that begins at `after`. */
  moreAttention(query: DashboardParams, after: string): Promise<AttentionView> {
    return this.api.get(url('attention'), { ...given(query), after });
  }

  /** `GET /dashboards/burn-up`; nothing is asked before plan and indicator are known. */
  burnUp(query: () => DashboardParams | undefined): HttpResourceRef<BurnUpView | undefined> {
    return httpResource<BurnUpView>(() => {
      const wanted = query();
      return wanted === undefined ? undefined : { url: url('burn-up'), params: given(wanted) };
    });
  }

  /** `GET /dashboards/changes`. */
  changes(query: () => DashboardParams): HttpResourceRef<ChangesView | undefined> {
    return httpResource<ChangesView>(() => ({ url: url('changes'), params: given(query()) }));
  }

  /** A dashboard as XLSX, the tables of units also as PDF on A3; the browser keeps it. */
  download(kind: DashboardFileKind, format: 'xlsx' | 'pdf', query: DashboardParams): Promise<void> {
    const text = new URLSearchParams(Object.entries(given(query)).map(([name, value]) => [name, String(value)]));
    return this.api.download(`${url(kind)}.${format}?${text.toString()}`, `tong-quan.${format}`);
  }

  /** `GET /period-reminders/preview`: whom a reminder would reach below a unit. */
  whomToRemind(unitId: number, periodId: string): Promise<PeriodReminderView> {
    return this.api.get('/api/v1/period-reminders/preview', { unitId, periodId });
  }

  /** `POST /period-reminders`: reminds the units below that have not reported, or one of them. */
  remind(unitId: number, periodId: string, only?: number): Promise<PeriodReminderView> {
    const one = only === undefined ? {} : { unitIds: [only] };
    return this.api.post('/api/v1/period-reminders', { unitId, periodId, ...one });
  }
}

/** The parameters that have a value. */
function given(query: DashboardParams): Record<string, string | number | boolean> {
  const set = Object.entries(query).filter((pair): pair is [string, string | number | boolean] => {
    return pair[1] !== undefined && pair[1] !== '';
  });
  return Object.fromEntries(set);
}
