import { expect, type Locator, type Page } from '@playwright/test';

/** `/tong-quan`: dashboards of a unit and everything below it. */
export class DashboardPage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/tong-quan');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Tổng quan' })).toBeVisible();
  }

  /** The number of a unit's tasks in one state. */
  number(unit: string, state: string): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^\\d+ ${state} ?\\(.*${unit}\\)$`) });
  }

  /** Follows a number and expects exactly as many rows behind it. */
  async drill(unit: string, state: string): Promise<void> {
    const number = this.number(unit, state);
    const count = /^\d+/.exec((await number.innerText()).trim())?.[0];
    await number.click();
    await expect(this.page.getByText(`${count} việc`, { exact: true })).toBeVisible();
  }
}
