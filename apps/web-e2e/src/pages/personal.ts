import { expect, type Page } from '@playwright/test';
import { checkPage } from '../support/check-page';

/** `/ca-nhan`: look, language, account. */
export class PersonalPage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/ca-nhan');
    await checkPage(this.page);
  }

  async choose(option: 'Tối' | 'Sáng' | 'English' | 'Tiếng Việt'): Promise<void> {
    await this.page.getByRole('main').getByText(option, { exact: true }).click();
    await expect(this.page.getByRole('radio', { name: option, exact: true })).toBeChecked();
  }
}
