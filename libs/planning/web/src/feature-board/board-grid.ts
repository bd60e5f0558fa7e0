import { Component, computed, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BoardUnitView } from '@congtac/planning-domain';
import { Icon, TableRegion } from '@congtac/shared-ui';
import { BoardCell } from './board-cell';
import { type ShownBoard, type ShownCell, shortNames } from './board-filter';
import { BoardStateChip } from './board-state-chip';

/** A cell that was opened. */
export interface OpenedCell {
  readonly taskId: string;
  readonly title: string;
  readonly cell: ShownCell;
}

/** The board as a table: tasks down, units across; the names of the tasks stay in sight while the units scroll. */
@Component({
  selector: 'ct-board-grid',
  imports: [BoardCell, BoardStateChip, Icon, MatIconButton, RouterLink, TableRegion, TranslocoPipe],
  templateUrl: './board-grid.html',
  styleUrl: './board-grid.scss',
})
export class BoardGrid {
  readonly board = input.required<ShownBoard>();
  readonly mayRemind = input.required<boolean>();
  readonly cellOpened = output<OpenedCell>();
  readonly remind = output<BoardUnitView>();

  protected readonly columns = computed(() => {
    const { units } = this.board();
    const names = shortNames(units.map((unit) => unit.unitName));
    return units.map((unit, at) => ({ ...unit, shortName: names[at] }));
  });

  protected owes(unit: BoardUnitView): boolean {
    return unit.issuedOn === null || unit.undecided > 0;
  }
}
