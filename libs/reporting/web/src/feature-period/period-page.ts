import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { UnitPicker } from '@congtac/org-ui';
import type { PeriodCalendarRow } from '@congtac/reporting-domain';
import { SessionStore } from '@congtac/shared-data';
import {
  Chip,
  Dialogs,
  EmptyState,
  I18n,
  Icon,
  narrowScreen,
  PageHeader,
  queryParam,
  ResourceState,
  type Tab,
  TableRegion,
  Tabs,
  ViDatePipe,
} from '@congtac/shared-ui';
import { PeriodClient } from '../data-access/period-client';
import { actsOf, type PeriodAct, PeriodActions } from './period-actions';
import { periodLooks } from './period-looks';
import { TermDialog } from './term-dialog';
import { unitAddress } from './unit-address';

/** `/ky-bao-cao?don-vi=&nam=&xem=tat-ca`: the periods of a year of one unit with their dates and states (§2.8). */
@Component({
  selector: 'ct-period-page',
  imports: [
    ...[Chip, EmptyState, Icon, MatButton, NgTemplateOutlet, PageHeader, ResourceState, RouterLink, TableRegion],
    ...[Tabs, TranslocoPipe, UnitPicker, ViDatePipe],
  ],
  templateUrl: './period-page.html',
  styleUrl: './period-page.scss',
})
export class PeriodPage {
  private readonly actions = inject(PeriodActions);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  private readonly thisYear = Number(inject(SessionStore).today().slice(0, 4));
  private readonly askedYear = queryParam('nam');
  private readonly view = queryParam('xem');

  protected readonly unit = unitAddress();
  protected readonly year = computed(() => Number(this.askedYear()) || this.thisYear);
  protected readonly calendar = inject(PeriodClient).calendar(this.unit.unitId, this.year);
  protected readonly narrow = narrowScreen();

  protected readonly unitName = computed(() =>
    this.calendar.hasValue() ? this.calendar.value().unitName : this.unit.ownName(),
  );
  protected readonly rows = computed(() => {
    const rows = this.calendar.hasValue() ? this.calendar.value().rows : [];
    return this.view() === 'tat-ca' ? rows : rows.filter((row) => row.inUse);
  });
  protected readonly mayAddTerm = computed(
    () => this.calendar.hasValue() && this.calendar.value().allowed.includes('add-term'),
  );
  protected readonly ruleLine = computed(() => {
    if (!this.calendar.hasValue()) return '';
    const { profile, graceDays } = this.calendar.value().rule;
    const words = this.i18n.t(`reporting.period.profile.${profile}`);
    return this.i18n.t('reporting.period.ruleLine', { profile: words, days: graceDays });
  });
  protected readonly tabs = computed<Tab[]>(() => [
    { id: 'dung', label: this.i18n.t('reporting.period.used'), query: { xem: null } },
    { id: 'tat-ca', label: this.i18n.t('reporting.period.every'), query: { xem: 'tat-ca' } },
  ]);
  protected readonly tab = computed(() => (this.view() === 'tat-ca' ? 'tat-ca' : 'dung'));

  protected actsOf(row: PeriodCalendarRow): PeriodAct[] {
    return actsOf(this.unit.unitId() ?? 0, row);
  }

  protected lookOf(row: PeriodCalendarRow) {
    return periodLooks[row.state];
  }

  protected mayRemove(row: PeriodCalendarRow): boolean {
    return row.kind === 'TERM' && this.mayAddTerm();
  }

  /** Names the period for whoever hears the button alone. */
  protected labelOf(act: PeriodAct, row: PeriodCalendarRow): string {
    return `${this.i18n.t(`reporting.period.action.${act}`)}: ${row.name}`;
  }

  protected async run(act: PeriodAct, row: PeriodCalendarRow): Promise<void> {
    const unitId = this.unit.unitId();
    if (unitId !== null && (await this.actions.act(act, unitId, row))) this.calendar.reload();
  }

  protected async addTerm(): Promise<void> {
    const unitId = this.unit.unitId();
    if (unitId !== null && (await this.dialogs.open<boolean, number>(TermDialog, unitId))) this.calendar.reload();
  }

  protected async removeTerm(row: PeriodCalendarRow): Promise<void> {
    if (await this.actions.removeTerm(row)) this.calendar.reload();
  }
}
