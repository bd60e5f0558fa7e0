import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  CAMPAIGN_KINDS,
  CAMPAIGN_STATUSES,
  type CatalogueRightsView,
  DAY_RULES,
  EVENT_KINDS,
  EVENT_LEVELS,
  type ThemeSetView,
} from '@congtac/calendar-domain';
import { type AppError, dtoSchema, serverErrors, toAppError } from '@congtac/shared-data';
import {
  CheckboxField,
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
import { CatalogueClient, type CatalogueName, type CatalogueRow } from '../data-access/catalogue-client';
import { catalogueBody, catalogueDtos, type CatalogueModel, catalogueModel, COMMON } from './catalogue-form';

/** Which row of which catalogue; `row` left out = a new one. */
export interface CatalogueDialogData {
  readonly name: CatalogueName;
  readonly row?: CatalogueRow;
  readonly rights: CatalogueRightsView;
  readonly sets: readonly ThemeSetView[];
  readonly start: Partial<CatalogueModel>;
}

/** Makes or changes a row of a catalogue. Closes with true when it was saved. */
@Component({
  selector: 'ct-catalogue-dialog',
  imports: [
    CheckboxField,
    DateField,
    DialogFrame,
    ErrorSummary,
    FormField,
    MatButton,
    NumberField,
    RadioField,
    SelectField,
    TextField,
    TranslocoPipe,
  ],
  templateUrl: './catalogue-dialog.html',
  styles: `
    .failure {
      margin: 0;
      color: var(--mat-sys-error);
      font-weight: 500;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
      gap: 1rem;
    }
  `,
})
export class CatalogueDialog {
  private readonly client = inject(CatalogueClient);
  private readonly i18n = inject(I18n);
  protected readonly data = inject<CatalogueDialogData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);

  protected readonly model = signal(catalogueModel(this.data.name, this.data.row, this.data.start));
  protected readonly form = form(this.model, (path) =>
    validateStandardSchema(path, dtoSchema<CatalogueModel>(catalogueDtos[this.data.name])),
  );
  protected readonly busy = signal(false);
  protected readonly refused = signal(0);
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected readonly heading = this.i18n.t(`calendar.kind.${this.data.name}.${this.data.row ? 'edit' : 'add'}`);
  protected readonly owners = computed<Choice[]>(() => {
    const { rights, name } = this.data;
    const units = rights.units.filter((unit) => (name === 'event' ? unit.events : unit.catalogues));
    return [
      ...(rights.common ? [{ value: COMMON, label: this.i18n.t('calendar.form.common') }] : []),
      ...units.map((unit) => ({ value: String(unit.unitId), label: unit.unitName })),
    ];
  });
  protected readonly sets = this.data.sets
    .filter((set) => !set.archived || set.code === this.model().setCode)
    .map((set): Choice => ({ value: set.code, label: set.name }));
  protected readonly campaignKinds = this.choices('campaignKind', CAMPAIGN_KINDS);
  protected readonly statuses = this.choices('campaignStatus', CAMPAIGN_STATUSES);
  protected readonly eventKinds = this.choices('eventKind', EVENT_KINDS);
  protected readonly dayRules = this.choices('dayRule', [...DAY_RULES].reverse());
  protected readonly levels = this.choices('level', EVENT_LEVELS);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(undefined);
    this.busy.set(true);
    const done = await submit(this.form, () => this.send());
    this.busy.set(false);
    if (!done) this.refused.update((count) => count + 1);
  }

  private async send() {
    const { name, row } = this.data;
    try {
      const body = catalogueBody(name, this.model());
      await (row ? this.client.update(name, row, body) : this.client.create(name, body));
      this.ref.close(true);
      return undefined;
    } catch (error) {
      // Refusals go to their fields, the rest on top; what was typed stays.
      const failure = toAppError(error);
      if (failure.fields.length > 0) return serverErrors(this.form, failure);
      this.failure.set(failure);
      return undefined;
    }
  }

  private choices(group: string, codes: readonly string[]): Choice[] {
    return codes.map((code) => ({ value: code, label: this.i18n.t(`calendar.${group}.${code}`) }));
  }
}
