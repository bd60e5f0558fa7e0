import { expect, type Page } from '@playwright/test';
import { checkPage } from '../support/check-page';

/** `/ke-hoach/:planId/nhap`: the wizard that reads a plan from a workbook. */
export class ImportPage {
  constructor(readonly page: Page) {}

  /** Chooses a file and has it read. */
  async read(name: string, content: Buffer): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Chọn tệp .xlsx' }).click();
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await (await chooser).setFiles({ name, mimeType, buffer: content });
    await this.page.getByRole('button', { name: 'Đọc tệp' }).click();
  }

  /** Takes what the wizard proposes for a text that it is not sure of. */
  async accept(text: string, proposal: string): Promise<void> {
    const line = this.page.getByRole('article').filter({ hasText: text });
    await line.getByRole('radio', { name: `Đúng, lấy ${proposal}` }).check();
    await expect(line.getByText('Đã quyết định')).toBeVisible();
  }

  async commit(count: number): Promise<void> {
    await this.page.getByRole('button', { name: `Nhập ${count} nhiệm vụ` }).click();
    await expect(this.page.getByRole('heading', { name: /Đã nhập xong/ })).toBeVisible({ timeout: 20_000 });
    await checkPage(this.page);
  }
}
