import { Component, computed, input, output } from '@angular/core';
import { formatNumber } from '../format/vi-format';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';

/** Page n of a list `{items, total, more}`: "21–40 trong 107", previous, next. Hidden when everything fits on one page. */
@Component({
  selector: 'ct-pager',
  imports: [MatButton, TranslocoPipe],
  template: `
    @if (total() > size() || more()) {
      <nav [attr.aria-label]="'ui.pager.label' | transloco">
        <button matButton="outlined" type="button" [disabled]="page() <= 1" (click)="pageChange.emit(page() - 1)">
          {{ 'ui.pager.previous' | transloco }}
        </button>
        <span>{{ 'ui.pager.range' | transloco: { from: from(), to: to(), total: counted() } }}</span>
        <button
          matButton="outlined"
          type="button"
          [disabled]="to() >= total() && !more()"
          (click)="pageChange.emit(page() + 1)"
        >
          {{ 'ui.pager.next' | transloco }}
        </button>
      </nav>
    }
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 1rem;
      padding-block: 0.75rem;
    }
  `,
})
export class Pager {
  /** Page shown, from 1. */
  readonly page = input.required<number>();
  readonly size = input.required<number>();
  readonly total = input.required<number>();
  /** There are more rows than `total`, which nobody counted: "1.000+". */
  readonly more = input(false);
  readonly pageChange = output<number>();
  protected readonly from = computed(() => (this.page() - 1) * this.size() + 1);
  protected readonly to = computed(() => {
    const last = this.page() * this.size();
    return this.more() ? last : Math.min(last, this.total());
  });
  protected readonly counted = computed(() => `${formatNumber(this.total())}${this.more() ? '+' : ''}`);
}
