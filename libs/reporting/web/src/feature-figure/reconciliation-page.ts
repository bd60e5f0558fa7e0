import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import type { ReconciledFigureView, ReconciliationRowView, ReconciliationState } from '@congtac/reporting-domain';
import { SessionStore } from '@congtac/shared-data';
import {
  CheckboxField,
  Chip,
  type ChipTone,
  EmptyState,
  formatNumber,
  I18n,
  type IconName,
  PageHeader,
  queryParam,
  ResourceState,
  SelectField,
  TableRegion,
} from '@congtac/shared-ui';
import { FigureClient } from '../data-access/figure-client';
import { narrowScreen } from '../feature-overview/narrow-screen';
import { figureWords } from './figure-words';

const LOOKS: Record<ReconciliationState, { tone: ChipTone; icon: IconName }> = {
  ESTIMATE_ONLY: { tone: 'waiting', icon: 'hourglass-top' },
  EQUAL: { tone: 'done', icon: 'check-circle' },
  HIGHER: { tone: 'soon', icon: 'arrow-upward' },
  LOWER: { tone: 'soon', icon: 'arrow-downward' },
};

/** `/bao-cao/doi-chieu?don-vi=&nam=&ky=&lech=`: estimates beside official figures of a unit's branch in one period. */
@Component({
  selector: 'ct-reconciliation-page',
  imports: [
    CheckboxField,
    Chip,
    EmptyState,
    PageHeader,
    ResourceState,
    RouterLink,
    SelectField,
    TableRegion,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './reconciliation-page.html',
  styleUrl: './reconciliation-page.scss',
})
export class ReconciliationPage {
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly client = inject(FigureClient);
  private readonly session = inject(SessionStore);
  private readonly unitText = queryParam('don-vi');
  private readonly yearText = queryParam('nam');
  private readonly periodText = queryParam('ky');
  private readonly onlyText = queryParam('lech');

  protected readonly narrow = narrowScreen();
  protected readonly unitId = computed(() => Number(this.unitText()) || this.ownUnit());
  protected readonly year = computed(() => Number(this.yearText()) || Number(this.session.today().slice(0, 4)));
  protected readonly only = computed(() => this.onlyText() === 'co');
  private readonly catalogue = this.client.periods(
    () => this.unitId(),
    () => this.year(),
  );
  /** The chosen period, else the half-year that began last. */
  protected readonly periodId = computed(() => {
    const periods = this.catalogue.value();
    const chosen = periods.find((period) => period.periodId === this.periodText());
    const begun = periods.filter((period) => ['H1', 'H2'].includes(period.kind) && period.from <= this.session.today());
    return (chosen ?? begun.at(-1) ?? periods.at(0))?.periodId;
  });
  protected readonly list = this.client.reconciliation(
    () => this.unitId(),
    () => this.periodId(),
  );

  protected readonly years = computed(() => {
    const now = Number(this.session.today().slice(0, 4));
    return [now + 1, now, now - 1, now - 2].map((year) => ({ value: String(year), label: String(year) }));
  });
  protected readonly periods = computed(() =>
    this.catalogue.value().map((period) => ({ value: period.periodId, label: period.name })),
  );
  protected readonly summary = computed(() =>
    this.list.hasValue()
      ? this.i18n.t('reporting.reconcile.summary', {
          unit: this.list.value().unitName,
          period: this.list.value().periodName,
        })
      : '',
  );
  protected readonly all = computed(() => (this.list.hasValue() ? this.list.value().rows : []));
  protected readonly shown = computed(() => this.all().filter((row) => !this.only() || isChanged(row)));
  protected readonly counts = computed(() =>
    this.i18n.t('reporting.reconcile.counts', {
      total: formatNumber(this.all().length),
      official: formatNumber(this.all().filter((row) => row.official !== null).length),
      changed: formatNumber(this.all().filter(isChanged).length),
    }),
  );
  protected readonly looks = LOOKS;

  protected words(figure: ReconciledFigureView | null): string {
    return figure ? figureWords(figure, this.i18n) : this.i18n.t('reporting.reconcile.waiting');
  }

  /** `+3 (+7,5%)`; empty without a difference. */
  protected difference(row: ReconciliationRowView): string {
    if (row.difference === null) return '';
    const percent = row.differencePercent === null ? '' : ` (${signed(row.differencePercent)}%)`;
    return signed(row.difference) + percent;
  }

  protected go(queryParams: Record<string, string | number | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  private ownUnit(): number | undefined {
    const view = this.session.view();
    return this.session.actingPost()?.unitId ?? view?.grants[0]?.unitId;
  }
}

function isChanged(row: ReconciliationRowView): boolean {
  return row.state === 'HIGHER' || row.state === 'LOWER';
}

function signed(value: number): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return sign + formatNumber(Math.abs(value));
}
