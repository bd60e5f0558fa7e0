import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LiveChanges, SessionStore } from '@congtac/shared-data';
import { I18n, Icon, PageHeader, queryParam, ResourceState, SelectField } from '@congtac/shared-ui';
import { ConsolidationClient } from '../data-access/consolidation-client';
import { FigureClient } from '../data-access/figure-client';
import { ConsolidationSheet } from './consolidation-sheet';

/** `/tong-hop/:indicatorId?don-vi=&ky=&nam=&ke-hoach=&loc=`: one indicator over the units of a branch (S3-10, G-5). */
@Component({
  selector: 'ct-consolidation-page',
  imports: [ConsolidationSheet, Icon, MatButton, PageHeader, ResourceState, SelectField, TranslocoPipe],
  template: `
    <ct-page-header
      [heading]="view()?.total?.indicatorName ?? ('reporting.consolidation.title' | transloco)"
      [summary]="summary()"
      [breadcrumbs]="crumbs()"
    >
      <button ctActions matButton="outlined" type="button" (click)="export()">
        <ct-icon name="download" /> {{ 'reporting.consolidation.export' | transloco }}
      </button>
    </ct-page-header>
    <div class="choice">
      <ct-select-field
        [label]="'reporting.consolidation.year' | transloco"
        [choices]="years()"
        [value]="year() + ''"
        (valueChange)="go({ nam: $event, ky: null })"
      />
      <ct-select-field
        [label]="'reporting.consolidation.period' | transloco"
        [choices]="periods()"
        [value]="view()?.period?.periodId ?? ''"
        (valueChange)="go({ ky: $event })"
      />
    </div>
    <ct-resource-state [resource]="table" [lines]="10" />
    @for (key of keys(); track key) {
      @if (view(); as shown) {
        <ct-consolidation-sheet [table]="shown" [planId]="planId()" (changed)="table.reload()" />
      }
    }
  `,
  styles: `
    .choice {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem 1rem;
      margin-block-end: 1rem;
    }
    .choice ct-select-field {
      flex: 0 1 16rem;
    }
  `,
})
export class ConsolidationPage {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly client = inject(ConsolidationClient);
  private readonly session = inject(SessionStore);
  private readonly unitText = queryParam('don-vi');
  private readonly periodText = queryParam('ky');
  private readonly yearText = queryParam('nam');
  private readonly planText = queryParam('ke-hoach');
  readonly indicatorId = input.required<string>();

  protected readonly planId = computed(() => this.planText() || undefined);
  private readonly address = computed(() => ({
    indicatorId: this.indicatorId(),
    unitId: Number(this.unitText()) || undefined,
    periodId: this.periodText() || undefined,
    planId: this.planId(),
  }));
  protected readonly table = this.client.table(() => this.address());
  /** The table; undefined until it is there, and when it could not be read. */
  protected readonly view = computed(() => (this.table.hasValue() ? this.table.value() : undefined));
  protected readonly year = computed(
    () => Number(this.yearText()) || Number((this.view()?.period.from ?? this.session.today()).slice(0, 4)),
  );
  private readonly catalogue = inject(FigureClient).periods(
    () => this.view()?.unitId,
    () => this.year(),
  );
  /** One sheet for each table: what is typed belongs to its unit and period. */
  protected readonly keys = computed(() => {
    const view = this.view();
    return view ? [`${view.indicatorId}/${view.unitId}/${view.period.periodId}`] : [];
  });
  protected readonly years = computed(() => {
    const now = Number(this.session.today().slice(0, 4));
    const years = new Set([this.year(), now + 1, now, now - 1, now - 2]);
    return [...years].sort((a, b) => b - a).map((year) => ({ value: String(year), label: String(year) }));
  });
  protected readonly periods = computed(() => {
    const catalogue = this.catalogue.hasValue() ? this.catalogue.value() : [];
    const listed = catalogue.map((period) => ({ value: period.periodId, label: period.name }));
    const shown = this.view()?.period;
    if (!shown || listed.some((one) => one.value === shown.periodId)) return listed;
    return [{ value: shown.periodId, label: shown.name }, ...listed];
  });
  protected readonly summary = computed(() => {
    const view = this.view();
    if (!view) return '';
    return this.i18n.t('reporting.consolidation.summary', { unit: view.unitName, period: view.period.name });
  });
  protected readonly crumbs = computed(() => {
    const overview = { label: this.i18n.t('reporting.overview.title'), url: '/tong-quan' };
    const plan = this.planId();
    if (!plan) return [overview];
    const figure = `/tong-quan/${plan}/so-lieu/${this.indicatorId()}`;
    return [overview, { label: this.i18n.t('reporting.figure.caption'), url: figure }];
  });

  constructor() {
    inject(LiveChanges).reloadOn(this.table, ['reporting.report', 'reporting.meeting']);
  }

  protected go(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected export(): Promise<void> {
    return this.client.sheet(this.address());
  }
}
