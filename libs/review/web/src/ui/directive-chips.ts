import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DirectiveStatus, RecipientState } from '@congtac/review-domain';
import { Chip, type ChipTone, type IconName } from '@congtac/shared-ui';

interface Look {
  readonly tone: ChipTone;
  readonly icon: IconName;
}

/** State of a directive on its sender's side. */
@Component({
  selector: 'ct-directive-status-chip',
  imports: [Chip, TranslocoPipe],
  template: `<ct-chip [tone]="look().tone" [icon]="look().icon">{{
    'directive.status.' + value() | transloco
  }}</ct-chip>`,
})
export class DirectiveStatusChip {
  readonly value = input.required<DirectiveStatus>();
  protected readonly look = computed(() => statusLooks[this.value()]);
}

const statusLooks: Readonly<Record<DirectiveStatus, Look>> = {
  DRAFT: { tone: 'none', icon: 'edit' },
  ISSUED: { tone: 'doing', icon: 'campaign' },
  IMPLEMENTED: { tone: 'done', icon: 'check-circle' },
  CLOSED: { tone: 'out', icon: 'task-alt' },
};

/** How far one addressed unit is; late = the time for "Đã nhận" has passed. */
@Component({
  selector: 'ct-recipient-chip',
  imports: [Chip, TranslocoPipe],
  template: `
    <ct-chip [tone]="look().tone" [icon]="look().icon">{{ 'directive.state.' + value() | transloco }}</ct-chip>
    @if (late()) {
      <ct-chip [tone]="waiting() ? 'overdue' : 'done-late'" icon="warning">{{
        (waiting() ? 'directive.late' : 'directive.lateBefore') | transloco
      }}</ct-chip>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0.375rem;
    }
  `,
})
export class RecipientChip {
  readonly value = input.required<RecipientState>();
  readonly late = input(false);
  protected readonly look = computed(() => stateLooks[this.value()]);
  protected readonly waiting = computed(() => this.value() === 'SENT' || this.value() === 'OPENED');
}

const stateLooks: Readonly<Record<RecipientState, Look>> = {
  SENT: { tone: 'none', icon: 'radio-button-unchecked' },
  OPENED: { tone: 'waiting', icon: 'hourglass-top' },
  ACKNOWLEDGED: { tone: 'doing', icon: 'check-circle' },
  RELAYED: { tone: 'doing', icon: 'forward' },
  IMPLEMENTED: { tone: 'done', icon: 'done-all' },
};
