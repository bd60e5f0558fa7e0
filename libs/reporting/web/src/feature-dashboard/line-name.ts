import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DashboardUnitView } from '@congtac/reporting-domain';
import { I18n } from '@congtac/shared-ui';

/** Name of a line over units, for whoever hears a number alone. */
export function lineName(line: DashboardUnitView, i18n: I18n): string {
  if (line.kind === 'CHILD') return line.unitName;
  return i18n.t(`reporting.dash.line.${line.kind.toLowerCase()}`);
}

/** Name of a line; a unit that one oversees opens as a dashboard of its own. */
@Component({
  selector: 'ct-line-name',
  imports: [RouterLink, TranslocoPipe],
  template: `
    @if (line().opens) {
      <a
        [routerLink]="[]"
        [queryParams]="{ 'don-vi': line().unitId, xep: null }"
        queryParamsHandling="merge"
        [attr.aria-label]="'reporting.dash.line.open' | transloco: { unit: name() }"
        >{{ name() }}</a
      >
    } @else {
      {{ name() }}
    }
    @if (line().kind === 'CHILD' && line().partial) {
      <span class="ct-quiet" [title]="'reporting.dash.line.partialWhy' | transloco"
        >({{ 'reporting.dash.line.partial' | transloco }})</span
      >
    }
  `,
  styles: `
    a {
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      text-decoration: underline;
    }
  `,
})
export class LineName {
  private readonly i18n = inject(I18n);
  readonly line = input.required<DashboardUnitView>();
  protected readonly name = computed(() => lineName(this.line(), this.i18n));
}
