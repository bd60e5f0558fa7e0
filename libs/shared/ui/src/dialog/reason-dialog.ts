import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { TextareaField } from '../field/text-field';
import { I18n } from '../i18n/i18n';
import { DialogFrame } from './dialog-frame';

/** Words of a question that needs a reason. */
export interface ReasonData {
  readonly heading: string;
  /** Label of the text, e.g. "Vì sao trả lại? (người báo cáo sẽ đọc được)". */
  readonly label: string;
  readonly text?: string;
  /** The deed, e.g. "Trả lại báo cáo". */
  readonly confirm: string;
}

/** See `Dialogs.reason`. Closes with the trimmed reason; an empty one is refused in words. */
@Component({
  selector: 'ct-reason-dialog',
  imports: [DialogFrame, MatButton, TextareaField, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="data.heading">
      @if (data.text) {
        <p>{{ data.text }}</p>
      }
      <ct-textarea-field [label]="data.label" [(value)]="text" [error]="error()" [required]="true" />
      <ng-container ctActions>
        <button matButton="filled" type="button" (click)="confirm()">{{ data.confirm }}</button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
})
export class ReasonDialog {
  private readonly i18n = inject(I18n);
  private readonly field = viewChild.required(TextareaField);
  protected readonly data = inject<ReasonData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly text = signal('');
  protected readonly error = signal('');

  protected confirm(): void {
    const reason = this.text().trim();
    if (reason !== '') return this.ref.close(reason);
    this.error.set(this.i18n.t('ui.reason.missing'));
    this.field().focus();
  }
}
