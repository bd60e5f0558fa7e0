import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Draft } from '@congtac/shared-data';
import { ViTimePipe } from '@congtac/shared-ui';
import type { Saving } from './report-editor';

/** One quiet line: where the text is now, and what to do when it could not be stored. */
@Component({
  selector: 'ct-saving-line',
  imports: [MatButton, TranslocoPipe, ViTimePipe],
  template: `
    <div role="status">
      @switch (saving().kind) {
        @case ('saving') {
          {{ 'reporting.form.autosave.saving' | transloco }}
        }
        @case ('saved') {
          {{ 'reporting.form.autosave.saved' | transloco: { time: at() | viTime } }}
        }
        @case ('device') {
          {{ 'reporting.form.autosave.device' | transloco: { time: draft().savedAt() | viTime } }}
          <button matButton type="button" (click)="retry.emit()">{{ 'ui.action.retry' | transloco }}</button>
        }
        @case ('failed') {
          {{ 'reporting.form.autosave.failed' | transloco }} {{ detail() }}
          <button matButton type="button" (click)="retry.emit()">{{ 'ui.action.retry' | transloco }}</button>
        }
        @case ('conflict') {
          {{ 'reporting.form.autosave.conflict' | transloco }}
          <button matButton type="button" (click)="retry.emit()">
            {{ 'reporting.form.autosave.compare' | transloco }}
          </button>
        }
        @default {
          @if (!draft().available()) {
            {{ 'ui.draftUnavailable' | transloco }}
          } @else if (draft().savedAt(); as at) {
            @if (draft().restored()) {
              {{ 'reporting.form.autosave.restored' | transloco: { time: at | viTime } }}
              <button matButton type="button" (click)="discarded.emit()">
                {{ 'reporting.form.autosave.discard' | transloco }}
              </button>
            } @else {
              {{ 'reporting.form.autosave.saved' | transloco: { time: at | viTime } }}
            }
          }
        }
      }
    </div>
  `,
  styles: `
    div {
      min-block-size: 1.5rem;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class SavingLine {
  readonly saving = input.required<Saving>();
  readonly draft = input.required<Draft>();
  /** Try to store again, or look at both texts again. */
  readonly retry = output<void>();
  /** The user wants the server's text instead of the one kept on the device. */
  readonly discarded = output<void>();

  protected at(): Date | undefined {
    const saving = this.saving();
    return saving.kind === 'saved' ? (saving.at ?? this.draft().savedAt()) : undefined;
  }

  protected detail(): string {
    const saving = this.saving();
    return saving.kind === 'failed' ? saving.error.detail : '';
  }
}
