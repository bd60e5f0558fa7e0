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

/**
 * The words that most of these names begin with ("Ủy ban MTTQ Việt Nam "), to be left out where they stand in one column;
 * '' when no two share any. A word that begins small belongs to the name: "phường", "quận".
 */
export function sharedStart(names: readonly string[]): string {
  const byFirst = Map.groupBy(
    names.map((name) => name.split(' ')),
    ([word]) => word,
  );
  const [first = [], ...others] = [...byFirst.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  if (others.length === 0) return '';
  const differs = first.findIndex((word, at) => others.some((name) => name[at] !== word || name.length === at + 1));
  const shared = first.slice(0, differs < 0 ? first.length - 1 : differs);
  while (shared.length > 0 && isSmall(shared[shared.length - 1])) shared.pop();
  // One word alone is what the unit is: "Phường".
  return shared.length < 2 ? '' : shared.map((word) => `${word} `).join('');
}

function isSmall(word: string): boolean {
  return word[0] === word[0].toLowerCase();
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
        [title]="name()"
        >{{ shown() }}</a
      >
    } @else {
      <span [title]="name()">{{ shown() }}</span>
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
  /** Words at the start that all units of the column share; they are left out. */
  readonly without = input('');
  protected readonly shown = computed(() => {
    const name = this.name();
    const without = this.without();
    if (without === '' || this.line().kind !== 'CHILD' || !name.startsWith(without)) return name;
    const own = name.slice(without.length);
    return own.charAt(0).toUpperCase() + own.slice(1);
  });
  protected readonly name = computed(() => lineName(this.line(), this.i18n));
}
