import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  IMPORT_FIELD_NAMES,
  IMPORT_FIELDS,
  type ImportField,
  type ImportMode,
  type PlanImportView,
  type PutImportMapping,
} from '@congtac/planning-domain';
import { CheckboxField, Chip, I18n, RadioField, SelectField, TableRegion, TextField } from '@congtac/shared-ui';

const SURE = 0.95;

/** Step 2: what each column of the table is, with what was read in it. */
@Component({
  selector: 'ct-import-columns',
  imports: [CheckboxField, Chip, MatButton, RadioField, SelectField, TableRegion, TextField, TranslocoPipe],
  templateUrl: './import-columns.html',
  styleUrl: './import-columns.scss',
})
export class ImportColumns {
  private readonly i18n = inject(I18n);
  readonly view = input.required<PlanImportView>();
  readonly busy = input(false);
  readonly mapped = output<PutImportMapping>();
  readonly left = output<void>();

  protected readonly sheet = linkedSignal(() => String(this.view().sheet));
  protected readonly header = linkedSignal(() => this.view().headerRows.join(', '));
  protected readonly nested = linkedSignal(() => this.view().nested);
  protected readonly mode = linkedSignal<string>(() => this.view().mode);
  protected readonly fields = linkedSignal<ReadonlyMap<number, ImportField>>(
    () => new Map(this.view().columns.map(({ column, field }) => [column, field])),
  );

  protected readonly sheets = computed(() =>
    this.view()
      .sheets.filter((sheet) => !sheet.hidden && sheet.rows > 0)
      .map((sheet) => ({ value: String(sheet.index), label: sheet.name })),
  );
  protected readonly choices = IMPORT_FIELDS.map((field) => ({ value: field, label: IMPORT_FIELD_NAMES[field] }));
  protected readonly modes = computed(() => [
    {
      value: 'UPDATE',
      label: this.i18n.t('planning.import.columns.update'),
      detail: this.i18n.t('planning.import.columns.updateWhy', { file: this.view().updates?.fileName ?? '' }),
    },
    {
      value: 'ADD',
      label: this.i18n.t('planning.import.columns.add'),
      detail: this.i18n.t('planning.import.columns.addWhy'),
    },
  ]);
  /** A field chosen for two columns. */
  protected readonly twice = computed(() => {
    const used = [...this.fields().values()].filter((field) => field !== 'IGNORE');
    return IMPORT_FIELDS.filter((field) => used.filter((one) => one === field).length > 1);
  });
  protected readonly titled = computed(() => [...this.fields().values()].includes('TITLE'));
  protected readonly fieldNames = IMPORT_FIELD_NAMES;
  protected readonly rows = computed(
    () => this.view().sheets.find((sheet) => sheet.index === this.view().sheet)?.rows ?? 0,
  );

  protected isSure(confidence: number): boolean {
    return confidence >= SURE;
  }

  protected choose(column: number, field: string): void {
    const known = IMPORT_FIELDS.find((one) => one === field) ?? 'IGNORE';
    this.fields.update((map) => new Map(map).set(column, known));
  }

  protected send(): void {
    const rows = this.header().match(/\d+/g) ?? [];
    this.mapped.emit({
      sheet: Number(this.sheet()),
      headerRows: rows.slice(0, 3).map((row) => ({ row: Number(row) })),
      columns: [...this.fields()].map(([column, field]) => ({ column, field })),
      nested: this.nested(),
      mode: this.mode() as ImportMode,
    });
  }
}
