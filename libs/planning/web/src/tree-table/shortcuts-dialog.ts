import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { DialogFrame } from '@congtac/shared-ui';

/** The keys of the plan table. */
@Component({
  selector: 'ct-shortcuts-dialog',
  imports: [DialogFrame, MatButton, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="'planning.keys.title' | transloco">
      <dl>
        @for (line of lines; track line.name) {
          <dt>
            <kbd>{{ line.keys }}</kbd>
          </dt>
          <dd>{{ 'planning.keys.' + line.name | transloco }}</dd>
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
export class ShortcutsDialog {
  protected readonly ref = inject<DialogRef<void>>(DialogRef);
  protected readonly lines = [
    { name: 'move', keys: '← → ↑ ↓' },
    { name: 'extend', keys: 'Shift+← → ↑ ↓' },
    { name: 'edit', keys: 'Enter, F2' },
    { name: 'cancel', keys: 'Esc' },
    { name: 'next', keys: 'Tab' },
    { name: 'add', keys: 'Ctrl+Enter' },
    { name: 'indent', keys: 'Ctrl+]' },
    { name: 'outdent', keys: 'Ctrl+[' },
    { name: 'reorder', keys: 'Alt+↑ ↓' },
    { name: 'tick', keys: 'Space' },
    { name: 'tickAll', keys: 'Ctrl+A' },
    { name: 'copy', keys: 'Ctrl+C, Ctrl+V' },
    { name: 'undo', keys: 'Ctrl+Z, Ctrl+Y' },
    { name: 'find', keys: 'Ctrl+F' },
    { name: 'clear', keys: 'Delete' },
    { name: 'menu', keys: 'Shift+F10' },
    { name: 'help', keys: '?' },
  ] as const;
}
