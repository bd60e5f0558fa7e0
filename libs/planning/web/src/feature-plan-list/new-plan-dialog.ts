import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import {
  type ObligationView,
  PLAN_DOC_TYPES,
  PLAN_SCOPES,
  type PlanDocType,
  type PlanView,
  WORK_FIELDS,
} from '@congtac/planning-domain';
import { type AppError, serverErrors, toAppError } from '@congtac/shared-data';
import {
  type Choice,
  DateField,
  DialogFrame,
  ErrorSummary,
  I18n,
  NumberField,
  RadioField,
  SelectField,
  TextField,
} from '@congtac/shared-ui';
import { PlanClient } from '../data-access/plan-client';
import { TopicClient } from '../data-access/topic-client';
import { ChipList } from '../ui/chip-list';
import { hasOwnDays, newPlanBody, newPlanModel, newPlanRules } from './new-plan-form';
import { ParentPlans } from './parent-plans';

/** What the dialog starts with: own unit, year of today, and the plans above that wait for an answer. */
export interface NewPlanData {
  readonly unitId: number | null;
  readonly unitName: string;
  readonly year: number;
  readonly today: string;
  readonly obligations: readonly ObligationView[];
}

/** A new plan of any kind: blank, or from the plans above that oblige the unit. Closes with the draft. */
@Component({
  selector: 'ct-new-plan-dialog',
  imports: [
    ChipList,
    DateField,
    DialogFrame,
    ErrorSummary,
    FormField,
    MatButton,
    NumberField,
    ParentPlans,
    RadioField,
    SelectField,
    TextField,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './new-plan-dialog.html',
  styles: `
    .failure {
      margin: 0;
      color: var(--mat-sys-error);
      font-weight: 500;
    }
    .pair {
      display: flex;
      flex-wrap: wrap;
      gap: 1rem;
    }
    .pair > * {
      flex: 1 1 10rem;
    }
    p.ct-quiet {
      margin: 0;
    }
  `,
})
export class NewPlanDialog {
  private readonly client = inject(PlanClient);
  private readonly topics = inject(TopicClient);
  private readonly i18n = inject(I18n);
  protected readonly data = inject<NewPlanData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<PlanView>>(DialogRef);

  private readonly model = signal(newPlanModel(this.data.unitId, this.data.year));
  protected readonly form = form(
    this.model,
    newPlanRules(() => ({
      yearTo: this.i18n.t('planning.kinds.yearToWrong'),
      periodTo: this.i18n.t('planning.kinds.periodWrong'),
    })),
  );
  /** '' = blank, else the id of the obligation to answer. */
  protected readonly start = signal(this.data.obligations[0]?.id ?? '');
  protected readonly obligation = computed(() => this.data.obligations.find((one) => one.id === this.start()));
  protected readonly parents = linkedSignal<readonly Choice[]>(() => {
    const owed = this.obligation();
    return owed ? [{ value: owed.parentPlanId, label: owed.parentPlanTitle }] : [];
  });
  protected readonly docType = signal('KE_HOACH');
  protected readonly usualFields = WORK_FIELDS;
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
  protected readonly scope = computed(() => this.model().scope);
  protected readonly ownDays = computed(() => hasOwnDays(this.scope()));
  protected readonly themes = this.topics.themes;
  protected readonly docTypes = computed(() => this.choices('docType', PLAN_DOC_TYPES));
  protected readonly scopes = computed(() => this.choices('scope', PLAN_SCOPES));
  protected readonly halves = computed<Choice[]>(() =>
    ['1', '2'].map((value) => ({ value, label: this.i18n.t(`planning.kinds.half${value}`) })),
  );

  constructor() {
    void this.topics.load();
  }

  protected setFields(fields: readonly string[]): void {
    this.model.update((model) => ({ ...model, fields: [...fields] }));
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    const obligation = this.obligation();
    this.busy.set(true);
    if (obligation) await this.fromParent(obligation);
    else if (!(await submit(this.form, () => this.blank()))) this.refused.update((count) => count + 1);
    this.busy.set(false);
  }

  private async fromParent({ unitId }: ObligationView): Promise<void> {
    const parentPlanIds = this.parents().map((one) => one.value);
    try {
      const docType = this.docType() as PlanDocType;
      this.ref.close(await this.client.createFromParent({ unitId, parentPlanIds, docType }));
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
