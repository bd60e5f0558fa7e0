import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ChangeGroupView } from '@congtac/reporting-domain';
import { LiveChanges } from '@congtac/shared-data';
import { addDays } from '@congtac/shared-domain';
import { DateField, EmptyState, I18n, Icon, queryParam, ResourceState, ViDatePipe } from '@congtac/shared-ui';
import { DashboardClient } from '../data-access/dashboard-client';
import { cappedText } from './capped';
import { DashboardAddress } from './dashboard-address';
import { FileActions } from './file-actions';

/** What is different since a day: newly done, newly late, newly issued, figures that moved. */
@Component({
  selector: 'ct-changes-board',
  imports: [DateField, EmptyState, FileActions, Icon, ResourceState, RouterLink, TranslocoPipe, ViDatePipe],
  templateUrl: './changes-board.html',
  styleUrl: './changes-board.scss',
})
export class ChangesBoard {
  private readonly i18n = inject(I18n);
  private readonly asked = queryParam('tu-ngay');
  protected readonly address = inject(DashboardAddress);

  /** The day asked for; else the end of the month gone by, which is the last period that closed. */
  protected readonly since = computed(() => this.asked() || addDays(`${this.address.today().slice(0, 8)}01`, -1));
  protected readonly ahead = computed(() => this.since() > this.address.today());
  protected readonly query = computed(() => ({
    unitId: this.address.unitId(),
    since: this.ahead() ? this.address.today() : this.since(),
  }));
  protected readonly changes = inject(DashboardClient).changes(this.query);
  protected readonly view = computed(() => (this.changes.hasValue() ? this.changes.value() : undefined));
  protected readonly quiet = computed(() => {
    const view = this.view();
    return (
      view !== undefined && [view.done, view.late, view.issued, view.figures].every((group) => group.count.value === 0)
    );
  });

  constructor() {
    this.address.tell(this.changes);
    inject(LiveChanges).reloadOn(this.changes, ['planning.plan', 'planning.task', 'reporting.report']);
  }

  protected title(key: 'done' | 'late' | 'issued' | 'figures', group: ChangeGroupView<unknown>): string {
    return this.i18n.t(`reporting.dash.changes.${key}`, { count: cappedText(group.count) });
  }

  /** Says that more happened than is listed; '' when everything is. */
  protected rest(group: ChangeGroupView<unknown>): string {
    const { length } = group.items;
    return group.count.value > length ? this.i18n.t('reporting.dash.changes.newest', { count: length }) : '';
  }
}
