import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FigureTotalView } from '@congtac/reporting-domain';
import { formatDate, formatNumber, I18n, Icon } from '@congtac/shared-ui';
import { FigureShares } from '../ui/figure-shares';

/** Names written out before the rest is folded. */
const namesAtFirst = 8;

/** Computed figures of a plan: value, how many units it stands on, and who is missing by name. */
@Component({
  selector: 'ct-figure-totals',
  imports: [FigureShares, Icon, RouterLink, TranslocoPipe],
  template: `
    <ul>
      @for (one of lines(); track one.total.indicatorId) {
        <li class="ct-card">
          <h3>{{ one.total.indicatorName }}</h3>
          <a
            class="value"
            [class.nothing]="one.value === ''"
            [routerLink]="['/tong-quan', planId(), 'so-lieu', one.total.indicatorId]"
            [attr.aria-label]="one.label"
          >
            @if (one.value) {
              {{ one.value }} <span class="measure">{{ one.total.unitOfMeasure }}</span>
            } @else {
              {{ 'reporting.overview.noData' | transloco }}
            }
          </a>
          @if (one.target) {
            <p>{{ 'reporting.overview.target' | transloco: { value: one.target } }}</p>
          }
          <p>
            {{
              'reporting.overview.reported'
                | transloco: { reported: one.total.reportedUnits, total: one.total.totalUnits }
            }}
            @if (one.total.notApplicableUnits > 0) {
              · {{ 'reporting.overview.notApplicable' | transloco: { count: one.total.notApplicableUnits } }}
            }
          </p>
          @if (one.names) {
            <p class="ct-quiet">{{ 'reporting.overview.missing' | transloco: { names: one.names } }}</p>
          }
          @if (one.more) {
            <details>
              <summary>{{ 'reporting.overview.missingMore' | transloco: { count: one.moreCount } }}</summary>
              <p class="ct-quiet">{{ one.more }}</p>
            </details>
          }
          @if (one.total.approximate) {
            <p class="ct-quiet"><ct-icon name="info" /> {{ 'reporting.overview.approximate' | transloco }}</p>
          }
          <ct-figure-shares [total]="one.total" [origin]="{ 'ke-hoach': planId() }" />
          @if (one.total.shares.estimated > 0) {
            <a class="more" routerLink="/bao-cao/doi-chieu">{{ 'reporting.told.shares.reconcile' | transloco }}</a>
          }
          @for (note of one.duplicates; track note) {
            <p class="flag"><ct-icon name="warning" /> {{ note }}</p>
          }
        </li>
      } @empty {
        <li class="ct-quiet">{{ 'reporting.overview.noFigures' | transloco }}</li>
      }
    </ul>
  `,
  styleUrl: './figure-totals.scss',
})
export class FigureTotals {
  private readonly i18n = inject(I18n);
  readonly totals = input.required<readonly FigureTotalView[]>();
  readonly planId = input.required<string>();

  protected readonly lines = computed(() => this.totals().map((total) => this.lineOf(total)));

  private lineOf(total: FigureTotalView) {
    const names = total.missingUnits.map((unit) => unit.unitName);
    const value = total.value === null ? '' : total.text;
    return {
      total,
      value,
      target: formatNumber(total.target),
      names: names.slice(0, namesAtFirst).join(', '),
      more: names.slice(namesAtFirst).join(', '),
      moreCount: Math.max(0, names.length - namesAtFirst),
      label: this.labelOf(total, value),
      duplicates: total.duplicates
        .filter((pair) => pair.decision === null)
        .map((pair) =>
          this.i18n.t('reporting.overview.duplicate', {
            upper: pair.upper.unitName,
            lower: pair.lower.unitName,
            name: pair.meetingName ?? '',
            date: formatDate(pair.meetingOn),
          }),
        ),
    };
  }

  private labelOf(total: FigureTotalView, value: string): string {
    const said = value ? `${value} ${total.unitOfMeasure}` : this.i18n.t('reporting.overview.noData');
    return `${said}. ${this.i18n.t('reporting.overview.openFigure', { name: total.indicatorName })}`;
  }
}
