import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Chip, EmptyState, I18n, PageHeader, ResourceState, ViDatePipe, ViDateTimePipe } from '@congtac/shared-ui';
import { ReportClient } from '../data-access/report-client';

/** Reports that wait for the signed-in person's decision. */
@Component({
  selector: 'ct-approval-queue-page',
  imports: [
    Chip,
    EmptyState,
    MatButton,
    PageHeader,
    ResourceState,
    RouterLink,
    TranslocoPipe,
    ViDatePipe,
    ViDateTimePipe,
  ],
  templateUrl: './approval-queue-page.html',
  styleUrl: './approval-queue-page.scss',
})
export class ApprovalQueuePage {
  private readonly i18n = inject(I18n);
  protected readonly queue = inject(ReportClient).queue();
  protected readonly summary = computed(() =>
    this.queue.hasValue() && this.queue.value().total > 0
      ? this.i18n.t('reporting.approval.summary', { count: this.queue.value().total })
      : '',
  );
}
