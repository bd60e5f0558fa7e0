import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ChannelsView, MailAddressView } from '@congtac/notification-domain';
import { type AppError, toAppError } from '@congtac/shared-data';
import { I18n, Icon, TextField, Toaster } from '@congtac/shared-ui';
import { ChannelClient } from '../channel-client';

/** The address of letters: given, confirmed by a letter, tried, taken back. */
@Component({
  selector: 'ct-mail-settings',
  imports: [Icon, MatButton, TextField, TranslocoPipe],
  templateUrl: './mail-settings.html',
  styleUrl: './settings.scss',
})
export class MailSettings {
  private readonly client = inject(ChannelClient);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  readonly mail = input.required<MailAddressView>();
  readonly changed = output<ChannelsView>();
  protected readonly typed = signal('');
  protected readonly editing = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal<AppError | undefined>(undefined);
  protected readonly asking = computed(() => this.editing() || !this.mail().address || this.mail().refusedAt !== null);

  protected submit(event: Event): void {
    event.preventDefault();
    void this.ask(this.typed());
  }

  protected ask(address: string): Promise<void> {
    return this.act(async () => {
      this.changed.emit(await this.client.chooseAddress(address));
      this.editing.set(false);
      this.typed.set('');
    });
  }

  protected forget(): Promise<void> {
    return this.act(async () => {
      this.changed.emit(await this.client.forgetAddress());
      this.toaster.show(this.i18n.t('notification.settings.removedAddress'));
    });
  }

  protected test(): Promise<void> {
    return this.act(async () => {
      await this.client.test('MAIL');
      this.toaster.show(this.i18n.t('notification.settings.tested'));
    });
  }

  private async act(deed: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await deed();
    } catch (error) {
      // Told beside the field; what was typed stays.
      this.failure.set(toAppError(error));
    } finally {
      this.busy.set(false);
    }
  }
}
