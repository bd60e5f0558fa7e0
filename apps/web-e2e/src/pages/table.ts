import { expect, type Locator, type Page } from '@playwright/test';
import { checkPage } from '../support/check-page';

/** The table of a plan, worked with the keyboard (wide screens). */
export class TablePage {
  constructor(readonly page: Page) {}

  get grid(): Locator {
    return this.page.getByRole('treegrid', { name: 'Bảng nhiệm vụ của kế hoạch' });
  }

  /** The row of a task. */
  row(title: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: title }) });
  }

  /** Presses keys one after the other, wherever the keyboard is. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types names into the box of new tasks, one after the other. */
  async typeTasks(titles: readonly string[]): Promise<void> {
    await this.grid.getByLabel('Tên nhiệm vụ mới').last().focus();
    for (const title of titles) {
      await this.page.keyboard.insertText(title);
      await this.page.keyboard.press('Enter');
      await expect(this.row(title)).toBeVisible();
    }
  }

  /** Pastes text as it comes from a spreadsheet, at the active cell, and keeps what the preview shows. */
  async paste(rows: readonly (readonly string[])[], preview: string): Promise<void> {
    const text = rows.map((cells) => cells.join('\t')).join('\n');
    await this.grid.evaluate((grid, content) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', content);
      grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    const dialog = this.page.getByRole('dialog', { name: 'Xem trước phần dán' });
    await expect(dialog.getByText(preview)).toBeVisible();
    await checkPage(this.page);
    await dialog.getByRole('button', { name: `Dán ${rows.length} dòng` }).click();
    await expect(dialog).toBeHidden();
  }

  /** Gives every ticked task the same day. */
  async setDue(count: number, day: string): Promise<void> {
    const bar = this.page.getByRole('toolbar', { name: 'Thao tác với các dòng đã chọn' });
    await expect(bar.getByText(`${count} dòng đã chọn`)).toBeVisible();
    await bar.getByRole('button', { name: 'Đổi hạn' }).click();
    const dialog = this.page.getByRole('dialog', { name: `Đổi hạn của ${count} nhiệm vụ` });
    await dialog.getByLabel('Cách tính hạn').selectOption({ label: 'Ngày cụ thể' });
    await dialog.getByLabel(/Hạn/).fill(day);
    await expect(dialog.getByText(`Sẽ đổi ${count}/${count} nhiệm vụ.`)).toBeVisible();
    await checkPage(this.page);
    await dialog.getByRole('button', { name: `Đổi ${count} nhiệm vụ` }).click();
    await expect(dialog).toBeHidden();
  }

  /** Everything typed is stored. */
  async saved(): Promise<void> {
    await expect(this.page.getByText(/Đã lưu lúc \d{2}:\d{2}/)).toBeVisible();
  }
}
