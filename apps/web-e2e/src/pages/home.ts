import type { Locator, Page } from '@playwright/test';
import { checkPage } from '../support/check-page';

/** `/viec-cua-toi`. */
export class HomePage {
  constructor(readonly page: Page) {}

  async open(tab?: 'can-lam' | 'tra-lai' | 'cho-duyet' | 'theo-doi'): Promise<void> {
    await this.page.goto(tab ? `/viec-cua-toi?muc=${tab}` : '/viec-cua-toi');
    await checkPage(this.page);
  }

  /** The card of one task, by its title. */
  card(title: string): Locator {
    return this.page.getByRole('article', { name: title, exact: true });
  }

  /** Unfolds every group that shows only its first cards. */
  async showAll(): Promise<void> {
    const more = this.page.getByRole('button', { name: /^Xem thêm/ });
    while ((await more.count()) > 0) await more.first().click();
  }
}
