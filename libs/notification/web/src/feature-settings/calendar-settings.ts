import { Component, computed, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CalendarFeedView, NewCalendarFeedView } from '@congtac/notification-domain';
import { toAppError } from '@congtac/shared-data';
import { Dialogs, I18n, Icon, Toaster, ViDatePipe, ViDateTimePipe } from '@congtac/shared-ui';
import { ChannelClient } from '../channel-client';

/** The secret address of the calendar: made, copied, renewed, revoked. It is shown once. */
@Component({
  selector: 'ct-calendar-settings',
  imports: [Icon, MatButton, TranslocoPipe, ViDatePipe, ViDateTimePipe],
  templateUrl: './calendar-settings.html',
  styleUrl: './settings.scss',
})
export class CalendarSettings {
  private readonly client = inject(ChannelClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly document = inject(DOCUMENT);
  readonly feed = input.required<CalendarFeedView | null>();
  readonly changed = output();
  protected readonly busy = signal(false);
  private readonly made = signal<NewCalendarFeedView | undefined>(undefined);
  protected readonly address = computed(() => {
    const path = this.made()?.path;
    return path && new URL(path, this.document.location.origin).href;
  });

  protected async renew(): Promise<void> {
    const agreed =
      this.feed() === null ||
      (await this.dialogs.confirm({
        heading: this.i18n.t('notification.settings.calendarRenewAsk'),
        text: this.i18n.t('notification.settings.calendarRenewWhy'),
        confirm: this.i18n.t('notification.settings.calendarRenew'),
      }));
    if (agreed) await this.act(async () => this.made.set(await this.client.renewCalendar()));
  }

  protected async end(): Promise<void> {
    const agreed = await this.dialogs.confirm({
      heading: this.i18n.t('notification.settings.calendarEndAsk'),
      text: this.i18n.t('notification.settings.calendarEndWhy'),
      confirm: this.i18n.t('notification.settings.calendarEnd'),
    });
    if (!agreed) return;
    await this.act(async () => {
      await this.client.endCalendar();
      this.made.set(undefined);
      this.toaster.show(this.i18n.t('notification.settings.calendarEnded'));
    });
  }

  protected async copy(address: string): Promise<void> {
    // Without the right to the clipboard the address is selected by hand: the field shows it whole.
    await this.document.defaultView?.navigator.clipboard?.writeText(address).then(
      () => this.toaster.show(this.i18n.t('notification.settings.copied')),
      () => undefined,
    );
  }

  private async act(deed: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await deed();
      this.changed.emit();
    } catch (error) {
      const { detail, title } = toAppError(error);
      this.toaster.show(detail || title || this.i18n.t('notification.settings.failed'));
    } finally {
      this.busy.set(false);
    }
  }
}
