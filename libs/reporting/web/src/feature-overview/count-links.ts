import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CountedRows, Timeliness } from '@congtac/planning-domain';
import { formatNumber, I18n, Icon } from '@congtac/shared-ui';
import { CLASS_LOOKS, COUNT_CLASSES, rowsQuery } from './counts';

/** Numbers of one line by class: icon + number + word, each a link that opens the rows behind it. */
@Component({
  selector: 'ct-count-links',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @for (one of shown(); track one.code) {
      <a
        [routerLink]="['/tong-quan', planId(), 'viec']"
        [queryParams]="one.query"
        [attr.data-tone]="one.tone"
        [attr.aria-label]="one.label"
        ><ct-icon [name]="one.icon" />{{ one.count }} {{ 'reporting.overview.word.' + one.code | transloco }}</a
      >
    } @empty {
      <span class="ct-quiet" aria-hidden="true">–</span>
      <span class="cdk-visually-hidden">{{ 'reporting.overview.none' | transloco }}</span>
    }
  `,
  styleUrl: './count-links.scss',
})
export class CountLinks {
  private readonly i18n = inject(I18n);
  readonly line = input.required<CountedRows>();
  readonly planId = input.required<string>();
  /** Name of the line for screen readers: the unit or section. */
  readonly where = input.required<string>();
  readonly classes = input<readonly Timeliness[]>(COUNT_CLASSES);

  protected readonly shown = computed(() =>
    this.classes()
      .filter((code) => this.line().counts[code] > 0)
      .map((code) => {
        const count = formatNumber(this.line().counts[code]);
        const what = this.i18n.t(`ui.timeliness.${code}`).toLowerCase();
        return {
          code,
          ...CLASS_LOOKS[code],
          count,
          query: rowsQuery(this.line().rows, code),
          label: this.i18n.t('reporting.overview.cell', { where: this.where(), count, what }),
        };
      }),
  );
}
