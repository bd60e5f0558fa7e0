import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { DialogFrame } from './dialog-frame';

/** Words of a question. */
export interface ConfirmData {
  readonly heading: string;
  readonly text?: string;
  /** The deed, e.g. "Ban hành kế hoạch". */
  readonly confirm: string;
  /** Word of the way out; "Hủy bỏ" when absent. */
  readonly cancel?: string;
}

/** See `Dialogs.confirm`. Closes with true for the deed. */
@Component({
  selector: 'ct-confirm-dialog',
  imports: [DialogFrame, MatButton, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="data.heading">
      @if (data.text) {
        <p>{{ data.text }}</p>
      }
      <ng-container ctActions>
        <button matButton="filled" type="button" (click)="ref.close(true)">{{ data.confirm }}</button>
        <button matButton type="button" (click)="ref.close(false)">
          {{ data.cancel ?? ('ui.action.cancel' | transloco) }}
        </button>
      </ng-container>
    </ct-dialog-frame>
  `,
})
export class ConfirmDialog {
  protected readonly data = inject<ConfirmData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
}
