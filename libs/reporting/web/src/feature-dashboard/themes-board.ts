import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MatrixRowView, MatrixView } from '@congtac/reporting-domain';
import { LiveChanges } from '@congtac/shared-data';
import { EmptyState, formatNumber, formatPercent, I18n, Icon, ResourceState, TableRegion } from '@congtac/shared-ui';
import { DashboardClient } from '../data-access/dashboard-client';
import { DashboardAddress } from './dashboard-address';
import { FileActions } from './file-actions';
import { lineName, LineName, sharedStart } from './line-name';
import { heatLevel, lineKey, matrixLines } from './matrix-lines';
import { SortLink } from './sort-link';

/** Units × themes as a table whose tint says how much is done; the number and what is overdue stand in every cell. */
@Component({
  selector: 'ct-themes-board',
  imports: [
    ...[EmptyState, FileActions, Icon, LineName, ResourceState, RouterLink, SortLink, TableRegion, TranslocoPipe],
  ],
  templateUrl: './themes-board.html',
  styleUrl: './themes-board.scss',
})
export class ThemesBoard {
  private readonly i18n = inject(I18n);
  protected readonly address = inject(DashboardAddress);
  protected readonly themes = inject(DashboardClient).themes(this.address.tableQuery);
  protected readonly view = computed(() => (this.themes.hasValue() ? this.themes.value() : undefined));
  protected readonly columns = computed(() =>
    (this.view()?.columns ?? []).map(({ key, label }) => ({
      key,
      label: key === 'none' ? this.i18n.t('reporting.dash.themes.none') : label,
    })),
  );
  protected readonly lines = computed(() => {
    const view = this.view();
    return view === undefined ? [] : matrixLines(view, this.address.sort()).map((line) => this.shown(view, line));
  });

  protected readonly without = computed(() => sharedStart((this.view()?.children ?? []).map((line) => line.unitName)));

  constructor() {
    this.address.tell(this.themes);
    inject(LiveChanges).reloadOn(this.themes, ['planning.', 'reporting.report']);
  }

  protected sortOf(key: string): 'descending' | null {
    return this.address.sort() === key ? 'descending' : null;
  }

  private shown(view: MatrixView, line: MatrixRowView) {
    const name = lineName(line, this.i18n);
    return {
      ...{ line, name, key: lineKey(line) },
      cells: line.cells.map((cell, index) => ({
        ...cell,
        level: cell.count === 0 ? null : heatLevel(cell.donePercent),
        share: formatPercent(cell.donePercent === null ? null : Math.round(cell.donePercent)),
        tasks: this.i18n.t('reporting.dash.themes.tasks', { count: formatNumber(cell.count) }),
        late: cell.overdue > 0 ? formatNumber(cell.overdue) : '',
        lateWords: this.i18n.t('reporting.dash.themes.overdue', { count: formatNumber(cell.overdue) }),
        where: `${name}, ${view.columns[index].label}`,
        lateRows: { ...cell.rows, group: 'overdue' },
      })),
    };
  }
}
