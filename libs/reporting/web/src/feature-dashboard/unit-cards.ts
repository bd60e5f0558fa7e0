import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MatrixRowView, MatrixView } from '@congtac/reporting-domain';
import { type Choice, formatDate, formatNumber, formatPercent, I18n, Icon, SelectField } from '@congtac/shared-ui';
import { DashboardAddress } from './dashboard-address';
import { lineName, LineName, sharedStart } from './line-name';
import { barParts, lineKey, matrixLines, SORT_KEYS, STATE_LOOKS } from './matrix-lines';

/** The matrix on a phone: a card for each unit with a stacked bar and its numbers, each opening its rows. */
@Component({
  selector: 'ct-unit-cards',
  imports: [Icon, LineName, RouterLink, SelectField, TranslocoPipe],
  templateUrl: './unit-cards.html',
  styleUrl: './unit-cards.scss',
})
export class UnitCards {
  private readonly i18n = inject(I18n);
  protected readonly address = inject(DashboardAddress);
  readonly view = input.required<MatrixView>();
  /** A value of its own: an empty one would read as "not chosen". */
  protected readonly tree = 'cay';

  protected readonly without = computed(() => sharedStart(this.view().children.map((line) => line.unitName)));
  /** All together first: on a phone nobody scrolls past thirty cards to find the sum. */
  protected readonly cards = computed(() => {
    const lines = matrixLines(this.view(), this.address.sort());
    return [...lines.slice(-1), ...lines.slice(0, -1)].map((line) => this.card(line));
  });
  protected readonly orders = computed<Choice[]>(() => {
    const names = { total: 'total', donePercent: 'done', onTime: 'onTime' } as const;
    return [
      { value: this.tree, label: this.i18n.t('reporting.dash.sort.tree') },
      ...SORT_KEYS.map((key) => ({ value: key, label: this.i18n.t(`reporting.dash.matrix.${names[key]}`) })),
      ...this.view().columns.map(({ key }) => ({
        value: key,
        label: this.i18n.t(`reporting.dash.matrix.column.${key}`),
      })),
    ];
  });

  private card(line: MatrixRowView) {
    const name = lineName(line, this.i18n);
    const parts = barParts(line);
    const words = parts.map(
      (part) => `${formatNumber(part.count)} ${this.i18n.t(`reporting.dash.matrix.part.${part.key}`)}`,
    );
    return {
      ...{ line, name, parts, key: lineKey(line) },
      bar: this.i18n.t('reporting.dash.matrix.bar', { unit: name, parts: words.join(', ') }),
      total: this.i18n.t('reporting.dash.matrix.tasks', { count: formatNumber(line.counts.total) }),
      done: this.share(line.donePercent),
      onTime: this.share(line.onTimeRate.byCurrent),
      last: line.lastReportOn
        ? this.i18n.t('reporting.dash.lastReport', { date: formatDate(line.lastReportOn) })
        : this.i18n.t('reporting.dash.neverReported'),
      cells: line.cells
        .filter((cell) => cell.count > 0)
        .map((cell) => ({
          ...cell,
          ...STATE_LOOKS[cell.key],
          text: formatNumber(cell.count),
          words: this.i18n.t(`reporting.dash.matrix.column.${cell.key}`).toLowerCase(),
        })),
    };
  }

  private share(percent: number | null): string {
    return percent === null ? this.i18n.t('reporting.dash.noData') : formatPercent(Math.round(percent));
  }
}
