import { expect, type Locator, type Page } from '@playwright/test';
import { checkPage } from '../support/check-page';

/** `/viec-cua-toi`. */
export class HomePage {
  constructor(readonly page: Page) {}

  async open(tab?: 'giao-cho-toi' | 'toi-giao' | 'theo-doi'): Promise<void> {
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
    for (let left = await more.count(); left > 0; left = await more.count()) {
      const cards = await this.page.getByRole('article').count();
      await more.first().click();
      await expect.poll(() => this.page.getByRole('article').count()).toBeGreaterThan(cards);
    }
  }
}
