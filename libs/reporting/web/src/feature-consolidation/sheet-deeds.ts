import { inject, Service } from '@angular/core';
import type {
  AcceptedReportsView,
  ConsolidationLineView,
  ConsolidationTableView,
  WrittenEntriesView,
} from '@congtac/reporting-domain';
import { toAppError } from '@congtac/shared-data';
import { Dialogs, I18n, readPasted, Toaster } from '@congtac/shared-ui';
import { ConsolidationClient } from '../data-access/consolidation-client';
import { type AcceptLines, AcceptLinesDialog } from './accept-lines-dialog';
import { gridKeys } from './grid-keys';
import { type ColumnPaste, planColumn } from './paste-column';
import { PasteColumnDialog } from './paste-column-dialog';
import { RemindDialog } from './remind-dialog';
import type { TypedLine } from './sheet-lines';

/** How typed figures are sent. */
export interface Sending {
  readonly table: ConsolidationTableView;
  readonly planId: string | undefined;
  readonly source: string;
  readonly lines: readonly TypedLine[];
}

/** What one does with the table: each asks, does, and tells. Refusals of the API go on to the caller as `AppError`. */
@Service()
export class SheetDeeds {
  private readonly client = inject(ConsolidationClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  /** Sends what was typed; asks why when accepted figures are among it (I-14). Undefined when the person gave up. */
  async send({ table, planId, source, lines }: Sending): Promise<WrittenEntriesView | undefined> {
    const corrected = lines.filter(({ line }) => line.allowed.includes('correct')).length;
    const reason = corrected === 0 ? '' : await this.reason(corrected);
    if (reason === undefined) return undefined;
    const rows = lines.flatMap(({ line, figure }) =>
      figure ? [{ ...figure, unitId: line.unitId, ...seen(line) }] : [],
    );
    const { unitId, indicatorId, period } = table;
    const written = await this.client.write(indicatorId, {
      ...{ unitId, periodId: period.periodId, rows, source, reason },
      ...(planId && { planId }),
    });
    const key = corrected > 0 ? 'savedCorrected' : 'saved';
    this.toaster.show(this.i18n.t(`reporting.consolidation.${key}`, { count: rows.length, corrected }));
    return written;
  }

  /** The figures of a pasted block that the person wants in the table; undefined = nothing. */
  async paste(
    event: ClipboardEvent,
    lines: readonly ConsolidationLineView[],
    place: { start: number; unitOfMeasure: string },
  ): Promise<ColumnPaste | undefined> {
    const data = event.clipboardData;
    if (!data) return undefined;
    event.preventDefault();
    const pasted = { html: data.getData('text/html'), text: data.getData('text/plain') };
    const block = (await readPasted(pasted)) ?? (pasted.text.trim() ? [[pasted.text.trim()]] : undefined);
    if (!block) return undefined;
    const plan = planColumn(block, lines, place.start, place.unitOfMeasure);
    return (await this.dialogs.open<boolean, ColumnPaste>(PasteColumnDialog, plan)) ? plan : undefined;
  }

  /** Accepts what the person ticks; undefined when they gave up. */
  async accept(data: AcceptLines): Promise<AcceptedReportsView | undefined> {
    const chosen = await this.dialogs.open<readonly ConsolidationLineView[], AcceptLines>(AcceptLinesDialog, data);
    const reports = (chosen ?? []).flatMap(({ waiting }) =>
      waiting ? [{ reportId: waiting.reportId, version: waiting.version }] : [],
    );
    if (reports.length === 0) return undefined;
    const answer = await this.client.accept({ reports });
    this.toaster.show(this.i18n.t('reporting.consolidation.acceptMany.done', { count: answer.acceptedIds.length }));
    return answer;
  }

  /** Reminds the units that have not reported, after showing whom it reaches. */
  async remind(table: ConsolidationTableView): Promise<void> {
    try {
      const text = await this.dialogs.open<string, unknown>(RemindDialog, await this.client.whomToRemind(table));
      if (text === undefined) return;
      const { unitId, indicatorId, period } = table;
      const sent = await this.client.remind({ unitId, indicatorId, periodId: period.periodId, text });
      const { unitCount: units, people } = sent;
      this.toaster.show(this.i18n.t('reporting.consolidation.reminding.done', { units, people }));
    } catch (error) {
      const { detail, title } = toAppError(error);
      this.toaster.show(detail ?? title ?? this.i18n.t('ui.state.error'));
    }
  }

  /** Asks before typed figures are forgotten. */
  drop(count: number): Promise<boolean> {
    const heading = this.i18n.t('reporting.consolidation.dropAsk', { count });
    return this.dialogs.confirm({ heading, text: '', confirm: this.i18n.t('reporting.consolidation.drop') });
  }

  /** The keys of the table. */
  async help(): Promise<void> {
    await this.dialogs.keys(gridKeys);
  }

  private reason(count: number): Promise<string | undefined> {
    return this.dialogs.reason({
      heading: this.i18n.t('reporting.consolidation.reason.heading'),
      text: this.i18n.t('reporting.consolidation.reason.text', { count }),
      label: this.i18n.t('reporting.consolidation.reason.label'),
      confirm: this.i18n.t('reporting.consolidation.reason.confirm'),
    });
  }
}

/** The report that stands on the line, as the person sees it. */
function seen(line: ConsolidationLineView): { reportId?: string; version?: number } {
  const standing = line.waiting ?? line.report;
  return standing ? { reportId: standing.reportId, version: standing.version } : {};
}
