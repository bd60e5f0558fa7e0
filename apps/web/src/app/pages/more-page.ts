import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '@congtac/shared-data';
import { Icon, PageHeader } from '@congtac/shared-ui';
import { moreFor } from '../shell/nav-items';
import { WideScreen } from '../shell/wide-screen';

/** `/them`: everything that has no place in the rail, or on phones in the bar. */
@Component({
  selector: 'ct-more-page',
  imports: [Icon, PageHeader, RouterLink, TranslocoPipe],
  template: `
    <ct-page-header [heading]="'app.more.title' | transloco" />
    <ul>
      @for (item of items(); track item.url) {
        <li>
          <a [routerLink]="item.url">
            <ct-icon [name]="item.icon" />
            <span>{{ item.label | transloco }}</span>
            <ct-icon name="chevron-right" />
          </a>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    a {
      display: flex;
      gap: 1rem;
      align-items: center;
      min-block-size: 3.5rem;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
      color: inherit;
      text-decoration: none;
    }
    span {
      flex: 1;
    }
  `,
})
export class MorePage {
  private readonly session = inject(SessionStore);
  private readonly wide = inject(WideScreen).matches;
  protected readonly items = computed(() => moreFor(this.session.view(), this.wide()));
}
