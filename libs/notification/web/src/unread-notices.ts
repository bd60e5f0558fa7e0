import { DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import { NoticeClient } from './notice-client';

const pause = 60_000;

/** How many notices wait: asked once a minute while the page is looked at, and when it is looked at again. */
@Service()
export class UnreadNotices {
  private readonly client = inject(NoticeClient);
  private readonly document = inject(DOCUMENT);
  private readonly waiting = signal(0);
  readonly count = this.waiting.asReadonly();

  constructor() {
    const look = () => {
      if (this.document.visibilityState === 'visible') void this.refresh();
    };
    const timer = setInterval(look, pause);
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
