import { expect, type Page } from '@playwright/test';
import { checkPage, expectNotice } from '../support/check-page';

/** What stands on a slip: enough to come in for the first time. */
export interface Slip {
  readonly login: string;
  readonly code: string;
}

/** `/don-vi`: the register of units. */
export class UnitPages {
  constructor(readonly page: Page) {}

  /** Finds a unit by typing without accents and opens it. */
  async find(typed: string, name: string): Promise<void> {
    await this.page.goto('/don-vi');
    await checkPage(this.page);
    await this.page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill(typed);
    await this.page.getByRole('main').getByRole('link', { name }).first().click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
    await checkPage(this.page);
  }

  /** Adds a unit below the open one and opens it. */
  async addBelow(unit: { readonly name: string; readonly level: string; readonly kind: string }): Promise<void> {
    await this.page.getByRole('button', { name: 'Thêm đơn vị trực thuộc' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Tên đơn vị').fill(unit.name);
    await dialog.getByLabel('Cấp', { exact: true }).selectOption({ label: unit.level });
    await dialog.getByLabel('Loại đơn vị').selectOption({ label: unit.kind });
    await checkPage(this.page);
    await dialog.getByRole('button', { name: 'Thêm đơn vị' }).click();
    await expect(dialog).toBeHidden();
    await expectNotice(this.page, `Đã thêm ${unit.name}`);
    await this.page.getByRole('button', { name: 'Xem đơn vị' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: unit.name })).toBeVisible();
    await checkPage(this.page);
  }

  async openAccounts(): Promise<void> {
    await this.page.getByRole('link', { name: 'Tài khoản và vai trò' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Người dùng' })).toBeVisible();
    await checkPage(this.page);
  }
}

/** `/nguoi-dung`: people of a unit and their invitations. */
export class PeoplePages {
  constructor(readonly page: Page) {}

  /** Invites somebody to the unit that is open and reads the slip, which is shown only once. */
  async invite(person: { readonly fullName: string; readonly role: string }): Promise<Slip> {
    await this.page.getByRole('link', { name: 'Mời người dùng' }).first().click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Mời người dùng' })).toBeVisible();
    await this.page.getByLabel('Họ và tên').fill(person.fullName);
    await this.page.getByLabel('Vai trò').selectOption({ label: person.role });
    await checkPage(this.page);
    await this.page.getByRole('button', { name: 'Mời và lập phiếu kích hoạt' }).click();
    const slip = this.page.getByRole('article', { name: `Phiếu kích hoạt của ${person.fullName}` });
    await expect(slip).toBeVisible();
    await checkPage(this.page);
    return {
      login: (await slip.locator('dd.login').innerText()).trim(),
      code: (await slip.locator('.groups span').allInnerTexts()).join('-'),
    };
  }
}
