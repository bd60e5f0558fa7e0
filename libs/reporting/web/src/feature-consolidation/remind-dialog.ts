import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PeriodReminderView } from '@congtac/reporting-domain';
import { DialogFrame, TextareaField } from '@congtac/shared-ui';

/** Whom a reminder reaches, before it is sent. Closes with the words to them. */
@Component({
  selector: 'ct-remind-dialog',
  imports: [DialogFrame, MatButton, TextareaField, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="'reporting.consolidation.reminding.title' | transloco">
      <p>
        @if (whom.unitCount > 0 && whom.people === 0) {
          {{ 'reporting.consolidation.reminding.noOne' | transloco }}
        } @else if (whom.unitCount > 0) {
          {{ 'reporting.consolidation.reminding.whom' | transloco: { units: whom.unitCount, people: whom.people } }}
        } @else {
          {{ 'reporting.consolidation.reminding.nobody' | transloco }}
        }
      </p>
      <ul>
        @for (unit of whom.units; track unit.unitId) {
          <li>
            {{ unit.unitName }}:
            @if (unit.remindedToday) {
              {{ 'reporting.consolidation.reminding.today' | transloco }}
            } @else if (unit.people === 0) {
              {{ 'reporting.consolidation.reminding.noAccount' | transloco }}
            } @else {
              {{ 'reporting.consolidation.reminding.people' | transloco: { count: unit.people } }}
            }
          </li>
        }
      </ul>
      @if (whom.people > 0) {
        <ct-textarea-field [label]="'reporting.consolidation.reminding.text' | transloco" [rows]="2" [(value)]="text" />
      }
      <ng-container ctActions>
        <button matButton="filled" type="button" [disabled]="whom.people === 0" (click)="ref.close(text())">
          {{ 'reporting.consolidation.reminding.do' | transloco: { units: whom.unitCount } }}
        </button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
  styles: `
    ul {
      max-block-size: 35vh;
      overflow: auto;
      padding-inline-start: 1.25rem;
    }
  `,
})
export class RemindDialog {
  protected readonly whom = inject<PeriodReminderView>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly text = signal('');
}
