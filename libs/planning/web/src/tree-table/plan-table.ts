import { CdkConnectedOverlay } from '@angular/cdk/overlay';
import { afterNextRender, Component, computed, ElementRef, inject, Injector, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TaskRow } from '@congtac/planning-domain';
import { Dialogs } from '@congtac/shared-ui';
import { PlanStore } from '../feature-plan/plan-store';
import { draftOfRow, draftOfView, type TaskDraft } from '../task-edit/task-draft';
import { CellPanel } from './cell-panel';
import { type EditedColumn, type GridColumn, isFrozen, shownColumns } from './grid-columns';
import {
  addLineCommand,
  type CellPlace,
  clamp,
  editorCommand,
  type EditorCommand,
  gridCommand,
  type GridCommand,
} from './grid-keys';
import { GridRow as GridRowView } from './grid-row';
import { isMove, type RowAction, RowMenu } from './row-menu';
import { TableStore } from './table-store';
import { type AddRow, type GridRow, taskKey } from './tree-rows';

interface TextEdit {
  readonly key: string;
  readonly column: 'title' | 'deliverable';
  readonly text: string;
}

type Over =
  | { readonly kind: 'menu'; readonly task: TaskRow; readonly anchor: HTMLElement }
  | {
      readonly kind: 'panel';
      readonly task: TaskRow;
      readonly anchor: HTMLElement;
      readonly column: EditedColumn;
      readonly base: TaskDraft;
    };

/**
 * The plan as a tree table with the keys of a spreadsheet (ux W3). One cell is a Tab stop; arrows move, Enter or F2
 * edits, Esc leaves, Tab goes out of the table. Every action of a key is in the row menu too; nothing needs dragging.
 */
@Component({
  selector: 'ct-plan-table',
  imports: [CdkConnectedOverlay, CellPanel, GridRowView, RowMenu, TranslocoPipe],
  templateUrl: './plan-table.html',
  styleUrl: './plan-table.scss',
  host: {
    '(keydown)': 'key($event)',
    '(click)': 'click($event)',
    '(dblclick)': 'doubleClick($event)',
    '(focusin)': 'focusIn($event)',
    '(focusout)': 'focusOut($event)',
  },
})
export class PlanTable {
  protected readonly store = inject(PlanStore);
  private readonly table = inject(TableStore);
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** The full form of a task is wanted. */
  readonly formWanted = output<TaskRow>();
  /** The page of a task is wanted. */
  readonly pageWanted = output<TaskRow>();

  private readonly active = signal<{ readonly key: string | undefined; readonly column: number }>({
    key: undefined,
    column: 0,
  });
  protected readonly editing = signal<TextEdit | undefined>(undefined);
  protected readonly over = signal<Over | undefined>(undefined);
  protected readonly nowhere = this.host;
  private committing = false;

  protected readonly rows = this.table.rows;
  protected readonly columns = computed(() => shownColumns(this.store.plan()?.issuedOn != null));
  protected readonly template = computed(() => this.columns().map(trackOf).join(' '));
  /** Rows are grids of their own: one common least width keeps their columns in line. */
  protected readonly width = computed(() => `${this.columns().reduce((sum, column) => sum + widths[column], 0)}rem`);
  protected readonly activeIndex = computed(() =>
    Math.max(
      0,
      this.rows().findIndex((row) => row.key === this.active().key),
    ),
  );
  protected readonly place = computed<CellPlace>(() =>
    clamp({ row: this.activeIndex(), column: this.active().column }, this.rows(), this.columns()),
  );

  protected key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (target.matches('[data-editor]')) return this.editorKey(event);
    if (target.matches('[data-add]') && this.addKey(event)) return;
    if (target.matches('[data-add]')) return;
    const command = gridCommand(event, {
      rows: this.rows(),
      columns: this.columns(),
      active: this.place(),
      editable: this.store.editable(),
    });
    if (!command) return;
    event.preventDefault();
    void this.run(command);
  }

  protected click(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const row = this.rowOf(target);
    if (!row || target.closest('[data-editor], [data-add], a')) return;
    this.goTo(row.key, Number(target.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? 0));
    if (row.kind === 'section' || target.closest('[data-branch]')) this.table.toggle(row.key);
    if (target.closest('[data-menu]') && row.kind === 'task') this.openMenu(row.task);
  }

  protected doubleClick(event: MouseEvent): void {
    const row = this.rowOf(event.target as HTMLElement);
    if (row?.kind !== 'task' || !this.store.editable() || (event.target as HTMLElement).closest('[data-editor]'))
      return;
    const column = this.columns()[this.place().column];
    if (column === 'key') void this.table.toggleKey(row.task);
    else if (column !== 'menu' && column !== 'state') void this.edit(row, column);
  }

  /** Tab or a click may bring the focus anywhere: the active cell follows. */
  protected focusIn(event: FocusEvent): void {
    const target = event.target as HTMLElement;
    const row = this.rowOf(target);
    if (!row) return;
    const cell = target.closest<HTMLElement>('[data-column]');
    this.active.update((old) => ({
      key: row.key,
      column: row.kind === 'task' ? Number(cell?.dataset['column'] ?? 0) : old.column,
    }));
  }

  /** Leaving a text editor with the mouse keeps what was typed. */
  protected focusOut(event: FocusEvent): void {
    if ((event.target as HTMLElement).matches('[data-editor]') && !this.committing) void this.commit('commit', false);
  }

  protected async choose(action: RowAction, task: TaskRow): Promise<void> {
    this.closeOver('back');
    if (isMove(action)) return this.moved(task, this.table.move(action, task));
    if (action === 'open') this.pageWanted.emit(task);
    if (action === 'edit') this.formWanted.emit(task);
    if (action === 'key') await this.table.toggleKey(task);
    if (action === 'add') this.goTo(this.table.openLineAfter(task), 0);
    if (action === 'delete') await this.remove(task);
  }

  protected panelClosed(how: 'saved' | 'cancel'): void {
    this.closeOver('back');
    if (how === 'saved') this.step(1, 0);
  }

  protected closeOver(focus: 'back' | 'stay'): void {
    this.over.set(undefined);
    if (focus === 'back') this.focusActive();
  }

  private async run(command: GridCommand): Promise<void> {
    const row = this.rows()[this.place().row];
    if (command.type === 'go') return this.goTo(this.rows()[command.to.row].key, command.to.column);
    if (command.type === 'toggle-branch') return this.table.toggle(row.key);
    if (command.type === 'help') return this.help();
    if (row.kind !== 'task') return;
    switch (command.type) {
      case 'edit':
        return this.edit(row, this.columns()[this.place().column], command.typed);
      case 'move':
        return this.moved(row.task, this.table.move(command.kind, row.task));
      case 'toggle-key':
        return void (await this.table.toggleKey(row.task));
      case 'add-below':
        return this.goTo(this.table.openLineAfter(row.task), 0);
      case 'delete':
        return this.remove(row.task);
      case 'menu':
        return this.openMenu(row.task);
    }
  }

  private async edit(row: GridRow, column: GridColumn, typed?: string): Promise<void> {
    if (row.kind !== 'task' || column === 'key' || column === 'state' || column === 'menu') return;
    if (isFrozen(row.task, column)) return this.table.sayFrozen();
    if (column === 'title' || column === 'deliverable') {
      this.editing.set({ key: row.key, column, text: typed ?? row.task[column] });
      return this.focusLater('[data-editor]', typed === undefined);
    }
    const anchor = this.cell(row.key, this.place().column);
    if (!anchor) return;
    const base =
      column === 'coordinators' ? draftOfView(await this.store.fetchTask(row.task.id)) : draftOfRow(row.task);
    this.over.set({ kind: 'panel', task: row.task, anchor, column, base });
  }

  private editorKey(event: KeyboardEvent): void {
    const command = editorCommand(event);
    if (!command) return;
    event.preventDefault();
    if (command === 'cancel') {
      this.editing.set(undefined);
      return this.focusActive();
    }
    void this.commit(command, true);
  }

  /** Stores the text of the open editor; refused or undecided text stays in the editor. */
  private async commit(command: EditorCommand, refocus: boolean): Promise<void> {
    const edit = this.editing();
    const input = this.host.nativeElement.querySelector<HTMLInputElement>('[data-editor]');
    const row = this.rows().find((one) => one.key === edit?.key);
    if (!edit || !input || row?.kind !== 'task' || this.committing) return;
    const text = input.value.trim();
    const same = text === row.task[edit.column] || (text === '' && edit.column === 'title');
    this.committing = true;
    const body = edit.column === 'title' ? { title: text } : { deliverable: text };
    const result = same ? 'done' : await this.store.changeTask(row.task, { part: 'fields', body });
    this.committing = false;
    if (result === 'kept') return input.focus();
    this.editing.set(undefined);
    if (!refocus) return;
    const steps: Partial<Record<EditorCommand, readonly [number, number]>> = {
      'commit-down': [1, 0],
      'commit-right': [0, 1],
      'commit-left': [0, -1],
    };
    const [rows, columns] = steps[command] ?? [0, 0];
    this.step(rows, columns);
  }

  /** True when the key meant something to the line where a new task is typed. */
  private addKey(event: KeyboardEvent): boolean {
    const row = this.rows()[this.place().row];
    const command = addLineCommand(event);
    if (!command || row.kind !== 'add') return false;
    event.preventDefault();
    const input = event.target as HTMLInputElement;
    if (command === 'up') this.step(-1, 0);
    if (command === 'down') this.step(1, 0);
    if (command === 'leave') this.leaveLine(row, input);
    if (command === 'add') void this.addTask(row, input);
    return true;
  }

  private leaveLine(row: AddRow, input: HTMLInputElement): void {
    input.value = '';
    this.step(-1, 0);
    if (row.after) this.table.closeLineAfter();
  }

  private async addTask(row: AddRow, input: HTMLInputElement): Promise<void> {
    const title = input.value.trim();
    if (title === '' || this.committing) return;
    this.committing = true;
    const key = await this.table.add(row, title);
    this.committing = false;
    if (key === undefined) return;
    input.value = '';
    // The line below a single task moves on with the task just added.
    if (row.after) this.goTo(`add-after:${key.slice(taskKey('').length)}`, 0);
  }

  private async remove(task: TaskRow): Promise<void> {
    const rows = this.rows();
    const at = rows.findIndex((row) => row.key === taskKey(task.id));
    const next = rows[at + 1] ?? rows[at - 1];
    const gone = (await this.table.remove(task)) === 'done';
    if (gone && next) this.goTo(next.key, this.active().column);
    else this.focusActive();
  }

  /** After a move the keyboard stays on the same task, wherever it went. */
  private async moved(task: TaskRow, done: Promise<void>): Promise<void> {
    await done;
    this.goTo(taskKey(task.id), this.active().column);
  }

  private async help(): Promise<void> {
    const { ShortcutsDialog } = await import('./shortcuts-dialog');
    await this.dialogs.open(ShortcutsDialog, undefined);
  }

  private openMenu(task: TaskRow): void {
    const anchor = this.cell(taskKey(task.id), this.columns().length - 1);
    if (anchor) this.over.set({ kind: 'menu', task, anchor });
  }

  private step(rows: number, columns: number): void {
    const { row, column } = this.place();
    const to = clamp({ row: row + rows, column: column + columns }, this.rows(), this.columns());
    this.goTo(this.rows()[to.row].key, to.column);
  }

  private goTo(key: string, column: number): void {
    this.active.set({ key, column });
    this.focusActive();
  }

  private focusActive(): void {
    this.focusLater('[data-key] [tabindex="0"]', false);
  }

  private focusLater(selector: string, select: boolean): void {
    const focus = () => {
      const element = this.host.nativeElement.querySelector<HTMLElement>(selector);
      element?.focus({ preventScroll: false });
      if (select && element instanceof HTMLInputElement) element.select();
    };
    afterNextRender({ read: focus }, { injector: this.injector });
  }

  private rowOf(element: HTMLElement): GridRow | undefined {
    const key = element.closest<HTMLElement>('[data-key]')?.dataset['key'];
    return this.rows().find((row) => row.key === key);
  }

  private cell(key: string, column: number): HTMLElement | null {
    const row = this.host.nativeElement.querySelector(`[data-key="${key}"]`);
    return row?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? null;
  }
}

/** Widths in rem; the first column takes what is left over. */
const widths: Readonly<Record<GridColumn, number>> = {
  title: 24,
  lead: 12,
  coordinators: 12,
  kind: 11,
  key: 6,
  due: 10,
  deliverable: 12,
  target: 13,
  recurrence: 9,
  state: 13,
  menu: 4,
};

function trackOf(column: GridColumn): string {
  return column === 'title' ? `minmax(${widths.title}rem, 1fr)` : `${widths[column]}rem`;
}
