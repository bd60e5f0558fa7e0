import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n, Icon } from '@congtac/shared-ui';
import { UnreadNotices } from './unread-notices';

/** Link to the inbox with the number of notices that wait; more than 99 is shown as "99+". */
@Component({
  selector: 'ct-bell',
  imports: [Icon, RouterLink],
  template: `
    <a routerLink="/thong-bao" [attr.aria-label]="words()">
      <ct-icon name="notifications" />
      @if (count() > 0) {
        <span class="count" aria-hidden="true">{{ count() > 99 ? '99+' : count() }}</span>
      }
    </a>
  `,
  styles: `
    a {
      position: relative;
      display: grid;
      place-items: center;
      min-inline-size: 2.75rem;
      min-block-size: 2.75rem;
      border-radius: 0.625rem;
      color: var(--mat-sys-on-surface-variant);
    }
    .count {
      position: absolute;
      inset-block-start: 0.125rem;
      inset-inline-end: 0;
      min-inline-size: 1.25rem;
      padding-inline: 0.25rem;
      border-radius: 1rem;
      background: var(--mat-sys-error);
      color: var(--mat-sys-on-error);
      font-size: 0.875rem;
      font-weight: 600;
      line-height: 1.25rem;
      text-align: center;
    }
  `,
})
export class Bell {
  private readonly i18n = inject(I18n);
  protected readonly count = inject(UnreadNotices).count;
  protected readonly words = computed(() =>
    this.count() === 0
      ? this.i18n.t('app.bell.none')
      : this.i18n.t('app.bell.some', { count: this.count() > 99 ? '99+' : this.count() }),
  );
}
