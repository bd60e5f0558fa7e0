import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, required, submit, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { DAY_OFF_KINDS, type DayOffKind, type DayOffView, PutDayOff } from '@congtac/calendar-domain';
import { type AppError, dtoSchema, serverErrors, toAppError } from '@congtac/shared-data';
import {
  CheckboxField,
  type Choice,
  DateField,
  DialogFrame,
  ErrorSummary,
  formatDate,
  I18n,
  RadioField,
  TextField,
} from '@congtac/shared-ui';
import { CatalogueClient } from '../data-access/catalogue-client';

/** The day to mark ('' = the person chooses it) and the mark it has. */
export interface DayOffDialogData {
  readonly day: string;
  readonly weekend: boolean;
  readonly mark?: DayOffView;
}

interface DayOffModel {
  day: string;
  kind: DayOffKind;
  name: string;
  confirmed: boolean;
}

/** Marks a day as holiday, compensatory day or worked weekend day. Closes with the day, or 'remove'. */
@Component({
  selector: 'ct-day-off-dialog',
  imports: [
    CheckboxField,
    DateField,
    DialogFrame,
    ErrorSummary,
    FormField,
    MatButton,
    RadioField,
    TextField,
    TranslocoPipe,
  ],
  template: `
    <ct-dialog-frame [heading]="heading">
      <form id="ct-day-off-form" class="ct-form" novalidate (submit)="save($event)">
        @if (failure(); as error) {
          <p class="failure" role="alert">{{ error.detail || error.title }}</p>
        }
        <ct-error-summary [form]="form" [shown]="refused()" />
        @if (!data.day) {
          <ct-date-field [label]="'calendar.daysOff.day' | transloco" [formField]="form.day" />
        }
        <ct-radio-field [label]="'calendar.daysOff.kind' | transloco" [choices]="kinds" [formField]="form.kind" />
        <ct-text-field [label]="'calendar.daysOff.name' | transloco" [formField]="form.name" />
        <ct-checkbox-field [label]="'calendar.daysOff.confirmed' | transloco" [formField]="form.confirmed" />
      </form>
      <ng-container ctActions>
        <button matButton="filled" type="submit" form="ct-day-off-form">{{ 'calendar.form.save' | transloco }}</button>
        @if (data.mark) {
          <button matButton="outlined" type="button" (click)="ref.close('remove')">
            {{ 'calendar.daysOff.remove' | transloco }}
          </button>
        }
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
export class DayOffDialog {
  private readonly client = inject(CatalogueClient);
  private readonly i18n = inject(I18n);
  protected readonly data = inject<DayOffDialogData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);

  private readonly model = signal<DayOffModel>({
    day: this.data.day,
    kind: this.data.mark?.kind ?? (this.data.weekend ? 'SWAPPED_WORKING' : 'HOLIDAY'),
    name: this.data.mark?.name ?? '',
    confirmed: this.data.mark?.confirmed ?? true,
  });
  protected readonly form = form(this.model, (path) => {
    required(path.day);
    validateStandardSchema(path, dtoSchema<DayOffModel>(PutDayOff));
  });
  protected readonly refused = signal(0);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly heading = this.data.day
    ? this.i18n.t('calendar.daysOff.edit', { day: formatDate(this.data.day) })
    : this.i18n.t('calendar.daysOff.add');
  protected readonly kinds = DAY_OFF_KINDS.map((kind): Choice => ({
    value: kind,
    label: this.i18n.t(`calendar.dayOffKind.${kind}`),
  }));

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    const done = await submit(this.form, async () => {
      const { day, kind, name, confirmed } = this.model();
      try {
        await this.client.putDay(day, this.data.mark?.version ?? 0, { kind, name: name.trim(), confirmed });
        this.ref.close(day);
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
