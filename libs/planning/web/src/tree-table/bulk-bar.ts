import { Component, inject, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TaskOperation } from '@congtac/planning-domain';
import { Dialogs, I18n, Toaster } from '@congtac/shared-ui';
import { PlanStore } from '../feature-plan/plan-store';
import { BULK_COLUMNS, type BulkColumn, type BulkData, type BulkResult } from './bulk-dialog';
import { EditStore } from './edit-store';
import { TableStore } from './table-store';

/** What can be done with the ticked tasks, at the foot of the table. */
@Component({
  selector: 'ct-bulk-bar',
  imports: [MatButton, TranslocoPipe],
  template: `
    @if (table.chosen().length > 0) {
      <div class="bar" role="toolbar" [attr.aria-label]="'planning.bulk.bar' | transloco">
        <strong>{{ 'planning.bulk.chosen' | transloco: { count: table.chosen().length } }}</strong>
        @for (column of columns; track column) {
          <button matButton type="button" (click)="change(column)">
            {{ 'planning.bulk.change.' + column | transloco }}
          </button>
        }
        <button matButton type="button" (click)="move('indent')">
          {{ 'planning.table.action.indent' | transloco }}
        </button>
        <button matButton type="button" (click)="move('outdent')">
          {{ 'planning.table.action.outdent' | transloco }}
        </button>
        <button matButton type="button" (click)="remove()">
          {{ 'planning.table.delete' | transloco }}
        </button>
        <button matButton type="button" (click)="table.selection.untickAll(); left.emit()">
          {{ 'planning.bulk.untick' | transloco }}
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      position: sticky;
      inset-block-end: 0.5rem;
      z-index: 5;
      display: block;
    }
    .bar {
      margin-block-start: 0.5rem;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 0.25rem;
      padding: 0.125rem 0.75rem;
      border: 1px solid var(--mat-sys-primary);
      border-radius: 0.75rem;
      background: var(--mat-sys-surface-container);
    }
    button {
      min-block-size: 2.75rem;
    }
  `,
})
export class BulkBar {
  protected readonly table = inject(TableStore);
  private readonly store = inject(PlanStore);
  private readonly edits = inject(EditStore);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  protected readonly columns = BULK_COLUMNS;
  /** Nothing is ticked any more: the keyboard may go back to the table. */
  readonly left = output<void>();

  protected async change(column: BulkColumn): Promise<void> {
    const plan = this.store.plan();
    if (!plan) return;
    const period = { from: plan.periodFrom, to: plan.periodTo };
    const { BulkDialog } = await import('./bulk-dialog');
    const data: BulkData = { column, tasks: this.table.chosen(), period };
    const result = await this.dialogs.open<BulkResult, BulkData>(BulkDialog, data);
    if (!result) return;
    const operations = result.tasks.map((task): TaskOperation => {
      return { op: 'update', taskId: task.id, version: task.version, set: result.set };
    });
    if (await this.edits.apply(operations)) this.said('planning.bulk.done', operations.length);
  }

  protected async move(kind: 'indent' | 'outdent'): Promise<void> {
    await this.table.move(kind, this.table.chosen()[0]);
  }

  protected async remove(): Promise<void> {
    if ((await this.table.remove(this.table.chosen())) === 'done') this.left.emit();
  }

  private said(key: string, count: number): void {
    const undo = { label: this.i18n.t('planning.grid.undo'), run: () => void this.edits.undo() };
    this.toaster.show(this.i18n.t(key, { count }), undo);
  }
}
