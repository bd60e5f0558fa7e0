import { expect, type Locator, type Page } from '@playwright/test';
import { checkPage } from '../support/check-page';

/** `/tong-quan/:planId` and what lies behind its numbers. */
export class OverviewPage {
  constructor(readonly page: Page) {}

  /** Opens the overview of one plan from the choice of plans. */
  async open(planTitle: string): Promise<void> {
    await this.page.goto('/tong-quan/ke-hoach');
    await checkPage(this.page);
    await this.page.getByRole('link', { name: planTitle }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: planTitle })).toBeVisible();
    await checkPage(this.page);
  }

  /** A number of one unit: of all its tasks, or of those in one state. */
  number(unit: string, state?: string): Locator {
    const name = state ? `\\d+ ${state} \\(.*${unit}\\)` : `^\\d+( nhiệm vụ)? ?: .*${unit}$`;
    return this.page.getByRole('link', { name: new RegExp(name) });
  }

  /** Follows a number and expects exactly as many rows behind it. */
  async drill(number: Locator): Promise<void> {
    const count = Number(/^\d+/.exec((await number.innerText()).trim())?.[0]);
    await number.click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Các việc của tổng quan' })).toBeVisible();
    await expect(this.page.getByText(`${count} việc`).first()).toBeVisible();
    await checkPage(this.page);
  }

  async openFigure(name: string): Promise<void> {
    await this.page.getByRole('link', { name: `Xem số liệu từng đơn vị: ${name}` }).click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
    await checkPage(this.page);
  }
}
