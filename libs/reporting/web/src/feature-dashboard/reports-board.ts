import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DashboardPeriodView, ReportingCellView, ReportingRowView } from '@congtac/reporting-domain';
import { LiveChanges, SessionStore } from '@congtac/shared-data';
import {
  type Choice,
  EmptyState,
  formatNumber,
  formatPercent,
  I18n,
  queryParam,
  ResourceState,
  SelectField,
  TableRegion,
  ViDatePipe,
} from '@congtac/shared-ui';
import { DashboardClient } from '../data-access/dashboard-client';
import { PeriodClient } from '../data-access/period-client';
import { narrowScreen } from '../feature-overview/narrow-screen';
import { DashboardAddress } from './dashboard-address';
import { FileActions } from './file-actions';
import { lineName, LineName, sharedStart } from './line-name';
import { heatLevel, lineKey } from './matrix-lines';
import { Reminding } from './reminding';

/** Periods shown: many side by side on a desk, the newest on a phone. */
const periodsShown = { wide: 5, narrow: 2 };

/** Who has reported: completeness and punctuality by unit and period, and a reminder for what is missing. */
@Component({
  selector: 'ct-reports-board',
  imports: [
    ...[EmptyState, FileActions, LineName, MatButton, ResourceState, RouterLink, SelectField, TableRegion],
    ...[TranslocoPipe, ViDatePipe],
  ],
  templateUrl: './reports-board.html',
  styleUrl: './reports-board.scss',
})
export class ReportsBoard {
  private readonly i18n = inject(I18n);
  private readonly reminding = inject(Reminding);
  private readonly session = inject(SessionStore);
  protected readonly address = inject(DashboardAddress);
  protected readonly narrow = narrowScreen();
  protected readonly periodId = queryParam('ky');
  protected readonly query = computed(() => ({
    unitId: this.address.unitId(),
    periodId: this.periodId(),
    count: this.narrow() ? periodsShown.narrow : periodsShown.wide,
  }));
  protected readonly reports = inject(DashboardClient).reporting(this.query);
  private readonly year = computed(() => Number(this.address.today().slice(0, 4)));
  private readonly calendar = inject(PeriodClient).calendar(() => this.address.place()?.unitId ?? null, this.year);

  /** A value of its own: an empty one would read as "not chosen". */
  protected readonly newest = 'thang-nay';
  protected readonly choices = computed<Choice[]>(() => {
    const rows = this.calendar.hasValue() ? this.calendar.value().rows : [];
    return [
      { value: this.newest, label: this.i18n.t('reporting.dash.reports.newest') },
      ...rows
        .filter((row) => row.from <= this.address.today())
        .map(({ periodId, name }) => ({ value: periodId, label: name })),
    ];
  });
  protected readonly view = computed(() => (this.reports.hasValue() ? this.reports.value() : undefined));
  protected readonly empty = computed(() => this.view()?.total.cells.every((cell) => cell.expected === 0) === true);
  protected readonly lines = computed(() => {
    const view = this.view();
    if (view === undefined) return [];
    return [...view.children, view.own, view.total].map((line) => this.shown(line, view.periods));
  });
  /** Newest period: what is missing in it can still be asked for. */
  protected readonly last = computed(() => this.view()?.periods.at(-1));

  protected readonly without = computed(() => sharedStart((this.view()?.children ?? []).map((line) => line.unitName)));

  constructor() {
    this.address.tell(this.reports);
    inject(LiveChanges).reloadOn(this.reports, ['reporting.report', 'planning.plan', 'planning.task']);
  }

  protected remind(line: ReportingRowView): Promise<void> {
    const periodId = this.last()?.periodId ?? '';
    // A unit without others below it is one of those below the unit on screen.
    const alone = line.kind === 'CHILD' && line.units === 1;
    return alone
      ? this.reminding.remind({ periodId, unitId: this.view()?.unitId ?? line.unitId, only: line.unitId })
      : this.reminding.remind({ periodId, unitId: line.unitId });
  }

  private shown(line: ReportingRowView, periods: readonly DashboardPeriodView[]) {
    const name = lineName(line, this.i18n);
    const newest = line.cells.at(-1);
    const asks = line.kind !== 'OWN' && this.session.has('reporting.reminder.send');
    return {
      ...{ line, name, key: lineKey(line) },
      cells: line.cells.map((cell, index) => this.cell(cell, name, periods[index])),
      remind:
        asks && newest !== undefined && newest.expected > newest.reported && (line.opens || line.kind === 'TOTAL'),
    };
  }

  private cell(cell: ReportingCellView, name: string, period: DashboardPeriodView) {
    const missing = cell.expected - cell.reported;
    return {
      periodId: cell.periodId,
      period: period.name,
      level: heatLevel(cell.completePercent),
      owed: cell.expected > 0,
      count: `${formatNumber(cell.reported)}/${formatNumber(cell.expected)}`,
      where: this.i18n.t('reporting.dash.reports.cell', { unit: name, period: period.name }),
      complete: formatPercent(cell.completePercent === null ? null : Math.floor(cell.completePercent)),
      onTime:
        cell.onTimePercent === null
          ? this.i18n.t('reporting.dash.reports.onTimeNone')
          : this.i18n.t('reporting.dash.reports.onTime', { percent: formatPercent(Math.round(cell.onTimePercent)) }),
      missing: missing > 0 ? this.i18n.t('reporting.dash.reports.missing', { count: formatNumber(missing) }) : '',
      rows: cell.rows,
      missingRows: { ...cell.rows, state: 'missing' },
    };
  }
}
