import {
  CdkFixedSizeVirtualScroll,
  CdkVirtualForOf,
  CdkVirtualScrollableElement,
  CdkVirtualScrollViewport,
} from '@angular/cdk/scrolling';
import { Component, computed, ElementRef, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TaskRow } from '@congtac/planning-domain';
import { UnitPicker } from '@congtac/org-ui';
import { type Choice, Dialogs, I18n, Icon, narrowScreen, Toaster } from '@congtac/shared-ui';
import { shortNames } from '../../feature-board/board-filter';
import { PlanStore } from '../../feature-plan/plan-store';
import { PlanViewStore } from '../../plan-view/plan-view-store';
import type { NamedUnit } from '../../task-edit/task-draft';
import { EditStore } from '../../tree-table/edit-store';
import { TableStore } from '../../tree-table/table-store';
import type { GridRow } from '../../tree-table/tree-rows';
import { shownTasks } from '../shared/shown-tasks';
import { TaskLink } from '../shared/task-link';
import { AssignmentList } from './assignment-list';
import { type MatrixRole, matrixUnits, roleChange, roleOf, roleOfKey, workloads } from './matrix';

/** Height of a row in rem; the same in `assignment-matrix.scss`. */
const ROW_REM = 3;
/** Rows a page key moves by. */
const PAGE = 10;

/**
 * Units × tasks (ux W5): one unit leads, several take part. One Tab stop; C, P and Delete set the role of the active
 * cell in a draft, the buttons above do the same. On a phone it is read as a list.
 */
@Component({
  selector: 'ct-assignment-matrix',
  imports: [
    AssignmentList,
    CdkFixedSizeVirtualScroll,
    CdkVirtualForOf,
    CdkVirtualScrollableElement,
    CdkVirtualScrollViewport,
    Icon,
    MatButton,
    TaskLink,
    TranslocoPipe,
    UnitPicker,
  ],
  templateUrl: './assignment-matrix.html',
  styleUrl: './assignment-matrix.scss',
})
export class AssignmentMatrix {
  protected readonly store = inject(PlanStore);
  protected readonly table = inject(TableStore);
  private readonly edits = inject(EditStore);
  private readonly view = inject(PlanViewStore);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly box = viewChild<ElementRef<HTMLElement>>('scroll');

  protected readonly narrow = narrowScreen();
  protected readonly tasks = shownTasks();
  protected readonly roles = ['LEAD', 'COORDINATE', null] as const;
  private readonly rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  protected readonly rowSize = ROW_REM * this.rem;
  protected readonly rows = computed(() => this.table.rows().filter((row) => row.kind !== 'add'));
  private readonly more = signal<readonly NamedUnit[]>([]);
  protected readonly units = computed(() => {
    const units = matrixUnits(this.store.tasks(), this.more());
    const names = shortNames(units.map((unit) => unit.name));
    return units.map((unit, at) => ({ ...unit, shortName: names[at] }));
  });
  protected readonly loads = computed(() => workloads(this.tasks()));
  protected readonly withoutLead = computed(() => this.tasks().filter((task) => task.leadUnitId === null).length);
  /** The cell the keyboard is on: key of its row, and its unit. */
  private readonly at = signal<{ readonly key: string; readonly unitId: number } | undefined>(undefined);
  protected readonly active = linkedSignal(() => {
    const at = this.at();
    const row = this.rows().findIndex((one) => one.key === at?.key);
    const column = this.units().findIndex((unit) => unit.unitId === at?.unitId);
    return { row: Math.max(0, row), column: Math.max(0, column) };
  });
  protected readonly activeId = computed(() => {
    const { row, column } = this.active();
    return this.rows()[row] ? cellId(this.rows()[row].key, column) : null;
  });
  /** The task and unit of the active cell; undefined on a heading. */
  protected readonly chosen = computed(() => {
    const { row, column } = this.active();
    const found = this.rows()[row];
    const unit = this.units()[column];
    return found?.kind === 'task' && unit ? { task: found.task, unit } : undefined;
  });
  protected readonly byKey = (_at: number, row: GridRow) => row.key;

  protected cellId(key: string, column: number): string {
    return cellId(key, column);
  }

  protected role(task: TaskRow, unit: NamedUnit): 'LEAD' | 'COORDINATE' | 'none' {
    return roleOf(task, unit.unitId) ?? 'none';
  }

  protected cellWords(task: TaskRow, unit: NamedUnit): string {
    const role = this.i18n.t(`planning.views.matrix.role.${this.role(task, unit)}`);
    return this.i18n.t('planning.views.matrix.cell', { task: task.title, unit: unit.name, role });
  }

  protected total(task: TaskRow): string {
    return this.i18n.t('planning.views.matrix.totals', {
      lead: task.leadUnitId === null ? 0 : 1,
      coordinate: task.coordinatorIds.filter((unitId) => unitId !== task.leadUnitId).length,
    });
  }

  protected addUnit(choice: Choice<number>): void {
    this.more.update((units) => [...units, { unitId: choice.value, name: choice.label }]);
  }

  protected onlyWithoutLead(): void {
    this.view.filterBy({ flags: ['no-lead'] });
  }

  protected key(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const role = roleOfKey(event.key);
    if (role !== undefined) {
      event.preventDefault();
      return void this.set(role);
    }
    const { row, column } = this.active();
    const last = this.rows().length - 1;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      PageDown: [row + PAGE, column],
      PageUp: [row - PAGE, column],
      Home: [row, 0],
      End: [row, this.units().length - 1],
    };
    const found = this.rows()[row];
    if (event.key === 'Enter' && found?.kind === 'section') this.table.toggle(found.key);
    const to = moves[event.key];
    if (!to) return;
    event.preventDefault();
    this.go(Math.min(last, Math.max(0, to[0])), Math.min(this.units().length - 1, Math.max(0, to[1])));
  }

  protected click(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>('[data-column]');
    const key = target.closest<HTMLElement>('[data-key]')?.dataset['key'];
    const row = this.rows().findIndex((one) => one.key === key);
    if (row < 0 || target.closest('a')) return;
    if (this.rows()[row].kind === 'section') this.table.toggle(this.rows()[row].key);
    if (cell) this.go(row, Number(cell.dataset['column']));
  }

  /** Gives the active unit a role in the active task; a lead that changes hands is asked about. */
  protected async set(role: MatrixRole): Promise<void> {
    const chosen = this.chosen();
    if (!chosen || !this.store.editable()) return;
    const { task, unit } = chosen;
    const change = roleChange(task, { unitId: unit.unitId, name: unit.name }, role);
    if (!change || (change.from && !(await this.sure(task, change.from, unit)))) return;
    if ((await this.edits.change(task, change.changes)) !== 'done') return;
    const words = this.i18n.t(`planning.views.matrix.role.${role ?? 'none'}`);
    this.toaster.announce(this.i18n.t('planning.views.matrix.set', { unit: unit.name, role: words }));
  }

  private sure(task: TaskRow, from: NamedUnit, to: NamedUnit): Promise<boolean> {
    const names = { from: from.name, to: to.name, task: task.title };
    return this.dialogs.confirm({
      heading: this.i18n.t('planning.views.matrix.transferTitle', names),
      text: this.i18n.t('planning.views.matrix.transferText', names),
      confirm: this.i18n.t('planning.views.matrix.transfer'),
    });
  }

  /** Rows have one height, so the place of the active one is known without measuring. */
  private go(row: number, column: number): void {
    const found = this.rows()[row];
    const unit = this.units()[column];
    if (!found || !unit) return;
    this.at.set({ key: found.key, unitId: unit.unitId });
    const box = this.box()?.nativeElement;
    if (!box) return;
    const head = 5.5 * this.rem;
    const foot = ROW_REM * this.rem;
    const top = row * this.rowSize;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + this.rowSize + head + foot > box.scrollTop + box.clientHeight)
      box.scrollTop = top + this.rowSize + head + foot - box.clientHeight;
    const width = 7 * this.rem;
    const left = column * width;
    const seen = box.clientWidth - 22 * this.rem;
    if (left < box.scrollLeft) box.scrollLeft = left;
    else if (left + width > box.scrollLeft + seen) box.scrollLeft = left + width - seen;
  }
}

function cellId(key: string, column: number): string {
  return `matrix-${key.replace(/[^\w-]/g, '-')}-${column}`;
}
