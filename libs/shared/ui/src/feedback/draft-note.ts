import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Draft } from '@congtac/shared-data';
import { ViTimePipe } from '../format/pipes';

/** The line under a form that tells the state of its draft: saved when, put back, or not storable here. */
@Component({
  selector: 'ct-draft-note',
  imports: [MatButton, TranslocoPipe, ViTimePipe],
  template: `
    @if (!draft().available()) {
      <p role="status">{{ 'ui.draftUnavailable' | transloco }}</p>
    } @else if (draft().savedAt(); as at) {
      <p role="status">
        {{ (draft().restored() ? 'ui.draftRestored' : 'ui.draftSaved') | transloco: { time: at | viTime } }}
        @if (draft().restored()) {
          <button matButton type="button" (click)="discarded.emit()">{{ 'ui.draftDiscard' | transloco }}</button>
        }
      </p>
    }
  `,
  styles: `
    p {
      margin: 0;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class DraftNote {
  readonly draft = input.required<Draft>();
  /** The user wants the text from the server instead: call `draft.discard()` and set the model again. */
  readonly discarded = output<void>();
}
