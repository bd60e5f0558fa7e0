import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { MyWorkView } from '@congtac/reporting-domain';
import { card, MemoryDrafts, openPage, session, settle, work } from '../testing/builders';
import { HomePage } from './home-page';

const routes = [
  { path: 'viec-cua-toi', component: HomePage },
  { path: '**', children: [] },
];

async function open(view: MyWorkView, url = '/viec-cua-toi', drafts = new MemoryDrafts()) {
  const harness = await openPage(routes, url, { drafts });
  await settle();
  TestBed.inject(HttpTestingController).expectOne('/api/v1/my-work').flush(view);
  await settle();
  return harness.routeNativeElement as HTMLElement;
}

const texts = (page: HTMLElement, selector: string) =>
  [...page.querySelectorAll(selector)].map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim());

describe('Việc của tôi', () => {
  it('groups cards under headings in words and leads to the report form', async () => {
    const page = await open(
      work({ OVERDUE: [card('a', { occurrenceId: 'o1' })], NO_DEADLINE: [card('b', { dueOn: null, daysLate: null })] }),
    );
    expect(texts(page, 'h2')).toEqual(['Quá hạn 1 việc', 'Chưa ấn định hạn 1 việc']);
    expect(texts(page, 'ct-tabs a')).toEqual(['Cần làm 2', 'Bị trả lại 0', 'Chờ tôi duyệt 0', 'Theo dõi 0']);
    expect(texts(page, 'a.primary')).toEqual(['Báo cáo kết quả', 'Báo cáo kết quả']);
    expect(page.querySelector('a.primary')?.getAttribute('href')).toBe('/bao-cao/task-a?lan=o1&don-vi=12');
    expect(page.textContent).toContain('Quá hạn 2 ngày');
  });

  it.each([
    [false, 'Chờ xác nhận'],
    [true, 'Chờ xác nhận (quá hạn)'],
  ])('tells work that waits by the day it was sent, late: %s', async (pendingLate, words) => {
    const waiting = { reportId: 'r9', timeliness: 'PENDING', pendingLate, allowed: ['decide', 'view'] as const };
    const page = await open(work({ WAITING_FOR_ME: [card('w', { ...waiting, allowed: [...waiting.allowed] })] }));
    expect(texts(page, 'ct-work-card ct-chip span')).toEqual([words]);
    expect(page.textContent).toContain('Hạn 30/06/2020');
    expect(page.textContent).not.toContain('Quá hạn 2 ngày');
  });

  it('shows approvers what waits first, then the units that are late', async () => {
    const waiting = card('w', { reportId: 'r9', allowed: ['decide', 'view'], authorName: 'Anh A' });
    const page = await open(
      work({
        WAITING_FOR_ME: [waiting],
        FOLLOWED: [card('f', { unitId: 3, unitName: 'Phường Định Công', allowed: ['view'] })],
      }),
    );
    expect(texts(page, 'h2')).toEqual(['Chờ tôi duyệt 1 việc', 'Đơn vị có việc quá hạn']);
    expect(page.querySelector('a.primary')?.getAttribute('href')).toBe('/duyet-bao-cao/r9');
    expect(page.querySelector('ct-late-units a')?.getAttribute('href')).toBe(
      '/tong-quan/viec?unitId=3&timeliness=OVERDUE',
    );
  });

  it('tells all done apart from the first day', async () => {
    expect(
      (await open(work({ FOLLOWED: [card('f', { allowed: ['view'] })] }), '/viec-cua-toi?muc=can-lam')).textContent,
    ).toContain('Anh/chị không còn việc nào cần làm hôm nay.');
    TestBed.resetTestingModule();
    expect((await open(work({}))).textContent).toContain('Chưa có việc nào được giao.');
  });

  it('offers reports that were not sent yet', async () => {
    const drafts = new MemoryDrafts();
    drafts.kept.set('me/report/t7/o2/12', { value: {}, savedAt: 0 });
    const page = await open(work({}), '/viec-cua-toi', drafts);
    expect(page.querySelector('.strip a')?.getAttribute('href')).toBe('/bao-cao/t7?lan=o2&don-vi=12');
  });

  it('puts plans and reviews that wait for the chair before everything else', async () => {
    const posts = [{ postId: 'p', unitId: 12, unitName: 'Phường Đại Kim', title: 'Chủ tịch' }];
    const signedIn = session('CHAIR', { posts, actingPostId: 'p', permissions: ['planning.plan.approve'] });
    const harness = await openPage(routes, '/viec-cua-toi', { signedIn });
    await settle();
    const http = TestBed.inject(HttpTestingController);
    const row = (id: string) => ({ items: [{ id, title: `Kế hoạch ${id}`, unitName: 'Phường Đại Kim' }], total: 1 });
    http.expectOne('/api/v1/my-work').flush(work({}));
    http.expectOne('/api/v1/plans?unitId=12&status=SUBMITTED&size=20').flush(row('a'));
    http.expectOne('/api/v1/plans?unitId=12&status=APPROVED&size=20').flush(row('b'));
    http.expectOne('/api/v1/reviews?unitId=12&status=SUBMITTED&size=20').flush(row('c'));
    await settle();
    const page = harness.routeNativeElement as HTMLElement;
    expect(texts(page, 'ct-waiting-decisions a')).toEqual(['Xem và duyệt', 'Ban hành', 'Xem và chấp nhận']);
    expect([...page.querySelectorAll('ct-waiting-decisions a')].map((a) => a.getAttribute('href'))).toEqual([
      '/ke-hoach/a',
      '/ke-hoach/b',
      '/so-ket/c',
    ]);
    expect(page.textContent).not.toContain('Chưa có việc nào được giao.');
  });

  it('explains to collaborators what will be there and asks the server for nothing', async () => {
    const harness = await openPage(routes, '/viec-cua-toi', { signedIn: session('COLLABORATOR') });
    await settle();
    TestBed.inject(HttpTestingController).verify();
    expect(harness.routeNativeElement?.textContent).toContain('Trang của cộng tác viên dư luận xã hội');
  });
});
