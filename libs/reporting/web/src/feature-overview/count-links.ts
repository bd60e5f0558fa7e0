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
      <a [routerLink]="['/tong-quan', planId(), 'viec']" [queryParams]="one.query" [attr.data-tone]="one.tone">
        <ct-icon [name]="one.icon" />
        <span
          >{{ one.count }}
          <span [class.cdk-visually-hidden]="words() === 'heard'">{{
            'reporting.overview.word.' + one.code | transloco
          }}</span>&ngsp;<span class="cdk-visually-hidden">({{ where() }})</span></span
        >
      </a>
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

  /** `full` words stand alone; under a column heading `short` ones do, or the heading itself says it (`heard`). */
  readonly words = input<'full' | 'short' | 'heard'>('full');

  protected readonly shown = computed(() =>
    this.classes()
      .filter((code) => this.line().counts[code] > 0)
      .map((code) => ({
        code,
        ...CLASS_LOOKS[code],
        count: formatNumber(this.line().counts[code]),
        word: this.wordOf(code),
        query: rowsQuery(this.line().rows, code),
      })),
  );

  private wordOf(code: Timeliness): string {
    const full = this.words() === 'full';
    return this.i18n.t(full ? `ui.timeliness.${code}` : `reporting.overview.word.${code}`).toLowerCase();
  }
}
