import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FigureRowView } from '@congtac/reporting-domain';
import {
  formatDate,
  formatDateTime,
  I18n,
  Icon,
  narrowScreen,
  PageHeader,
  queryParam,
  ResourceState,
  TableRegion,
  Toaster,
  ViDatePipe,
} from '@congtac/shared-ui';
import { ApprovalClient } from '../data-access/approval-client';
import { FigureHistory } from '../feature-figure/figure-history';
import { figureWords } from '../feature-figure/figure-words';
import { FigureShares } from '../ui/figure-shares';

/**
 * `/so-lieu/:indicatorId?don-vi=|ke-hoach=&tu=&den=&luc=`: the rows behind a total; with `luc` exactly as they stood at that
 * instant, and whether they have changed since.
 */
@Component({
  selector: 'ct-figure-origin-page',
  imports: [
    ...[FigureHistory, FigureShares, Icon, MatButton, PageHeader, ResourceState, RouterLink, TableRegion],
    ...[TranslocoPipe, ViDatePipe],
  ],
  templateUrl: './figure-origin-page.html',
  styleUrl: './figure-origin-page.scss',
})
export class FigureOriginPage {
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  readonly indicatorId = input.required<string>();
  private readonly unitId = queryParam('don-vi');
  private readonly planId = queryParam('ke-hoach');
  private readonly from = queryParam('tu');
  private readonly to = queryParam('den');
  protected readonly at = queryParam('luc');

  protected readonly replay = inject(ApprovalClient).replay(() => ({
    ...{ indicatorId: this.indicatorId(), unitId: this.unitId(), planId: this.planId() },
    ...{ from: this.from(), to: this.to(), at: this.at() },
  }));
  protected readonly narrow = narrowScreen();
  protected readonly view = computed(() => (this.replay.hasValue() ? this.replay.value() : undefined));
  protected readonly value = computed(() => {
    const total = this.view()?.total;
    if (!total) return '';
    return total.value === null ? this.i18n.t('reporting.origin.noValue') : `${total.text} ${total.unitOfMeasure}`;
  });
  protected readonly summary = computed(() => {
    const view = this.view();
    if (!view) return '';
    const { unitName: unit, from, to } = view;
    return this.i18n.t('reporting.origin.of', { unit, from: formatDate(from), to: formatDate(to) });
  });
  protected readonly asOf = computed(() => {
    const view = this.view();
    return view ? this.i18n.t('reporting.origin.asOf', { time: formatDateTime(view.at) }) : '';
  });
  protected readonly changed = computed(() => {
    const view = this.view();
    if (!view || !this.at()) return '';
    if (!view.changedSince) return this.i18n.t('reporting.origin.unchanged');
    const { unitOfMeasure } = view.total;
    const value = view.now.text ? `${view.now.text} ${unitOfMeasure}` : this.i18n.t('reporting.origin.noValue');
    return this.i18n.t('reporting.origin.changed', { value });
  });
  protected readonly rule = computed(() => {
    const total = this.view()?.total;
    return total ? this.i18n.t(`reporting.figure.rule.${total.rule}`) : '';
  });

  protected words(row: FigureRowView): string {
    const notes = [
      row.estimate ? this.i18n.t('reporting.told.estimate').toLowerCase() : '',
      row.method === 'CORRECTED' ? this.i18n.t('reporting.figure.corrected') : '',
      row.setAside ? this.i18n.t('reporting.told.setAside') : '',
    ].filter(Boolean);
    return [figureWords(row, this.i18n), notes.length > 0 ? `(${notes.join('; ')})` : ''].join(' ').trim();
  }

  /** The address of exactly this figure. */
  protected async copy(): Promise<void> {
    const view = this.view();
    if (!view) return;
    const address = new URL(location.href);
    address.searchParams.set('luc', view.at);
    try {
      await navigator.clipboard.writeText(address.href);
      this.toaster.show(this.i18n.t('reporting.origin.copied'));
    } catch {
      // Refused by the browser: the link beside the button leads to the address.
      this.toaster.show(this.i18n.t('reporting.origin.notCopied'));
    }
  }
}
