import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlanOverviewView } from '@congtac/planning-domain';
import { LiveChanges } from '@congtac/shared-data';
import {
  CheckboxField,
  formatDate,
  formatNumber,
  I18n,
  Icon,
  PageHeader,
  ResourceState,
  ViDatePipe,
} from '@congtac/shared-ui';
import { OverviewClient } from '../data-access/overview-client';
import { CountLinks } from './count-links';
import { type CountLine, CountTable } from './count-table';
import { FigureTotals } from './figure-totals';
import { rowsQuery } from './counts';
import { OnTimeRates } from './on-time-rates';

/** `/tong-quan/:planId`: where help is needed. Counts in all, per unit, per section, and the plan's figures. */
@Component({
  selector: 'ct-overview-page',
  imports: [
    CheckboxField,
    CountLinks,
    CountTable,
    FigureTotals,
    Icon,
    MatButton,
    OnTimeRates,
    PageHeader,
    ResourceState,
    RouterLink,
    TranslocoPipe,
    ViDatePipe,
  ],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  private readonly i18n = inject(I18n);
  private readonly client = inject(OverviewClient);
  private readonly router = inject(Router);
  readonly planId = input.required<string>();
  /** `?dotxuat=1`: urgent work given between the plans counts too (G-9). */
  readonly dotxuat = input<string>();
  protected readonly withUrgent = computed(() => this.dotxuat() === '1');

  protected readonly plan = this.client.plan(() => this.planId());
  protected readonly overview = this.client.overview(() => this.planId(), this.withUrgent);
  protected readonly figures = this.client.figures(() => this.planId());

  protected readonly heading = computed(() =>
    this.plan.hasValue() ? this.plan.value().title : this.i18n.t('reporting.overview.title'),
  );
  protected readonly summary = computed(() => {
    const unit = this.plan.hasValue() ? this.plan.value().unitName : '';
    const date = this.overview.hasValue() ? formatDate(this.overview.value().today) : '';
    return [unit, date && this.i18n.t('reporting.overview.asOf', { date })].filter(Boolean).join(' · ');
  });
  protected readonly view = computed(() => (this.overview.hasValue() ? this.overview.value() : undefined));
  protected readonly units = computed(() => {
    const view = this.view();
    return view ? this.unitLines(view) : [];
  });
  protected readonly sections = computed<readonly CountLine[]>(() =>
    (this.view()?.sections ?? []).map((section) => ({
      ...section,
      id: section.sectionId ?? '-',
      name: section.heading || this.i18n.t('reporting.overview.noSection'),
    })),
  );
  protected readonly allRows = computed(() => rowsQuery(this.view()?.totals.rows ?? {}));
  protected readonly totalText = computed(() =>
    this.i18n.t('reporting.overview.totals', { count: formatNumber(this.view()?.totals.counts.total ?? 0) }),
  );

  protected countUrgent(wanted: boolean): void {
    void this.router.navigate([], { queryParams: { dotxuat: wanted ? 1 : null }, queryParamsHandling: 'merge' });
  }

  constructor() {
    const live = inject(LiveChanges);
    live.reloadOn(this.overview, ['planning.', 'reporting.report']);
    live.reloadOn(this.figures, ['reporting.report-accepted', 'reporting.report-corrected']);
  }

  protected print(): void {
    window.print();
  }

  /** The unit's own work first, then the units below, then all together. */
  private unitLines(view: PlanOverviewView): CountLine[] {
    const below = view.units.map((unit) => ({
      ...unit,
      id: String(unit.unitId),
      name: unit.unitName,
      note: this.i18n.t(`reporting.overview.state.${unit.state}`),
    }));
    return [
      { ...view.own, id: 'own', name: this.i18n.t('reporting.overview.ownTitle') },
      ...below,
      { ...view.totals, id: 'all', name: this.i18n.t('reporting.overview.everywhere'), sum: true },
    ];
  }
}
