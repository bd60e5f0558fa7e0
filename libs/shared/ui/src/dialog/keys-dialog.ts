import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { DialogFrame } from './dialog-frame';

/** Keys of a table and where their words stand. */
export interface KeysData {
  /** Texts: `title`, and one for the name of each line. */
  readonly texts: string;
  readonly lines: readonly { readonly name: string; readonly keys: string }[];
}

/** The keys of a table, each with what it does. */
@Component({
  selector: 'ct-keys-dialog',
  imports: [DialogFrame, MatButton, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="data.texts + '.title' | transloco">
      <dl>
        @for (line of data.lines; track line.name) {
          <dt>
            <kbd>{{ line.keys }}</kbd>
          </dt>
          <dd>{{ data.texts + '.' + line.name | transloco }}</dd>
        }
      </dl>
      <button ctActions matButton="filled" type="button" (click)="ref.close()">
        {{ 'ui.action.close' | transloco }}
      </button>
    </ct-dialog-frame>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: 0.5rem 1.25rem;
      margin: 0;
    }
    dd {
      margin: 0;
    }
    kbd {
      font: var(--mat-sys-body-medium);
      font-weight: 700;
    }
  `,
})
export class KeysDialog {
  protected readonly ref = inject<DialogRef<void>>(DialogRef);
  protected readonly data = inject<KeysData>(DIALOG_DATA);
}
