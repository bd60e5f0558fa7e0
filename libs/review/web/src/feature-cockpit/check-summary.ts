import { Component, effect, ElementRef, inject, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CheckLines } from './check-lines';
import { CockpitStore } from './cockpit-store';

/** "Chưa trình được: còn 2 chỗ cần bổ sung": appears after a refused step, takes the focus, leads to each place. */
@Component({
  selector: 'ct-check-summary',
  imports: [CheckLines, TranslocoPipe],
  template: `
    @if (store.refusal(); as refusal) {
      <div #box class="box" role="alert" tabindex="-1">
        <h2>{{ 'review.refused.' + refusal.step | transloco: { count: refusal.checks.length } }}</h2>
        <ct-check-lines [checks]="refusal.checks" />
      </div>
    } @else if (store.failure(); as error) {
      <div #box class="box" role="alert" tabindex="-1">
        <h2>{{ error.title || ('ui.state.errorTitle' | transloco) }}</h2>
        <p>{{ error.detail || ((error.kind === 'offline' ? 'ui.state.offline' : 'ui.state.error') | transloco) }}</p>
      </div>
    }
  `,
  styles: `
    .box {
      margin-block-end: 1.25rem;
      padding: 1rem 1.25rem;
      border: 3px solid var(--mat-sys-error);
      border-radius: 0.5rem;
    }
    h2,
    p {
      margin: 0;
    }
  `,
})
export class CheckSummary {
  protected readonly store = inject(CockpitStore);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    effect(() => {
      if (this.store.refusal() || this.store.failure()) this.box()?.nativeElement.focus();
    });
  }
}
