import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n, Icon } from '@congtac/shared-ui';
import { DashboardAddress } from './dashboard-address';

/** Heading of a column that the viewer may order by; pressed again it goes back to the tree of units. */
@Component({
  selector: 'ct-sort-link',
  imports: [Icon, RouterLink],
  template: `
    <a
      [routerLink]="[]"
      [queryParams]="{ xep: on() ? null : key() }"
      queryParamsHandling="merge"
      replaceUrl
      [title]="hint()"
      >{{ label() }}
      @if (on()) {
        <ct-icon name="arrow-downward" />
      }
    </a>
  `,
  styles: `
    a {
      display: inline-flex;
      align-items: center;
      gap: 0.125rem;
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      text-decoration: underline;
    }
    ct-icon {
      font-size: 0.75rem;
    }
  `,
})
export class SortLink {
  private readonly i18n = inject(I18n);
  private readonly address = inject(DashboardAddress);
  readonly key = input.required<string>();
  readonly label = input.required<string>();
  protected readonly on = computed(() => this.address.sort() === this.key());
  protected readonly hint = computed(() =>
    this.on()
      ? this.i18n.t('reporting.dash.sort.back')
      : this.i18n.t('reporting.dash.sort.by', { column: this.label() }),
  );
}
