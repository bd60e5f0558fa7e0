import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  BLANK_KINDS,
  type PreviousFigureView,
  type ReportTargetView,
  type ReportView,
} from '@congtac/reporting-domain';
import { QUALIFIERS } from '@congtac/shared-domain';
import {
  DateField,
  formatNumber,
  I18n,
  Icon,
  NumberField,
  RadioField,
  SelectField,
  TextField,
} from '@congtac/shared-ui';
import { narrowScreen } from '../feature-overview/narrow-screen';
import { type FigureModel, indicatorOf, type ReportModel, warningsOf } from './report-model';

/** What is said above and beside one figure. */
interface FigureLine {
  readonly field: FieldTree<FigureModel>;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** What units below have told, as a sentence; empty when there are none. */
  readonly below: string;
  /** Value to reach, for "Đủ 56". */
  readonly full: number | null;
  readonly last: number | null;
  /** What is unusual about the number, as a sentence; empty when nothing is. */
  readonly warning: string;
}

/**
 * The figures of a report: a number, or one of the three words that say why there is none ("bằng 0", "không phát sinh",
 * "không áp dụng"). Quick buttons make the usual answers one tap; an unusual number asks for a reason.
 */
@Component({
  selector: 'ct-figure-fields',
  imports: [DateField, FormField, Icon, MatButton, NumberField, RadioField, SelectField, TextField, TranslocoPipe],
  templateUrl: './figure-fields.html',
  styleUrl: './figure-fields.scss',
})
export class FigureFields {
  private readonly i18n = inject(I18n);
  readonly fields = input.required<FieldTree<FigureModel[]>>();
  readonly report = input.required<ReportView>();
  readonly model = input.required<ReportModel>();
  readonly today = input.required<string>();
  /** One number and nothing else: for area heads. */
  readonly plain = input(false);

  protected readonly narrow = narrowScreen();
  protected readonly lines = computed(() =>
    this.fields()()
      .value()
      .map((figure, index) => this.lineOf(this.fields()[index] as FieldTree<FigureModel>, figure)),
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

  private lineOf(field: FieldTree<FigureModel>, figure: FigureModel): FigureLine {
    const target = this.report().targets.find((one) => one.indicatorId === figure.indicatorId);
    const indicator = indicatorOf(this.report(), figure.indicatorId);
    const full = target?.committedValue ?? target?.assignedValue ?? null;
    const unit = indicator?.unitOfMeasure ?? '';
    const { below } = target ?? {};
    return {
      field,
      name: indicator?.indicatorName ?? '',
      label: this.i18n.t('reporting.form.value', { unit }),
      hint: this.hintOf(target, full, unit),
      below: below ? this.i18n.t('reporting.write.below', { value: below.text, count: below.reportedUnits }) : '',
      full,
      last: target?.lastValue ?? null,
      warning: target ? this.warningOf(target, figure) : '',
    };
  }

  private hintOf(target: ReportTargetView | undefined, full: number | null, unit: string): string {
    const last = target?.previous;
    const words = [
      full === null ? '' : this.i18n.t('reporting.form.target', { value: `${formatNumber(full)} ${unit}` }),
      last ? this.i18n.t('reporting.form.lastValue', { value: this.told(last) }) : this.i18n.t('reporting.form.noLast'),
      target?.lastYear ? this.i18n.t('reporting.write.previous.lastYear', { value: this.told(target.lastYear) }) : '',
    ];
    return words.filter(Boolean).join(' · ');
  }

  /** `41`, `hơn 150`, `không phát sinh`. */
  private told(figure: PreviousFigureView): string {
    if (figure.blank !== 'NUMBER') return this.i18n.t(`reporting.blank.${figure.blank}`).toLowerCase();
    const { qualifier } = figure;
    const word = qualifier === 'EXACT' ? '' : `${this.i18n.t(`reporting.qualifier.${qualifier}`).toLowerCase()} `;
    return word + formatNumber(figure.value);
  }

  private warningOf(target: ReportTargetView, figure: FigureModel): string {
    const params = {
      min: formatNumber(target.minValue),
      max: formatNumber(target.maxValue),
      last: formatNumber(target.lastValue),
    };
    const words = warningsOf(this.report(), this.model(), figure).map((warning) =>
      this.i18n.t(`reporting.write.check.${warning}`, params),
    );
    return words.length === 0 ? '' : this.i18n.t('reporting.write.check.line', { words: words.join(', ') });
  }
}
