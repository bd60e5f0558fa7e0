import { computed, inject, Service, signal } from '@angular/core';
import type { TaskRow } from '@congtac/planning-domain';
import { Dialogs, I18n, Toaster } from '@congtac/shared-ui';
import { PlanStore, type WriteResult } from '../feature-plan/plan-store';
import { gridCounts } from './grid-columns';
import { type MoveKind, treeMove } from './tree-moves';
import { type AddRow, addAfterKey, gridRows, taskKey } from './tree-rows';

/** Rows and row actions of the plan table, the same for the desktop table and the phone's outline. */
@Service({ autoProvided: false })
export class TableStore {
  private readonly store = inject(PlanStore);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  private readonly closed = signal<ReadonlySet<string>>(new Set());
  private readonly lineAfter = signal<string | null>(null);

  readonly rows = computed(() =>
    gridRows({
      sections: this.store.sections(),
      tasks: this.store.tasks(),
      collapsed: this.closed(),
      adding: this.store.editable(),
      addAfter: this.lineAfter(),
    }),
  );
  readonly counts = computed(() => gridCounts(this.store.tasks()));

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
    const { after } = line;
    const id = await this.store.addTask(title, {
      sectionId: line.sectionId,
      ...(after && { parentTaskId: after.parentTaskId ?? undefined, position: after.position + 1 }),
    });
    if (id === undefined) return undefined;
    if (after) this.lineAfter.set(id);
    this.toaster.announce(this.i18n.t('planning.table.added', { title }));
    return taskKey(id);
  }

  canMove(kind: MoveKind, task: TaskRow): boolean {
    return treeMove(kind, task, this.store.tasks(), this.store.sections()) !== undefined;
  }

  /** Indents, outdents or moves a task; says so, or says why not. */
  async move(kind: MoveKind, task: TaskRow): Promise<void> {
    const move = treeMove(kind, task, this.store.tasks(), this.store.sections());
    if (!move) return this.toaster.announce(this.i18n.t('planning.table.cannotMove'));
    if (kind === 'indent' && move.body.parentId) this.reveal(taskKey(move.body.parentId));
    if ((await this.store.moveTask(move)) === 'done')
      this.toaster.announce(this.i18n.t(`planning.table.moved.${kind}`));
  }

  /** Why a cell of a task taken over verbatim does not open. */
  sayFrozen(): void {
    this.toaster.show(this.i18n.t('planning.table.frozen'));
  }

  toggleKey(task: TaskRow): Promise<WriteResult> {
    const priority = task.priority === 'KEY' ? 'NORMAL' : 'KEY';
    return this.store.changeTask(task, { part: 'fields', body: { priority } });
  }

  /** Asks, then deletes a task. */
  async remove(task: TaskRow): Promise<WriteResult> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('planning.table.deleteTitle'),
      text: this.i18n.t('planning.table.deleteText', { title: task.title }),
      confirm: this.i18n.t('planning.table.delete'),
    });
    return sure ? this.store.removeTask(task) : 'kept';
  }

  private reveal(key: string): void {
    if (this.closed().has(key)) this.toggle(key);
  }
}
