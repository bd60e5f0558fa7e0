import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, required, submit, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { CreateTermPeriod } from '@congtac/reporting-domain';
import { type AppError, dtoSchema, keepDraft, serverErrors, SessionStore, toAppError } from '@congtac/shared-data';
import { DateField, DialogFrame, ErrorSummary, I18n, TextField, Toaster } from '@congtac/shared-ui';
import { PeriodClient } from '../data-access/period-client';

interface TermModel {
  unitId: number;
  name: string;
  from: string;
  to: string;
}

/** Adds a term of office for a unit and everything below it. Closes with true once it is stored. */
@Component({
  selector: 'ct-term-dialog',
  imports: [DateField, DialogFrame, ErrorSummary, FormField, MatButton, TextField, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="'reporting.period.term.add' | transloco">
      <form id="ct-term-form" class="ct-form" novalidate (submit)="save($event)">
        @if (failure(); as error) {
          <p class="failure" role="alert">{{ error.detail || error.title || ('ui.state.error' | transloco) }}</p>
        }
        <ct-error-summary [form]="form" [shown]="refused()" />
        <ct-text-field
          [label]="'reporting.period.term.name' | transloco"
          [hint]="'reporting.period.term.nameHint' | transloco"
          [formField]="form.name"
        />
        <ct-date-field [label]="'reporting.period.term.from' | transloco" [today]="today()" [formField]="form.from" />
        <ct-date-field [label]="'reporting.period.term.to' | transloco" [today]="today()" [formField]="form.to" />
      </form>
      <ng-container ctActions>
        <button matButton="filled" type="submit" form="ct-term-form">
          {{ 'reporting.period.dialog.save' | transloco }}
        </button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
  styles: `
    .failure {
      margin: 0;
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
})
export class TermDialog {
  private readonly client = inject(PeriodClient);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly today = inject(SessionStore).today;

  private readonly model = signal<TermModel>({ unitId: inject<number>(DIALOG_DATA), name: '', from: '', to: '' });
  private readonly draft = keepDraft(`term/${this.model().unitId}`, this.model);
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    required(path.from);
    required(path.to);
    validateStandardSchema(path, dtoSchema<TermModel>(CreateTermPeriod));
  });
  protected readonly refused = signal(0);
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    const done = await submit(this.form, async () => {
      try {
        await this.client.addTerm(this.model());
        await this.draft.discard();
        this.toaster.show(this.i18n.t('reporting.period.term.added'));
        this.ref.close(true);
        return undefined;
      } catch (error) {
        // Refusals go to their fields, the rest on top; what was typed stays.
        const failure = toAppError(error);
        if (failure.fields.length > 0) return serverErrors(this.form, failure);
        this.failure.set(failure);
        return undefined;
      }
    });
    if (!done) this.refused.update((count) => count + 1);
  }
}
