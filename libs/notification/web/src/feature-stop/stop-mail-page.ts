import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { toAppError } from '@congtac/shared-data';
import { I18n, PageHeader, queryParam } from '@congtac/shared-ui';
import { ChannelClient } from '../channel-client';

/** `/thoi-nhan-thu`: where the footer of a letter leads, without signing in. Opening it changes nothing; the button does. */
@Component({
  selector: 'ct-stop-mail-page',
  imports: [MatButton, PageHeader, RouterLink, TranslocoPipe],
  template: `
    <main class="ct-stack">
      <ct-page-header [heading]="'notification.settings.stopTitle' | transloco" />
      @if (done()) {
        <p role="status">{{ 'notification.settings.stopDone' | transloco }}</p>
      } @else {
        <p>{{ 'notification.settings.stopWhy' | transloco }}</p>
        @if (failure(); as words) {
          <p class="failure" role="alert">{{ words }}</p>
        }
        <div class="ct-actions">
          <button matButton="filled" type="button" [disabled]="busy()" (click)="stop()">
            {{ 'notification.settings.stopDo' | transloco }}
          </button>
        </div>
      }
      <a routerLink="/">{{ 'notification.settings.stopHome' | transloco }}</a>
    </main>
  `,
  styles: `
    main {
      max-inline-size: 36rem;
      margin: 0 auto;
      padding: 2rem 1rem;
    }
    .failure {
      color: var(--mat-sys-error);
    }
  `,
})
export class StopMailPage {
  private readonly client = inject(ChannelClient);
  private readonly i18n = inject(I18n);
  private readonly code = queryParam('ma');
  protected readonly done = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');

  protected async stop(): Promise<void> {
    this.busy.set(true);
    try {
      await this.client.stopMail(this.code());
      this.done.set(true);
    } catch (error) {
      this.failure.set(toAppError(error).detail || this.i18n.t('notification.settings.failed'));
    } finally {
      this.busy.set(false);
    }
  }
}
