import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';

/** Milliseconds before a skeleton appears: quick answers must not flicker. */
export const skeletonDelay = 150;
/** Milliseconds after which the page admits that the network is slow and offers to retry. */
export const slowDelay = 10_000;

/** Grey lines in place of content: nothing for 150 ms, then the skeleton, after 10 s a word about the slow network. */
@Component({
  selector: 'ct-loading-state',
  imports: [MatButton, TranslocoPipe],
  template: `
    @if (shown()) {
      <p class="cdk-visually-hidden" role="status">{{ 'ui.state.loading' | transloco }}</p>
      <div class="lines" aria-hidden="true">
        @for (line of numbers(); track line) {
          <span class="line"></span>
        }
      </div>
    }
    @if (slow()) {
      <p class="slow" role="status">
        {{ 'ui.state.slow' | transloco }}
        <button matButton type="button" (click)="retry.emit()">{{ 'ui.action.retry' | transloco }}</button>
      </p>
    }
  `,
  styles: `
    .lines {
      display: grid;
      gap: 0.75rem;
    }
    .line {
      block-size: 2.75rem;
      border-radius: 0.5rem;
      background: var(--mat-sys-surface-container-high);
    }
    .line:nth-child(3n + 2) {
      inline-size: 92%;
    }
    .line:nth-child(3n) {
      inline-size: 84%;
    }
  `,
})
export class LoadingState {
  /** How many grey lines: about as many as the real content. */
  readonly lines = input(4);
  readonly retry = output<void>();
  protected readonly shown = signal(false);
  protected readonly slow = signal(false);
  protected readonly numbers = computed(() => Array.from({ length: this.lines() }, (_, index) => index));

  constructor() {
    const timers = [
      setTimeout(() => this.shown.set(true), skeletonDelay),
      setTimeout(() => this.slow.set(true), slowDelay),
    ];
    inject(DestroyRef).onDestroy(() => timers.forEach(clearTimeout));
  }
}
