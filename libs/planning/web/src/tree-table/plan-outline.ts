import { CdkConnectedOverlay } from '@angular/cdk/overlay';
import { Component, ElementRef, inject, output, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TaskRow } from '@congtac/planning-domain';
import { Icon, TimelinessChip } from '@congtac/shared-ui';
import { PlanStore } from '../feature-plan/plan-store';
import { TaskWords } from '../task-edit/task-words';
import { isMove, type RowAction, RowMenu } from './row-menu';
import { TableStore } from './table-store';
import type { AddRow } from './tree-rows';

/** The plan on a phone: a collapsible outline; a task opens in the full form, its other actions are in its menu. */
@Component({
  selector: 'ct-plan-outline',
  imports: [CdkConnectedOverlay, Icon, MatButton, MatIconButton, RouterLink, RowMenu, TimelinessChip, TranslocoPipe],
  templateUrl: './plan-outline.html',
  styleUrl: './plan-outline.scss',
})
export class PlanOutline {
  protected readonly store = inject(PlanStore);
  protected readonly table = inject(TableStore);
  protected readonly words = inject(TaskWords);
  protected readonly nowhere = inject<ElementRef<HTMLElement>>(ElementRef);

  /** The full form of a task is wanted. */
  readonly formWanted = output<TaskRow>();
  /** The page of a task is wanted. */
  readonly pageWanted = output<TaskRow>();

  protected readonly rows = this.table.rows;
  protected readonly menu = signal<{ readonly task: TaskRow; readonly anchor: HTMLElement } | undefined>(undefined);

  protected async add(event: Event, row: AddRow, input: HTMLInputElement): Promise<void> {
    event.preventDefault();
    const title = input.value.trim();
    if (title !== '' && (await this.table.add(row, title)) !== undefined) input.value = '';
  }

  protected choose(action: RowAction, task: TaskRow): void {
    this.menu.set(undefined);
    if (isMove(action)) void this.table.move(action, task);
    if (action === 'open') this.pageWanted.emit(task);
    if (action === 'edit') this.formWanted.emit(task);
    if (action === 'key') void this.table.toggleKey(task);
    if (action === 'add') this.table.openLineAfter(task);
    if (action === 'delete') void this.table.remove([task]);
  }

  protected openMenu(task: TaskRow, event: Event): void {
    this.menu.set({ task, anchor: event.currentTarget as HTMLElement });
  }

  protected close(anchor: HTMLElement): void {
    this.menu.set(undefined);
    anchor.focus();
  }
}
