import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NoticeView } from '@congtac/notification-domain';
import { LiveChanges, toAppError } from '@congtac/shared-data';
import {
  Chip,
  EmptyState,
  I18n,
  Icon,
  PageHeader,
  queryParam,
  ResourceState,
  type Tab,
  Tabs,
  Toaster,
  ViDateTimePipe,
} from '@congtac/shared-ui';
import { NEWEST, NoticeClient } from '../notice-client';
import { ReasonChip } from '../ui/reason-chip';
import { UnreadNotices } from '../unread-notices';

const unreadOnly = 'chua-doc';

/** The inbox, newest first; opening a line marks it as read and leads to the exact place. */
@Component({
  selector: 'ct-inbox-page',
  imports: [
    Chip,
    EmptyState,
    Icon,
    MatButton,
    PageHeader,
    ReasonChip,
    ResourceState,
    RouterLink,
    Tabs,
    TranslocoPipe,
    ViDateTimePipe,
  ],
  templateUrl: './inbox-page.html',
  styleUrl: './inbox-page.scss',
})
export class InboxPage {
  private readonly client = inject(NoticeClient);
  private readonly unread = inject(UnreadNotices);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);

  private readonly chosen = queryParam('loc');
  protected readonly filter = computed(() => (this.chosen() === unreadOnly ? unreadOnly : 'tat-ca'));
  protected readonly onlyUnread = computed(() => this.filter() === unreadOnly);
  protected readonly newest = this.client.newest(this.onlyUnread);
  private readonly shown = linkedSignal(() => (this.newest.hasValue() ? this.newest.value() : undefined));
  /** Links may carry a query, so they are read as whole addresses. */
  protected readonly items = computed(() =>
    (this.shown()?.items ?? []).map((notice) => ({ ...notice, to: this.router.parseUrl(notice.link) })),
  );
  protected readonly next = computed(() => this.shown()?.next ?? null);
  protected readonly anyUnread = computed(() => this.items().some((one) => one.readAt === null));
  protected readonly busy = signal(false);
  protected readonly tabs = computed<Tab[]>(() => [
    { id: 'tat-ca', label: this.i18n.t('notification.all'), query: { loc: null } },
    { id: unreadOnly, label: this.i18n.t('notification.unread'), query: { loc: unreadOnly } },
  ]);

  constructor() {
    // Whoever has gone further down keeps what they are reading.
    inject(LiveChanges).on(['notification.'], () => {
      if (this.items().length <= NEWEST) this.newest.reload();
    });
  }

  protected open(notice: NoticeView): void {
    if (notice.readAt === null) void this.mark([notice.id]);
  }

  protected async readAll(): Promise<void> {
    await this.mark();
    this.newest.reload();
  }

  protected async more(): Promise<void> {
    const before = this.next();
    if (before === null) return;
    this.busy.set(true);
    try {
      const older = await this.client.older(before, this.onlyUnread());
      this.shown.update((page) => ({ items: [...(page?.items ?? []), ...older.items], next: older.next }));
    } catch (error) {
      this.fail(error);
    } finally {
      this.busy.set(false);
    }
  }

  private async mark(noticeIds?: readonly string[]): Promise<void> {
    try {
      await this.unread.read(noticeIds);
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    const { detail, title } = toAppError(error);
    this.toaster.show(detail || title || this.i18n.t('ui.state.error'));
  }
}
