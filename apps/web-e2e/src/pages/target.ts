import { expect, type Locator, type Page } from '@playwright/test';
import { checkPage, expectNotice } from '../support/check-page';

/** What a task is to reach. */
export interface TargetWords {
  readonly name: string;
  readonly comparator: 'Cao hơn' | 'Ít nhất bằng';
  readonly value: string;
}

/** Targets: in the form of a task, in the answer to the level above, and compared (`/ke-hoach/:planId/chi-tieu-giao`). */
export class TargetPages {
  constructor(readonly page: Page) {}

  /** Fills the target into the open form of a task and keeps it. */
  async writeInForm(words: TargetWords): Promise<void> {
    await this.page.getByLabel(/Tên chỉ tiêu/).fill(words.name);
    await this.page.getByLabel('So với mức giao').selectOption({ label: words.comparator });
    await this.page.getByLabel(/Mức giao/).fill(words.value);
    await checkPage(this.page);
    await this.page.getByRole('button', { name: 'Lưu nhiệm vụ' }).click();
    await expect(this.page.getByRole('heading', { name: 'Sửa nhiệm vụ' })).toBeHidden();
  }

  /** Commits to a figure in the answer to a task from above. */
  async commit(task: Locator, target: string, value: string): Promise<void> {
    await task.getByLabel(`${target}: đơn vị đăng ký`).fill(value);
    await task.getByRole('button', { name: 'Lưu lựa chọn' }).click();
  }

  /** A unit's row (wide screens) or card (phones) in the comparison. */
  unit(name: string): Locator {
    const wide = this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
    const narrow = this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name }) });
    return wide.or(narrow).first();
  }

  async acceptJustification(unit: string): Promise<void> {
    await this.unit(unit)
      .getByRole('button', { name: /^Chấp nhận/ })
      .click();
    const dialog = this.page.getByRole('dialog');
    await expect(dialog.getByText(/Chấp nhận giải trình của/)).toBeVisible();
    await checkPage(this.page);
    await dialog.getByRole('button', { name: 'Chấp nhận' }).click();
    await expectNotice(this.page, /Đã chấp nhận giải trình của/);
  }
}
