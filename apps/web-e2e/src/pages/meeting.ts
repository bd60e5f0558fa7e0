import { expect, type Page } from '@playwright/test';
import { checkPage, expectNotice } from '../support/check-page';

/** A picture as from the phone's camera (PNG, 1 × 1). */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** `/viec-cua-toi?viec=…` of an area head: one card, three questions, one button. Counts what the finger does. */
export class MeetingPage {
  taps = 0;

  constructor(readonly page: Page) {}

  /** Opens the link of a reminder. */
  async openLink(taskId: string): Promise<void> {
    await this.page.goto(`/viec-cua-toi?viec=${taskId}`);
    await checkPage(this.page);
  }

  /** One tap into the field, then the number. */
  async people(count: number): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Bao nhiêu lượt người?' });
    await this.tap(() => field.click());
    await field.pressSequentially(String(count));
  }

  async photo(): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.tap(() => this.page.getByRole('button', { name: 'Thêm một ảnh' }).click());
    await (await chooser).setFiles({ name: 'hop-to.png', mimeType: 'image/png', buffer: picture });
    await expect(this.page.getByRole('button', { name: 'Đã chọn ảnh, bấm để đổi' })).toBeVisible();
  }

  async send(): Promise<void> {
    await this.tap(() => this.page.getByRole('button', { name: 'Gửi báo cáo' }).click());
    await expectNotice(this.page, /Đã gửi lúc \d{2}:\d{2}/);
  }

  private async tap(deed: () => Promise<void>): Promise<void> {
    this.taps += 1;
    await deed();
  }
}
