import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ReportView } from '@congtac/reporting-domain';
import { Dialogs } from '@congtac/shared-ui';
import { openPage, report, session, settle, work } from '../testing/builders';
import { ApprovalQueuePage } from './approval-queue-page';
import { DecisionHold } from './decision-hold';

const routes = [
  { path: 'duyet-bao-cao', component: ApprovalQueuePage },
  { path: '**', children: [] },
];
const waiting = (id: string, more: Partial<ReportView> = {}) =>
  report({
    reportId: id,
    taskTitle: `Việc ${id}`,
    unitName: `Tổ ${id}`,
    status: 'SUBMITTED',
    summary: 'Đã họp.',
    allowed: ['accept', 'return'],
    version: 4,
    ...more,
  });
const http = () => TestBed.inject(HttpTestingController);

/** Answers what the page asks about the report on screen. */
async function show(row: ReportView): Promise<void> {
  await settle();
  http().expectOne(`/api/v1/reports/${row.reportId}`).flush(row);
  http().expectOne(`/api/v1/attachments?ownerType=report&ownerId=${row.reportId}`).flush([]);
  await settle();
}

async function open(rows: readonly ReportView[], reason?: string) {
  const providers = [{ provide: Dialogs, useValue: { reason: async () => reason } }];
  const harness = await openPage(routes, '/duyet-bao-cao', { signedIn: session('CHAIR'), providers });
  await settle();
  http().expectOne('/api/v1/my-work?tab=MINE').flush(work({}));
  http().expectOne('/api/v1/reports?forMe=true&size=200').flush({ items: rows, total: rows.length });
  if (rows[0]) await show(rows[0]);
  const page = harness.routeNativeElement as HTMLElement;
  const hold = harness.routeDebugElement?.injector.get(DecisionHold) as DecisionHold;
  return { page, hold };
}

const title = (page: HTMLElement) => page.querySelector('article h2')?.textContent?.trim();
const press = (page: HTMLElement, words: string) =>
  [...page.querySelectorAll('button')].find((one) => one.textContent?.includes(words))?.click();
const key = (page: HTMLElement, name: string) =>
  page.querySelector('h1')?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));

describe('the chair’s queue', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => waiting(id));

  it('goes from one report to the next and sends the decisions in their order', async () => {
    const { page, hold } = await open([a, b, c], 'Thiếu ảnh.');
    press(page, 'Chấp nhận');
    await show(b);
    expect(title(page)).toBe('Việc b');
    press(page, 'Trả lại');
    await show(c);
    http().expectNone('/api/v1/reports/a/accept');

    const sent = hold.flush();
    await settle();
    const first = http().expectOne('/api/v1/reports/a/accept');
    expect(first.request.headers.get('If-Match')).toBe('"4"');
    http().expectNone('/api/v1/reports/b/return');
    first.flush(waiting('a', { status: 'ACCEPTED' }));
    await settle();
    const second = http().expectOne('/api/v1/reports/b/return');
    expect(second.request.body).toEqual({ reason: 'Thiếu ảnh.' });
    second.flush(waiting('b', { status: 'RETURNED' }));
    await sent;
    expect(page.querySelector('.undo')).toBeNull();
  });

  it('undoes the last decision first, and nothing of it reaches the server', async () => {
    const { page, hold } = await open([a, b, c]);
    press(page, 'Chấp nhận');
    await show(b);
    press(page, 'Chấp nhận');
    await show(c);
    expect(page.querySelector('.undo')?.textContent).toContain('Đã chấp nhận báo cáo của Tổ b.');
    press(page, 'Hoàn tác');
    await show(b);
    expect(title(page)).toBe('Việc b');
    expect(hold.held().map(({ rows }) => rows[0].reportId)).toEqual(['a']);
  });

  it('sends at once what is held when the page is put away', async () => {
    const { page } = await open([a, b, c]);
    press(page, 'Chấp nhận');
    await show(b);
    press(page, 'Chấp nhận');
    await show(c);
    window.dispatchEvent(new Event('pagehide'));
    const sent = ['a', 'b'].map((id) => http().expectOne(`/api/v1/reports/${id}/accept`).request);
    expect(sent.every((request) => request.keepalive)).toBe(true);
  });

  it('is worked with keys alone', async () => {
    const { page, hold } = await open([a, b], 'Thiếu ảnh.');
    expect(page.contains(document.activeElement)).toBe(true);
    key(page, 'j');
    await show(b);
    key(page, 'r');
    await show(a);
    key(page, 'x');
    await settle();
    expect(hold.held().map(({ deed, rows }) => [deed, rows[0].reportId])).toEqual([
      ['return', 'b'],
      ['accept', 'a'],
    ]);
    expect(page.textContent).toContain('Không có báo cáo nào chờ anh/chị duyệt.');
    key(page, 'u');
    await show(a);
    expect(title(page)).toBe('Việc a');
  });

  it('keeps the report when the person gives up returning it', async () => {
    const { page, hold } = await open([a]);
    press(page, 'Trả lại');
    await settle();
    expect([title(page), hold.held()]).toEqual(['Việc a', []]);
  });

  it('brings a report back whose decision was refused, and says why', async () => {
    const { page, hold } = await open([a]);
    press(page, 'Chấp nhận');
    await settle();
    const sent = hold.flush();
    await settle();
    const stale = { status: 412, statusText: 'Precondition Failed' };
    http()
      .expectOne('/api/v1/reports/a/accept')
      .flush({ code: 'common.stale', params: { by: 'Chị B' } }, stale);
    await sent;
    await settle();
    expect(page.querySelector('.refusal')?.textContent).toContain('Chị B vừa sửa báo cáo này');
    expect(title(page)).toBe('Việc a');
  });

  it('accepts many at once; what is unusual stands first and is left out', async () => {
    const late = waiting('z', { late: true });
    const { page, hold } = await open([a, b, late]);
    press(page, 'Duyệt nhiều báo cáo');
    await settle();
    expect([...page.querySelectorAll('ct-accept-many strong')].map((one) => one.textContent)).toEqual([
      'Việc z',
      'Việc a',
      'Việc b',
    ]);
    press(page, 'Chấp nhận 2 báo cáo');
    await settle();
    expect(hold.held().map(({ rows }) => rows.map((row) => row.reportId))).toEqual([['a', 'b']]);
    expect(title(page)).toBe('Việc z');
  });
});
