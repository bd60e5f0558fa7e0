import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, TimelinessChip } from '@congtac/shared-ui';
import { TaskWords } from '../task-edit/task-words';
import { type GridColumn, isFrozen } from './grid-columns';
import type { GridRow as Row } from './tree-rows';

/**
 * Draws one row of the plan table. It listens to nothing: the table reads keys and clicks by the `data-` marks
 * (`data-key`, `data-column`, `data-branch`, `data-menu`, `data-editor`, `data-add`).
 */
@Component({
  selector: 'ct-grid-row',
  imports: [Icon, RouterLink, TimelinessChip, TranslocoPipe],
  templateUrl: './grid-row.html',
  styleUrl: './grid-row.scss',
  host: {
    role: 'row',
    '[attr.data-key]': 'row().key',
    '[attr.data-kind]': 'row().kind',
    '[attr.aria-level]': 'row().level',
    '[attr.aria-expanded]': 'expanded()',
    '[attr.aria-rowindex]': 'index() + 2',
    '[style.--level]': 'row().level',
  },
})
export class GridRow {
  protected readonly words = inject(TaskWords);
  readonly row = input.required<Row>();
  /** Place among the visible rows, from 0. */
  readonly index = input.required<number>();
  readonly columns = input.required<readonly GridColumn[]>();
  readonly editable = input.required<boolean>();
  /** The column the keyboard is in, null for every row but one. */
  readonly activeColumn = input<number | null>(null);
  /** The column with an open text editor. */
  readonly editing = input<GridColumn>();
  /** What the text editor starts with. */
  readonly editText = input('');

  protected readonly expanded = computed(() => {
    const row = this.row();
    if (row.kind === 'section') return row.expanded;
    return row.kind === 'task' && row.hasChildren ? row.expanded : null;
  });

  /** True when the cell opens no editor: a locked plan, a computed column, words taken over verbatim. */
  protected fixed(column: GridColumn): boolean {
    const row = this.row();
    return !this.editable() || column === 'state' || (row.kind === 'task' && isFrozen(row.task, column));
  }

  /** 0 for the one cell Tab stops at. Wide rows have one cell for every column. */
  protected stop(column: number): 0 | -1 {
    const active = this.activeColumn();
    if (active === null) return -1;
    return this.row().kind !== 'task' || active === column ? 0 : -1;
  }
}
