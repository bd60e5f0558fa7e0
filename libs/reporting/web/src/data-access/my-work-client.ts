import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { ObligationView } from '@congtac/planning-domain';
import type {
  FollowView,
  MyWorkCard,
  MyWorkGroup,
  MyWorkTab,
  MyWorkView,
  UnitPeriodView,
} from '@congtac/reporting-domain';
import { Api } from '@congtac/shared-data';
import type { CivilDate, Page } from '@congtac/shared-domain';

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

/** A directive that my unit has sent and somebody has not acknowledged yet. */
export interface SentDirective {
  readonly id: string;
  readonly title: string;
  readonly urgent: boolean;
  readonly counts: { readonly sent: number; readonly acknowledged: number } | null;
}

/** Which reminder was sent to how many. */
export interface Reminded {
  readonly unitCount: number;
  readonly people: number;
}

const nothing = { items: [], total: 0 };

/** What waits for the signed-in person. Methods that give a resource are called in an injection context. */
@Service()
export class MyWorkClient {
  private readonly api = inject(Api);
  private readonly http = inject(HttpClient);

  /** `GET /my-work` of one tab; nothing is asked while `tab()` is undefined. */
  work(tab: () => MyWorkTab | undefined): HttpResourceRef<MyWorkView | undefined> {
    return httpResource<MyWorkView>(() => {
      const name = tab();
      return name === undefined ? undefined : { url: '/api/v1/my-work', params: { tab: name } };
    });
  }

  /** `GET /my-work/cards`: page `page` of one group, `size` cards each. */
  cards(tab: MyWorkTab, group: MyWorkGroup, page: number, size: number): Promise<Page<MyWorkCard>> {
    return this.api.get<Page<MyWorkCard>>('/api/v1/my-work/cards', { tab, group, page, size });
  }

  /** `PUT /tasks/:id/follow`: keeps a task in "Theo dõi" or takes it out. */
  follow(taskId: string, following: boolean): Promise<FollowView> {
    return firstValueFrom(this.http.put<FollowView>(`/api/v1/tasks/${taskId}/follow`, { following }));
  }

  /** `POST /plans/:id/reminders`: every unit below that still owes something to the plan. */
  remind(planId: string): Promise<Reminded> {
    return this.api.post<Reminded>(`/api/v1/plans/${planId}/reminders`, {});
  }

  /** `GET /unit-periods`: periods of a unit that are open or in grace. */
  periods(unitId: () => number | null): HttpResourceRef<UnitPeriodView[]> {
    return httpResource<UnitPeriodView[]>(
      () => {
        const unit = unitId();
        return unit === null ? undefined : { url: '/api/v1/unit-periods', params: { unitId: unit } };
      },
      { defaultValue: [] },
    );
  }

  /** `GET /directives/waiting`: directives to one's units that nobody there has acknowledged yet (G-9). */
  directives(wanted: () => boolean): HttpResourceRef<DirectivesToAcknowledge> {
    return httpResource<DirectivesToAcknowledge>(() => (wanted() ? '/api/v1/directives/waiting' : undefined), {
      defaultValue: nothing,
    });
  }

  /** `GET /directives?box=OUT&waiting=true`: sent ones that some unit has not acknowledged. */
  sentDirectives(wanted: () => boolean): HttpResourceRef<Page<SentDirective>> {
    return httpResource<Page<SentDirective>>(
      () => (wanted() ? { url: '/api/v1/directives', params: { box: 'OUT', waiting: true, size: 20 } } : undefined),
      { defaultValue: nothing },
    );
  }

  /** `GET /obligations`: plans that units of one's own grants still owe to the level above (S0-8). */
  obligations(wanted: () => boolean): HttpResourceRef<ObligationView[]> {
    return httpResource<ObligationView[]>(() => (wanted() ? '/api/v1/obligations' : undefined), { defaultValue: [] });
  }
}
