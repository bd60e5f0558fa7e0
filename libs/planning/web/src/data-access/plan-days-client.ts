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

  /** `GET /days-off`: holidays and swapped days of a year; undefined = nothing is asked. */
  daysOff(year: () => number | undefined): HttpResourceRef<DaysOffView | undefined> {
    return httpResource<DaysOffView>(() => {
      const asked = year();
      return asked === undefined ? undefined : { url: '/api/v1/days-off', params: { year: asked } };
    });
  }

  /** `GET /lunar-days`: lunar days of a stretch, both ends included; undefined = nothing is asked. */
  lunarDays(
    stretch: () => { readonly from: string; readonly to: string } | undefined,
  ): HttpResourceRef<LunarDayView[]> {
    const request = () => {
      const asked = stretch();
      return asked === undefined ? undefined : { url: '/api/v1/lunar-days', params: { ...asked } };
    };
    return httpResource<LunarDayView[]>(request, { defaultValue: [] });
  }
}
