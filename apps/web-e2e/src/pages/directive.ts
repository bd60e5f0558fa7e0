import { expect, type Locator, type Page } from '@playwright/test';
import { checkPage, expectNotice } from '../support/check-page';

/** What is written in the form of a directive. */
export interface DirectiveWords {
  readonly title: string;
  readonly action: string;
  readonly dueOn: string;
}

/** `/chi-dao`: writing, sending, receiving and relaying a directive. */
export class DirectivePages {
  constructor(readonly page: Page) {}

  /** Writes an urgent directive that gives every receiver a task. */
  async writeUrgent(words: DirectiveWords): Promise<void> {
    await this.page.goto('/chi-dao');
    await checkPage(this.page);
    await this.page.getByRole('link', { name: 'Soạn chỉ đạo' }).first().click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Soạn chỉ đạo' })).toBeVisible();
    await this.page.getByLabel('Trích yếu', { exact: true }).fill(words.title);
    await this.page.getByRole('checkbox', { name: 'Khẩn' }).check();
    await this.page.getByLabel(/Việc cần làm/).fill(words.action);
    await this.page.getByLabel(/Hạn hoàn thành/).fill(words.dueOn);
    await this.page.getByRole('checkbox', { name: 'Giao thành nhiệm vụ cho từng đơn vị nhận' }).check();
    await checkPage(this.page);
    await this.page.getByRole('button', { name: 'Lưu và xem lại' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
    await checkPage(this.page);
  }

  /** Sends to a whole level; the number is told before. */
  async sendToLevel(level: RegExp, count: number): Promise<void> {
    await this.page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await this.chooseLevel(level, count);
    await this.dialog.getByRole('button', { name: `Gửi ${count} đơn vị` }).click();
    await expectNotice(this.page, `Đã gửi ${count} đơn vị`);
    await checkPage(this.page);
  }

  /** The directive waits on top of the home; opens it from there. */
  async openFromHome(title: string): Promise<void> {
    await this.page.goto('/viec-cua-toi');
    const waiting = this.page.getByRole('region', { name: 'Chỉ đạo chờ xác nhận' });
    const first = waiting.getByRole('listitem').first();
    await expect(first.getByText(title)).toBeVisible();
    await expect(first.getByText('Khẩn', { exact: true })).toBeVisible();
    await checkPage(this.page);
    await first.getByRole('link', { name: 'Xem và xác nhận' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  async acknowledge(): Promise<void> {
    await this.page.getByRole('button', { name: 'Đã nhận', exact: true }).click();
    await expect(this.page.getByText(/Đã nhận lúc \d{2}:\d{2}/)).toBeVisible();
    await checkPage(this.page);
  }

  /** Passes on to a whole level below, in one step. */
  async relayToLevel(level: RegExp, count: number): Promise<void> {
    await this.page.getByRole('button', { name: /^(Chuyển tiếp cho cấp dưới|Đã nhận và chuyển tiếp)$/ }).click();
    await this.chooseLevel(level, count);
    await this.dialog.getByRole('button', { name: `Chuyển tiếp ${count} đơn vị` }).click();
    await expectNotice(this.page, `Đã chuyển tiếp tới ${count} đơn vị`);
    await expect(this.page.getByText(/Chuyển tiếp từ .*, gửi lần đầu lúc/)).toBeVisible();
    await checkPage(this.page);
  }

  /** A receiver's row (wide screens) or card (phones). */
  receiver(unit: string): Locator {
    const wide = this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: unit }) });
    const narrow = this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: unit }) });
    return wide.or(narrow).first();
  }

  private get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  private async chooseLevel(level: RegExp, count: number): Promise<void> {
    const { dialog } = this;
    const list = dialog.getByLabel(/Cả một cấp bên dưới/);
    const wanted = await list.getByRole('option', { name: level }).innerText();
    await list.selectOption({ label: wanted.trim() });
    await expect(dialog.getByText(`Sẽ gửi tới ${count} đơn vị.`)).toBeVisible();
    await checkPage(this.page);
  }
}
