import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@congtac/shared-ui';
import { PlanViewStore } from '../plan-view/plan-view-store';
import type { GridColumn, ShownColumn } from './grid-columns';
import { isSortable } from './row-order';
import { TableStore } from './table-store';

/** The names of the columns: press one to put rows in its order, tick the first to tick all rows. */
@Component({
  selector: 'ct-grid-head',
  imports: [Icon, TranslocoPipe],
  template: `
    @for (column of columns(); track column.name) {
      <div role="columnheader" [class]="column.name" [attr.aria-sort]="sortOf(column.name)">
        @if (column.name === 'mark') {
          @if (editable()) {
            <input
              type="checkbox"
              tabindex="-1"
              [checked]="allTicked()"
              [attr.aria-label]="'planning.grid.tickAll' | transloco"
              (change)="table.selection.tickAll()"
            />
          } @else {
            <span class="cdk-visually-hidden">{{ 'planning.column.mark' | transloco }}</span>
          }
        } @else if (sortable(column.name)) {
          <button type="button" tabindex="-1" (click)="sortBy(column.name)">
            {{ 'planning.column.' + column.name | transloco }}
            @if (sortOf(column.name); as order) {
              <ct-icon [name]="order === 'ascending' ? 'arrow-upward' : 'arrow-downward'" />
            }
          </button>
        } @else if (column.name === 'menu') {
          <span class="cdk-visually-hidden">{{ 'planning.column.menu' | transloco }}</span>
        } @else {
          {{ 'planning.column.' + column.name | transloco }}
        }
      </div>
    }
  `,
  styleUrl: './grid-head.scss',
  host: { role: 'row', 'aria-rowindex': '1' },
})
export class GridHead {
  protected readonly table = inject(TableStore);
  private readonly view = inject(PlanViewStore);
  readonly columns = input.required<readonly ShownColumn[]>();
  readonly editable = input.required<boolean>();

  protected readonly sortable = isSortable;
  protected readonly allTicked = computed(() => {
    const ids = this.table.selection.taskIds();
    return ids.size > 0 && this.table.rows().every((row) => row.kind !== 'task' || ids.has(row.task.id));
  });

  protected sortOf(column: GridColumn): 'ascending' | 'descending' | null {
    const sort = this.view.sort();
    if (sort?.column !== column) return null;
    return sort.descending ? 'descending' : 'ascending';
  }

  /** First up, then down, then the order of the plan again. */
  protected sortBy(column: GridColumn): void {
    const order = this.sortOf(column);
    this.view.change({ sort: order === 'descending' ? null : { column, descending: order === 'ascending' } });
  }
}
