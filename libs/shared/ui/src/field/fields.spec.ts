import { Component, signal } from '@angular/core';
import { form, FormField, required, submit } from '@angular/forms/signals';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideI18n } from '../i18n/provide-i18n';
import { AutocompleteField } from './autocomplete-field';
import type { Choice } from './choice-fields';
import { DateField } from './date-field';
import { ErrorSummary } from './error-summary';
import { NumberField } from './number-field';
import { TextField } from './text-field';

@Component({
  selector: 'ct-host',
  imports: [AutocompleteField, DateField, ErrorSummary, FormField, NumberField, TextField],
  template: `
    <ct-error-summary [form]="form" [shown]="refused()" />
    <ct-text-field label="Nội dung" hint="Viết ngắn" [formField]="form.title" />
    <ct-number-field label="Số lượt người" [formField]="form.count" />
    <ct-date-field label="Hạn" today="2020-07-02" [formField]="form.dueOn" />
    <ct-autocomplete-field label="Đơn vị chủ trì" [search]="search" [formField]="form.unit" />
  `,
})
class Host {
  readonly model = signal({ title: '', count: 41 as number | null, dueOn: '', unit: null as number | null });
  readonly form = form(this.model, (path) => {
    required(path.title);
    required(path.unit);
  });
  readonly refused = signal(0);
  readonly asked: string[] = [];
  readonly search = async (text: string): Promise<readonly Choice<number>[]> => {
    this.asked.push(text);
    return [
      { value: 1, label: 'Phường Đại Kim' },
      { value: 2, label: 'Phường Định Công' },
    ];
  };
  async save(): Promise<void> {
    if (!(await submit(this.form, async () => undefined))) this.refused.update((count) => count + 1);
  }
}

let fixture: ComponentFixture<Host>;
let page: HTMLElement;
beforeEach(async () => {
  TestBed.configureTestingModule({ providers: [provideI18n()] });
  fixture = TestBed.createComponent(Host);
  page = fixture.nativeElement;
  document.body.append(page);
  await fixture.whenStable();
});

const box = (label: string) => {
  const found = [...page.querySelectorAll('label')].find((one) => one.textContent?.includes(label));
  return page.querySelector<HTMLInputElement>(`#${found?.getAttribute('for')}`)!;
};
async function type(label: string, text: string): Promise<void> {
  const input = box(label);
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await fixture.whenStable();
}
async function leave(label: string): Promise<void> {
  box(label).blur();
  await fixture.whenStable();
}

describe('a refused form', () => {
  it('says nothing before it was sent', async () => {
    await type('Nội dung', '');
    await leave('Nội dung');
    expect(page.textContent).not.toContain('Anh/chị chưa nhập');
  });
  it('gathers the errors on top, focused, in the words of the fields, and leads to them', async () => {
    await fixture.componentInstance.save();
    await fixture.whenStable();
    const summary = page.querySelector<HTMLElement>('ct-error-summary [role=alert]')!;
    expect(document.activeElement).toBe(summary);
    expect(summary.textContent).toContain('Có 2 chỗ cần sửa');
    const [first, second] = summary.querySelectorAll('button');
    expect([first.textContent, second.textContent]).toEqual([
      'Anh/chị chưa nhập nội dung',
      'Anh/chị chưa chọn đơn vị chủ trì',
    ]);
    first.click();
    expect(document.activeElement).toBe(box('Nội dung'));
    const describedBy = box('Nội dung').getAttribute('aria-describedby')!.split(' ');
    const words = describedBy.map((id) => page.querySelector(`#${id}`)?.textContent);
    expect(words.join(' ')).toMatch(/Viết ngắn.*Anh\/chị chưa nhập nội dung/s);
    expect(box('Nội dung').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('a number', () => {
  it('is shown with dots after leaving and kept as a number', async () => {
    await type('Số lượt người', '1035');
    expect(fixture.componentInstance.model().count).toBe(1035);
    await leave('Số lượt người');
    expect(box('Số lượt người').value).toBe('1.035');
  });
  it('with two meanings is asked about, not guessed', async () => {
    await type('Số lượt người', '1.5');
    expect(fixture.componentInstance.form.count().invalid()).toBe(true);
    await leave('Số lượt người');
    const buttons = [...page.querySelectorAll('ct-number-field button')] as HTMLButtonElement[];
    expect(buttons.map((button) => button.textContent?.trim())).toEqual(['1,5', '15']);
    buttons[0].click();
    await fixture.whenStable();
    expect(fixture.componentInstance.model().count).toBe(1.5);
    expect(fixture.componentInstance.form.count().valid()).toBe(true);
  });
  it('that was emptied is null, not zero', async () => {
    await type('Số lượt người', '');
    expect(fixture.componentInstance.model().count).toBeNull();
  });
});

it('a date takes the year of the business date and stays typed when it is impossible', async () => {
  await type('Hạn', '19/11');
  expect(fixture.componentInstance.model().dueOn).toBe('2020-11-19');
  await type('Hạn', '31/02/2020');
  await leave('Hạn');
  expect(box('Hạn').value).toBe('31/02/2020');
  expect(fixture.componentInstance.form.dueOn().invalid()).toBe(true);
});

describe('one of many', () => {
  const until = async (check: () => boolean) => {
    for (let tries = 0; tries < 50 && !check(); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await fixture.whenStable();
    }
  };
  const press = async (key: string) => {
    box('Đơn vị chủ trì').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };

  it('is found by typing and chosen with the keyboard', async () => {
    await type('Đơn vị chủ trì', 'phuong d');
    await until(() => page.querySelectorAll('[role=option]').length === 2);
    expect(fixture.componentInstance.asked).toContain('phuong d');
    expect(box('Đơn vị chủ trì').getAttribute('aria-expanded')).toBe('true');
    await press('ArrowDown');
    await press('Enter');
    expect(fixture.componentInstance.model().unit).not.toBeNull();
    expect(box('Đơn vị chủ trì').value).toMatch(/^Phường Đ/);
  });
  it('forgets text that names nothing', async () => {
    await type('Đơn vị chủ trì', 'không có đâu');
    await leave('Đơn vị chủ trì');
    expect(box('Đơn vị chủ trì').value).toBe('');
    expect(fixture.componentInstance.model().unit).toBeNull();
  });
});
