import { afterNextRender, Component, effect, ElementRef, inject, input, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/** One step of the path above a page title. */
export interface Breadcrumb {
  readonly label: string;
  /** Absolute path in the app, e.g. `/ke-hoach/…`. */
  readonly url: string;
}

/**
 * Top of every page: path, the one `h1` (gets the focus after a route change, names the browser tab), a line below,
 * chips and actions.
 * Slots: `[ctActions]` buttons at the right (below on phones), `[ctChips]` beside the title.
 */
@Component({
  selector: 'ct-page-header',
  imports: [RouterLink, TranslocoPipe, Icon],
  template: `
    @if (breadcrumbs().length > 0) {
      <nav [attr.aria-label]="'ui.breadcrumb' | transloco">
        <ol>
          @for (crumb of breadcrumbs(); track crumb.url) {
            <li>
              @if (!$first) {
                <ct-icon name="chevron-right" />
              }
              <a [routerLink]="crumb.url">{{ crumb.label }}</a>
            </li>
          }
        </ol>
      </nav>
    }
    <div class="row">
      <div class="words">
        <div class="title">
          <h1 #title tabindex="-1">{{ heading() }}</h1>
          <ng-content select="[ctChips]" />
        </div>
        @if (summary()) {
          <p>{{ summary() }}</p>
        }
      </div>
      <div class="actions"><ng-content select="[ctActions]" /></div>
    </div>
  `,
  styleUrl: './page-header.scss',
})
export class PageHeader {
  /** Text of the h1. */
  readonly heading = input.required<string>();
  /** One quiet line under the title (counts, dates, unit). */
  readonly summary = input('');
  readonly breadcrumbs = input<readonly Breadcrumb[]>([]);
  private readonly h1 = viewChild.required<ElementRef<HTMLElement>>('title');

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`${this.heading()} – Công Tác`));
    // After a route change the shell puts the focus on <main>; a header that comes later takes it over.
    afterNextRender(() => {
      if (document.activeElement?.id === 'noi-dung') this.h1().nativeElement.focus();
    });
  }
}
