import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AppError } from '@congtac/shared-data';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-registry';

interface Words {
  readonly title: string;
  readonly detail: string;
  readonly icon: IconName;
  readonly retry: boolean;
}

/**
 * What happened, what was kept, what to press, a code for support. Chooses its words by `error.kind`
 * (offline, forbidden, not-found, else the sentences of the API or "Hệ thống đang gặp sự cố").
 */
@Component({
  selector: 'ct-error-state',
  imports: [MatButton, TranslocoPipe, Icon],
  template: `
    <ct-icon [name]="words().icon" />
    <div class="words" role="alert">
      <h2>{{ ownWords() ? error().title : (words().title | transloco) }}</h2>
      <p>{{ ownWords() ? error().detail : (words().detail | transloco) }}</p>
      @if (!plainKind()) {
        <p class="code">{{ 'ui.state.code' | transloco: { code: code() } }}</p>
      }
      @if (words().retry) {
        <div class="actions">
          <button matButton="outlined" type="button" (click)="retry.emit()">{{ 'ui.action.retry' | transloco }}</button>
        </div>
      }
    </div>
  `,
  styleUrl: './message-state.scss',
})
export class ErrorState {
  readonly error = input.required<AppError>();
  readonly retry = output<void>();

  protected readonly words = computed(() => wordsByKind[this.error().kind] ?? failure);
  protected readonly plainKind = computed(() => this.error().kind in wordsByKind);
  protected readonly ownWords = computed(() => !this.plainKind() && this.error().title !== '');
  protected readonly code = computed(() => [this.error().code, this.error().reference].filter(Boolean).join(' · '));
}

const failure: Words = { title: 'ui.state.errorTitle', detail: 'ui.state.error', icon: 'error', retry: true };

const wordsByKind: Readonly<Record<string, Words>> = {
  offline: { title: 'ui.state.offlineTitle', detail: 'ui.state.offline', icon: 'cloud-off', retry: true },
  forbidden: { title: 'ui.state.forbiddenTitle', detail: 'ui.state.forbidden', icon: 'lock', retry: false },
  'not-found': { title: 'ui.state.notFoundTitle', detail: 'ui.state.notFound', icon: 'search', retry: false },
};
