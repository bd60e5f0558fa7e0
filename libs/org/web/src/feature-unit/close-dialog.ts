import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { CloseUnit, type UnitView } from '@congtac/org-domain';
import { type AppError, dtoSchema, serverErrors, SessionStore, toAppError, toBody } from '@congtac/shared-data';
import { DateField, DialogFrame, ErrorSummary, TextareaField, ViNumberPipe } from '@congtac/shared-ui';
import { UnitClient } from '../data-access/unit-client';

/** What the dialog edits. */
interface CloseModel {
  validTo: string;
  reason: string;
}

/** Ends a unit on a day (I-18); says why when it cannot be ended. Closes with the ended unit. */
@Component({
  selector: 'ct-close-dialog',
  imports: [DateField, DialogFrame, ErrorSummary, FormField, MatButton, TextareaField, TranslocoPipe, ViNumberPipe],
  template: `
    <ct-dialog-frame [heading]="'org.close.title' | transloco: { name: unit.name }">
      <form id="ct-close-form" class="ct-form" novalidate (submit)="end($event)">
        <p>{{ 'org.close.explain' | transloco }}</p>
        @if (failure(); as error) {
          <p class="refused" role="alert">
            <strong>{{ error.title || ('ui.state.errorTitle' | transloco) }}</strong>
            {{ error.detail }}
          </p>
        } @else if (unit.childCount > 0) {
          <p class="refused">
            <strong>{{ 'org.close.hasChildren' | transloco: { count: (unit.childCount | viNumber) } }}</strong>
            {{ 'org.close.hasChildrenHow' | transloco }}
          </p>
        }
        <ct-error-summary [form]="form" [shown]="refused()" />
        <ct-date-field [label]="'org.close.date' | transloco" [today]="today" [formField]="form.validTo" />
        <ct-textarea-field
          [label]="'org.close.reason' | transloco"
          [hint]="'org.move.reasonHint' | transloco"
          [formField]="form.reason"
        />
      </form>
      <ng-container ctActions>
        <button matButton="filled" type="submit" form="ct-close-form">{{ 'org.close.deed' | transloco }}</button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
  styleUrl: './dialog.scss',
})
export class CloseDialog {
  private readonly client = inject(UnitClient);
  protected readonly unit = inject<UnitView>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<UnitView>>(DialogRef);
  protected readonly today = inject(SessionStore).today();

  private readonly model = signal<CloseModel>({ validTo: this.today, reason: '' });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, dtoSchema<CloseModel>(CloseUnit)));
  protected readonly refused = signal(0);
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected async end(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    const done = await submit(this.form, async () => {
      try {
        this.ref.close(await this.client.close(this.unit, toBody(CloseUnit, this.model())));
        return undefined;
      } catch (error) {
        // The dialog says why the unit cannot be ended yet; what was typed stays.
        const failure = toAppError(error);
        if (failure.fields.length > 0) return serverErrors(this.form, failure);
        this.failure.set(failure);
        return undefined;
      }
    });
    if (!done) this.refused.update((count) => count + 1);
  }
}
