import { CdkConnectedOverlay } from '@angular/cdk/overlay';
import { Component, ElementRef, inject, input, output, signal } from '@angular/core';
import type { TaskRow } from '@congtac/planning-domain';
import { draftOfRow, type TaskDraft } from '../task-edit/task-draft';
import { CellPanel } from './cell-panel';
import type { EditedColumn } from './grid-columns';
import { type RowAction, RowMenu } from './row-menu';

type Over =
  | { readonly kind: 'menu'; readonly task: TaskRow; readonly anchor: HTMLElement }
  | {
      readonly kind: 'panel';
      readonly task: TaskRow;
      readonly anchor: HTMLElement;
      readonly column: EditedColumn;
      readonly base: TaskDraft;
    };

/** What opens over a cell: the menu of its row, or the editor of what needs more than a line of text. */
@Component({
  selector: 'ct-grid-over',
  imports: [CdkConnectedOverlay, CellPanel, RowMenu],
  template: `
    <ng-template
      cdkConnectedOverlay
      [cdkConnectedOverlayOrigin]="over()?.anchor ?? nowhere"
      [cdkConnectedOverlayOpen]="over() !== undefined"
      [cdkConnectedOverlayPush]="true"
      [cdkConnectedOverlayViewportMargin]="8"
      (overlayOutsideClick)="over.set(undefined)"
    >
      @if (over(); as open) {
        @if (open.kind === 'menu') {
          <ct-row-menu
            [task]="open.task"
            [editable]="editable()"
            (chosen)="choose($event, open.task)"
            (dismissed)="close('cancel')"
          />
        } @else {
          <ct-cell-panel [task]="open.task" [column]="open.column" [base]="open.base" (closed)="close($event)" />
        }
      }
    </ng-template>
  `,
})
export class GridOver {
  protected readonly nowhere = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly editable = input.required<boolean>();
  /** Something of a row's menu was chosen. */
  readonly chosen = output<{ readonly action: RowAction; readonly task: TaskRow }>();
  /** `saved` after a change is stored, `cancel` when the menu or editor was left. */
  readonly closed = output<'saved' | 'cancel'>();
  protected readonly over = signal<Over | undefined>(undefined);

  openMenu(task: TaskRow, anchor: HTMLElement): void {
    this.over.set({ kind: 'menu', task, anchor });
  }

  openPanel(task: TaskRow, column: EditedColumn, anchor: HTMLElement): void {
    this.over.set({ kind: 'panel', task, anchor, column, base: draftOfRow(task) });
  }

  protected close(how: 'saved' | 'cancel'): void {
    this.over.set(undefined);
    this.closed.emit(how);
  }

  protected choose(action: RowAction, task: TaskRow): void {
    this.close('cancel');
    this.chosen.emit({ action, task });
  }
}
