import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState, I18n, PageHeader, ReportStateChip, ResourceState, ViDatePipe } from '@congtac/shared-ui';
import { ReportClient } from '../data-access/report-client';
import { ReportEvidence } from './report-evidence';

/** `/tong-quan/viec/:taskId`: the reports of a task with their photos and files, where drilling down from a number ends. */
@Component({
  selector: 'ct-task-reports-page',
  imports: [
    ...[EmptyState, MatButton, PageHeader, ReportEvidence, ReportStateChip, ResourceState, RouterLink],
    ...[TranslocoPipe, ViDatePipe],
  ],
  templateUrl: './task-reports-page.html',
  styles: `
    h2 {
      margin: 0 0 0.25rem;
      font: var(--mat-sys-title-medium);
    }
    p {
      overflow-wrap: anywhere;
    }
    .room {
      min-block-size: 2.75rem;
    }
  `,
})
export class TaskReportsPage {
  private readonly i18n = inject(I18n);
  readonly taskId = input.required<string>();

  protected readonly reports = inject(ReportClient).ofTask(() => this.taskId());
  /** What was never sent is nobody's business but its author's. */
  protected readonly sent = computed(() =>
    this.reports.hasValue() ? this.reports.value().filter((report) => report.submittedOn !== null) : [],
  );
  protected readonly heading = computed(
    () => this.sent()[0]?.taskTitle ?? this.i18n.t('reporting.dash.evidence.title'),
  );
  protected readonly crumbs = computed(() => [{ label: this.i18n.t('reporting.dash.title'), url: '/tong-quan' }]);
}
