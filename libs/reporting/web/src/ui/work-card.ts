import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MyWorkBelow, MyWorkCard } from '@congtac/reporting-domain';
import {
  Chip,
  type ChipTone,
  formatDate,
  formatNumber,
  I18n,
  type IconName,
  Progress,
  TimelinessChip,
  type TimelinessCode,
} from '@congtac/shared-ui';
import { QuickReportForm } from '../quick/quick-report';
import { FollowButton } from './follow-button';

/** One piece of work: what, until when, how far, and the one thing to do about it. */
@Component({
  selector: 'ct-work-card',
  imports: [Chip, FollowButton, MatButton, Progress, QuickReportForm, RouterLink, TimelinessChip, TranslocoPipe],
  templateUrl: './work-card.html',
  styleUrl: './work-card.scss',
})
export class WorkCard {
  private readonly i18n = inject(I18n);
  readonly card = input.required<MyWorkCard>();
  /** The unit acted in: its name is not repeated on every card. */
  readonly ownUnitId = input<number | null>(null);
  /** A report was sent from the card: the list is no longer what it was. */
  readonly sent = output<void>();
  /** The short report is open on the card. */
  protected readonly quick = signal(false);

  /** Work that waits for a decision or is done: told by the day it was sent, no longer by today. */
  protected readonly settled = computed<TimelinessCode | undefined>(() =>
    (['PENDING', 'COMPLETED_ON_TIME', 'COMPLETED_LATE'] as const).find((one) => one === this.card().timeliness),
  );
  protected readonly due = computed<Due>(() => dueOf(this.card()));
  protected readonly dueText = computed(() =>
    this.i18n.t(`reporting.card.${this.due().key}`, {
      days: Math.abs(this.card().daysLate ?? 0),
      date: formatDate(this.card().dueOn),
    }),
  );
  protected readonly longDue = computed(() => formatDate(this.card().dueOn));
  protected readonly share = computed(() => shareOf(this.card()));
  protected readonly target = computed(() => this.targetText());
  protected readonly deed = computed(() => deedOf(this.card()));
  protected readonly reportQuery = computed(() => ({
    lan: this.card().occurrenceId ?? undefined,
    'don-vi': this.card().unitId,
  }));

  /** "5 đơn vị · 2 đã xong · 1 chờ xác nhận · 1 quá hạn": only what there is. */
  protected belowText(below: MyWorkBelow): string {
    const parts = (['units', 'done', 'waiting', 'overdue'] as const).filter((key) => key === 'units' || below[key] > 0);
    return parts.map((key) => this.i18n.t(`reporting.card.below.${key}`, { count: below[key] })).join(' · ');
  }

  private targetText(): string {
    const { target, lastFigure } = this.card();
    if (!target) return '';
    const done = lastFigure ? formatNumber(lastFigure.value) || this.i18n.t(`reporting.blank.${lastFigure.blank}`) : '';
    const params = { target: formatNumber(target.value), unit: target.unitOfMeasure, name: target.indicatorName, done };
    if (target.value === null) return done ? this.i18n.t('reporting.card.figure', params) : '';
    return this.i18n.t(done ? 'reporting.card.target' : 'reporting.card.targetNone', params);
  }
}

interface Due {
  readonly key: 'overdue' | 'left' | 'today' | 'due' | 'noDue';
  readonly tone: ChipTone;
  readonly icon: IconName;
}

function dueOf(card: MyWorkCard): Due {
  if (card.daysLate === null) return { key: 'noDue', tone: 'none', icon: 'event-busy' };
  if (card.daysLate > 0) return { key: 'overdue', tone: 'overdue', icon: 'warning' };
  if (card.daysLate === 0) return { key: 'today', tone: 'soon', icon: 'hourglass-top' };
  if (card.timeliness === 'DUE_SOON') return { key: 'left', tone: 'soon', icon: 'hourglass-top' };
  return { key: 'due', tone: 'none', icon: 'event' };
}

/** The primary button of a card, or undefined when it can only be looked at. */
function deedOf(card: MyWorkCard): 'decide' | 'fix' | 'continue' | 'report' | undefined {
  if (card.allowed.includes('decide') && card.reportId) return 'decide';
  if (card.allowed.includes('continue')) return card.reportStatus === 'RETURNED' ? 'fix' : 'continue';
  return card.allowed.includes('report') ? 'report' : undefined;
}

/** Per cent of the card's target reached by its last figure; null when there is no figure or no target to divide by. */
export function shareOf(card: MyWorkCard): number | null {
  const target = card.target?.value ?? 0;
  if (!card.lastFigure || target <= 0 || card.lastFigure.blank === 'NOT_APPLICABLE') return null;
  return Math.min(100, (100 * (card.lastFigure.value ?? 0)) / target);
}
