import { DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import { LiveChanges } from '@congtac/shared-data';
import { NoticeClient } from './notice-client';

const pause = 60_000;

/**
 * How many notices wait: told when one arrives, asked when the page is looked at again, and once a minute where no news come.
 */
@Service()
export class UnreadNotices {
  private readonly client = inject(NoticeClient);
  private readonly document = inject(DOCUMENT);
  private readonly waiting = signal(0);
  readonly count = this.waiting.asReadonly();

  constructor() {
    const live = inject(LiveChanges);
    live.on(['notification.'], () => void this.refresh());
    const look = () => {
      if (this.document.visibilityState === 'visible') void this.refresh();
    };
    const timer = setInterval(() => {
      if (!live.connected()) look();
    }, pause);
    this.document.addEventListener('visibilitychange', look);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      this.document.removeEventListener('visibilitychange', look);
    });
    look();
  }

  /** Marks notices as read; without ids, all of them. */
  async read(noticeIds?: readonly string[]): Promise<void> {
    this.waiting.set((await this.client.read(noticeIds)).unread);
  }

  private async refresh(): Promise<void> {
    try {
      this.waiting.set((await this.client.count()).unread);
    } catch {
      // A count that could not be fetched is no news: the next look tries again.
    }
  }
}
