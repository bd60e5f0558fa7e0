import { afterRenderEffect, Component, ElementRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** One tab: a place of its own (path or query), so that Back and shared links work. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  /** Shown after the words, e.g. "Cần làm 4". Undefined = not counted; 0 is shown as 0. */
  readonly count?: number;
  /** Where it leads; '.' keeps the page and changes only the query. */
  readonly link?: string | readonly unknown[];
  readonly query?: Readonly<Record<string, string | null>>;
}

/** Tabs of a page as links with `aria-current`; filters replace, they do not pile up in the history. */
@Component({
  selector: 'ct-tabs',
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.id) {
        <a
          [routerLink]="tab.link ?? []"
          [queryParams]="tab.query ?? {}"
          queryParamsHandling="merge"
          [replaceUrl]="!tab.link"
          [attr.aria-current]="tab.id === active() ? 'page' : null"
        >
          {{ tab.label }}
          @if (tab.count !== undefined) {
            <span class="count">{{ tab.count }}</span>
          }
        </a>
      }
    </nav>
  `,
  styleUrl: './tabs.scss',
})
export class Tabs {
  /** Name of the row of tabs for screen readers. */
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly Tab[]>();
  /** Id of the tab shown. */
  readonly active = input.required<string>();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // On a phone the row scrolls sideways: the tab one is on must not lie outside the screen.
    afterRenderEffect(() => {
      this.active();
      host.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    });
  }
}
