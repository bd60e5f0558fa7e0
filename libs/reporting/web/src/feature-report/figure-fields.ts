import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { BLANK_KINDS, type ReportView } from '@congtac/reporting-domain';
import { QUALIFIERS } from '@congtac/shared-domain';
import { DateField, formatNumber, I18n, NumberField, RadioField, SelectField, TextField } from '@congtac/shared-ui';
import { type FigureModel, indicatorOf } from './report-model';

/** What is said above and beside one figure. */
interface FigureLine {
  readonly field: FieldTree<FigureModel>;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** Value to reach, for "Đủ 56". */
  readonly full: number | null;
  readonly last: number | null;
}

/**
 * The figures of a report: a number, or one of the three words that say why there is none ("bằng 0", "không phát sinh",
 * "không áp dụng"). Quick buttons make the usual answers one tap.
 */
@Component({
  selector: 'ct-figure-fields',
  imports: [DateField, FormField, MatButton, NumberField, RadioField, SelectField, TextField, TranslocoPipe],
  templateUrl: './figure-fields.html',
  styleUrl: './figure-fields.scss',
})
export class FigureFields {
  private readonly i18n = inject(I18n);
  readonly fields = input.required<FieldTree<FigureModel[]>>();
  readonly report = input.required<ReportView>();
  readonly today = input.required<string>();

  protected readonly lines = computed(() =>
    this.fields()()
      .value()
      .map((figure, index) => this.lineOf(this.fields()[index] as FieldTree<FigureModel>, figure.indicatorId)),
  );
  protected readonly kinds = computed(() =>
    BLANK_KINDS.map((kind) => ({
      value: kind,
      label: this.i18n.t(`reporting.blank.${kind}`),
      detail: kind === 'NUMBER' ? '' : this.i18n.t(`reporting.blankHelp.${kind}`),
    })),
  );
  protected readonly qualifiers = computed(() =>
    QUALIFIERS.map((one) => ({ value: one, label: this.i18n.t(`reporting.qualifier.${one}`) })),
  );

  protected readonly number = formatNumber;

  /** Sets the number and says that there is one. */
  protected set(line: FigureLine, value: number): void {
    line.field.blank().value.set('NUMBER');
    line.field.value().value.set(Math.max(0, value));
  }

  /** One more or one less than what is typed, or than last time. */
  protected step(line: FigureLine, by: 1 | -1): void {
    this.set(line, (line.field.value().value() ?? line.last ?? 0) + by);
  }

  private lineOf(field: FieldTree<FigureModel>, indicatorId: string): FigureLine {
    const target = this.report().targets.find((one) => one.indicatorId === indicatorId);
    const indicator = indicatorOf(this.report(), indicatorId);
    const full = target?.committedValue ?? target?.assignedValue ?? null;
    const last = target?.lastValue ?? null;
    const unit = indicator?.unitOfMeasure ?? '';
    const words = [
      full === null ? '' : this.i18n.t('reporting.form.target', { value: `${formatNumber(full)} ${unit}` }),
      last === null
        ? this.i18n.t('reporting.form.noLast')
        : this.i18n.t('reporting.form.lastValue', { value: formatNumber(last) }),
    ];
    return {
      field,
      name: indicator?.indicatorName ?? '',
      label: this.i18n.t('reporting.form.value', { unit }),
      hint: words.filter(Boolean).join(' · '),
      full,
      last,
    };
  }
}
