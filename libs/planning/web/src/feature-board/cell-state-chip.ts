import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BoardCellState } from '@congtac/planning-domain';
import { Chip } from '@congtac/shared-ui';
import { cellLooks } from './board-looks';

/** State of a cell as sign and words. */
@Component({
  selector: 'ct-cell-state-chip',
  imports: [Chip, TranslocoPipe],
  template: `<ct-chip [tone]="look().tone" [icon]="look().icon">{{
    'planning.cellState.' + value() | transloco
  }}</ct-chip>`,
})
export class CellStateChip {
  readonly value = input.required<BoardCellState>();
  protected readonly look = computed(() => cellLooks[this.value()]);
}
