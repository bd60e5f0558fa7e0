import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ExtensionView } from '@congtac/planning-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import {
  Chip,
  type ChipTone,
  Dialogs,
  formatDate,
  I18n,
  type IconName,
  Toaster,
  ViDatePipe,
  ViDateTimePipe,
} from '@congtac/shared-ui';
import { ExtensionClient } from '../data-access/extension-client';

/** Entries of the extension ledger with the buttons the server allows; used on the task's page and in the queue. */
@Component({
  selector: 'ct-extension-list',
  imports: [Chip, MatButton, RouterLink, TranslocoPipe, ViDatePipe, ViDateTimePipe],
  templateUrl: './extension-list.html',
  styleUrl: './extension-list.scss',
})
export class ExtensionList {
  private readonly client = inject(ExtensionClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);

  readonly entries = input.required<readonly ExtensionView[]>();
  /** Names the task of each entry, in lists across tasks. */
  readonly withTask = input(false);
  /** An entry was decided or taken back. */
  readonly changed = output<ExtensionView>();

  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);

  protected lookOf(entry: ExtensionView): { readonly tone: ChipTone; readonly icon: IconName } {
    return looks[entry.state];
  }

  /** Why this one would be an exception, in words. */
  protected exceptionOf(entry: ExtensionView): string {
    if (entry.state !== 'REQUESTED' || !entry.needsException) return '';
    const { grantedBefore: granted, limit } = entry;
    if (granted >= limit) return this.i18n.t('planning.taskLife.extension.overLimit', { granted, limit });
    return this.i18n.t('planning.taskLife.extension.afterParent', { due: formatDate(entry.parentDueOn) });
  }

  protected async grant(entry: ExtensionView): Promise<void> {
    const due = formatDate(entry.newDueOn);
    const heading = this.i18n.t('planning.taskLife.extension.grantTitle', { due });
    if (entry.needsException) {
      const reason = await this.dialogs.reason({
        heading,
        text: this.exceptionOf(entry),
        label: this.i18n.t('planning.taskLife.extension.exceptionReason'),
        confirm: this.i18n.t('planning.taskLife.extension.exception'),
      });
      if (reason !== undefined) await this.decide('granted', () => this.client.grant(entry, reason));
      return;
    }
    const confirm = this.i18n.t('planning.taskLife.extension.grant');
    if (await this.dialogs.confirm({ heading, text: entry.reason, confirm }))
      await this.decide('granted', () => this.client.grant(entry));
  }

  protected async refuse(entry: ExtensionView): Promise<void> {
    const reason = await this.dialogs.reason({
      heading: this.i18n.t('planning.taskLife.extension.refuseTitle'),
      label: this.i18n.t('planning.taskLife.extension.refuseReason'),
      confirm: this.i18n.t('planning.taskLife.extension.refuse'),
    });
    if (reason !== undefined) await this.decide('refused', () => this.client.refuse(entry, reason));
  }

  protected async withdraw(entry: ExtensionView): Promise<void> {
    await this.decide('withdrawn', () => this.client.withdraw(entry));
  }

  private async decide(done: 'granted' | 'refused' | 'withdrawn', act: () => Promise<ExtensionView>): Promise<void> {
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      this.changed.emit(await act());
      this.toaster.show(this.i18n.t(`planning.taskLife.extension.${done}`));
    } catch (error) {
      // Told under the list.
      this.failure.set(toAppError(error));
    }
    this.busy.set(false);
  }
}

const looks: Readonly<Record<ExtensionView['state'], { readonly tone: ChipTone; readonly icon: IconName }>> = {
  REQUESTED: { tone: 'waiting', icon: 'hourglass-top' },
  GRANTED: { tone: 'done', icon: 'check-circle' },
  REFUSED: { tone: 'returned', icon: 'cancel' },
  WITHDRAWN: { tone: 'out', icon: 'reply' },
};
