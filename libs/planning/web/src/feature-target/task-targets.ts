import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PutTaskTarget, TaskTargetView } from '@congtac/planning-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import { Dialogs, I18n } from '@congtac/shared-ui';
import { TargetClient } from '../data-access/target-client';
import { TaskWords } from '../task-edit/task-words';
import { type TargetData, TargetDialog } from './target-dialog';
import { ToneChip } from './tone-chip';

/**
 * Every target of a task: assigned, committed, justification and what the unit above said to it (G-1). Targets of a
 * draft are added and changed here. `<ct-task-targets [taskId]="task.id" [editable]="task.allowed.includes('edit')" />`
 */
@Component({
  selector: 'ct-task-targets',
  imports: [MatButton, ToneChip, TranslocoPipe],
  templateUrl: './task-targets.html',
  styleUrl: './target-facts.scss',
})
export class TaskTargets {
  private readonly client = inject(TargetClient);
  private readonly dialogs = inject(Dialogs);
  private readonly i18n = inject(I18n);
  protected readonly words = inject(TaskWords);

  readonly taskId = input.required<string>();
  /** The task's text may be changed; targets frozen by VERBATIM are refused with the reason (I-7). */
  readonly editable = input(false);
  protected readonly resource = this.client.targets(this.taskId);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly targets = computed(() => (this.resource.hasValue() ? this.resource.value() : []));

  /** `cao hơn 10 mô hình`. */
  protected assignedOf(target: TaskTargetView): string {
    const figure = this.words.figure(target.assignedValue, target.measure);
    if (figure === '') return this.i18n.t('planning.target.task.notStated');
    return `${this.i18n.t(`planning.comparator.${target.comparator}`)} ${figure}`;
  }

  /** `hơn 120 lượt người`: a qualifier stands before the figure (I-17). */
  protected committedOf(target: TaskTargetView): string {
    const figure = this.words.figure(target.committedValue, target.measure);
    if (figure === '') return this.i18n.t('planning.target.task.notStated');
    return target.qualifier === 'EXACT'
      ? figure
      : `${this.i18n.t(`planning.target.qualifier.${target.qualifier}`)} ${figure}`;
  }

  /** The unit above has not answered the justification yet. */
  protected isExplained(target: TaskTargetView): boolean {
    return target.justification !== '' && target.justificationState === 'NONE';
  }

  protected stateOf(target: TaskTargetView): string {
    const name = target.justificationByName ?? target.assignedByName ?? '';
    const keys = { NONE: '', ASKED: 'asked', ACCEPTED: 'accepted', RETURNED: 'returned' } as const;
    const key = keys[target.justificationState];
    return key === '' ? '' : this.i18n.t(`planning.target.task.${key}`, { name });
  }

  protected add(): Promise<void> {
    return this.edit(undefined, (body) => this.client.addTarget(this.taskId(), body));
  }

  protected change(target: TaskTargetView): Promise<void> {
    return this.edit(target, (body) => this.client.putTarget(target, body));
  }

  protected async remove(target: TaskTargetView): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: this.i18n.t('planning.target.task.removeTitle', { name: target.indicatorName }),
      text: '',
      confirm: this.i18n.t('planning.target.task.remove'),
    });
    if (sure) await this.run(() => this.client.removeTarget(target));
  }

  protected async justify(target: TaskTargetView): Promise<void> {
    const text = await this.dialogs.reason({
      heading: this.i18n.t('planning.target.task.justifyTitle', { name: target.indicatorName }),
      text: target.justificationReply ?? undefined,
      label: this.i18n.t('planning.target.task.justifyLabel'),
      confirm: this.i18n.t('planning.target.task.justifySave'),
    });
    if (text !== undefined) await this.run(async () => this.replaced(await this.client.justify(target, text)));
  }

  protected async accept(target: TaskTargetView): Promise<void> {
    await this.run(async () => this.replaced(await this.client.accept(target)));
  }

  protected async giveBack(target: TaskTargetView): Promise<void> {
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('planning.target.decide.return'),
      text: target.justification,
      label: this.i18n.t('planning.target.decide.returnLabel'),
      confirm: this.i18n.t('planning.target.decide.return'),
    });
    if (reason !== undefined) await this.run(async () => this.replaced(await this.client.giveBack(target, reason)));
  }

  private async edit(
    target: TaskTargetView | undefined,
    save: (body: PutTaskTarget) => Promise<TaskTargetView[]>,
  ): Promise<void> {
    const data: TargetData = { target };
    const body = await this.dialogs.open<PutTaskTarget, TargetData>(TargetDialog, data);
    if (body) await this.run(() => save(body));
  }

  private replaced(target: TaskTargetView): TaskTargetView[] {
    return this.targets().map((one) => (one.id === target.id ? target : one));
  }

  private async run(deed: () => Promise<TaskTargetView[]>): Promise<void> {
    this.failure.set(undefined);
    try {
      this.resource.set(await deed());
    } catch (error) {
      // Told under the heading.
      this.failure.set(toAppError(error));
    }
  }
}
