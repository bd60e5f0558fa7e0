import { Component, computed, inject, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type Channel,
  CHANNEL_TOPICS,
  CHANNELS,
  type ChannelTopic,
  DIGEST_TIMES,
  type NoticePreferenceView,
} from '@congtac/notification-domain';
import { toAppError } from '@congtac/shared-data';
import { CheckboxField, I18n, ResourceState, SelectField, Toaster } from '@congtac/shared-ui';
import { ChannelClient } from '../channel-client';

/** The time of the daily summary, and what is told at once by which channel; every choice is kept as it is made. */
@Component({
  selector: 'ct-notice-preference',
  imports: [CheckboxField, ResourceState, SelectField, TranslocoPipe],
  templateUrl: './notice-preference.html',
  styleUrl: './settings.scss',
})
export class NoticePreference {
  private readonly client = inject(ChannelClient);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  protected readonly loaded = this.client.preference();
  protected readonly wish = linkedSignal(() => (this.loaded.hasValue() ? this.loaded.value() : undefined));
  protected readonly topics = CHANNEL_TOPICS;
  protected readonly channels = CHANNELS;
  protected readonly times = DIGEST_TIMES.map((value) => ({ value, label: value }));
  private saving = Promise.resolve();

  /** `topic channel` of everything told at once. */
  protected readonly ticked = computed(
    () => new Set(this.wish()?.channels.flatMap((one) => one.channels.map((channel) => `${one.topic} ${channel}`))),
  );

  protected setDigest(digest: boolean): void {
    this.keep({ digest });
  }

  protected setTime(digestAt: string): void {
    if (digestAt) this.keep({ digestAt });
  }

  protected tick(topic: ChannelTopic, channel: Channel, on: boolean): void {
    const chosen = this.wish()?.channels ?? [];
    this.keep({
      channels: chosen.map((one) =>
        one.topic === topic
          ? { topic, channels: [...one.channels.filter((had) => had !== channel), ...(on ? [channel] : [])] }
          : one,
      ),
    });
  }

  /** Choices made quickly one after the other are sent one after the other, each on the version before it. */
  private keep(change: Partial<NoticePreferenceView>): void {
    this.wish.update((wish) => wish && { ...wish, ...change });
    this.saving = this.saving.then(() => this.save());
  }

  private async save(): Promise<void> {
    const wish = this.wish();
    if (!wish) return;
    try {
      const { version } = await this.client.prefer(wish);
      this.wish.update((now) => now && { ...now, version });
      this.toaster.show(this.i18n.t('notification.settings.saved'));
    } catch (error) {
      // What holds on the server is shown again, with the reason.
      const { detail } = toAppError(error);
      this.toaster.show(detail || this.i18n.t('notification.settings.failed'));
      this.loaded.reload();
    }
  }
}
