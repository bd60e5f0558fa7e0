import { CdkDrag, type CdkDragMove } from '@angular/cdk/drag-drop';
import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n, Icon, TimelinessChip } from '@congtac/shared-ui';
import { CellText } from './cell-text';
import { type CellRange, inRange } from './cell-range';
import { type GridColumn, isFrozen, isText, type ShownColumn } from './grid-columns';
import type { GridRow as Row } from './tree-rows';

/** One cell as it is drawn. */
interface Cell {
  readonly column: GridColumn;
  readonly text: string;
  readonly fixed: boolean;
}

/** Id of a cell, by which the table tells assistive technology where the keyboard is. */
export function cellId(rowKey: string, column: number): string {
  return `cell:${rowKey}:${column}`;
}

/**
 * Draws one row of the plan table. It listens to nothing but dragging: the table reads keys and clicks by the `data-`
 * marks (`data-key`, `data-column`, `data-branch`, `data-menu`, `data-tick`, `data-editor`, `data-add`).
 */
@Component({
  selector: 'ct-grid-row',
  imports: [CdkDrag, Icon, RouterLink, TimelinessChip],
  templateUrl: './grid-row.html',
  styleUrl: './grid-row.scss',
  host: {
    role: 'row',
    '[attr.data-key]': 'row().key',
    '[attr.data-kind]': 'row().kind',
    '[attr.aria-level]': 'row().level',
    '[attr.aria-expanded]': 'expanded()',
    '[attr.aria-rowindex]': 'index() + 2',
    '[attr.aria-selected]': "editable() && row().kind === 'task' ? ticked() : null",
    '[class.ticked]': 'ticked()',
    '[style.--level]': 'row().level',
  },
})
export class GridRow {
  private readonly cellText = inject(CellText);
  private readonly i18n = inject(I18n);
  readonly row = input.required<Row>();
  /** Place among the visible rows, from 0. */
  readonly index = input.required<number>();
  readonly columns = input.required<readonly ShownColumn[]>();
  readonly editable = input.required<boolean>();
  readonly ticked = input(false);
  /** The column the keyboard is in, null for every row but one. */
  readonly activeColumn = input<number | null>(null);
  /** The marked block when it is more than one cell. */
  readonly range = input<CellRange | null>(null);
  /** The column with an open text editor. */
  readonly editing = input<GridColumn>();
  /** What the text editor starts with. */
  readonly editText = input('');
  /** The handle of the row is dragged, with the pointer's place, or let go (null). */
  readonly dragged = output<CdkDragMove | null>();

  protected readonly cellId = cellId;
  protected readonly words = this.cellText.rowWords;
  /** Names of the buttons of a task, told apart by its title. */
  protected readonly names = computed(() => {
    const row = this.row();
    const title = row.kind === 'task' ? row.task.title : '';
    return { menu: this.i18n.t('planning.table.menu', { title }), tick: this.i18n.t('planning.grid.tick', { title }) };
  });
  protected readonly expanded = computed(() => {
    const row = this.row();
    if (row.kind === 'section') return row.expanded;
    return row.kind === 'task' && row.hasChildren ? row.expanded : null;
  });
  protected readonly totals = computed(() => {
    const row = this.row();
    return row.kind === 'section' ? this.cellText.totals(row.totals) : '';
  });
  protected readonly cells = computed<readonly Cell[]>(() => {
    const row = this.row();
    if (row.kind !== 'task') return [];
    const editable = this.editable();
    return this.columns().map(({ name: column }) => ({
      column,
      text: this.cellText.of(row.task, column, row.number),
      fixed: editable && (column === 'state' || column === 'number' || isFrozen(row.task, column)),
    }));
  });

  protected ranged(column: number): boolean {
    const range = this.range();
    return range !== null && inRange(range, this.index(), column);
  }

  protected typed(column: GridColumn): boolean {
    return isText(column) && this.editing() === column;
  }

  protected label(column: GridColumn): string {
    return this.i18n.t(`planning.column.${column}`);
  }
}
