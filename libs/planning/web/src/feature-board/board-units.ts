import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BoardUnitView } from '@congtac/planning-domain';
import { formatDateTime, ViDatePipe } from '@congtac/shared-ui';
import type { ShownBoard } from './board-filter';
import type { OpenedCell } from './board-grid';
import { BoardStateChip } from './board-state-chip';
import { CellStateChip } from './cell-state-chip';

/** The board on a phone: one card for each unit, its tasks behind a fold. */
@Component({
  selector: 'ct-board-units',
  imports: [BoardStateChip, CellStateChip, MatButton, RouterLink, TranslocoPipe, ViDatePipe],
  templateUrl: './board-units.html',
  styleUrl: './board-units.scss',
})
export class BoardUnits {
  readonly board = input.required<ShownBoard>();
  readonly mayRemind = input.required<boolean>();
  readonly cellOpened = output<OpenedCell>();
  readonly remind = output<BoardUnitView>();

  protected owes(unit: BoardUnitView): boolean {
    return unit.issuedOn === null || unit.undecided > 0;
  }

  protected remindedAt(unit: BoardUnitView): string | null {
    return unit.remindedAt && formatDateTime(unit.remindedAt);
  }

  protected matching(at: number): number {
    return this.board().tasks.filter((task) => !task.cells[at].faded).length;
  }
}
