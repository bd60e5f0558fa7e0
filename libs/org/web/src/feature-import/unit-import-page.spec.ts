import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ImportView } from '@congtac/org-domain';
import { Dialogs } from '@congtac/shared-ui';
import { anImport, openPage, settle } from '../testing/builders';
import { UnitImportPage } from './unit-import-page';

const routes = [
  { path: 'nhap-don-vi', component: UnitImportPage },
  { path: '**', children: [] },
];
const url = '/api/v1/unit-imports/i1';
const ready = anImport({ state: 'READY', read: 10794, unchanged: 794, allowed: ['commit'] });

async function open(view: ImportView, sure = true) {
  const harness = await openPage(routes, '/nhap-don-vi?lan=i1', [
    { provide: Dialogs, useValue: { confirm: async () => sure } },
  ]);
  const http = TestBed.inject(HttpTestingController);
  http.expectOne(url).flush(view);
  await settle();
  return { page: harness.routeNativeElement as HTMLElement, http };
}
const press = (page: HTMLElement, words: string) =>
  [...page.querySelectorAll('button')].find((one) => one.textContent?.includes(words))?.click();
const step = (page: HTMLElement) => page.querySelector('[aria-current=step]')?.textContent?.trim();

describe('the import of units', () => {
  it('starts with the file and refuses to go on without one', async () => {
    const harness = await openPage(routes, '/nhap-don-vi');
    const page = harness.routeNativeElement as HTMLElement;
    const http = TestBed.inject(HttpTestingController);
    http.expectOne('/api/v1/units/1').flush({ unitId: 1, name: 'Đơn vị gốc' });
    await settle();
    expect(step(page)).toContain('Chọn tệp');
    press(page, 'Đọc thử tệp');
    await settle();
    expect(page.textContent).toContain('Anh/chị chưa chọn tệp');
    http.expectNone('/api/v1/unit-imports');
  });

  it('continues from the address while the file is read, and looks again', async () => {
    const { page, http } = await open(anImport());
    expect(step(page)).toContain('Đọc thử');
    expect(page.textContent).toContain('Đã đọc 1.200/10.794 dòng');
    await new Promise((done) => setTimeout(done, 800));
    http.expectOne(url).flush(ready);
    await settle();
    expect(step(page)).toContain('Xem trước');
  });

  it('shows complaints by row and cell and offers no writing while there are errors', async () => {
    const issue = { row: 12, column: 'Cấp', value: 'phuong', severity: 'error', message: 'Cấp chưa rõ.' } as const;
    const { page } = await open(anImport({ state: 'INVALID', errors: 1, issues: [issue] }));
    const row = page.querySelector('tbody tr')?.textContent;
    for (const part of ['12', 'Lỗi', 'Cấp', 'phuong', 'Cấp chưa rõ.']) expect(row).toContain(part);
    expect(page.textContent).toContain('chưa ghi được dòng nào');
    expect(page.textContent).not.toContain('Ghi ');
  });

  it('writes only after a second word, all at once', async () => {
    const no = await open(ready, false);
    press(no.page, 'Ghi 10.000 đơn vị');
    await settle();
    no.http.expectNone(`${url}/commit`);
    TestBed.resetTestingModule();
    const yes = await open(ready);
    press(yes.page, 'Ghi 10.000 đơn vị');
    await settle();
    yes.http.expectOne(`${url}/commit`).flush(anImport({ state: 'COMMITTED', created: 10000, unchanged: 794 }));
    await settle();
    expect(yes.page.textContent).toContain('Đã thêm 10.000 đơn vị');
  });

  it('keeps what was seen when the network fails', async () => {
    const { page, http } = await open(anImport());
    await new Promise((done) => setTimeout(done, 800));
    http.expectOne(url).error(new ProgressEvent('error'));
    await settle();
    expect(page.textContent).toContain('Mất liên lạc với máy chủ');
    expect(page.textContent).toContain('Đã đọc 1.200/10.794 dòng');
    press(page, 'Thử lại');
    http.expectOne(url).flush(ready);
    await settle();
    expect(page.textContent).not.toContain('Mất liên lạc');
  });

  it('says why a file could not be read', async () => {
    const { page } = await open(anImport({ state: 'FAILED', message: 'Dòng tiêu đề thiếu cột: Cấp.' }));
    expect(page.textContent).toContain('Dòng tiêu đề thiếu cột: Cấp.');
  });
});
