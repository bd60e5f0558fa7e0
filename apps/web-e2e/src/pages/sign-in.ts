import type { Locator, Page } from '@playwright/test';

/** `/dang-nhap`. */
export class SignInPage {
  constructor(readonly page: Page) {}

  get login(): Locator {
    return this.page.getByLabel('Tên đăng nhập');
  }

  get alert(): Locator {
    return this.page.getByRole('alert');
  }

  async open(): Promise<void> {
    await this.page.goto('/dang-nhap');
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.login.fill(login);
    await this.page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
    await this.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  }
}
