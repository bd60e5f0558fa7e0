import { computed, inject, Service, signal } from '@angular/core';
import type { BatchTaskFields, TaskBatchView, TaskOperation, TaskRow } from '@congtac/planning-domain';
import { I18n, Toaster } from '@congtac/shared-ui';
import { PlanStore, type WriteResult } from '../feature-plan/plan-store';
import { fieldsOfChange } from '../task-edit/change-fields';
import type { TaskChange } from '../task-edit/task-draft';
import { type Edit, EditHistory, type EditStep, fieldsOf, replay, standOf } from './edit-history';

/** Every edit of the table goes through here, so that every one can be undone. One per page. */
@Service({ autoProvided: false })
export class EditStore {
  private readonly store = inject(PlanStore);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly history = signal(new EditHistory());
  private busy = false;

  readonly canUndo = computed(() => this.store.editable() && this.history().last !== undefined);
  readonly canRedo = computed(() => this.store.editable() && this.history().next !== undefined);

  /** Changes of one task as its editors make them; a newer version asks whose text stays. */
  async change(task: TaskRow, changes: readonly TaskChange[]): Promise<WriteResult> {
    const before = this.row(task.id) ?? task;
    const result = await this.store.changeTaskParts(task, changes);
    const after = this.row(task.id);
    const fields = changes.flatMap((change) => Object.keys(fieldsOfChange(change)));
    if (result === 'done' && after) this.remember([setStep(before, after, fields)]);
    return result;
  }

  /** Applies a batch and remembers it as one edit. Undefined = refused, nothing was written. */
  async apply(operations: readonly TaskOperation[]): Promise<TaskBatchView | undefined> {
    const before = this.store.tasks();
    const answer = await this.store.applyBatch(operations);
    if (answer) this.remember(stepsOf(operations, answer, before, this.store.tasks()));
    return answer;
  }

  undo(): Promise<void> {
    return this.travel(true);
  }

  redo(): Promise<void> {
    return this.travel(false);
  }

  private async travel(undo: boolean): Promise<void> {
    const edit = undo ? this.history().last : this.history().next;
    if (!edit || this.busy || !this.store.editable()) return;
    this.busy = true;
    const done = await this.replay(edit, undo);
    this.busy = false;
    if (done) this.history.update((history) => (undo ? history.undo() : history.redo()));
  }

  private async replay(edit: Edit, undo: boolean): Promise<boolean> {
    const { operations, restore, skipped } = replay(edit, undo, this.store.tasks());
    const lost = restore.length > 0 ? await this.store.restoreTasks(restore) : [];
    if (operations.length > 0 && !(await this.store.applyBatch(operations))) return false;
    const left = skipped.length + lost.length;
    const word = undo ? 'undone' : 'redone';
    if (left > 0) this.toaster.show(this.i18n.t(`planning.grid.${word}Partly`, { count: left }));
    else this.toaster.announce(this.i18n.t(`planning.grid.${word}`));
    return true;
  }

  private row(id: string): TaskRow | undefined {
    return this.store.tasks().find((one) => one.id === id);
  }

  private remember(edit: Edit): void {
    this.history.update((history) => history.add(edit));
  }
}

function stepsOf(
  operations: readonly TaskOperation[],
  answer: TaskBatchView,
  before: readonly TaskRow[],
  after: readonly TaskRow[],
): EditStep[] {
  const old = new Map(before.map((row) => [row.id, row]));
  const fresh = new Map(after.map((row) => [row.id, row]));
  const made = new Map(answer.created.map(({ index, taskId }) => [index, taskId]));
  return operations.flatMap((operation, index): EditStep[] => {
    const taskId = made.get(index) ?? operation.taskId ?? '';
    if (operation.op === 'create' || operation.op === 'delete') return [{ kind: operation.op, taskId }];
    const [was, is] = [old.get(taskId), fresh.get(taskId)];
    if (!was || !is) return [];
    if (operation.op === 'update') return [setStep(was, is, Object.keys(operation.set ?? {}))];
    return [{ kind: 'move', taskId, before: standOf(was, before), after: standOf(is, after) }];
  });
}

/** Fields that belong together: a due day is only right with its kind. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  dueOn: ['dueKind', 'dueOn'],
  dueKind: ['dueKind', 'dueOn'],
  eventLeadDays: ['eventLeadDays', 'dueKind', 'dueOn'],
  eventId: ['eventId', 'dueKind', 'dueOn'],
  leadUnitId: ['leadUnitId', 'coordinatorUnitIds'],
  coordinatorUnitIds: ['leadUnitId', 'coordinatorUnitIds'],
};

function setStep(before: TaskRow, after: TaskRow, fields: readonly string[]): EditStep {
  const all = [...new Set(fields.flatMap((field) => TOGETHER[field] ?? [field]))];
  const known = all.filter((field) => field in before || field === 'coordinatorUnitIds');
  const names = known as (keyof BatchTaskFields)[];
  return { kind: 'set', taskId: before.id, before: fieldsOf(before, names), after: fieldsOf(after, names) };
}
