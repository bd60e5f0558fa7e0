import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReportView } from '@congtac/reporting-domain';
import { type AppError, SessionStore, toAppError } from '@congtac/shared-data';
import {
  Dialogs,
  ErrorState,
  formatTime,
  I18n,
  Icon,
  PageHeader,
  ReportStateChip,
  ResourceState,
  Toaster,
} from '@congtac/shared-ui';
import { ReportClient } from '../data-access/report-client';
import { EvidenceList } from '../ui/evidence-list';
import { ReportSheet } from '../ui/report-sheet';

/** One report to read; who may decide accepts or returns it here and goes on to the next one that waits. */
@Component({
  selector: 'ct-report-page',
  imports: [
    ErrorState,
    EvidenceList,
    Icon,
    MatButton,
    PageHeader,
    ReportSheet,
    ReportStateChip,
    ResourceState,
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './report-page.html',
  styleUrl: './report-page.scss',
})
export class ReportPage {
  private readonly router = inject(Router);
  private readonly client = inject(ReportClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly session = inject(SessionStore);

  readonly reportId = input.required<string>();

  protected readonly report = this.client.report(() => this.reportId());
  protected readonly evidence = this.client.evidence(() => this.reportId());
  private readonly queue = this.client.queue();

  protected readonly busy = signal(false);
  /** Belongs to the report on screen; the next report starts without it. */
  protected readonly failure = linkedSignal<string, AppError | undefined>({
    source: this.reportId,
    computation: () => undefined,
  });
  protected readonly view = computed(() => (this.report.hasValue() ? this.report.value() : undefined));
  protected readonly decidable = computed(() => this.view()?.allowed.includes('accept') ?? false);
  /** I-21: the person would decide, but wrote the report. */
  protected readonly ownReport = computed(
    () =>
      this.view()?.status === 'SUBMITTED' &&
      !this.decidable() &&
      this.view()?.authorAccountId === this.session.view()?.accountId &&
      this.session.has('reporting.report.decide'),
  );
  private readonly waiting = computed(() => (this.queue.hasValue() ? this.queue.value().items : []));
  private readonly place = computed(() => this.waiting().findIndex((row) => row.reportId === this.reportId()));
  protected readonly next = computed(() => {
    const others = this.waiting().filter((row) => row.reportId !== this.reportId());
    return this.waiting()[this.place() + 1] ?? others[0];
  });
  protected readonly placeText = computed(() =>
    this.place() < 0
      ? ''
      : this.i18n.t('reporting.approval.place', { index: this.place() + 1, total: this.waiting().length }),
  );

  protected async accept(view: ReportView): Promise<void> {
    await this.decide(() => this.client.accept(view.reportId, view.version), 'accepted');
  }

  protected async return(view: ReportView): Promise<void> {
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('reporting.approval.returnTitle'),
      label: this.i18n.t('reporting.approval.returnLabel'),
      confirm: this.i18n.t('reporting.approval.returnDo'),
    });
    if (reason === undefined) return;
    await this.decide(() => this.client.return(view.reportId, view.version, reason), 'returned');
  }

  private async decide(deed: () => Promise<ReportView>, done: 'accepted' | 'returned'): Promise<void> {
    this.failure.set(undefined);
    this.busy.set(true);
    try {
      const view = await deed();
      this.toaster.show(this.i18n.t(`reporting.approval.${done}`, { unit: view.unitName }));
      const next = this.next();
      await this.router.navigate(next ? ['/duyet-bao-cao', next.reportId] : ['/duyet-bao-cao']);
      this.queue.reload();
    } catch (thrown) {
      this.refuse(toAppError(thrown));
    } finally {
      this.busy.set(false);
    }
  }

  /** A newer version is shown before anybody decides on it; other refusals are told as they are. */
  private refuse(error: AppError): void {
    if (error.kind === 'stale') {
      const name = error.by ?? this.i18n.t('reporting.approval.somebody');
      this.toaster.show(this.i18n.t('reporting.approval.stale', { name, time: formatTime(error.at) }));
    } else {
      this.failure.set(error);
    }
    if (error.kind === 'stale' || error.kind === 'conflict') this.report.reload();
  }
}
