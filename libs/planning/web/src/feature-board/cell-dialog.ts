import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { isUndecided } from '@congtac/planning-domain';
import { DialogFrame, formatDateTime, ViDatePipe } from '@congtac/shared-ui';
import type { ShownCell } from './board-filter';
import { CellStateChip } from './cell-state-chip';

/** One cell: what the unit did with the task, why, and its own task. Closes with 'remind' when the unit is to be reminded. */
@Component({
  selector: 'ct-cell-dialog',
  imports: [CellStateChip, DialogFrame, MatButton, RouterLink, TranslocoPipe, ViDatePipe],
  template: `
    <ct-dialog-frame [heading]="data.cell.unit.unitName">
      <p class="task">{{ data.title }}</p>
      <p><ct-cell-state-chip [value]="data.cell.state" /></p>
      @if (data.cell.reason) {
        <p class="ct-prose">{{ 'planning.board.reason' | transloco: { reason: data.cell.reason } }}</p>
      }
      @if (undecided) {
        <p>{{ 'planning.board.answerBy' | transloco: { day: data.cell.unit.dueOn | viDate } }}</p>
      }
      @if (remindedAt) {
        <p class="ct-quiet">{{ 'planning.board.remindedAt' | transloco: { at: remindedAt } }}</p>
      }
      <ul class="links">
        @if (data.cell.childTaskId) {
          <li>
            <a [routerLink]="['/nhiem-vu', data.cell.childTaskId]" (click)="ref.close()">{{
              'planning.board.openChild' | transloco: { title: data.cell.childTitle }
            }}</a>
          </li>
        }
        <li>
          <a [routerLink]="['/nhiem-vu', data.taskId]" (click)="ref.close()">{{
            'planning.board.openTask' | transloco
          }}</a>
        </li>
        @if (data.cell.unit.planId) {
          <li>
            <a [routerLink]="['/ke-hoach', data.cell.unit.planId]" (click)="ref.close()">{{
              'planning.board.openUnitPlan' | transloco
            }}</a>
          </li>
        }
      </ul>
      <ng-container ctActions>
        @if (data.mayRemind && undecided) {
          <button matButton="filled" type="button" (click)="ref.close('remind')">
            {{ 'planning.board.remindUnit' | transloco }}
          </button>
        }
        <button matButton type="button" (click)="ref.close()">{{ 'ui.action.close' | transloco }}</button>
      </ng-container>
    </ct-dialog-frame>
  `,
  styles: `
    .task {
      margin-block-start: 0;
      font-weight: 500;
    }
    .links {
      display: grid;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .links a {
      display: inline-flex;
      align-items: center;
      min-block-size: 2.75rem;
    }
  `,
})
export class CellDialog {
  protected readonly data = inject<CellDialogData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<'remind'>>(DialogRef);
  protected readonly undecided = isUndecided(this.data.cell.state);
  protected readonly remindedAt = this.data.cell.unit.remindedAt && formatDateTime(this.data.cell.unit.remindedAt);
}

/** What the small window shows. */
export interface CellDialogData {
  readonly taskId: string;
  readonly title: string;
  readonly cell: ShownCell;
  readonly mayRemind: boolean;
}
