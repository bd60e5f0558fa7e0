import { computed, inject, Service, signal } from '@angular/core';
import type { BatchTaskFields, TaskRow } from '@congtac/planning-domain';
import { DraftStorage, SessionStore } from '@congtac/shared-data';
import { fieldsOfChange, rowAfter } from './change-fields';
import type { TaskChange } from './task-draft';

/** Changes of one task that wait for a connection. */
export interface PendingEdit {
  /** The version they were made on. */
  readonly version: number;
  readonly set: BatchTaskFields;
  /** How the row looks meanwhile. */
  readonly show: Partial<TaskRow>;
}

type Pending = Readonly<Record<string, PendingEdit>>;

/** Edits of one plan made without a connection: kept on the device, per account, until the server has them. */
@Service({ autoProvided: false })
export class PendingEdits {
  private readonly storage = inject(DraftStorage);
  private readonly session = inject(SessionStore);
  private readonly kept = signal<Pending>({});
  private key = '';

  readonly count = computed(() => Object.keys(this.kept()).length);

  /** Brings back what an earlier visit left unsent. */
  async open(planId: string): Promise<void> {
    this.key = `${this.session.view()?.accountId ?? 'anonymous'}/plan-edits/${planId}`;
    const { key } = this;
    this.kept.set({});
    const stored = await this.storage.read(key).catch(() => undefined);
    if (stored && this.key === key) this.kept.update((now) => ({ ...(stored.value as Pending), ...now }));
  }

  keep(task: TaskRow, change: TaskChange): void {
    this.kept.update((kept) => {
      const before = kept[task.id];
      const set = { ...before?.set, ...fieldsOfChange(change) };
      const show = { ...before?.show, ...rowAfter(task, change) };
      return { ...kept, [task.id]: { version: before?.version ?? task.version, set, show } };
    });
    this.store();
  }

  forget(taskId: string): void {
    this.kept.update(({ [taskId]: _sent, ...rest }) => rest);
    this.store();
  }

  entries(): (readonly [string, PendingEdit])[] {
    return Object.entries(this.kept());
  }

  /** The rows as they look with these changes. */
  over(rows: readonly TaskRow[]): readonly TaskRow[] {
    const kept = this.kept();
    if (Object.keys(kept).length === 0) return rows;
    return rows.map((row) => (kept[row.id] ? { ...row, ...kept[row.id].show } : row));
  }

  /** A browser without storage keeps them for as long as the page is open. */
  private store(): void {
    const { key } = this;
    const value = this.kept();
    const done =
      Object.keys(value).length === 0
        ? this.storage.remove(key)
        : this.storage.write(key, { value, savedAt: performance.timeOrigin + performance.now() });
    done.catch(() => undefined);
  }
}
