import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CountedRows, Timeliness } from '@congtac/planning-domain';
import { formatNumber, Icon } from '@congtac/shared-ui';
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
          <span [class.cdk-visually-hidden]="compact()">{{
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
  readonly line = input.required<CountedRows>();
  readonly planId = input.required<string>();
  /** Name of the line for screen readers: the unit or section. */
  readonly where = input.required<string>();
  readonly classes = input<readonly Timeliness[]>(COUNT_CLASSES);

  /** Under a column heading that says the word already, the number and the icon are enough to see. */
  readonly compact = input(false);

  protected readonly shown = computed(() =>
    this.classes()
      .filter((code) => this.line().counts[code] > 0)
      .map((code) => ({
        code,
        ...CLASS_LOOKS[code],
        count: formatNumber(this.line().counts[code]),
        query: rowsQuery(this.line().rows, code),
      })),
  );
}
