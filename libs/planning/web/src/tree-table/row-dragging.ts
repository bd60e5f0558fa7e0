import type { CdkDragMove } from '@angular/cdk/drag-drop';
import { signal } from '@angular/core';
import type { DropUnder, GridView } from './grid-view';
import type { RowDrop } from './tree-moves';
import type { GridRow } from './tree-rows';

/** A row that is being dragged by its handle: where it would land, and the line that shows it. */
export class RowDragging {
  private readonly under = signal<DropUnder | undefined>(undefined);

  constructor(private readonly grid: GridView) {}

  /** The line between rows, undefined while nothing is dragged over the table. */
  line(): DropUnder['line'] | undefined {
    return this.under()?.line;
  }

  over(event: CdkDragMove, rowOf: (key: string | undefined) => GridRow | undefined): void {
    this.under.set(this.grid.dropUnder(event.pointerPosition, event.distance.x, rowOf));
  }

  /** The row was let go; where it lands, if anywhere. */
  end(): RowDrop | undefined {
    const drop = this.under()?.drop;
    this.under.set(undefined);
    return drop;
  }
}
