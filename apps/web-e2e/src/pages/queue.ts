import { expect, type Locator, type Page } from '@playwright/test';
import { checkPage } from '../support/check-page';

/** `/duyet-bao-cao`: the chair's queue, one report after the other. */
export class QueuePage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/duyet-bao-cao');
    await checkPage(this.page);
  }

  /** The report on screen. */
  get report(): Locator {
    return this.page.getByRole('article');
  }

  async accept(): Promise<void> {
    await this.page.getByRole('button', { name: /^Chấp nhận/ }).click();
  }

  async giveBack(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Trả lại', exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Vì sao trả lại? (người báo cáo sẽ đọc được)').fill(reason);
    await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).click();
  }

  /** One finger moves the report to the side: right accepts, left returns. */
  async swipe(to: 'right' | 'left'): Promise<void> {
    const sheet = this.report.locator('.sheet');
    const box = await sheet.boundingBox();
    if (!box) throw new Error('there is no report on the screen');
    const [x, y, by] = [box.x + box.width / 2, box.y + 40, to === 'right' ? 150 : -150];
    const touches = (clientX: number) => [{ identifier: 1, clientX, clientY: y }];
    await sheet.dispatchEvent('touchstart', { touches: touches(x) });
    await sheet.dispatchEvent('touchmove', { touches: touches(x + by) });
    await sheet.dispatchEvent('touchend', { touches: [] });
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Hoàn tác' }).click();
  }

  async expectEmpty(): Promise<void> {
    await expect(this.page.getByText('Không có báo cáo nào chờ anh/chị duyệt.')).toBeVisible();
  }
}
