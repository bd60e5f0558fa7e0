import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { figureChanges, type ReportValueView, type ReportView } from '@congtac/reporting-domain';
import {
  Chip,
  formatNumber,
  I18n,
  Icon,
  TableRegion,
  ViDatePipe,
  ViDateTimePipe,
  ViNumberPipe,
  ViPercentPipe,
} from '@congtac/shared-ui';

/** One indicator of the report beside what was expected and what was said last time. */
interface FigureRow {
  readonly name: string;
  readonly unit: string;
  readonly target: number | null;
  readonly last: number | null;
  readonly told: readonly ReportValueView[];
  readonly corrected: boolean;
}

/** A report to read: whose, for what, figures beside target and last value, the three answers, earlier revisions. */
@Component({
  selector: 'ct-report-sheet',
  imports: [
    Chip,
    Icon,
    MatButton,
    RouterLink,
    TableRegion,
    TranslocoPipe,
    ViDatePipe,
    ViDateTimePipe,
    ViNumberPipe,
    ViPercentPipe,
  ],
  templateUrl: './report-sheet.html',
  styleUrl: './report-sheet.scss',
})
export class ReportSheet {
  private readonly i18n = inject(I18n);
  readonly report = input.required<ReportView>();

  protected readonly figures = computed<readonly FigureRow[]>(() => figureRows(this.report()));
  /** Corrected figures, old → new, the latest first (I-14). */
  protected readonly changes = computed(() =>
    figureChanges(this.report()).map((change) => ({
      ...change,
      before: this.text(change.before),
      after: this.text(change.after),
    })),
  );
  protected readonly answers = computed(() => {
    const { resultText, difficultyText, proposalText } = this.report();
    return [
      { key: 'result', text: resultText },
      { key: 'difficulty', text: difficultyText },
      { key: 'proposal', text: proposalText },
    ];
  });

  /** A decision is an acceptance or a return; the words must not say that a returned report was accepted. */
  protected readonly decisionKey = computed(() => {
    const { status, decidedAsPost } = this.report();
    const deed = status === 'ACCEPTED' ? 'decided' : 'sentBack';
    return `reporting.report.${deed}${decidedAsPost ? '' : 'Plain'}`;
  });

  /** `hơn 150`, `Không phát sinh`. */
  protected text(value: ReportValueView | null): string {
    if (value === null) return this.i18n.t('reporting.told.nothing');
    if (value.blank !== 'NUMBER') return this.i18n.t(`reporting.blank.${value.blank}`);
    const qualifier = value.qualifier === 'EXACT' ? '' : `${this.i18n.t(`reporting.qualifier.${value.qualifier}`)} `;
    return qualifier + formatNumber(value.value);
  }
}

function figureRows(report: ReportView): FigureRow[] {
  const corrected = new Set(figureChanges(report).map((change) => change.indicatorId));
  const rows = report.targets.map((target) => ({
    name: target.indicatorName,
    unit: target.unitOfMeasure,
    target: target.committedValue ?? target.assignedValue,
    last: target.lastValue,
    told: report.values.filter((value) => value.indicatorId === target.indicatorId),
    corrected: corrected.has(target.indicatorId),
  }));
  const others = report.values.filter((value) => !report.targets.some((one) => one.indicatorId === value.indicatorId));
  return [
    ...rows,
    ...others.map((value) => ({
      name: value.indicatorName,
      unit: value.unitOfMeasure,
      target: null,
      last: null,
      told: [value],
      corrected: corrected.has(value.indicatorId),
    })),
  ];
}
