import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NoticeReason } from '@congtac/notification-domain';
import { Chip, type ChipTone, type IconName } from '@congtac/shared-ui';

const LOOKS: Readonly<Record<NoticeReason, { icon: IconName; tone: ChipTone }>> = {
  ASSIGNED: { icon: 'assignment', tone: 'doing' },
  DECISION: { icon: 'rule', tone: 'waiting' },
  RETURNED: { icon: 'reply', tone: 'returned' },
  MENTIONED: { icon: 'alternate-email', tone: 'none' },
  DUE: { icon: 'alarm-on', tone: 'soon' },
  PERIOD: { icon: 'calendar-month', tone: 'none' },
  DIRECTIVE: { icon: 'campaign', tone: 'doing' },
  REMINDED: { icon: 'notifications-active', tone: 'soon' },
  ESCALATED: { icon: 'hourglass-bottom', tone: 'overdue' },
  INFO: { icon: 'info', tone: 'none' },
  DIGEST: { icon: 'summarize', tone: 'none' },
};

/** Why the person is told: icon and word. */
@Component({
  selector: 'ct-reason-chip',
  imports: [Chip, TranslocoPipe],
  template: `<ct-chip [tone]="look().tone" [icon]="look().icon">{{
    'notification.reason.' + reason() | transloco
  }}</ct-chip>`,
})
export class ReasonChip {
  readonly reason = input.required<NoticeReason>();
  protected readonly look = computed(() => LOOKS[this.reason()]);
}
