import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { DialogFrame } from '@congtac/shared-ui';

/** The keys of the consolidation table. */
@Component({
  selector: 'ct-grid-keys-dialog',
  imports: [DialogFrame, MatButton, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="'reporting.consolidation.shortcut.title' | transloco">
      <dl>
        @for (line of lines; track line.name) {
          <dt>
            <kbd>{{ line.keys }}</kbd>
          </dt>
          <dd>{{ 'reporting.consolidation.shortcut.' + line.name | transloco }}</dd>
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
export class GridKeysDialog {
  protected readonly ref = inject<DialogRef<void>>(DialogRef);
  protected readonly lines = [
    { name: 'move', keys: '↑ ↓' },
    { name: 'edit', keys: 'Enter, F2' },
    { name: 'cancel', keys: 'Esc' },
    { name: 'clear', keys: 'Delete' },
    { name: 'tick', keys: 'Space' },
    { name: 'accept', keys: 'Ctrl+Enter' },
    { name: 'paste', keys: 'Ctrl+V' },
    { name: 'save', keys: 'Ctrl+S' },
    { name: 'help', keys: '?' },
  ] as const;
}
