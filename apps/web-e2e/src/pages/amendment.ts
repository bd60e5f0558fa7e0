import { expect, type Locator, type Page } from '@playwright/test';
import { checkPage, expectNotice, settled } from '../support/check-page';

/** Revisions of an issued plan (`…/lan-sua`) and what they mean below (`…/dieu-chinh`). */
export class AmendmentPages {
  constructor(readonly page: Page) {}

  /** Makes the draft of a revision and opens it. */
  async revise(): Promise<void> {
    await this.page.getByRole('button', { name: 'Soạn bản sửa đổi' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Soạn bản sửa đổi kế hoạch này?' });
    await checkPage(this.page);
    await dialog.getByRole('button', { name: 'Soạn bản sửa đổi' }).click();
    await expect(this.page.getByText(/Đây là bản sửa đổi lần \d+\./)).toBeVisible();
    await settled(this.page);
  }

  /** From the ward's plan, by the notice on it, to what the level above changed. */
  async openAbove(count: number): Promise<void> {
    await expect(
      this.page.getByText(`Cấp trên đã sửa đổi kế hoạch: ${count} nhiệm vụ của đơn vị chờ cập nhật.`),
    ).toBeVisible();
    await this.page.getByRole('link', { name: 'Xem và cập nhật' }).click();
    await expect(this.page.getByRole('heading', { name: `${count} nhiệm vụ chờ cập nhật` })).toBeVisible();
    await checkPage(this.page);
  }

  /** One changed task. */
  task(title: string): Locator {
    return this.page.getByRole('article', { name: title, exact: true });
  }

  /** One changed field of a task: old, new, own. */
  field(task: string, name: string): Locator {
    return this.task(task)
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  /** Takes over all that the ward has not touched. */
  async takeUntouched(count: number): Promise<void> {
    const name = `Cập nhật ${count} nhiệm vụ đơn vị chưa sửa`;
    await this.page.getByRole('button', { name }).click();
    const dialog = this.page.getByRole('dialog');
    await expect(dialog.getByText(`Cập nhật ${count} nhiệm vụ?`)).toBeVisible();
    await dialog.getByRole('button', { name: 'Chấp nhận' }).click();
    await expectNotice(this.page, `Đã cập nhật ${count} nhiệm vụ.`);
  }

  /** The part of the revisions page that tells how the units below took it up. */
  async openUptake(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Phần của trang' })
      .getByRole('link', { name: 'Cấp dưới cập nhật' })
      .click();
    await settled(this.page);
  }
}
