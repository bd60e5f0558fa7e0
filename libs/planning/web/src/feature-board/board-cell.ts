import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@congtac/shared-ui';
import type { ShownCell } from './board-filter';
import { cellLooks } from './board-looks';

/** One cell as a button with a sign; its words are read out and stand in the small window it opens. */
@Component({
  selector: 'ct-board-cell',
  imports: [Icon, TranslocoPipe],
  template: `
    <button
      type="button"
      [attr.data-tone]="look().tone"
      [class.faded]="cell().faded"
      [title]="'planning.cellState.' + cell().state | transloco"
      [attr.aria-label]="
        taskTitle() + ', ' + cell().unit.unitName + ': ' + ('planning.cellState.' + cell().state | transloco)
      "
      (click)="opened.emit()"
    >
      <ct-icon [name]="look().icon" />
    </button>
  `,
  styleUrl: './board-cell.scss',
})
export class BoardCell {
  readonly cell = input.required<ShownCell>();
  readonly taskTitle = input.required<string>();
  readonly opened = output();
  protected readonly look = computed(() => cellLooks[this.cell().state]);
}
