import { computed, inject, Service, signal } from '@angular/core';
import type { BatchTaskFields, TaskOperation, TaskRow } from '@congtac/planning-domain';
import { Dialogs, I18n, Toaster } from '@congtac/shared-ui';
import { TopicClient } from '../data-access/topic-client';
import { PlanStore, type WriteResult } from '../feature-plan/plan-store';
import { taskMatches } from '../plan-view/plan-view-state';
import { PlanViewStore } from '../plan-view/plan-view-store';
import { branchesOf, bulkIndent, bulkOutdent, topMost } from './bulk-change';
import { CellText } from './cell-text';
import { EditStore } from './edit-store';
import { type GridColumn, gridCounts, isFrozen, shownColumns } from './grid-columns';
import { GridSelection } from './grid-selection';
import { compareBy } from './row-order';
import { dropMove, type MoveKind, type RowDrop, treeMove } from './tree-moves';
import { type AddRow, addAfterKey, gridRows, taskKey } from './tree-rows';

/** What Delete leaves behind in a column's cells. */
const EMPTY: Partial<Record<GridColumn, BatchTaskFields>> = {
  lead: { leadUnitId: null },
  coordinators: { coordinatorUnitIds: [] },
  due: { dueKind: 'NONE' },
  recurrence: { recurrence: { freq: null } },
  target: { target: { indicatorName: null } },
  deliverable: { deliverable: '' },
  note: { note: '' },
  key: { priority: 'NORMAL', urgent: false },
  cascade: { cascadeMode: null },
  theme: { themeId: null },
  campaign: { campaignId: null },
  event: { eventId: null },
  forms: { forms: [] },
  audiences: { audienceIds: [] },
};

/** Rows and row actions of the plan table, the same for the desktop table and the phone's outline. */
@Service({ autoProvided: false })
export class TableStore {
  private readonly store = inject(PlanStore);
  private readonly edits = inject(EditStore);
  private readonly view = inject(PlanViewStore);
  private readonly cells = inject(CellText);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  private readonly closed = signal<ReadonlySet<string>>(new Set());
  private readonly lineAfter = signal<string | null>(null);

  /** Ids of tasks that pass the filter; null = all. */
  readonly matching = computed(() => {
    const filter = this.view.filter();
    if (!this.view.filtered()) return null;
    return new Set(this.store.tasks().flatMap((task) => (taskMatches(task, filter) ? [task.id] : [])));
  });
  readonly rows = computed(() =>
    gridRows({
      sections: this.store.sections(),
      tasks: this.store.tasks(),
      collapsed: this.closed(),
      adding: this.store.editable() && !this.view.filtered() && this.view.sort() === null,
      addAfter: this.lineAfter(),
      matching: this.matching(),
      compare: compareBy(this.view.sort(), (task, column) => this.cells.of(task, column)),
      groupOf: this.groupOf(),
    }),
  );
  readonly counts = computed(() => gridCounts(this.store.tasks()));
  readonly columns = computed(() => shownColumns(this.view.columns(), this.store.atWork(), this.store.editable()));
  readonly columnNames = computed(() => this.columns().map((column) => column.name));
  readonly selection = new GridSelection(this.rows, this.columnNames);
  /** Ticked tasks, in the order of the plan. */
  readonly chosen = computed(() => {
    const ids = this.selection.taskIds();
    return ids.size === 0 ? [] : this.store.tasks().filter((task) => ids.has(task.id));
  });

  constructor() {
    void inject(TopicClient).load();
  }

  /** Opens or closes a section or a task with children. */
  toggle(key: string): void {
    this.closed.update((keys) => {
      const next = new Set(keys);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }

  /** Opens an add line right below a task; returns the key of the line. */
  openLineAfter(task: TaskRow): string {
    this.lineAfter.set(task.id);
    return addAfterKey(task.id);
  }

  closeLineAfter(): void {
    this.lineAfter.set(null);
  }

  /** Adds the task typed into a line. Resolves with the key of the new row; undefined = refused, the text stays. */
  async add(line: AddRow, title: string): Promise<string | undefined> {
    const place = line.after ? { afterId: line.after.id } : { sectionId: line.sectionId };
    const answer = await this.edits.apply([{ op: 'create', title, ...place }]);
    const id = answer?.created[0]?.taskId;
    if (id === undefined) return undefined;
    if (line.after) this.lineAfter.set(id);
    this.toaster.announce(this.i18n.t('planning.table.added', { title }));
    return taskKey(id);
  }

  canMove(kind: MoveKind, task: TaskRow): boolean {
    return treeMove(kind, task, this.store.tasks(), this.store.sections()) !== undefined;
  }

  /** Indents, outdents or moves a task, or all ticked ones when it is one of them; says so, or says why not. */
  async move(kind: MoveKind, task: TaskRow): Promise<void> {
    const operations = this.movesOf(kind, task);
    if (operations.length === 0) return this.toaster.announce(this.i18n.t('planning.table.cannotMove'));
    for (const { parentId } of operations) if (parentId) this.reveal(taskKey(parentId));
    if (await this.edits.apply(operations)) this.toaster.announce(this.i18n.t(`planning.table.moved.${kind}`));
  }

  /** Puts a dragged task, with the ticked ones it belongs to, where it was dropped. */
  async drop(task: TaskRow, drop: RowDrop): Promise<void> {
    const tasks = this.store.tasks();
    const first = dropMove(task, drop, tasks);
    if (!first) return this.toaster.show(this.i18n.t('planning.table.cannotMove'));
    const others = this.selection.isTicked(task.id)
      ? topMost(this.chosen(), tasks).filter((one) => one.id !== task.id && one.id !== drop.target.id)
      : [];
    let before = task.id;
    const rest = others.map((one): TaskOperation => {
      const operation = { op: 'move' as const, taskId: one.id, afterId: before };
      before = one.id;
      return operation;
    });
    if (await this.edits.apply([first, ...rest])) this.toaster.announce(this.i18n.t('planning.grid.dropped'));
  }

  /** Why a cell of a task taken over verbatim does not open. */
  sayFrozen(): void {
    this.toaster.show(this.i18n.t('planning.table.frozen'));
  }

  toggleKey(task: TaskRow): Promise<WriteResult> {
    const priority = task.priority === 'KEY' ? 'NORMAL' : 'KEY';
    return this.edits.change(task, [{ part: 'fields', body: { priority } }]);
  }

  /** Empties cells; names, computed cells and words taken over verbatim stay. */
  async clear(tasks: readonly TaskRow[], columns: readonly GridColumn[]): Promise<void> {
    const operations = tasks.flatMap((task): TaskOperation[] => {
      const sets = columns.flatMap((column) => (isFrozen(task, column) ? [] : (EMPTY[column] ?? [])));
      return sets.length === 0
        ? []
        : [
            {
              op: 'update',
              taskId: task.id,
              version: task.version,
              set: Object.assign({}, ...sets) as BatchTaskFields,
            },
          ];
    });
    if (operations.length > 0) await this.edits.apply(operations);
  }

  /** Asks, then deletes tasks with everything below them. */
  async remove(tasks: readonly TaskRow[]): Promise<WriteResult> {
    const gone = branchesOf(tasks, this.store.tasks());
    const [first] = tasks;
    const text =
      gone.length === 1
        ? this.i18n.t('planning.table.deleteText', { title: first.title })
        : this.i18n.t('planning.grid.deleteMany', { count: gone.length });
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('planning.table.deleteTitle'),
      text,
      confirm: this.i18n.t('planning.table.delete'),
    });
    if (!sure) return 'kept';
    const operations = gone.map((task): TaskOperation => ({ op: 'delete', taskId: task.id, version: task.version }));
    if (!(await this.edits.apply(operations))) return 'kept';
    this.selection.untickAll();
    const undo = { label: this.i18n.t('planning.grid.undo'), run: () => void this.edits.undo() };
    this.toaster.show(this.i18n.t('planning.grid.deleted', { count: gone.length }), undo);
    return 'done';
  }

  private movesOf(kind: MoveKind, task: TaskRow): TaskOperation[] {
    const tasks = this.store.tasks();
    const chosen = this.chosen();
    const together = chosen.length > 1 && this.selection.isTicked(task.id);
    if (together && kind === 'indent') return bulkIndent(chosen, tasks);
    if (together && kind === 'outdent') return bulkOutdent(chosen, tasks);
    const move = treeMove(kind, task, tasks, this.store.sections());
    return move ? [move] : [];
  }

  private groupOf() {
    const group = this.view.group();
    if (group === 'section') return null;
    const none = this.i18n.t(`planning.grid.without.${group}`);
    if (group === 'lead') {
      return (task: TaskRow) => ({ key: `${task.leadUnitId}`, label: task.leadUnitName ?? none });
    }
    return (task: TaskRow) => ({ key: `${task.themeId}`, label: this.cells.of(task, 'theme') || none });
  }

  private reveal(key: string): void {
    if (this.closed().has(key)) this.toggle(key);
  }
}
