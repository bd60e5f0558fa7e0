import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { ViTimePipe } from '@congtac/shared-ui';
import type { Saving } from './section-writer';

/** One quiet line under a section: where its text is now, and what to do when it could not be stored. */
@Component({
  selector: 'ct-section-saving',
  imports: [MatButton, TranslocoPipe, ViTimePipe],
  template: `
    <div role="status" [class.trouble]="saving().kind === 'failed' || saving().kind === 'conflict'">
      @switch (saving().kind) {
        @case ('saving') {
          {{ 'review.saving.saving' | transloco }}
        }
        @case ('saved') {
          {{ 'review.saving.saved' | transloco: { time: at() | viTime } }}
        }
        @case ('device') {
          {{ 'review.saving.device' | transloco }}
        }
        @case ('restored') {
          {{ 'review.saving.restored' | transloco }}
        }
        @case ('failed') {
          {{ 'review.saving.failed' | transloco }} {{ detail() }}
        }
        @case ('conflict') {
          {{ 'review.saving.conflict' | transloco }}
        }
      }
    </div>
    @switch (saving().kind) {
      @case ('conflict') {
        <button matButton type="button" (click)="retry.emit()">{{ 'review.saving.compare' | transloco }}</button>
      }
      @case ('restored') {
        <button matButton type="button" (click)="retry.emit()">{{ 'review.saving.store' | transloco }}</button>
        <button matButton type="button" (click)="discarded.emit()">{{ 'review.saving.discard' | transloco }}</button>
      }
      @case ('device') {
        <button matButton type="button" (click)="retry.emit()">{{ 'ui.action.retry' | transloco }}</button>
      }
      @case ('failed') {
        <button matButton type="button" (click)="retry.emit()">{{ 'ui.action.retry' | transloco }}</button>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5rem;
      align-items: center;
      min-block-size: 1.5rem;
      color: var(--mat-sys-on-surface-variant);
    }
    .trouble {
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class SectionSaving {
  readonly saving = input.required<Saving>();
  /** Try to store again, or look at both texts again. */
  readonly retry = output<void>();
  /** The server's text instead of the one kept on the device. */
  readonly discarded = output<void>();

  protected at(): Date | undefined {
    const saving = this.saving();
    return saving.kind === 'saved' ? saving.at : undefined;
  }

  protected detail(): string {
    const saving = this.saving();
    return saving.kind === 'failed' ? saving.error.detail || saving.error.title : '';
  }
}
