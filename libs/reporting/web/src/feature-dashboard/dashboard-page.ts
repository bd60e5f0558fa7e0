import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { formatDate, I18n, Icon, PageHeader, Tabs } from '@congtac/shared-ui';
import { AttentionBoard } from './attention-board';
import { BurnUpBoard } from './burn-up-board';
import { ChangesBoard } from './changes-board';
import { DashboardAddress } from './dashboard-address';
import { dashboardTabs } from './dashboard-tabs';
import { MatrixBoard } from './matrix-board';
import { PlaceFields } from './place-fields';
import { ReportsBoard } from './reports-board';
import { ThemesBoard } from './themes-board';

/** `/tong-quan?dang-xem=&don-vi=&ke-hoach=&nam=&den-ngay=`: where help is needed, for a unit and everything below it. */
@Component({
  selector: 'ct-dashboard-page',
  providers: [DashboardAddress],
  imports: [
    ...[AttentionBoard, BurnUpBoard, ChangesBoard, MatrixBoard, ReportsBoard, ThemesBoard],
    ...[Icon, MatButton, PageHeader, PlaceFields, RouterLink, Tabs, TranslocoPipe],
  ],
  templateUrl: './dashboard-page.html',
  styleUrl: './dashboard-page.scss',
})
export class DashboardPage {
  private readonly i18n = inject(I18n);
  protected readonly address = inject(DashboardAddress);
  /** The fields of the place are open; they take the room of the table, so they wait for a press. */
  protected readonly choosing = signal(false);

  protected readonly tabs = computed(() => dashboardTabs(this.i18n));
  /** "Quận Hoàng Mai · Năm 2020 · số liệu đến 02/07/2020". */
  protected readonly scope = computed(() => {
    const scope = this.address.scope();
    const unit = this.address.place()?.unitName ?? '';
    if (scope === undefined) return unit;
    const date = formatDate(scope.asOf);
    const words =
      scope.planTitle === null
        ? this.i18n.t('reporting.dash.scopeYear', { year: scope.year ?? '', date })
        : this.i18n.t('reporting.dash.scopePlan', { plan: scope.planTitle, date });
    return `${unit} · ${words}`;
  });
  /** The two tables of tasks are narrowed by plan, year and day; the other views have fields of their own. */
  protected readonly tables = computed(() => ['matrix', 'themes'].includes(this.address.view()));
}
