import type { Locator, Page } from '@playwright/test';
import { checkPage, expectNotice } from '../support/check-page';

/** `/ke-hoach/:planId/chep`: last year's plan becomes the draft of the next. */
export class CopyPage {
  constructor(readonly page: Page) {}

  /** One task of the old plan. */
  task(title: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  }

  async choose(title: string, how: 'Chép nguyên' | 'Sửa tên' | 'Bỏ'): Promise<void> {
    await this.task(title).getByRole('radio', { name: how }).check();
  }

  async rename(title: string, wanted: string): Promise<void> {
    await this.choose(title, 'Sửa tên');
    await this.task(title).getByLabel('Tên mới').fill(wanted);
  }

  /** Makes the draft and waits for its table; how many tasks it was said to have. */
  async create(year: number): Promise<number> {
    const button = this.page.getByRole('button', { name: /^Tạo bản nháp \d+ nhiệm vụ$/ });
    const count = Number(/\d+/.exec(await button.innerText())?.[0]);
    await button.click();
    await expectNotice(this.page, `Đã tạo bản nháp kế hoạch năm ${year}.`);
    await this.page.waitForURL(/dang-xem=bang/);
    await checkPage(this.page);
    return count;
  }
}
