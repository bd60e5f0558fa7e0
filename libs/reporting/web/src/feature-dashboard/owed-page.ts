import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { REPORTING_ROW_STATES, type ReportingOwedView } from '@congtac/reporting-domain';
import {
  Chip,
  type ChipTone,
  EmptyState,
  I18n,
  type IconName,
  PageHeader,
  queryParam,
  ResourceState,
  type Tab,
  TableRegion,
  Tabs,
  ViDatePipe,
} from '@congtac/shared-ui';
import { DashboardClient } from '../data-access/dashboard-client';
import { narrowScreen } from '../feature-overview/narrow-screen';
import { MoreButton } from './more-button';
import { moreRows } from './more-rows';

const LOOKS: Readonly<Record<ReportingOwedView['state'], { readonly icon: IconName; readonly tone: ChipTone }>> = {
  REPORTED: { icon: 'check-circle', tone: 'done' },
  REPORTED_LATE: { icon: 'task-alt', tone: 'done-late' },
  MISSING: { icon: 'radio-button-unchecked', tone: 'none' },
};

/** `/tong-quan/bao-cao?unitId=&periodId=&state=&own=`: the reports behind one number of the table of reports. */
@Component({
  selector: 'ct-owed-page',
  imports: [
    ...[Chip, EmptyState, MoreButton, PageHeader, ResourceState, RouterLink, TableRegion, Tabs, TranslocoPipe],
    ...[ViDatePipe],
  ],
  templateUrl: './owed-page.html',
  styleUrl: './owed-page.scss',
})
export class OwedPage {
  private readonly i18n = inject(I18n);
  private readonly client = inject(DashboardClient);
  private readonly unitId = queryParam('unitId');
  private readonly periodId = queryParam('periodId');
  private readonly own = queryParam('own');
  private readonly state = queryParam('state');

  private readonly query = computed(() => ({
    ...{ unitId: this.unitId(), periodId: this.periodId(), state: this.state() },
    own: this.own() === 'true' || undefined,
  }));
  protected readonly owed = this.client.owed(this.query);
  protected readonly rows = moreRows<ReportingOwedView>(this.owed, (after) =>
    this.client.moreOwed(this.query(), after),
  );
  protected readonly narrow = narrowScreen();
  protected readonly active = computed(() => this.state() || 'all');
  protected readonly tabs = computed<Tab[]>(() => [
    { id: 'all', label: this.i18n.t('reporting.dash.owed.all'), query: { state: null } },
    ...REPORTING_ROW_STATES.map((state) => ({
      id: state,
      label: this.i18n.t(`reporting.dash.owed.state.${state}`),
      query: { state },
    })),
  ]);
  protected readonly crumbs = computed(() => [{ label: this.i18n.t('reporting.dash.title'), url: '/tong-quan' }]);

  protected lookOf(row: ReportingOwedView) {
    return LOOKS[row.state];
  }

  protected keyOf(row: ReportingOwedView): string {
    return `${row.taskId}/${row.occurrenceId}/${row.unitId}`;
  }
}
