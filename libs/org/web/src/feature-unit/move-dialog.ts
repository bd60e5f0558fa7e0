import { Component, signal } from '@angular/core';
import { form, FormField, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { MoveUnit, type UnitView } from '@congtac/org-domain';
import { UnitPicker } from '@congtac/org-ui';
import { dtoSchema, toBody } from '@congtac/shared-data';
import { DateField, DialogFrame, ErrorSummary, TextareaField } from '@congtac/shared-ui';
import { DeedRefusal, TreeDeed } from './tree-deed';

/** What the dialog edits. */
interface MoveModel {
  parentId: number | null;
  effectiveFrom: string;
  reason: string;
}

/** Puts a unit with everything below it under another unit from a day on; closes with the moved unit. */
@Component({
  selector: 'ct-move-dialog',
  imports: [
    DateField,
    DeedRefusal,
    DialogFrame,
    ErrorSummary,
    FormField,
    MatButton,
    TextareaField,
    TranslocoPipe,
    UnitPicker,
  ],
  template: `
    <ct-dialog-frame [heading]="'org.move.title' | transloco: { name: unit.name }">
      <form id="ct-move-form" class="ct-form" novalidate (submit)="move($event)">
        <p>{{ 'org.move.explain' | transloco }}</p>
        @if (failure(); as error) {
          <ct-deed-refusal [error]="error" />
        }
        <ct-error-summary [form]="form" [shown]="refused()" />
        <ct-unit-picker [label]="'org.move.parent' | transloco" [formField]="form.parentId" />
        <ct-date-field [label]="'org.move.date' | transloco" [today]="today" [formField]="form.effectiveFrom" />
        <ct-textarea-field
          [label]="'org.move.reason' | transloco"
          [hint]="'org.move.reasonHint' | transloco"
          [formField]="form.reason"
        />
      </form>
      <ng-container ctActions>
        <button matButton="filled" type="submit" form="ct-move-form">{{ 'org.move.deed' | transloco }}</button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
  styleUrl: './dialog.scss',
})
export class MoveDialog extends TreeDeed<UnitView> {
  private readonly model = signal<MoveModel>({ parentId: null, effectiveFrom: this.today, reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, dtoSchema<MoveModel>(MoveUnit)));

  protected move(event: Event): Promise<void> {
    return this.carryOut(event, this.form, () => this.client.move(this.unit, toBody(MoveUnit, this.model())));
  }
}
