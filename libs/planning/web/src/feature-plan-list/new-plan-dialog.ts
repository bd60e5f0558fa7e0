import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import { type ObligationView, PLAN_DOC_TYPES, PLAN_SCOPES, type PlanView } from '@congtac/planning-domain';
import { type AppError, serverErrors, toAppError } from '@congtac/shared-data';
import {
  type Choice,
  DialogFrame,
  ErrorSummary,
  I18n,
  NumberField,
  RadioField,
  SelectField,
  TextField,
} from '@congtac/shared-ui';
import { PlanClient } from '../data-access/plan-client';
import { newPlanBody, type NewPlanModel, newPlanRules } from './new-plan-form';

/** What the dialog starts with: own unit, year of today, and the plans above that wait for an answer. */
export interface NewPlanData {
  readonly unitId: number | null;
  readonly unitName: string;
  readonly year: number;
  readonly obligations: readonly ObligationView[];
}

/** A new plan: blank, or from a plan of the line above that obliges the unit. Closes with the draft. */
@Component({
  selector: 'ct-new-plan-dialog',
  imports: [
    DialogFrame,
    ErrorSummary,
    FormField,
    MatButton,
    NumberField,
    RadioField,
    SelectField,
    TextField,
    TranslocoPipe,
    UnitPicker,
  ],
  template: `
    <ct-dialog-frame [heading]="'planning.new.title' | transloco">
      <form id="ct-new-plan" class="ct-form" novalidate (submit)="create($event)">
        @if (failure(); as error) {
          <p class="failure" role="alert">{{ error.detail || error.title || ('ui.state.error' | transloco) }}</p>
        }
        @if (starts().length > 1) {
          <ct-radio-field [label]="'planning.new.start' | transloco" [choices]="starts()" [(value)]="start" />
        }
        @if (start() === '') {
          <ct-error-summary [form]="form" [shown]="refused()" />
          <ct-unit-picker
            [label]="'planning.new.unit' | transloco"
            [selectedLabel]="data.unitName"
            [formField]="form.unitId"
          />
          <ct-text-field [label]="'planning.new.name' | transloco" [formField]="form.title" />
          <ct-number-field [label]="'planning.new.year' | transloco" [ungrouped]="true" [formField]="form.year" />
          <ct-select-field
            [label]="'planning.new.docType' | transloco"
            [choices]="docTypes()"
            [formField]="form.docType"
          />
          <ct-select-field [label]="'planning.new.scope' | transloco" [choices]="scopes()" [formField]="form.scope" />
        }
      </form>
      <ng-container ctActions>
        <button matButton="filled" type="submit" form="ct-new-plan" [disabled]="busy()">
          {{ 'planning.new.create' | transloco }}
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
export class NewPlanDialog {
  private readonly client = inject(PlanClient);
  private readonly i18n = inject(I18n);
  protected readonly data = inject<NewPlanData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<PlanView>>(DialogRef);

  private readonly model = signal<NewPlanModel>({
    unitId: this.data.unitId,
    title: '',
    year: this.data.year,
    docType: 'KE_HOACH',
    scope: 'ANNUAL',
  });
  protected readonly form = form(this.model, newPlanRules);
  /** '' = blank, else the id of the obligation to answer. */
  protected readonly start = signal(this.data.obligations[0]?.id ?? '');
  protected readonly busy = signal(false);
  protected readonly refused = signal(0);
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected readonly starts = computed<Choice[]>(() => [
    ...this.data.obligations.map((one) => ({
      value: one.id,
      label: this.i18n.t('planning.new.fromParent', { title: one.parentPlanTitle }),
      detail: one.parentUnitName,
    })),
    { value: '', label: this.i18n.t('planning.new.blank') },
  ]);
  protected readonly docTypes = computed(() => this.choices('docType', PLAN_DOC_TYPES));
  protected readonly scopes = computed(() => this.choices('scope', PLAN_SCOPES));

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    const obligation = this.data.obligations.find((one) => one.id === this.start());
    this.busy.set(true);
    if (obligation) await this.fromParent(obligation);
    else if (!(await submit(this.form, () => this.blank()))) this.refused.update((count) => count + 1);
    this.busy.set(false);
  }

  private async fromParent(obligation: ObligationView): Promise<void> {
    try {
      const { unitId, parentPlanId } = obligation;
      this.ref.close(await this.client.createFromParent({ unitId, parentPlanIds: [parentPlanId] }));
    } catch (error) {
      // Told in the dialog; nothing chosen is lost.
      this.failure.set(toAppError(error));
    }
  }

  private async blank() {
    try {
      this.ref.close(await this.client.create(newPlanBody(this.model())));
      return undefined;
    } catch (error) {
      // Refusals go to their fields, the rest on top of the form.
      const failure = toAppError(error);
      if (failure.fields.length > 0) return serverErrors(this.form, failure);
      this.failure.set(failure);
      return undefined;
    }
  }

  private choices(group: string, codes: readonly string[]): Choice[] {
    return codes.map((code) => ({ value: code, label: this.i18n.t(`planning.${group}.${code}`) }));
  }
}
