import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OccurrenceState, OccurrenceView, TaskView } from '@congtac/planning-domain';
import { type AppError, SessionStore, toAppError } from '@congtac/shared-data';
import { Chip, type ChipTone, Dialogs, I18n, type IconName, ViDatePipe } from '@congtac/shared-ui';
import { TaskClient } from '../data-access/task-client';
import { TaskLifeClient } from '../data-access/task-life-client';
import type { ExtensionDialogData } from './extension-dialog';
import { TaskPageStore } from './task-page-store';

/** The times a recurring task is to be done: waive with a reason, take it back, ask for more time for one of them. */
@Component({
  selector: 'ct-task-occurrences',
  imports: [Chip, MatButton, TranslocoPipe, ViDatePipe],
  templateUrl: './task-occurrences.html',
  styleUrl: './task-occurrences.scss',
})
export class TaskOccurrences {
  private readonly client = inject(TaskClient);
  private readonly life = inject(TaskLifeClient);
  private readonly store = inject(TaskPageStore);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  private readonly session = inject(SessionStore);

  readonly task = input.required<TaskView>();
  protected readonly failure = signal<AppError | undefined>(undefined);
  /** Occurrences with a request that waits: nothing more can be asked for them. */
  private readonly asked = computed(() => {
    const entries = this.store.extensions.hasValue() ? this.store.extensions.value() : [];
    return entries.flatMap((entry) => (entry.state === 'REQUESTED' && entry.occurrenceId ? [entry.occurrenceId] : []));
  });

  protected lookOf(state: OccurrenceState): { readonly tone: ChipTone; readonly icon: IconName } {
    return looks[state];
  }

  protected isOpen(one: OccurrenceView): boolean {
    return one.state !== 'DONE' && one.state !== 'WAIVED';
  }

  protected mayExtend(one: OccurrenceView): boolean {
    const near = one.state === 'OPEN' || one.state === 'DUE_SOON' || one.state === 'OVERDUE';
    return near && this.task().allowed.includes('request-extension') && !this.asked().includes(one.id);
  }

  /** Lets one occurrence off, with a reason that stays on record. */
  protected async waive(one: OccurrenceView): Promise<void> {
    const reason = await this.reason(
      'planning.task.waiveTitle',
      'planning.task.waiveReason',
      'planning.task.waive',
      one,
    );
    if (reason !== undefined)
      await this.work(() => this.client.waive(this.task().id, { occurrenceId: one.id, reason }));
  }

  /** Takes a waiver back. */
  protected async unwaive(one: OccurrenceView): Promise<void> {
    const reason = await this.reason(
      'planning.taskLife.unwaiveTitle',
      'planning.taskLife.unwaiveReason',
      'planning.taskLife.unwaive',
      one,
    );
    if (reason !== undefined)
      await this.work(() => this.life.unwaive(this.task().id, { occurrenceId: one.id, reason }));
  }

  protected async extend(occurrence: OccurrenceView): Promise<void> {
    const { ExtensionDialog } = await import('./extension-dialog');
    const data: ExtensionDialogData = { task: this.task(), occurrence, today: this.session.today() };
    if (await this.dialogs.open<boolean, ExtensionDialogData>(ExtensionDialog, data)) this.store.refresh();
  }

  private reason(heading: string, label: string, confirm: string, one: OccurrenceView): Promise<string | undefined> {
    return this.dialogs.reason({
      heading: this.i18n.t(heading, { label: one.label }),
      label: this.i18n.t(label),
      confirm: this.i18n.t(confirm),
    });
  }

  private async work(act: () => Promise<TaskView>): Promise<void> {
    this.failure.set(undefined);
    try {
      this.store.accept(await act());
    } catch (error) {
      // Told under the list.
      this.failure.set(toAppError(error));
    }
  }
}

const looks: Readonly<Record<OccurrenceState, { readonly tone: ChipTone; readonly icon: IconName }>> = {
  UPCOMING: { tone: 'none', icon: 'radio-button-unchecked' },
  OPEN: { tone: 'doing', icon: 'play-circle' },
  DUE_SOON: { tone: 'soon', icon: 'hourglass-top' },
  OVERDUE: { tone: 'overdue', icon: 'warning' },
  DONE: { tone: 'done', icon: 'check-circle' },
  WAIVED: { tone: 'out', icon: 'cancel' },
};
