import { expect, type Locator, type Page } from '@playwright/test';
import { checkPage } from '../support/check-page';

/** `/ke-hoach/:planId/trien-khai`: tasks × units (wide screens), or a card for each unit (phones). */
export class BoardPage {
  constructor(readonly page: Page) {}

  /** Opens what one unit did with one task; the small window that tells it. */
  async openCell(task: string, unit: string, state: string): Promise<Locator> {
    await this.page.getByLabel('Tìm nhiệm vụ').fill(task);
    const wide = this.page.getByRole('button', { name: new RegExp(`^${task}, .*${unit}: ${state}$`) });
    const card = this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: new RegExp(`${unit}$`) }) });
    await expect(wide.or(card).first()).toBeVisible();
    await checkPage(this.page);
    if (await card.isVisible()) {
      await card.getByText(/Xem \d+ nhiệm vụ/).click();
      await card.getByRole('button', { name: `${task} ${state}` }).click();
    } else await wide.click();
    return this.page.getByRole('dialog');
  }
}
