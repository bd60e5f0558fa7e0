import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IconName } from '../icon/icon-registry';
import { Chip, type ChipTone } from './chip';

/** Derived timeliness classes of a task; exactly one holds for each issued task. */
export const timelinessCodes = [
  'OUT_OF_COUNT',
  'COMPLETED_ON_TIME',
  'COMPLETED_LATE',
  'PENDING',
  'OVERDUE',
  'NO_DEADLINE',
  'DUE_SOON',
  'NOT_STARTED',
  'IN_PROGRESS_ON_TIME',
] as const;
export type TimelinessCode = (typeof timelinessCodes)[number];

/** Timeliness of a task: `<ct-timeliness-chip value="OVERDUE" [days]="3" />` → ⚠ Quá hạn 3 ngày. */
@Component({
  selector: 'ct-timeliness-chip',
  imports: [Chip, TranslocoPipe],
  template: `<ct-chip [tone]="look().tone" [icon]="look().icon">{{
    key() | transloco: { days: days() ?? 0 }
  }}</ct-chip>`,
})
export class TimelinessChip {
  readonly value = input.required<TimelinessCode>();
  /** Days overdue, when known: shown in words. */
  readonly days = input<number>();
  /** PENDING only: completion was submitted after the due date. */
  readonly late = input(false);

  protected readonly look = computed(() => looks[this.value()]);
  protected readonly key = computed(() => {
    if (this.value() === 'OVERDUE' && (this.days() ?? 0) > 0) return 'ui.timeliness.OVERDUE_DAYS';
    if (this.value() === 'PENDING' && this.late()) return 'ui.timeliness.PENDING_LATE';
    return `ui.timeliness.${this.value()}`;
  });
}

const looks: Readonly<Record<TimelinessCode, { readonly tone: ChipTone; readonly icon: IconName }>> = {
  OUT_OF_COUNT: { tone: 'out', icon: 'pause-circle' },
  COMPLETED_ON_TIME: { tone: 'done', icon: 'check-circle' },
  COMPLETED_LATE: { tone: 'done-late', icon: 'alarm-on' },
  PENDING: { tone: 'waiting', icon: 'inbox' },
  OVERDUE: { tone: 'overdue', icon: 'warning' },
  NO_DEADLINE: { tone: 'none', icon: 'event-busy' },
  DUE_SOON: { tone: 'soon', icon: 'hourglass-top' },
  NOT_STARTED: { tone: 'none', icon: 'radio-button-unchecked' },
  IN_PROGRESS_ON_TIME: { tone: 'doing', icon: 'play-circle' },
};
