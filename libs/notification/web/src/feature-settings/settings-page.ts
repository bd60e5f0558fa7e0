import { Component, computed, inject, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Breadcrumb, I18n, PageHeader, queryParam, ResourceState, Toaster } from '@congtac/shared-ui';
import { toAppError } from '@congtac/shared-data';
import { ChannelClient } from '../channel-client';
import { CalendarSettings } from './calendar-settings';
import { MailSettings } from './mail-settings';
import { NoticePreference } from './notice-preference';
import { PushSettings } from './push-settings';

/** `/thong-bao/cai-dat`: when and how the person is told; the link of a confirming letter leads here. */
@Component({
  selector: 'ct-notice-settings-page',
  imports: [CalendarSettings, MailSettings, NoticePreference, PageHeader, PushSettings, ResourceState, TranslocoPipe],
  templateUrl: './settings-page.html',
  styleUrl: './settings.scss',
})
export class SettingsPage {
  private readonly client = inject(ChannelClient);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  protected readonly loaded = this.client.channels();
  protected readonly channels = linkedSignal(() => (this.loaded.hasValue() ? this.loaded.value() : undefined));
  protected readonly breadcrumbs = computed<Breadcrumb[]>(() => [
    { label: this.i18n.t('notification.title'), url: '/thong-bao' },
  ]);

  constructor() {
    const code = queryParam('xac-nhan')();
    if (code) void this.confirm(code);
  }

  private async confirm(code: string): Promise<void> {
    try {
      this.channels.set(await this.client.confirmAddress(code));
      this.toaster.show(this.i18n.t('notification.settings.confirmed'));
    } catch (error) {
      const { detail } = toAppError(error);
      this.toaster.show(detail || this.i18n.t('notification.settings.failed'));
    }
    // The code is used up: it must not stay in the address.
    await this.router.navigate([], { queryParams: { 'xac-nhan': null }, replaceUrl: true });
  }
}
