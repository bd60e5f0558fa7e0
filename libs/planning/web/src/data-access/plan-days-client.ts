import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import type { DaysOffView, LunarDayView } from '@congtac/calendar-domain';
import type { PlanDaysView } from '@congtac/planning-domain';

/** Days that calendar and timeline show. Reads need an injection context; '' = nothing is asked. */
@Service()
export class PlanDaysClient {
  /** `GET /plans/:id/days`: today and every occurrence. */
  days(planId: () => string): HttpResourceRef<PlanDaysView | undefined> {
    return httpResource<PlanDaysView>(() => (planId() ? `/api/v1/plans/${planId()}/days` : undefined));
  }

  /** `GET /days-off`: holidays and swapped days of a year. */
  daysOff(year: () => number): HttpResourceRef<DaysOffView | undefined> {
    return httpResource<DaysOffView>(() => ({ url: '/api/v1/days-off', params: { year: year() } }));
  }

  /** `GET /lunar-days`: lunar days of a stretch, both ends included. */
  lunarDays(stretch: () => { readonly from: string; readonly to: string }): HttpResourceRef<LunarDayView[]> {
    return httpResource<LunarDayView[]>(() => ({ url: '/api/v1/lunar-days', params: { ...stretch() } }), {
      defaultValue: [],
    });
  }
}
