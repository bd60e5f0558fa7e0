import type { CdkDragMove } from '@angular/cdk/drag-drop';
import {
  CdkFixedSizeVirtualScroll,
  CdkVirtualForOf,
  CdkVirtualScrollableElement,
  CdkVirtualScrollViewport,
} from '@angular/cdk/scrolling';
import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  Injector,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TaskRow } from '@congtac/planning-domain';
import { Dialogs } from '@congtac/shared-ui';
import { PlanStore } from '../feature-plan/plan-store';
import { EditStore } from './edit-store';
import { type GridColumn, isEdited, isFrozen, isText, type TextColumn } from './grid-columns';
import { addLineCommand, clamp, editorCommand, type EditorCommand, gridCommand, type GridCommand } from './grid-keys';
import { GridHead } from './grid-head';
import { GridLayout } from './grid-layout';
import { GridOver } from './grid-over';
import { cellId, GridRow as GridRowView } from './grid-row';
import { GridView, whileHeld } from './grid-view';
import { isMove, type RowAction } from './row-menu';
import { TableClipboard } from './table-clipboard';
import { TableStore } from './table-store';
import { RowDragging } from './row-dragging';
import { type AddRow, type GridRow, taskKey } from './tree-rows';

interface TextEdit {
  readonly key: string;
  readonly column: TextColumn;
  readonly text: string;
}

/**
 * The plan as a tree table with the keys of a spreadsheet (ux W3). The table is one Tab stop and tells assistive
 * technology the active cell; only the rows on screen exist. Every action of a key is in the row menu too.
 */
@Component({
  selector: 'ct-plan-table',
  imports: [
    CdkFixedSizeVirtualScroll,
    CdkVirtualForOf,
    CdkVirtualScrollableElement,
    CdkVirtualScrollViewport,
    GridHead,
    GridOver,
    GridRowView,
    TranslocoPipe,
  ],
  providers: [TableClipboard],
  templateUrl: './plan-table.html',
  styleUrl: './plan-table.scss',
  host: {
    '(keydown)': 'key($event)',
    '(mousedown)': 'mouseDown($event)',
    '(click)': 'click($event)',
    '(dblclick)': 'doubleClick($event)',
    '(focusin)': 'focusIn($event)',
    '(focusout)': 'focusOut($event)',
    '(copy)': 'clip($event)',
    '(cut)': 'clip($event)',
    '(paste)': 'clip($event)',
  },
})
export class PlanTable {
  protected readonly store = inject(PlanStore);
  protected readonly table = inject(TableStore);
  private readonly edits = inject(EditStore);
  private readonly clipboard = inject(TableClipboard);
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);
  private readonly destroyed = inject(DestroyRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly scroll = viewChild.required<ElementRef<HTMLElement>>('scroll');
  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  private readonly over = viewChild.required(GridOver);
  private readonly grid = new GridView(() => this.scroll().nativeElement);

  /** The full form of a task is wanted. */
  readonly formWanted = output<TaskRow>();
  /** The page of a task is wanted. */
  readonly pageWanted = output<TaskRow>();
  /** The box of the quick filter is wanted. */
  readonly findWanted = output<void>();

  protected readonly editing = signal<TextEdit | undefined>(undefined);
  protected readonly dragging = new RowDragging(this.grid);
  private committing = false;

  constructor() {
    afterNextRender(() => this.grid.watch(this.destroyed, this.viewport().renderedRangeStream));
  }

  protected readonly rows = this.table.rows;
  protected readonly columns = this.table.columns;
  protected readonly place = this.table.selection.place;
  protected readonly rowSize = this.grid.rowSize;
  protected readonly layout = new GridLayout(this.columns, this.grid.widthRem);
  protected readonly activeId = computed(() => {
    const row = this.grid.isDrawn(this.place().row) ? this.rows()[this.place().row] : undefined;
    return row ? cellId(row.key, row.kind === 'task' ? this.place().column : 0) : null;
  });
  protected readonly byKey = (_at: number, row: GridRow) => row.key;

  /** Brings the keyboard to the table. */
  focus(): void {
    this.scroll().nativeElement.focus({ preventScroll: true });
  }

  protected key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (target.matches('[data-editor]')) return this.editorKey(event);
    if (target.matches('[data-add]')) return void this.addKey(event);
    const command = gridCommand(event, {
      rows: this.rows(),
      columns: this.table.columnNames(),
      active: this.place(),
      editable: this.store.editable(),
      page: this.grid.pageRows(),
    });
    if (!command) return;
    event.preventDefault();
    void this.run(command);
  }

  protected mouseDown(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const row = this.rowOf(target);
    if (!row || event.button !== 0 || target.closest('[data-editor], [data-add], a, button, input, .grip')) return;
    event.preventDefault();
    this.focus();
    this.table.selection.go(row.key, columnOf(target), event.shiftKey);
    // With the button held, the marked block follows the pointer.
    whileHeld((over) => {
      const under = this.rowOf(over);
      if (under?.kind === 'task') this.table.selection.go(under.key, columnOf(over), true);
    });
  }

  protected click(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const row = this.rowOf(target);
    if (!row || target.closest('[data-editor], [data-add], a')) return;
    if (row.kind === 'section' || target.closest('[data-branch]')) this.table.toggle(row.key);
    if (row.kind !== 'task') return;
    if (target.closest('[data-tick]')) this.table.selection.tick(row.task.id, event.shiftKey);
    if (target.closest('[data-menu]')) {
      this.table.selection.go(row.key, this.columns().length - 1);
      this.openMenu(row.task);
    }
  }

  protected doubleClick(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const row = this.rowOf(target);
    if (row?.kind !== 'task' || !this.store.editable() || target.closest('[data-editor], button, input')) return;
    void this.edit(row, this.table.selection.column());
  }

  /** Tab or a click may bring the focus to the box of a new task: the active cell follows. */
  protected focusIn(event: FocusEvent): void {
    const target = event.target as HTMLElement;
    const row = target.matches('[data-add]') ? this.rowOf(target) : undefined;
    if (row) this.table.selection.go(row.key, this.place().column);
  }

  /** Leaving a text editor with the mouse keeps what was typed. */
  protected focusOut(event: FocusEvent): void {
    if ((event.target as HTMLElement).matches('[data-editor]') && !this.committing) void this.commit('commit', false);
  }

  protected clip(event: ClipboardEvent): void {
    if ((event.target as HTMLElement).closest('input, textarea, select, [role=dialog]')) return;
    if (event.type === 'copy') this.clipboard.copy(event);
    else if (event.type === 'cut') void this.clipboard.cut(event);
    else void this.clipboard.paste(event);
  }

  protected async choose(action: RowAction, task: TaskRow): Promise<void> {
    if (isMove(action)) return this.moved(task, this.table.move(action, task));
    if (action === 'open') this.pageWanted.emit(task);
    if (action === 'edit') this.formWanted.emit(task);
    if (action === 'key') await this.table.toggleKey(task);
    if (action === 'add') this.goTo(this.table.openLineAfter(task), 0);
    if (action === 'delete') await this.remove([task]);
  }

  protected overClosed(how: 'saved' | 'cancel'): void {
    this.focus();
    if (how === 'saved') this.step(1, 0);
  }

  protected drag(row: GridRow, event: CdkDragMove | null): void {
    if (row.kind !== 'task') return;
    if (event) return this.dragging.over(event, (key) => this.row(key));
    const drop = this.dragging.end();
    if (drop) void this.moved(row.task, this.table.drop(row.task, drop));
  }

  private async run(command: GridCommand): Promise<void> {
    const row = this.rows()[this.place().row];
    const { selection } = this.table;
    switch (command.type) {
      case 'go':
        return this.goTo(this.rows()[command.to.row].key, command.to.column, command.extend);
      case 'toggle-branch':
        return this.table.toggle(row.key);
      case 'help':
        return this.help();
      case 'find':
        return this.findWanted.emit();
      case 'undo':
        return this.edits.undo();
      case 'redo':
        return this.edits.redo();
      case 'tick-all':
        return selection.tickAll();
      case 'tick':
        return selection.tickBlock();
      case 'escape':
        return selection.many() ? selection.shrink() : selection.untickAll();
      default:
        return row.kind === 'task' ? this.runOnTask(command, row.task, row) : undefined;
    }
  }

  private async runOnTask(command: GridCommand, task: TaskRow, row: GridRow): Promise<void> {
    switch (command.type) {
      case 'edit':
        return this.edit(row, this.table.selection.column(), command.typed);
      case 'move':
        return this.moved(task, this.table.move(command.kind, task));
      case 'add-below':
        return this.goTo(this.table.openLineAfter(task), 0);
      case 'clear':
        return this.clipboard.clear();
      case 'delete': {
        const chosen = this.table.chosen();
        return this.remove(chosen.length > 0 ? chosen : [task]);
      }
      case 'menu':
        return this.openMenu(task);
    }
  }

  private async edit(row: GridRow, column: GridColumn, typed?: string): Promise<void> {
    if (row.kind !== 'task' || !isEdited(column)) return;
    if (isFrozen(row.task, column)) return this.table.sayFrozen();
    if (isText(column)) {
      this.editing.set({ key: row.key, column, text: typed ?? row.task[column] });
      return this.focusEditor(typed === undefined);
    }
    const anchor = this.cell(row.key, this.place().column);
    if (anchor) this.over().openPanel(row.task, column, anchor);
  }

  private editorKey(event: KeyboardEvent): void {
    const command = editorCommand(event);
    if (!command) return;
    event.preventDefault();
    if (command !== 'cancel') return void this.commit(command, true);
    this.editing.set(undefined);
    this.focus();
  }

  /** Stores the text of the open editor; refused or undecided text stays in the editor. */
  private async commit(command: EditorCommand, refocus: boolean): Promise<void> {
    const edit = this.editing();
    const input = this.host.nativeElement.querySelector<HTMLTextAreaElement>('[data-editor]');
    const row = this.rows().find((one) => one.key === edit?.key);
    if (!edit || !input || row?.kind !== 'task' || this.committing) return;
    const text = edit.column === 'title' ? input.value.replace(/\s+/g, ' ').trim() : input.value.trim();
    const same = text === row.task[edit.column] || (text === '' && edit.column === 'title');
    this.committing = true;
    const body = { [edit.column]: text };
    const result = same ? 'done' : await this.edits.change(row.task, [{ part: 'fields', body }]);
    this.committing = false;
    if (result === 'kept') return input.focus();
    this.editing.set(undefined);
    if (!refocus) return;
    this.focus();
    const steps: Partial<Record<EditorCommand, readonly [number, number]>> = {
      'commit-down': [1, 0],
      'commit-right': [0, 1],
      'commit-left': [0, -1],
    };
    const [rows, columns] = steps[command] ?? [0, 0];
    this.step(rows, columns);
  }

  private addKey(event: KeyboardEvent): void {
    const row = this.rows()[this.place().row];
    const command = addLineCommand(event);
    if (!command || row.kind !== 'add') return;
    event.preventDefault();
    const input = event.target as HTMLInputElement;
    if (command === 'up') this.step(-1, 0);
    if (command === 'down') this.step(1, 0);
    if (command === 'leave') this.leaveLine(row, input);
    if (command === 'add') void this.addTask(row, input);
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
    // The line below a single task moves on with the task just added; every other line is pushed down by it.
    this.goTo(row.after ? `add-after:${key.slice(taskKey('').length)}` : row.key, 0);
  }

  private async remove(tasks: readonly TaskRow[]): Promise<void> {
    const rows = this.rows();
    const at = rows.findIndex((row) => row.key === taskKey(tasks[0].id));
    const gone = (await this.table.remove(tasks)) === 'done';
    const next = this.rows()[Math.min(at, this.rows().length - 1)];
    if (gone && next) this.goTo(next.key, this.place().column);
    else this.focus();
  }

  /** After a move the keyboard stays on the same task, wherever it went. */
  private async moved(task: TaskRow, done: Promise<void>): Promise<void> {
    await done;
    this.goTo(taskKey(task.id), this.place().column);
  }

  private async help(): Promise<void> {
    await this.dialogs.keys((await import('./shortcuts')).planKeys);
  }

  private openMenu(task: TaskRow): void {
    const anchor = this.cell(taskKey(task.id), this.columns().length - 1);
    if (anchor) this.over().openMenu(task, anchor);
  }

  private step(rows: number, columns: number): void {
    const { row, column } = this.place();
    const to = clamp({ row: row + rows, column: column + columns }, this.rows(), this.table.columnNames());
    this.goTo(this.rows()[to.row].key, to.column);
  }

  /** Brings the keyboard to a cell and the cell onto the screen; the box of a new task takes the focus itself. */
  private goTo(key: string, column: number, extend = false): void {
    this.table.selection.go(key, column, extend);
    const at = this.place();
    this.grid.reveal(at.row, this.columns(), at.column);
    const row = this.rows()[at.row];
    if (row?.kind !== 'add' || extend) return this.focus();
    this.grid.whenShown(() => {
      const box = this.cell(row.key, 0)?.querySelector('input');
      box?.focus({ preventScroll: true });
      return box !== null && box !== undefined;
    });
  }

  private focusEditor(select: boolean): void {
    const focus = () => {
      const element = this.host.nativeElement.querySelector<HTMLTextAreaElement>('[data-editor]');
      element?.focus({ preventScroll: true });
      if (select) element?.select();
      else element?.setSelectionRange(element.value.length, element.value.length);
    };
    afterNextRender({ read: focus }, { injector: this.injector });
  }

  private rowOf(element: HTMLElement): GridRow | undefined {
    return this.row(element.closest<HTMLElement>('[data-key]')?.dataset['key']);
  }

  private row(key: string | undefined): GridRow | undefined {
    return key === undefined ? undefined : this.rows().find((row) => row.key === key);
  }

  private cell(key: string, column: number): HTMLElement | null {
    return this.host.nativeElement.ownerDocument.getElementById(cellId(key, column));
  }
}

function columnOf(element: HTMLElement): number {
  return Number(element.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? 0);
}
