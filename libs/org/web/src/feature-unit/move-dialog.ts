import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { MoveUnit, type UnitView } from '@congtac/org-domain';
import { UnitPicker } from '@congtac/org-ui';
import { type AppError, dtoSchema, serverErrors, SessionStore, toAppError, toBody } from '@congtac/shared-data';
import { DateField, DialogFrame, ErrorSummary, TextareaField } from '@congtac/shared-ui';
import { UnitClient } from '../data-access/unit-client';

/** What the dialog edits. */
interface MoveModel {
  parentId: number | null;
  effectiveFrom: string;
  reason: string;
}

/** Puts a unit with everything below it under another unit from a day on; closes with the moved unit. */
@Component({
  selector: 'ct-move-dialog',
  imports: [DateField, DialogFrame, ErrorSummary, FormField, MatButton, TextareaField, TranslocoPipe, UnitPicker],
  template: `
    <ct-dialog-frame [heading]="'org.move.title' | transloco: { name: unit.name }">
      <form id="ct-move-form" class="ct-form" novalidate (submit)="move($event)">
        <p>{{ 'org.move.explain' | transloco }}</p>
        @if (failure(); as error) {
          <p class="refused" role="alert">
            <strong>{{ error.title || ('ui.state.errorTitle' | transloco) }}</strong>
            {{ error.detail }}
          </p>
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
export class MoveDialog {
  private readonly client = inject(UnitClient);
  protected readonly unit = inject<UnitView>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<UnitView>>(DialogRef);
  protected readonly today = inject(SessionStore).today();

  private readonly model = signal<MoveModel>({ parentId: null, effectiveFrom: this.today, reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, dtoSchema<MoveModel>(MoveUnit)));
  protected readonly refused = signal(0);
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected async move(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    const done = await submit(this.form, async () => {
      try {
        this.ref.close(await this.client.move(this.unit, toBody(MoveUnit, this.model())));
        return undefined;
      } catch (error) {
        // The dialog says why the tree did not change; what was chosen stays.
        const failure = toAppError(error);
        if (failure.fields.length > 0) return serverErrors(this.form, failure);
        this.failure.set(failure);
        return undefined;
      }
    });
    if (!done) this.refused.update((count) => count + 1);
  }
}
