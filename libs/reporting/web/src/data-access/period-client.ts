import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  CreateTermPeriod,
  LateEntryState,
  LateEntryView,
  LineRuleView,
  PeriodCalendarRow,
  PeriodCalendarView,
  PutPeriodRule,
  RequestLateEntry,
} from '@congtac/reporting-domain';
import { Api } from '@congtac/shared-data';

const lateUrl = '/api/v1/late-entries';

/** Reporting periods and requests for late entry. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class PeriodClient {
  private readonly api = inject(Api);

  /** `GET /period-calendar`; nothing is asked without a unit. */
  calendar(unitId: () => number | null, year: () => number): HttpResourceRef<PeriodCalendarView | undefined> {
    return httpResource<PeriodCalendarView>(() => {
      const unit = unitId();
      return unit === null ? undefined : { url: '/api/v1/period-calendar', params: { unitId: unit, year: year() } };
    });
  }

  /** `GET /period-rules`: the rules of the lines. */
  lines(): HttpResourceRef<LineRuleView[] | undefined> {
    return httpResource<LineRuleView[]>(() => '/api/v1/period-rules');
  }

  /** `PUT /unit-periods/…/meeting`. */
  setMeeting(unitId: number, row: PeriodCalendarRow, meetingOn: string | null): Promise<void> {
    return this.put(`unit-periods/${unitId}/${row.periodId}/meeting`, { meetingOn }, row.meetingVersion);
  }

  /** `PUT /unit-periods/…/closing`; null goes back to the rule. */
  setClosing(unitId: number, row: PeriodCalendarRow, closesOn: string | null, reason: string): Promise<void> {
    return this.put(`unit-periods/${unitId}/${row.periodId}/closing`, { closesOn, reason }, row.closingVersion);
  }

  /** `PUT /period-rules/units/:unitId`. */
  putUnitRule(unitId: number, body: PutPeriodRule, version: number): Promise<void> {
    return this.put(`period-rules/units/${unitId}`, body, version);
  }

  /** `PUT /period-rules/lines/:line`. */
  putLineRule(line: string, body: PutPeriodRule, version: number): Promise<void> {
    return this.put(`period-rules/lines/${line}`, body, version);
  }

  /** `POST /periods`. */
  addTerm(body: CreateTermPeriod): Promise<{ periodId: string }> {
    return this.api.post<{ periodId: string }>('/api/v1/periods', body);
  }

  /** `DELETE /periods/:periodId`; a term never changes, so it has but one version. */
  removeTerm(periodId: string): Promise<void> {
    return this.api.delete(`/api/v1/periods/${periodId}`, 1);
  }

  /** `GET /late-entries`. */
  lateEntries(
    unitId: () => number | undefined,
    state: () => LateEntryState | undefined,
  ): HttpResourceRef<LateEntryView[] | undefined> {
    return httpResource<LateEntryView[]>(() => {
      const [unit, wanted] = [unitId(), state()];
      return { url: lateUrl, params: { ...(unit && { unitId: unit }), ...(wanted && { state: wanted }) } };
    });
  }

  /** `POST /late-entries`. */
  askLate(body: RequestLateEntry): Promise<LateEntryView> {
    return this.api.post<LateEntryView>(lateUrl, body);
  }

  /** `POST /late-entries/:id/{grant,refuse,withdraw}`. */
  decideLate(entry: LateEntryView, step: 'grant' | 'refuse' | 'withdraw', body: object): Promise<LateEntryView> {
    return this.api.post<LateEntryView>(`${lateUrl}/${entry.id}/${step}`, body, { version: entry.version });
  }

  private put(path: string, body: object, version: number): Promise<void> {
    return this.api.put<void>(`/api/v1/${path}`, version, body);
  }
}
