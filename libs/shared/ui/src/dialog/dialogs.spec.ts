import { TestBed } from '@angular/core/testing';
import { provideI18n } from '../i18n/provide-i18n';
import { Dialogs } from './dialogs';

const panel = () => document.querySelector<HTMLElement>('.ct-dialog-panel');
async function shown(): Promise<HTMLElement> {
  for (let tries = 0; tries < 100 && !panel()?.querySelector('button'); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    TestBed.tick();
  }
  return panel()!;
}
function press(words: string): void {
  const button = [...panel()!.querySelectorAll('button')].find((one) => one.textContent?.trim() === words);
  button!.click();
  TestBed.tick();
}
let dialogs: Dialogs;
beforeEach(() => {
  TestBed.configureTestingModule({ providers: [provideI18n()] });
  dialogs = TestBed.inject(Dialogs);
});

it('a question is named by its heading and answered by the deed', async () => {
  const answer = dialogs.confirm({ heading: 'Ban hành kế hoạch?', confirm: 'Ban hành kế hoạch' });
  const dialog = (await shown()).querySelector('[role=dialog]') ?? panel()!.closest('[role=dialog]')!;
  const name = document.getElementById(dialog.getAttribute('aria-labelledby')!);
  expect(name?.textContent).toBe('Ban hành kế hoạch?');
  press('Ban hành kế hoạch');
  expect(await answer).toBe(true);
});

it('a reason is compulsory, and trimmed', async () => {
  const answer = dialogs.reason({ heading: 'Trả lại', label: 'Vì sao trả lại?', confirm: 'Trả lại báo cáo' });
  const text = (await shown()).querySelector('textarea')!;
  press('Trả lại báo cáo');
  expect(panel()?.textContent).toContain('Anh/chị chưa ghi lý do');
  text.value = '  Thiếu ảnh tổ 12. ';
  text.dispatchEvent(new Event('input'));
  press('Trả lại báo cáo');
  expect(await answer).toBe('Thiếu ảnh tổ 12.');
});

it('a conflict shows whose change it was, when, and both values', async () => {
  const answer = dialogs.conflict({
    by: 'Nguyễn Thị Ánh',
    at: '2026-11-22T07:05:00Z',
    fields: [{ label: 'Nội dung', mine: '56 buổi', theirs: '' }],
  });
  const words = (await shown()).textContent;
  expect(words).toContain('Nguyễn Thị Ánh vừa sửa mục này lúc 14:05');
  expect(words).toContain('56 buổi');
  expect(words).toContain('(để trống)');
  press('Lấy bản mới');
  expect(await answer).toBe('theirs');
});
