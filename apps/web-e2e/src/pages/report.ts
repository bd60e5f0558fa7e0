import { expect, type Page } from '@playwright/test';
import { checkPage, expectNotice } from '../support/check-page';

/** The smallest picture there is (PNG, 1 × 1), as from a phone's camera roll. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** `/bao-cao/:taskId`: the form of the reporter. */
export class ReportForm {
  constructor(readonly page: Page) {}

  async figure(value: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /^Số liệu/ }).fill(value);
    await this.page.getByRole('button', { name: 'Thêm 1' }).focus();
  }

  /** Opens a folded part of the form; on wide screens nothing is folded. */
  private async unfold(part: string): Promise<void> {
    const fold = this.page.locator('details.fold').filter({ has: this.page.locator('summary', { hasText: part }) });
    if ((await fold.count()) > 0 && !(await fold.evaluate((one: HTMLDetailsElement) => one.open))) {
      await fold.locator('summary').first().click();
    }
  }

  async answers(words: {
    readonly result: string;
    readonly difficulty?: string;
    readonly proposal?: string;
  }): Promise<void> {
    await this.unfold('Thêm ghi chú');
    await this.page.getByLabel('Đã làm được gì?').fill(words.result);
    if (words.difficulty ?? words.proposal) await this.unfold('Có khó khăn');
    if (words.difficulty) await this.page.getByLabel(/Có khó khăn gì/).fill(words.difficulty);
    if (words.proposal) await this.page.getByLabel(/Có đề xuất gì/).fill(words.proposal);
  }

  /** Attaches a photo; the page sends it at once. */
  async attachPhoto(name: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Thêm ảnh hoặc tệp' }).click();
    await (await chooser).setFiles({ name: `${name}.png`, mimeType: 'image/png', buffer: picture });
    await expect(this.page.getByRole('list', { name: 'Tệp đã đính kèm' }).getByText(name)).toBeVisible();
  }

  async draftKept(): Promise<void> {
    await expect(this.page.getByText(/Đã lưu nháp lúc/)).toBeVisible();
  }

  /** Sends a form that says nothing yet: the page lists what is to be mended. */
  async sendUnfinished(): Promise<void> {
    await this.page.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await expect(this.page.getByRole('heading', { name: 'Có 1 chỗ cần sửa' })).toBeVisible();
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await expectNotice(this.page, /Đã gửi lúc \d{2}:\d{2}/);
  }
}

/** `/duyet-bao-cao`: the queue of the approver and one report in it. */
export class ApprovalPages {
  constructor(readonly page: Page) {}

  async openQueue(): Promise<void> {
    await this.page.goto('/duyet-bao-cao');
    await checkPage(this.page);
  }

  async open(taskTitle: string): Promise<void> {
    await this.page.getByRole('link', { name: `Xem và duyệt báo cáo ${taskTitle}` }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: taskTitle })).toBeVisible();
    await checkPage(this.page);
  }

  async accept(): Promise<void> {
    await this.page.getByRole('button', { name: 'Chấp nhận' }).click();
    await expectNotice(this.page, /Đã chấp nhận báo cáo của/);
  }

  /** Tries without a reason first: that is refused in words. */
  async giveBack(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Trả lại', exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).click();
    await expect(dialog.getByText('Anh/chị chưa ghi lý do')).toBeVisible();
    await checkPage(this.page);
    await dialog.getByLabel('Vì sao trả lại? (người báo cáo sẽ đọc được)').fill(reason);
    await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).click();
    await expectNotice(this.page, /Đã trả lại báo cáo của/);
  }
}
