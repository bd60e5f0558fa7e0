import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type ChangedField,
  DUE_KIND_NAMES,
  type ImportEffect,
  type ImportPreviewRow,
  type PlanImportView,
  RECURRENCE_FREQ_NAMES,
} from '@congtac/planning-domain';
import { formatDate, I18n, Pager, ResourceState, TableRegion } from '@congtac/shared-ui';
import { ImportClient } from '../data-access/import-client';

const SIZE = 50;

/** The rows of an import as they will stand in the plan; old values of changed rows are struck through. */
@Component({
  selector: 'ct-import-preview',
  imports: [Pager, ResourceState, TableRegion, TranslocoPipe],
  templateUrl: './import-preview.html',
  styleUrl: './import-preview.scss',
})
export class ImportPreview {
  private readonly i18n = inject(I18n);
  readonly view = input.required<PlanImportView>();
  readonly effect = input<ImportEffect | null>(null);

  protected readonly size = SIZE;
  protected readonly page = linkedSignal({ source: this.effect, computation: () => 1 });
  protected readonly rows = inject(ImportClient).rows(() => ({
    id: this.view().id,
    version: this.view().version,
    page: this.page(),
    size: SIZE,
    effect: this.effect(),
  }));
  protected readonly items = computed(() => (this.rows.hasValue() ? this.rows.value().items : []));

  /** "30/09/2020", "Thường xuyên", "Hằng tháng" or nothing. */
  protected timeOf({ values }: ImportPreviewRow): string {
    if (!values) return '';
    if (values.recurrence) return RECURRENCE_FREQ_NAMES[values.recurrence];
    if (values.dueOn === null) return values.dueKind === 'ONGOING' ? DUE_KIND_NAMES.ONGOING : '';
    return values.startOn ? `${formatDate(values.startOn)} – ${formatDate(values.dueOn)}` : formatDate(values.dueOn);
  }

  /** The value a field had, when the row changes it. */
  protected before(row: ImportPreviewRow, ...fields: ChangedField['field'][]): string {
    const change = row.changes.find(({ field }) => fields.includes(field));
    if (!change) return '';
    const value = change.before;
    if (value === null || value === '') return this.i18n.t('planning.import.preview.none');
    if (typeof value !== 'string') return this.i18n.t('planning.import.preview.other');
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
  }

  protected copied(row: ImportPreviewRow, ...fields: string[]): string {
    return row.copied.find(({ field }) => fields.includes(field))?.from ?? '';
  }
}
