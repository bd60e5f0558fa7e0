import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { LATE_ENTRY_STATES, type LateEntryState, type LateEntryView } from '@congtac/reporting-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import {
  type Breadcrumb,
  Chip,
  Dialogs,
  EmptyState,
  I18n,
  PageHeader,
  queryParam,
  ResourceState,
  type Tab,
  Tabs,
  Toaster,
  ViDatePipe,
  ViDateTimePipe,
} from '@congtac/shared-ui';
import { PeriodClient } from '../data-access/period-client';
import { DayDialog, type DayDialogData } from './day-dialog';
import { lateLooks } from './period-looks';

/** `/ky-bao-cao/nhap-muon?tinh-trang=`: requests for late entry, those that wait for a decision first. */
@Component({
  selector: 'ct-late-entry-page',
  imports: [
    ...[Chip, EmptyState, MatButton, PageHeader, ResourceState, Tabs, TranslocoPipe],
    ...[ViDatePipe, ViDateTimePipe],
  ],
  templateUrl: './late-entry-page.html',
  styleUrl: './late-entry-page.scss',
})
export class LateEntryPage {
  private readonly client = inject(PeriodClient);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  private readonly asked = queryParam('tinh-trang');

  protected readonly state = computed((): LateEntryState | undefined =>
    LATE_ENTRY_STATES.find((one) => one === this.asked()),
  );
  protected readonly entries = this.client.lateEntries(() => undefined, this.state);
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly looks = lateLooks;
  protected readonly crumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('reporting.period.title'), url: '/ky-bao-cao' },
  ]);
  protected readonly tabs = computed<Tab[]>(() => [
    { id: 'tat-ca', label: this.i18n.t('reporting.period.late.all'), query: { 'tinh-trang': null } },
    ...LATE_ENTRY_STATES.map((state) => ({
      id: state,
      label: this.i18n.t(`reporting.period.late.state.${state}`),
      query: { 'tinh-trang': state },
    })),
  ]);

  protected async grant(entry: LateEntryView): Promise<void> {
    const done = await this.dialogs.open<boolean, DayDialogData>(DayDialog, {
      heading: this.i18n.t('reporting.period.dialog.grantTitle', { unit: entry.unitName }),
      text: `${entry.periodName}. “${entry.reason}”`,
      dayLabel: this.i18n.t('reporting.period.dialog.grantDay'),
      day: entry.until,
      confirm: this.i18n.t('reporting.period.dialog.grant'),
      draftKey: `late-entry/${entry.id}`,
      send: (until) => this.client.decideLate(entry, 'grant', { until }),
    });
    if (done) this.told('granted');
  }

  protected async refuse(entry: LateEntryView): Promise<void> {
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('reporting.period.late.refuseTitle'),
      label: this.i18n.t('reporting.period.dialog.reason'),
      confirm: this.i18n.t('reporting.period.late.refuse'),
    });
    if (reason !== undefined) await this.decide(entry, 'refuse', { reason }, 'refused');
  }

  protected withdraw(entry: LateEntryView): Promise<void> {
    return this.decide(entry, 'withdraw', {}, 'withdrawn');
  }

  private async decide(
    entry: LateEntryView,
    step: 'refuse' | 'withdraw',
    body: object,
    done: 'refused' | 'withdrawn',
  ): Promise<void> {
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await this.client.decideLate(entry, step, body);
      this.told(done);
    } catch (error) {
      // Told above the list.
      this.failure.set(toAppError(error));
    }
    this.busy.set(false);
  }

  private told(done: 'granted' | 'refused' | 'withdrawn'): void {
    this.toaster.show(this.i18n.t(`reporting.period.late.${done}`));
    this.entries.reload();
  }
}
