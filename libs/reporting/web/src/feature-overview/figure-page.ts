import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FigureRowView, FigureTotalView } from '@congtac/reporting-domain';
import { I18n, PageHeader, ResourceState, TableRegion, ViDatePipe } from '@congtac/shared-ui';
import { OverviewClient } from '../data-access/overview-client';
import { FigureHistory } from '../feature-figure/figure-history';
import { figureWords } from '../feature-figure/figure-words';
import { MeetingPairs } from '../feature-figure/meeting-pairs';
import { FigureShares } from '../ui/figure-shares';
import { narrowScreen } from './narrow-screen';

/** `/tong-quan/:planId/so-lieu/:indicatorId`: who reported what behind one total, and who has not. */
@Component({
  selector: 'ct-figure-page',
  imports: [
    FigureHistory,
    FigureShares,
    MatButton,
    MeetingPairs,
    PageHeader,
    ResourceState,
    RouterLink,
    TableRegion,
    TranslocoPipe,
    ViDatePipe,
  ],
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

  /** `hơn 150`, `Không phát sinh`, with what is to be known about it: estimate, corrected, not counted. */
  protected text(row: FigureRowView): string {
    const notes = [
      row.estimate ? this.i18n.t('reporting.told.estimate').toLowerCase() : '',
      row.method === 'CORRECTED' ? this.i18n.t('reporting.figure.corrected') : '',
      row.setAside ? this.i18n.t('reporting.told.setAside') : '',
    ].filter(Boolean);
    const words = figureWords(row, this.i18n);
    return notes.length === 0 ? words : `${words} (${notes.join('; ')})`;
  }

  /** A decision about a meeting changes the total and the rows. */
  protected reload(): void {
    this.figures.reload();
    this.rows.reload();
  }
}
