import { inject, Service } from '@angular/core';
import { Router } from '@angular/router';
import type { ReportView, UpdateReport } from '@congtac/reporting-domain';
import { Connection, newKey, toAppError } from '@congtac/shared-data';
import { formatTime, I18n, Toaster } from '@congtac/shared-ui';
import { ReportClient, type ReportPlace } from '../data-access/report-client';

/** What is sent from a card. */
export interface QuickAnswer {
  readonly place: ReportPlace;
  readonly content: UpdateReport;
  readonly completesTask: boolean;
  readonly photos: readonly File[];
}

/**
 * Sends a report without its form: opens the report, puts the photos on it, writes the answers, submits. What has reached
 * the server is not sent again when a later step fails and the user presses the button once more.
 */
@Service({ autoProvided: false })
export class QuickSender {
  private readonly client = inject(ReportClient);
  private readonly connection = inject(Connection);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly attached = new Set<File>();
  private opened: ReportView | undefined;
  private key = newKey();

  /**
   * Resolves with the sent report; with undefined when somebody of the unit has already written one, which is not
   * overwritten. Rejects with `AppError`.
   */
  async send(answer: QuickAnswer): Promise<ReportView | undefined> {
    const first = this.opened === undefined;
    const view = this.opened ?? (await this.client.open(answer.place));
    if (first && !isBlank(view)) return undefined;
    this.opened = view;
    for (const photo of answer.photos.filter((one) => !this.attached.has(one))) {
      await this.client.attach(view.reportId, photo);
      this.attached.add(photo);
    }
    try {
      this.opened = await this.client.save(view.reportId, view.version, answer.content);
      const { reportId, version } = this.opened;
      return this.told(await this.client.submit(reportId, version, answer.completesTask, this.key));
    } catch (thrown) {
      const error = toAppError(thrown);
      // An answered request is settled; only one that got no answer may be sent again under its key.
      if (error.kind !== 'offline') this.key = newKey();
      if (error.kind === 'stale') this.opened = await this.client.get(view.reportId);
      throw error;
    }
  }

  private told(sent: ReportView): ReportView {
    const time = formatTime(sent.submittedAt ?? this.connection.dataAt());
    const label = this.i18n.t('reporting.form.undo');
    this.toaster.show(this.i18n.t('reporting.form.sent', { time }), { label, run: () => void this.undo(sent) });
    return sent;
  }

  /** "Hoàn tác" of the notice: a draft again, opened in the whole form. */
  private async undo(sent: ReportView): Promise<void> {
    try {
      await this.client.withdraw(sent.reportId, sent.version);
      this.toaster.show(this.i18n.t('reporting.form.withdrawn'));
      await this.router.navigate(['/bao-cao', sent.taskId], {
        queryParams: { lan: sent.occurrenceId ?? undefined, 'don-vi': sent.unitId },
      });
    } catch (thrown) {
      const { detail, title } = toAppError(thrown);
      this.toaster.show(detail || title || this.i18n.t('ui.state.error'));
    }
  }
}

function isBlank(view: ReportView): boolean {
  return view.status === 'DRAFT' && view.values.length === 0 && view.resultText.trim() === '';
}
