import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { CreatePerson, type PersonView, UpdatePerson } from '@congtac/org-domain';
import { type AppError, dtoSchema, serverErrors, toAppError, toBody } from '@congtac/shared-data';
import { DialogFrame, ErrorSummary, TextField } from '@congtac/shared-ui';
import { UnitClient } from '../data-access/unit-client';

/** A person to correct, or the unit of a new one. */
export interface PersonData {
  readonly unitId: number;
  readonly unitName: string;
  readonly person?: PersonView;
}

/** What the dialog edits. */
interface PersonModel {
  fullName: string;
  phone: string;
  email: string;
  titleVi: string;
}

/** Registers a person with a post, or corrects one; closes with the stored person. */
@Component({
  selector: 'ct-person-dialog',
  imports: [DialogFrame, ErrorSummary, FormField, MatButton, TextField, TranslocoPipe],
  template: `
    <ct-dialog-frame [heading]="(person ? 'org.person.editTitle' : 'org.person.addTitle') | transloco">
      <form id="ct-person-form" class="ct-form" novalidate (submit)="save($event)">
        <p>{{ 'org.person.unitIs' | transloco: { name: data.unitName } }}</p>
        @if (failure(); as error) {
          <p class="failure" role="alert">{{ error.detail || error.title || ('ui.state.error' | transloco) }}</p>
        }
        <ct-error-summary [form]="form" [shown]="refused()" />
        <ct-text-field [label]="'org.person.fullName' | transloco" [formField]="form.fullName" />
        @if (!person) {
          <ct-text-field [label]="'org.person.title' | transloco" [optional]="true" [formField]="form.titleVi" />
        }
        <ct-text-field
          type="tel"
          inputmode="tel"
          [label]="'org.person.phone' | transloco"
          [optional]="true"
          [formField]="form.phone"
        />
        <ct-text-field
          type="email"
          [label]="'org.person.email' | transloco"
          [optional]="true"
          [formField]="form.email"
        />
      </form>
      <ng-container ctActions>
        <button matButton="filled" type="submit" form="ct-person-form">
          {{ (person ? 'org.form.save' : 'org.person.add') | transloco }}
        </button>
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.cancel' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
  styleUrl: './dialog.scss',
})
export class PersonDialog {
  private readonly client = inject(UnitClient);
  protected readonly data = inject<PersonData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<PersonView>>(DialogRef);
  protected readonly person = this.data.person;

  private readonly model = signal<PersonModel>({
    fullName: this.person?.fullName ?? '',
    phone: this.person?.phone ?? '',
    email: this.person?.email ?? '',
    titleVi: '',
  });
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, dtoSchema<PersonModel>(this.person ? UpdatePerson : CreatePerson)),
  );
  protected readonly refused = signal(0);
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    const done = await submit(this.form, async () => {
      try {
        this.ref.close(await this.write());
        return undefined;
      } catch (error) {
        // Refusals belong to their fields, the rest is told on top; what was typed stays.
        const failure = toAppError(error);
        if (failure.fields.length > 0) return serverErrors(this.form, failure);
        this.failure.set(failure);
        return undefined;
      }
    });
    if (!done) this.refused.update((count) => count + 1);
  }

  private write(): Promise<PersonView> {
    if (!this.person) return this.client.addPerson(this.data.unitId, toBody(CreatePerson, this.model()));
    const { fullName, phone, email } = this.model();
    return this.client.updatePerson(this.person, toBody(UpdatePerson, { fullName, phone, email }));
  }
}
