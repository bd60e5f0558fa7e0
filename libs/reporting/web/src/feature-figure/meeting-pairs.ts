import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DuplicateMeetingView, MeetingDecisionView, MeetingRowView } from '@congtac/reporting-domain';
import { toAppError } from '@congtac/shared-data';
import { Dialogs, formatDateTime, I18n, Icon, Toaster, ViDatePipe } from '@congtac/shared-ui';
import { FigureClient } from '../data-access/figure-client';
import { figureWords } from './figure-words';

/**
 * Meetings told at two levels, with both rows (I-10, G-5): a person says which one counts, with a reason, and can take it
 * back; nothing is ever left out by itself.
 */
@Component({
  selector: 'ct-meeting-pairs',
  imports: [Icon, MatButton, RouterLink, TranslocoPipe, ViDatePipe],
  templateUrl: './meeting-pairs.html',
  styleUrl: './meeting-pairs.scss',
})
export class MeetingPairs {
  private readonly i18n = inject(I18n);
  private readonly client = inject(FigureClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  readonly pairs = input.required<readonly DuplicateMeetingView[]>();
  /** A decision was made or taken back: the totals are other ones now. */
  readonly changed = output();
  protected readonly busy = signal(false);
  protected readonly open = computed(() => this.pairs().some((pair) => pair.decision === null));

  protected words(row: MeetingRowView): string {
    return figureWords(row, this.i18n);
  }

  /** Who decided what, when and why. */
  protected decided(pair: DuplicateMeetingView, decision: MeetingDecisionView): string {
    const counted = [pair.upper, pair.lower].find((row) => row.unitId === decision.countedUnitId);
    const key = decision.outcome === 'SAME' ? 'decidedSame' : 'decidedDifferent';
    return this.i18n.t(`reporting.told.meeting.${key}`, {
      unit: counted?.unitName ?? '',
      name: decision.decidedByName,
      time: formatDateTime(decision.decidedAt),
      reason: decision.reason,
    });
  }

  /** One meeting: `counted` goes on counting, `other` is set aside. */
  protected async same(counted: MeetingRowView, other: MeetingRowView): Promise<void> {
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('reporting.told.meeting.sameTitle', { unit: counted.unitName }),
      text: this.i18n.t('reporting.told.meeting.sameText', { other: other.unitName, value: this.words(other) }),
      label: this.i18n.t('reporting.told.meeting.reason'),
      confirm: this.i18n.t('reporting.told.meeting.save'),
    });
    if (reason) await this.decide(counted, other, 'SAME', reason);
  }

  protected async different(pair: DuplicateMeetingView): Promise<void> {
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('reporting.told.meeting.differentTitle'),
      text: this.i18n.t('reporting.told.meeting.differentText'),
      label: this.i18n.t('reporting.told.meeting.reason'),
      confirm: this.i18n.t('reporting.told.meeting.save'),
    });
    if (reason) await this.decide(pair.upper, pair.lower, 'DIFFERENT', reason);
  }

  protected async undo(decision: MeetingDecisionView): Promise<void> {
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('reporting.told.meeting.undoTitle'),
      label: this.i18n.t('reporting.told.meeting.reason'),
      confirm: this.i18n.t('reporting.told.meeting.undo'),
    });
    if (reason) await this.run(() => this.client.undo(decision, reason), 'undone');
  }

  private decide(
    counted: MeetingRowView,
    other: MeetingRowView,
    outcome: 'SAME' | 'DIFFERENT',
    reason: string,
  ): Promise<void> {
    const body = { countedFigureId: counted.figureId, otherFigureId: other.figureId, outcome, reason };
    return this.run(() => this.client.decide(body), 'saved');
  }

  private async run(deed: () => Promise<unknown>, said: string): Promise<void> {
    this.busy.set(true);
    try {
      await deed();
      this.toaster.show(this.i18n.t(`reporting.told.meeting.${said}`));
    } catch (thrown) {
      const { detail, title } = toAppError(thrown);
      this.toaster.show(detail || title || this.i18n.t('ui.state.error'));
    }
    this.busy.set(false);
    this.changed.emit();
  }
}
