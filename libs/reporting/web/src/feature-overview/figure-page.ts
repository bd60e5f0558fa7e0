import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FigureRowView, FigureTotalView } from '@congtac/reporting-domain';
import { formatNumber, I18n, PageHeader, ResourceState, TableRegion, ViDatePipe } from '@congtac/shared-ui';
import { OverviewClient } from '../data-access/overview-client';
import { narrowScreen } from './narrow-screen';

/** `/tong-quan/:planId/so-lieu/:indicatorId`: who reported what behind one total, and who has not. */
@Component({
  selector: 'ct-figure-page',
  imports: [PageHeader, ResourceState, RouterLink, TableRegion, TranslocoPipe, ViDatePipe],
  templateUrl: './figure-page.html',
  styleUrl: './figure-page.scss',
})
export class FigurePage {
  private readonly i18n = inject(I18n);
  private readonly client = inject(OverviewClient);
  readonly planId = input.required<string>();
  readonly indicatorId = input.required<string>();

  protected readonly figures = this.client.figures(() => this.planId());
  protected readonly rows = this.client.figureRows(
    () => this.planId(),
    () => this.indicatorId(),
  );
  protected readonly narrow = narrowScreen();
  protected readonly total = computed<FigureTotalView | undefined>(() =>
    this.figures.hasValue()
      ? this.figures.value().totals.find((total) => total.indicatorId === this.indicatorId())
      : undefined,
  );
  protected readonly told = computed(() => (this.rows.hasValue() ? this.rows.value() : []));
  protected readonly summary = computed(() => {
    const total = this.total();
    if (!total) return '';
    const reported = { reported: total.reportedUnits, total: total.totalUnits };
    return [
      this.i18n.t('reporting.overview.reported', reported),
      this.i18n.t(`reporting.figure.rule.${total.rule}`),
    ].join(' · ');
  });
  protected readonly sum = computed(() => {
    const total = this.total();
    return total && total.value !== null ? `${total.text} ${total.unitOfMeasure}` : '';
  });
  protected readonly crumbs = computed(() => [
    { label: this.i18n.t('reporting.overview.title'), url: '/tong-quan' },
    { label: this.i18n.t('reporting.overview.toPlan'), url: `/tong-quan/${this.planId()}` },
  ]);

  /** `hơn 150`, `Không phát sinh`, with "đã sửa" when corrected. */
  protected text(row: FigureRowView): string {
    const qualifier = row.qualifier === 'EXACT' ? '' : `${this.i18n.t(`reporting.qualifier.${row.qualifier}`)} `;
    const value =
      row.blank === 'NUMBER' ? qualifier + formatNumber(row.value) : this.i18n.t(`reporting.blank.${row.blank}`);
    return row.method === 'CORRECTED' ? `${value} (${this.i18n.t('reporting.figure.corrected')})` : value;
  }
}
