import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '@congtac/shared-data';
import { Icon } from '@congtac/shared-ui';
import { barFor } from './nav-items';

/** The phone's bar: three sections and "Thêm", each with its word. */
@Component({
  selector: 'ct-bottom-bar',
  imports: [Icon, RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'app.nav.label' | transloco">
      @for (item of items(); track item.url) {
        <a [routerLink]="item.url" routerLinkActive="here" ariaCurrentWhenActive="page">
          <ct-icon [name]="item.icon" />
          {{ item.short ?? item.label | transloco }}
        </a>
      }
      <a routerLink="/them" routerLinkActive="here" ariaCurrentWhenActive="page">
        <ct-icon name="menu" />
        {{ 'app.nav.more' | transloco }}
      </a>
    </nav>
  `,
  styleUrl: './bottom-bar.scss',
})
export class BottomBar {
  private readonly session = inject(SessionStore);
  protected readonly items = computed(() => barFor(this.session.view()));
}
