import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ChannelsView, PushDeviceView, PushView } from '@congtac/notification-domain';
import { toAppError } from '@congtac/shared-data';
import { CheckboxField, I18n, Toaster, ViDatePipe, ViDateTimePipe } from '@congtac/shared-ui';
import { ChannelClient } from '../channel-client';
import { PushBrowser } from './push-browser';

/** The switch of this device, and the person's other devices. */
@Component({
  selector: 'ct-push-settings',
  imports: [CheckboxField, MatButton, TranslocoPipe, ViDatePipe, ViDateTimePipe],
  templateUrl: './push-settings.html',
  styleUrl: './settings.scss',
})
export class PushSettings {
  private readonly client = inject(ChannelClient);
  private readonly browser = inject(PushBrowser);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  readonly push = input.required<PushView>();
  readonly changed = output<ChannelsView>();
  protected readonly readiness = signal(this.browser.readiness());
  protected readonly busy = signal(false);
  private readonly here = resource({ loader: async () => (await this.browser.fingerprint()) ?? '' });
  /** This device in the list of the server: only then messages arrive here. */
  protected readonly mine = computed(() => {
    const fingerprint = this.here.hasValue() ? this.here.value() : '';
    return this.push().devices.find((device) => device.fingerprint === fingerprint);
  });

  protected turn(on: boolean): Promise<void> {
    return this.act(on ? () => this.switchOn() : () => this.switchOff());
  }

  protected remove(device: PushDeviceView): Promise<void> {
    if (device === this.mine()) return this.turn(false);
    return this.act(async () => this.changed.emit(await this.client.removeDevice(device.id)));
  }

  protected test(): Promise<void> {
    return this.act(async () => {
      await this.client.test('PUSH');
      this.toaster.show(this.i18n.t('notification.settings.tested'));
    });
  }

  private async switchOn(): Promise<void> {
    const device = await this.browser.subscribe(this.push().publicKey);
    this.readiness.set(this.browser.readiness());
    if (!device) return this.toaster.show(this.i18n.t('notification.settings.pushRefused'));
    this.changed.emit(await this.client.addDevice(device));
    this.here.reload();
    this.toaster.show(this.i18n.t('notification.settings.pushOn'));
  }

  private async switchOff(): Promise<void> {
    const mine = this.mine();
    if (mine) this.changed.emit(await this.client.removeDevice(mine.id));
    await this.browser.unsubscribe();
    this.toaster.show(this.i18n.t('notification.settings.pushOff'));
  }

  private async act(deed: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await deed();
    } catch (error) {
      const { detail, title } = toAppError(error);
      this.toaster.show(detail || title || this.i18n.t('notification.settings.failed'));
    } finally {
      this.busy.set(false);
    }
  }
}
