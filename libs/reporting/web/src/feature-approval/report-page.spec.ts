import { Location } from '@angular/common';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ReportView } from '@congtac/reporting-domain';
import { Dialogs } from '@congtac/shared-ui';
import { openPage, report, session, settle } from '../testing/builders';
import { ReportPage } from './report-page';

const routes = [
  { path: 'duyet-bao-cao/:reportId', component: ReportPage },
  { path: '**', children: [] },
];
const chair = session('CHAIR', { permissions: ['reporting.report.decide'], accountId: 'chair' });
const sent = (more: Partial<ReportView> = {}) =>
  report({ status: 'SUBMITTED', allowed: ['accept', 'return'], version: 4, ...more });

async function open(view = sent(), reason?: string) {
  const harness = await openPage(routes, '/duyet-bao-cao/r1', {
    signedIn: chair,
    providers: [{ provide: Dialogs, useValue: { reason: async () => reason } }],
  });
  await settle();
  const http = TestBed.inject(HttpTestingController);
  http.expectOne('/api/v1/reports/r1').flush(view);
  http.expectOne('/api/v1/attachments?ownerType=report&ownerId=r1').flush([]);
  http.expectOne('/api/v1/reports?forMe=true&size=200').flush({ items: [view, report({ reportId: 'r2' })], total: 2 });
  await settle();
  return { page: harness.routeNativeElement as HTMLElement, http };
}

function press(page: HTMLElement, words: string): void {
  [...page.querySelectorAll('button')].find((one) => one.textContent?.includes(words))?.click();
}

describe('approval', () => {
  it('accepts and goes to the next report that waits', async () => {
    const { page, http } = await open();
    press(page, 'Chấp nhận');
    await settle();
    const request = http.expectOne('/api/v1/reports/r1/accept');
    expect(request.request.headers.get('If-Match')).toBe('"4"');
    request.flush(sent({ status: 'ACCEPTED', allowed: [] }));
    await settle();
    expect(TestBed.inject(Location).path()).toBe('/duyet-bao-cao/r2');
  });

  it('returns only with a reason', async () => {
    const { page, http } = await open(sent(), 'Thiếu ảnh tổ 12.');
    press(page, 'Trả lại');
    await settle();
    expect(http.expectOne('/api/v1/reports/r1/return').request.body).toEqual({ reason: 'Thiếu ảnh tổ 12.' });
    TestBed.resetTestingModule();
    const other = await open(sent(), undefined);
    press(other.page, 'Trả lại');
    await settle();
    other.http.expectNone('/api/v1/reports/r1/return');
  });

  it.each([
    ['RETURNED', 'Chủ tịch phường (Chủ tịch) trả lại lúc'],
    ['ACCEPTED', 'Chủ tịch phường (Chủ tịch) duyệt lúc'],
  ] as const)('a %s report says what was decided', async (status, words) => {
    const decided = { decidedAt: '2020-07-02T02:00:00Z', decidedByName: 'Chủ tịch phường', decidedAsPost: 'Chủ tịch' };
    const { page } = await open(sent({ status, allowed: [], ...decided }));
    expect(page.textContent?.replace(/\s+/g, ' ')).toContain(words);
  });

  it('shows target, last value and what was told; a missing figure is not 0', async () => {
    const { page } = await open();
    const cells = [...page.querySelectorAll('tbody td')].map((cell) => cell.textContent?.trim());
    expect(cells).toEqual(['chưa có số liệu', '56', '41']);
  });

  it('explains to the author why the buttons are not there (I-21)', async () => {
    const { page } = await open(sent({ allowed: [], authorAccountId: 'chair' }));
    expect(page.textContent).toContain('Báo cáo do chính anh/chị lập');
    expect(page.querySelector('.bar')).toBeNull();
  });

  it('shows the newer version after a 412 instead of deciding on the old one', async () => {
    const { page, http } = await open();
    press(page, 'Chấp nhận');
    await settle();
    const stale = { status: 412, statusText: 'Precondition Failed' };
    http.expectOne('/api/v1/reports/r1/accept').flush({ code: 'common.stale', params: { by: 'Chị B' } }, stale);
    await settle();
    http.expectOne('/api/v1/reports/r1').flush(sent({ version: 5, resultText: 'Bản mới' }));
    await settle();
    expect(page.textContent).toContain('Bản mới');
    expect(TestBed.inject(Location).path()).toBe('/duyet-bao-cao/r1');
  });
});
