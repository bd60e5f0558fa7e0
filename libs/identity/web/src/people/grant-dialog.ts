import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, required, submit, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { type AccountView, AddGrant } from '@congtac/identity-domain';
import { UnitPicker } from '@congtac/org-ui';
import { type AppError, dtoSchema, serverErrors, SessionStore, toAppError, toBody } from '@congtac/shared-data';
import { type GrantScope, type Role, ROLES } from '@congtac/shared-domain';
import { type Choice, DateField, DialogFrame, ErrorSummary, I18n, RadioField, SelectField } from '@congtac/shared-ui';
import { PeopleClient } from './data-access/people-client';

/** What the dialog edits. */
interface GrantModel {
  role: Role | '';
  unitId: number | null;
  scope: GrantScope;
  validFrom: string;
  validTo: string;
}

/** Gives a role at a unit, for good or for some days; closes with the changed account. */
@Component({
  selector: 'ct-grant-dialog',
  imports: [
    DateField,
    DialogFrame,
    ErrorSummary,
    FormField,
    MatButton,
    RadioField,
    SelectField,
    TranslocoPipe,
    UnitPicker,
  ],
  template: `
    <ct-dialog-frame [heading]="'people.grant.addTitle' | transloco: { name: account.displayName }">
      <form id="ct-grant-form" class="ct-form" novalidate (submit)="give($event)">
        @if (failure(); as error) {
          <p class="failure" role="alert">{{ error.detail || error.title || ('ui.state.error' | transloco) }}</p>
        }
        <ct-error-summary [form]="form" [shown]="refused()" />
        <ct-select-field
          [label]="'people.field.role' | transloco"
          [hint]="roleHint()"
          [choices]="roles()"
          [formField]="form.role"
        />
        <ct-unit-picker
          [label]="'people.field.unit' | transloco"
          [selectedLabel]="unitName()"
          [formField]="form.unitId"
        />
        <ct-radio-field [label]="'people.field.scope' | transloco" [choices]="scopes()" [formField]="form.scope" />
        <ct-date-field
          [label]="'people.grant.validFrom' | transloco"
          [optional]="true"
          [today]="today"
          [formField]="form.validFrom"
        />
        <ct-date-field
          [label]="'people.grant.validTo' | transloco"
          [optional]="true"
          [today]="today"
          [formField]="form.validTo"
        />
      </form>
      <ng-container ctActions>
        <button matButton="filled" type="submit" form="ct-grant-form">{{ 'people.grant.add' | transloco }}</button>
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
export class GrantDialog {
  private readonly client = inject(PeopleClient);
  private readonly i18n = inject(I18n);
  protected readonly account = inject<AccountView>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<AccountView>>(DialogRef);
  protected readonly today = inject(SessionStore).today();

  private readonly place = this.client.unit(() => this.account.unitId);
  protected readonly unitName = computed(() => (this.place.hasValue() ? this.place.value().name : ''));
  private readonly model = signal<GrantModel>({
    role: '',
    unitId: this.account.unitId,
    scope: 'UNIT',
    validFrom: '',
    validTo: '',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.role);
    required(path.unitId);
    validateStandardSchema(path, dtoSchema<GrantModel>(AddGrant));
  });
  protected readonly refused = signal(0);
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected readonly roles = computed<Choice[]>(() =>
    ROLES.map((role) => ({ value: role, label: this.i18n.t(`people.role.${role}`) })),
  );
  protected readonly roleHint = computed(() => {
    const role = this.form.role().value();
    return role === '' ? '' : this.i18n.t(`people.roleHint.${role}`);
  });
  protected readonly scopes = computed<Choice[]>(() =>
    (['UNIT', 'SUBTREE'] as const).map((scope) => ({
      value: scope,
      label: this.i18n.t(`people.scope.${scope}`),
      detail: this.i18n.t(`people.scope.${scope}_DETAIL`),
    })),
  );

  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    const done = await submit(this.form, async () => {
      try {
        const body = toBody(AddGrant, {
          ...this.model(),
          role: this.model().role as Role,
          unitId: this.model().unitId ?? 0,
        });
        this.ref.close(await this.client.addGrant(this.account.accountId, body));
        return undefined;
      } catch (error) {
        // Refusals belong to their fields, the rest is told on top; what was chosen stays.
        const failure = toAppError(error);
        if (failure.fields.length > 0) return serverErrors(this.form, failure);
        this.failure.set(failure);
        return undefined;
      }
    });
    if (!done) this.refused.update((count) => count + 1);
  }
}
