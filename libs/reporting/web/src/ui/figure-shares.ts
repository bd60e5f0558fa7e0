import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FigureTotalView } from '@congtac/reporting-domain';
import { Chip, I18n } from '@congtac/shared-ui';

const CLASSES = ['approved', 'estimated', 'stale', 'missing'] as const;

/**
 * What stands under every rolled-up figure: provisional or approved, and how many units stand behind it in which way.
 * `<ct-figure-shares [total]="total" [origin]="{ 'ke-hoach': planId }" />`; `origin` is the query of "Số này từ đâu".
 */
@Component({
  selector: 'ct-figure-shares',
  imports: [Chip, RouterLink, TranslocoPipe],
  template: `
    @if (total().standing.provisional) {
      <ct-chip tone="waiting" icon="hourglass-bottom">{{ 'reporting.origin.provisional' | transloco }}</ct-chip>
    } @else {
      <ct-chip tone="done" icon="done-all">{{ 'reporting.origin.approved' | transloco }}</ct-chip>
    }
    @if (total().totalUnits > 0) {
      <div class="bar" aria-hidden="true">
        @for (one of shares(); track one.name) {
          <span [attr.data-share]="one.name" [style.flex-grow]="one.count"></span>
        }
      </div>
      <p>{{ words() }}</p>
    }
    @if (origin(); as query) {
      <a
        [routerLink]="['/so-lieu', total().indicatorId]"
        [queryParams]="query"
        [attr.aria-label]="('reporting.origin.open' | transloco) + ' ' + total().indicatorName"
        >{{ 'reporting.origin.open' | transloco }}</a
      >
    }
  `,
  styleUrl: './figure-shares.scss',
})
export class FigureShares {
  private readonly i18n = inject(I18n);
  readonly total = input.required<FigureTotalView>();
  /** Left out = no link. */
  readonly origin = input<Readonly<Record<string, string | number>>>();

  protected readonly shares = computed(() =>
    CLASSES.map((name) => ({ name, count: this.total().shares[name] })).filter(({ count }) => count > 0),
  );
  /** `40/62 đơn vị đã duyệt · 2 số ước · 20 chưa báo cáo`. */
  protected readonly words = computed(() => {
    const { totalUnits: total, standing } = this.total();
    const parts = this.shares().map(({ name, count }) =>
      this.i18n.t(`reporting.origin.share.${name}`, { count, total, percent: Math.round((100 * count) / total) }),
    );
    const approved = standing.periodApprovedUnits;
    if (approved > 0) parts.push(this.i18n.t('reporting.origin.periodApproved', { count: approved }));
    return parts.join(' · ');
  });
}
