import { computed, inject, Service, signal } from '@angular/core';
import type { TaskView } from '@congtac/planning-domain';
import { ExtensionClient } from '../data-access/extension-client';
import { TaskClient } from '../data-access/task-client';
import { TaskLifeClient } from '../data-access/task-life-client';

/** What the parts of a task's page share: the task, its ledger of extensions, its history and the units below. */
@Service({ autoProvided: false })
export class TaskPageStore {
  private readonly id = signal('');
  private readonly life = inject(TaskLifeClient);

  readonly resource = inject(TaskClient).task(this.id);
  readonly task = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  /** Asked only when the task is in sight and at work: a draft has none of it. */
  private readonly issuedId = computed(() => {
    const task = this.task();
    return task && task.status !== 'DRAFT' ? task.id : '';
  });
  private readonly seenId = computed(() => this.task()?.id ?? '');
  readonly extensions = inject(ExtensionClient).ofTask(this.issuedId);
  readonly units = this.life.units(this.issuedId);
  readonly history = this.life.history(this.seenId);

  /** Shows one task. */
  open(id: string): void {
    this.id.set(id);
  }

  /** A step succeeded: the new view is shown, and what hangs on it is asked for again. */
  accept(view: TaskView): void {
    this.resource.set(view);
    this.history.reload();
    this.extensions.reload();
  }

  /** Asks for the task again after something changed elsewhere, e.g. a granted extension. */
  refresh(): void {
    this.resource.reload();
    this.history.reload();
    this.extensions.reload();
  }
}
