import { expect, type Locator, type Page } from '@playwright/test';
import { checkPage, expectNotice, settled } from '../support/check-page';

/** What is written on a plan when it is issued. */
export interface IssueWords {
  readonly number: string;
  readonly symbol: string;
  readonly issuedOn: string;
  readonly signer: string;
  /** Typed into the picker of units; the first suggestion that starts so is taken. */
  readonly unit: { readonly typed: string; readonly name: RegExp };
  readonly words: string;
}

/** `/ke-hoach`: the list. */
export class PlanList {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/ke-hoach');
    await checkPage(this.page);
  }

  /** Opens the plan of exactly this title by its link in the list. */
  async openPlan(title: string): Promise<PlanPage> {
    await this.page.getByRole('link', { name: title, exact: true }).first().click();
    await this.page.waitForURL(/\/ke-hoach\/[0-9a-f-]{36}/);
    return new PlanPage(this.page);
  }

  /** A blank plan of one's own unit; a unit has one plan of a year, and as many thematic ones as it needs. */
  async createBlank(title: string, scope: 'Năm' | 'Chuyên đề' = 'Năm'): Promise<PlanPage> {
    await this.page.getByRole('button', { name: 'Lập kế hoạch' }).first().click();
    const dialog = this.page.getByRole('dialog');
    const blank = dialog.getByRole('radio', { name: 'Kế hoạch trống' });
    if (await blank.isVisible()) await blank.check();
    await dialog.getByLabel('Tên kế hoạch').fill(title);
    await dialog.getByLabel('Kỳ kế hoạch').selectOption({ label: scope });
    await checkPage(this.page);
    await dialog.getByRole('button', { name: 'Tạo bản nháp' }).click();
    await this.page.waitForURL(/\/ke-hoach\/[0-9a-f-]{36}/);
    await settled(this.page);
    return new PlanPage(this.page);
  }
}

/** `/ke-hoach/:planId`: content, table, approval. */
export class PlanPage {
  constructor(readonly page: Page) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Id of the plan, from the address. */
  get id(): string {
    return /ke-hoach\/([0-9a-f-]{36})/.exec(this.page.url())?.[1] ?? '';
  }

  async tab(name: 'Nội dung' | 'Bảng nhiệm vụ' | 'Duyệt và ban hành'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Các phần của kế hoạch' }).getByRole('link', { name }).click();
    await settled(this.page);
  }

  /** A step of the plan's life that only asks for confirmation. */
  async step(name: 'Trình duyệt' | 'Duyệt kế hoạch', done: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
    await checkPage(this.page);
    await this.dialog.getByRole('button', { name, exact: true }).click();
    await expect(this.dialog).toBeHidden();
    await expectNotice(this.page, done);
  }

  async issue(words: IssueWords): Promise<void> {
    await this.page.getByRole('button', { name: 'Ban hành kế hoạch' }).click();
    const { dialog } = this;
    await dialog.getByLabel('Số', { exact: true }).fill(words.number);
    await dialog.getByLabel('Ký hiệu').fill(words.symbol);
    await dialog.getByLabel('Ngày ban hành').fill(words.issuedOn);
    await dialog.getByLabel('Người ký (họ tên, chức vụ)').fill(words.signer);
    const picker = dialog.getByRole('combobox', { name: /Thêm đơn vị nhận/ });
    await picker.fill(words.unit.typed);
    await this.page.getByRole('option', { name: words.unit.name }).first().click();
    await expect(dialog.getByRole('button', { name: /^Bỏ nơi nhận/ })).toHaveCount(1);
    await dialog.getByLabel(/Thêm nơi nhận bằng lời/).fill(words.words);
    await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
    await expect(dialog.getByRole('button', { name: /^Bỏ nơi nhận/ })).toHaveCount(2);
    await checkPage(this.page);
    await dialog.getByRole('button', { name: 'Ban hành kế hoạch' }).click();
    await expect(dialog).toBeHidden();
    await expectNotice(this.page, 'Đã ban hành kế hoạch.');
  }

  async addSection(heading: string): Promise<void> {
    await this.tab('Nội dung');
    await this.page.getByLabel('Tên mục mới').fill(heading);
    await this.page.getByRole('button', { name: 'Thêm mục' }).click();
    await expect(this.page.getByRole('heading', { level: 3, name: heading })).toBeVisible();
  }

  /** Types a new task into the last box of the table (desktop) or outline (phone). */
  async addTask(title: string): Promise<void> {
    const box = this.page.getByLabel('Tên nhiệm vụ mới').last();
    await box.fill(title);
    await box.press('Enter');
    await expect(this.page.getByText(title).first()).toBeVisible();
  }

  /** Opens the full form of a task from the menu of its row. */
  async editTask(title: string): Promise<void> {
    await this.chooseInRow(title, 'Sửa đầy đủ');
    await expect(this.page.getByRole('heading', { name: 'Sửa nhiệm vụ' })).toBeVisible();
  }

  /** Chooses from the menu of a task's row. */
  async chooseInRow(title: string, action: 'Sửa đầy đủ' | 'Thụt vào'): Promise<void> {
    await this.page.getByRole('button', { name: `Thao tác với nhiệm vụ: ${title}` }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  /** Types into the quick filter of the table: of a long plan only the rows on the screen exist. */
  async find(words: string): Promise<void> {
    await this.page.getByPlaceholder('Tìm trong kế hoạch').fill(words);
  }

  /** Gives a task another title in its full form. */
  async rename(title: string, wanted: string): Promise<void> {
    await this.find(title);
    await this.editTask(title);
    await this.page.getByLabel('Nội dung nhiệm vụ').fill(wanted);
    await this.page.getByRole('button', { name: 'Lưu nhiệm vụ' }).click();
    await expect(this.page.getByRole('heading', { name: 'Sửa nhiệm vụ' })).toBeHidden();
    await this.find(wanted);
    await expect(this.page.getByText(wanted).first()).toBeVisible();
    await this.find('');
  }

  /** One of the plan's further pages, by its name in the menu "Khác". */
  async openFurther(name: string, heading = name): Promise<void> {
    await this.page.getByRole('button', { name: 'Khác', exact: true }).click();
    await this.page.getByRole('menuitem', { name }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await checkPage(this.page);
  }
}
