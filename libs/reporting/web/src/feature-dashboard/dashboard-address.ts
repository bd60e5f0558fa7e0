import { ViewportScroller } from '@angular/common';
import { afterRenderEffect, computed, effect, inject, type Resource, Service, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, Scroll } from '@angular/router';
import type { MatrixView } from '@congtac/reporting-domain';
import { SessionStore } from '@congtac/shared-data';
import { queryParam } from '@congtac/shared-ui';

/** Tabs of `/tong-quan` by their name in the address, the first one without a name. */
export const DASHBOARD_VIEWS = {
  matrix: null,
  reports: 'bao-cao',
  attention: 'chu-y',
  burnUp: 'chi-tieu',
  themes: 'chuyen-de',
  changes: 'co-gi-moi',
} as const;
export type DashboardView = keyof typeof DASHBOARD_VIEWS;

/** What every dashboard says about its place. */
interface Placed {
  readonly unitId: number;
  readonly unitName: string;
}

/** What the tables of tasks say about plan or year and day. */
type Scope = Pick<MatrixView, 'planTitle' | 'year' | 'asOf'>;

/** The state of `/tong-quan`, all of it in the address: view, unit, plan, year, day, order. Provided by the page. */
@Service({ autoProvided: false })
export class DashboardAddress {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly scroller = inject(ViewportScroller);
  /** Where the page stood when one went on to the rows behind a number; the router cannot go there before they are read. */
  private readonly stood = signal<[number, number] | null>(null);
  private readonly named = queryParam('dang-xem');
  private readonly unit = queryParam('don-vi');
  private readonly yearText = queryParam('nam');
  private readonly urgentText = queryParam('dot-xuat');
  readonly planId = queryParam('ke-hoach');
  readonly asOf = queryParam('den-ngay');
  readonly sort = queryParam('xep');
  readonly today = computed(() => this.session.today());

  readonly view = computed<DashboardView>(() => {
    const names = Object.keys(DASHBOARD_VIEWS) as DashboardView[];
    return names.find((name) => DASHBOARD_VIEWS[name] === this.named()) ?? 'matrix';
  });
  /** The unit asked for; undefined leaves it to the server, which takes that of the post acted in. */
  readonly unitId = computed(() => Number(this.unit()) || undefined);
  readonly year = computed(() => Number(this.yearText()) || undefined);
  readonly urgent = computed(() => this.urgentText() === '1');
  /** The unit the numbers are about, as the dashboard on screen tells it. */
  readonly place = signal<Placed | undefined>(undefined);
  /** Plan or year and the day of the numbers, in words; '' where the view has none. */
  readonly scope = signal<Scope | undefined>(undefined);

  /** Query of the two tables of tasks by unit. */
  readonly tableQuery = computed(() => ({
    unitId: this.unitId(),
    planId: this.planId(),
    year: this.year(),
    asOf: this.asOf(),
    includeUrgent: this.urgent() || undefined,
  }));

  constructor() {
    this.router.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (event instanceof Scroll) this.stood.set(event.position);
    });
  }

  /** Sets parameters of the address; null takes one away. Filters replace, they do not pile up in the history. */
  set(change: Readonly<Record<string, string | number | null>>): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /**
   * Lets the head of the page say what the resource of the view is about, and brings Back to where one stood once its
   * content is there. Injection context.
   */
  tell(resource: Resource<(Placed & Partial<Scope>) | undefined>): void {
    afterRenderEffect(() => {
      const stood = this.stood();
      if (stood === null || !resource.hasValue()) return;
      this.scroller.scrollToPosition(stood);
      this.stood.set(null);
    });
    effect(() => {
      if (!resource.hasValue()) return;
      const view = resource.value();
      if (view === undefined) return;
      this.place.set({ unitId: view.unitId, unitName: view.unitName });
      const { asOf, planTitle = null, year = null } = view;
      this.scope.set(asOf === undefined ? undefined : { asOf, planTitle, year });
    });
  }
}
