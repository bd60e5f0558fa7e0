import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { checkPage, expectNotice, settled } from '../support/check-page';

type Step = 'Thu báo cáo' | 'Kết quả' | 'Hạn chế và nguyên nhân' | 'Phương hướng' | 'Kiểm tra' | 'Công bố, xuất';

/** `/so-ket/:reviewId`: the review in its steps (wide screens), or to read and decide (phones). */
export class ReviewPage {
  constructor(readonly page: Page) {}

  get steps(): Locator {
    return this.page.getByRole('navigation', { name: 'Các bước' });
  }

  /** Opens the review of this title from the list. */
  async open(title: string): Promise<void> {
    await this.page.goto('/so-ket');
    await checkPage(this.page);
    await this.page.getByRole('link', { name: title }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await checkPage(this.page);
  }

  async step(name: Step): Promise<void> {
    const link = this.steps.getByRole('link', { name: new RegExp(`^\\d\\. ${name}`) });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'step');
    await settled(this.page);
  }

  /** Opens one section of the results. */
  async section(heading: string): Promise<void> {
    await this.steps.getByRole('link', { name: heading }).click();
    await expect(this.page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
  }

  /** Reads every section: keeps what the system wrote, and states of the empty ones that there was nothing. */
  async settleSections(): Promise<void> {
    const marks = this.steps.getByRole('listitem').getByRole('listitem').getByRole('link');
    for (const mark of await marks.all()) {
      const state = await mark.innerText();
      await mark.click();
      await expect(mark).toHaveAttribute('aria-current', 'true');
      if (state.includes('chưa ai xem')) await this.page.getByRole('button', { name: 'Giữ', exact: true }).click();
      if (state.includes('Chưa có nội dung'))
        await this.page.getByRole('checkbox', { name: 'Không có nội dung' }).check();
      await expect(mark).not.toContainText(/chưa ai xem|Chưa có nội dung/);
    }
  }

  /** A line of the directions. */
  direction(text: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByText(text) })
      .last();
  }

  /** One click makes the direction a task of the plan. */
  async assign(direction: Locator): Promise<void> {
    await direction.getByRole('button', { name: /^Giao việc/ }).click();
    await expect(direction.getByText('Đã giao việc', { exact: true })).toBeVisible();
  }

  async decline(direction: Locator, reason: string): Promise<void> {
    await direction.getByRole('button', { name: /^Không giao việc/ }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Vì sao không giao việc?').fill(reason);
    await dialog.getByRole('button', { name: 'Ghi không giao việc' }).click();
    await expect(direction.getByText(reason)).toBeVisible();
  }

  async finish(action: 'Trình duyệt' | 'Chấp nhận báo cáo', done: string): Promise<void> {
    await this.page.getByRole('button', { name: action }).click();
    const dialog = this.page.getByRole('dialog');
    await checkPage(this.page);
    await dialog.getByRole('button', { name: action }).click();
    await expectNotice(this.page, done);
  }

  /** The Word document, as it arrives on the person's disk. */
  async download(): Promise<Buffer> {
    const arriving = this.page.waitForEvent('download');
    await this.page.getByRole('link', { name: 'Tải Word' }).first().click();
    const download = await arriving;
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    return readFile(await download.path());
  }
}
