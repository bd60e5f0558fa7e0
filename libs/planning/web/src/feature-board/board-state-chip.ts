import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BoardState } from '@congtac/planning-domain';
import { Chip, type ChipTone, type IconName } from '@congtac/shared-ui';

/** What an obliged unit has done about its plan, as icon and words. */
@Component({
  selector: 'ct-board-state-chip',
  imports: [Chip, TranslocoPipe],
  template: `<ct-chip [tone]="look().tone" [icon]="look().icon">{{
    'planning.boardState.' + value() | transloco
  }}</ct-chip>`,
})
export class BoardStateChip {
  readonly value = input.required<BoardState>();
  protected readonly look = computed(() => looks[this.value()]);
}

const looks: Readonly<Record<BoardState, { readonly tone: ChipTone; readonly icon: IconName }>> = {
  NOT_OPENED: { tone: 'none', icon: 'radio-button-unchecked' },
  DRAFTING: { tone: 'doing', icon: 'edit' },
  ISSUED: { tone: 'done', icon: 'check-circle' },
  LATE: { tone: 'overdue', icon: 'warning' },
};
