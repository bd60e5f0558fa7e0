import { expect, type Locator, type Page } from '@playwright/test';
import { settled } from '../support/check-page';

/** `/ke-hoach/:planId/tu-cap-tren`: what the unit does with each task of the level above. */
export class CascadePage {
  constructor(readonly page: Page) {}

  /** The card of one task of the level above. */
  task(title: string): Locator {
    return this.page.getByRole('article', { name: title, exact: true });
  }

  async verbatim(title: string): Promise<void> {
    const task = this.task(title);
    await task.getByRole('radio', { name: 'Lấy nguyên văn' }).check();
    await expect(task.getByText(/Đã lưu\./)).toBeVisible();
  }

  async adapt(title: string, own: { readonly title: string; readonly dueOn: string }): Promise<void> {
    const task = this.task(title);
    await task.getByRole('radio', { name: 'Cụ thể hóa' }).check();
    await task.getByLabel('Tên nhiệm vụ của đơn vị').fill(own.title);
    await task.getByLabel(/Hạn của đơn vị/).fill(own.dueOn);
    await task.getByRole('button', { name: 'Lưu lựa chọn' }).click();
    await expect(task.getByText(/Đã lưu\./)).toBeVisible();
  }

  async decline(title: string, reason: string): Promise<void> {
    const task = this.task(title);
    await task.getByRole('radio', { name: 'Không áp dụng' }).check();
    await task.getByRole('button', { name: 'Lưu lựa chọn' }).click();
    await expect(task.getByText('Anh/chị chưa ghi lý do không áp dụng')).toBeVisible();
    await task.getByLabel('Lý do không áp dụng').fill(reason);
    await task.getByRole('button', { name: 'Lưu lựa chọn' }).click();
    await expect(task.getByText(/Đã lưu\./)).toBeVisible();
  }

  /** Takes everything that is left word for word. */
  async takeRest(): Promise<void> {
    await this.page.getByRole('button', { name: /^Lấy nguyên văn \d+ nhiệm vụ còn lại$/ }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Lấy nguyên văn' }).click();
    await expect(this.page.getByText('Anh/chị đã chọn xong mọi nhiệm vụ cấp trên.')).toBeVisible({ timeout: 30_000 });
  }

  async toTable(): Promise<void> {
    await this.page.getByRole('link', { name: 'Mở bảng nhiệm vụ' }).click();
    await settled(this.page);
  }
}
