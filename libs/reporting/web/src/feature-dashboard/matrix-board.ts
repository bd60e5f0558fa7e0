import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MatrixRowView } from '@congtac/reporting-domain';
import { LiveChanges } from '@congtac/shared-data';
import {
  EmptyState,
  formatNumber,
  formatPercent,
  I18n,
  Icon,
  ResourceState,
  TableRegion,
  ViDatePipe,
} from '@congtac/shared-ui';
import { DashboardClient } from '../data-access/dashboard-client';
import { narrowScreen } from '../feature-overview/narrow-screen';
import { DashboardAddress } from './dashboard-address';
import { FileActions } from './file-actions';
import { lineName, LineName, sharedStart } from './line-name';
import { lineKey, matrixLines, STATE_LOOKS } from './matrix-lines';
import { SortLink } from './sort-link';
import { UnitCards } from './unit-cards';

/** Units × seven states on one screen: every number opens its rows; no ranks, no red rows, the order is the tree's. */
@Component({
  selector: 'ct-matrix-board',
  imports: [
    ...[EmptyState, FileActions, Icon, LineName, ResourceState, RouterLink, SortLink, TableRegion, TranslocoPipe],
    ...[UnitCards, ViDatePipe],
  ],
  templateUrl: './matrix-board.html',
  styleUrl: './matrix-board.scss',
})
export class MatrixBoard {
  private readonly i18n = inject(I18n);
  protected readonly address = inject(DashboardAddress);
  protected readonly matrix = inject(DashboardClient).matrix(this.address.tableQuery);
  protected readonly narrow = narrowScreen();

  protected readonly view = computed(() => (this.matrix.hasValue() ? this.matrix.value() : undefined));
  protected readonly lines = computed(() => {
    const view = this.view();
    if (view === undefined) return [];
    return matrixLines(view, this.address.sort()).map((line) => this.shown(line));
  });
  protected readonly empty = computed(() => this.view()?.total.counts.total === 0);

  protected readonly without = computed(() => sharedStart((this.view()?.children ?? []).map((line) => line.unitName)));

  constructor() {
    this.address.tell(this.matrix);
    inject(LiveChanges).reloadOn(this.matrix, ['planning.', 'reporting.report']);
  }

  /** `ascending` is never used: the viewer asks for the most first, or for the tree. */
  protected sortOf(key: string): 'descending' | null {
    return this.address.sort() === key ? 'descending' : null;
  }

  private shown(line: MatrixRowView) {
    return {
      line,
      key: lineKey(line),
      name: lineName(line, this.i18n),
      total: formatNumber(line.counts.total),
      done: formatPercent(line.donePercent === null ? null : Math.round(line.donePercent)),
      onTime: formatPercent(line.onTimeRate.byCurrent === null ? null : Math.round(line.onTimeRate.byCurrent)),
      cells: line.cells.map((cell) => ({
        ...cell,
        ...STATE_LOOKS[cell.key],
        text: formatNumber(cell.count),
        words: this.i18n.t(`reporting.dash.matrix.column.${cell.key}`).toLowerCase(),
      })),
    };
  }
}
