import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import type { ObligationView, PlanRow, PlanStatus } from '@congtac/planning-domain';
import type { MyWorkView } from '@congtac/reporting-domain';
import type { CivilDate, Page } from '@congtac/shared-domain';

/** A review as the home names it; its page belongs to the review context. */
export interface WaitingReview {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
}

/** Directives that wait for "Đã nhận"; their pages belong to the review context. */
export interface DirectivesToAcknowledge {
  readonly total: number;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly senderName: string;
    readonly urgent: boolean;
    readonly sentAt: string;
    readonly dueOn: CivilDate | null;
    readonly late: boolean;
  }[];
}

const nothing = { items: [], total: 0 };

/** What waits for the signed-in person. Every method is called in an injection context (a field initialiser). */
@Service()
export class MyWorkClient {
  /** `GET /my-work`; nothing is asked while `wanted()` is false. */
  work(wanted: () => boolean): HttpResourceRef<MyWorkView | undefined> {
    return httpResource<MyWorkView>(() => (wanted() ? '/api/v1/my-work' : undefined));
  }

  /** `GET /directives/waiting`: directives to one's units that nobody there has acknowledged yet (G-9). */
  directives(wanted: () => boolean): HttpResourceRef<DirectivesToAcknowledge> {
    return httpResource<DirectivesToAcknowledge>(() => (wanted() ? '/api/v1/directives/waiting' : undefined), {
      defaultValue: nothing,
    });
  }

  /** `GET /obligations`: plans that units of one's own grants still owe to the level above (S0-8). */
  obligations(wanted: () => boolean): HttpResourceRef<ObligationView[]> {
    return httpResource<ObligationView[]>(() => (wanted() ? '/api/v1/obligations' : undefined), { defaultValue: [] });
  }

  /** `GET /plans` of one unit in one state; nothing is asked without a unit. */
  plans(unitId: () => number | null, status: PlanStatus): HttpResourceRef<Page<PlanRow>> {
    return httpResource<Page<PlanRow>>(() => waitingOf('plans', unitId(), status), { defaultValue: nothing });
  }

  /** `GET /reviews` of one unit that were sent for acceptance; nothing is asked without a unit. */
  reviews(unitId: () => number | null): HttpResourceRef<Page<WaitingReview>> {
    return httpResource<Page<WaitingReview>>(() => waitingOf('reviews', unitId(), 'SUBMITTED'), {
      defaultValue: nothing,
    });
  }
}

function waitingOf(noun: string, unitId: number | null, status: string): string | undefined {
  return unitId === null ? undefined : `/api/v1/${noun}?unitId=${unitId}&status=${status}&size=20`;
}
