import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import { DialogFrame, TextareaField } from '@congtac/shared-ui';

/** What the dialog starts with. */
export interface ReassignData {
  readonly taskTitle: string;
  /** Units are looked for below this one. */
  readonly withinId: number | undefined;
}

/** Chooses the unit that takes a refused task over. Closes with `{ unitId, reason }`. */
@Component({
  selector: 'ct-reassign-dialog',
  imports: [DialogFrame, MatButton, TextareaField, TranslocoPipe, UnitPicker],
  template: `
    <ct-dialog-frame [heading]="'planning.target.refusal.reassignTitle' | transloco">
      <p>{{ data.taskTitle }}</p>
      <div class="ct-form">
        <ct-unit-picker
          [label]="'planning.target.refusal.reassignUnit' | transloco"
          [withinId]="data.withinId"
          [(value)]="unitId"
        />
        <ct-textarea-field
          [label]="'planning.target.refusal.reassignReason' | transloco"
          [optional]="true"
          [rows]="2"
          [(value)]="reason"
        />
      </div>
      <ng-container ctActions>
        <button matButton="filled" type="button" [disabled]="unitId() === null" (click)="done()">
          {{ 'planning.target.refusal.reassign' | transloco }}
        </button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
})
export class ReassignDialog {
  protected readonly ref = inject<DialogRef<{ unitId: number; reason?: string }>>(DialogRef);
  protected readonly data = inject<ReassignData>(DIALOG_DATA);
  protected readonly unitId = signal<number | null>(null);
  protected readonly reason = signal('');

  protected done(): void {
    const unitId = this.unitId();
    const reason = this.reason().trim();
    if (unitId !== null) this.ref.close({ unitId, ...(reason && { reason }) });
  }
}
