import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { PeriodApprovalView, PeriodStandingView } from '@congtac/reporting-domain';
import { Dialogs } from '@congtac/shared-ui';
import { MemoryDrafts, openPage, session, settle } from '../testing/builders';
import type { ApprovalDialogData } from './approval-dialog';
import { PeriodApprovalPage } from './period-approval-page';

const routes = [
  { path: 'duyet-ky', component: PeriodApprovalPage },
  { path: '**', children: [] },
];
const url = '/api/v1/period-approvals?unitId=12&periodId=h1';

const standing = (more: Partial<PeriodStandingView> = {}): PeriodStandingView => ({
  ...{ unitId: 12, unitName: 'Quận Hoàng Mai', state: 'WAITING_LOWER', expected: 9, reported: 8, accepted: 7 },
  ...{ missing: [{ unitId: 31, unitName: 'Phường 2' }], missingCount: 1, exception: null, pins: [] },
  ...{ byName: null, postTitle: null, at: null, version: 0, allowed: ['except'] },
  ...more,
});
const lower = standing({
  ...{ unitId: 30, unitName: 'Phường 1', state: 'APPROVED', missing: [], missingCount: 0, version: 3 },
  ...{ byName: 'Lê Văn An', postTitle: 'Chủ tịch', at: '2020-07-01T02:00:00Z', allowed: ['accept', 'return'] },
});
const view = (more: Partial<PeriodApprovalView> = {}): PeriodApprovalView => ({
  ...{ periodId: 'h1', periodName: '6 tháng đầu năm 2020', from: '2020-01-01', to: '2020-06-30', running: false },
  ...{ unit: standing(), above: { unitId: 1, unitName: 'Thành phố', approved: false }, steps: [] },
  lower: [lower, standing({ unitId: 31, unitName: 'Phường 2', missing: [], missingCount: 0, allowed: [] })],
  indicators: [{ indicatorId: '0190a000-0000-7000-8000-000000000001', indicatorName: 'Lượt người họp' }],
  ...more,
});
const calendar = {
  rows: [
    { periodId: 'q3', name: 'Quý III', inUse: true, from: '2020-07-01', to: '2020-09-30' },
    { periodId: 'h1', name: '6 tháng đầu năm 2020', inUse: true, from: '2020-01-01', to: '2020-06-30' },
  ],
};

const http = () => TestBed.inject(HttpTestingController);
const texts = (page: HTMLElement, selector: string) =>
  [...page.querySelectorAll(selector)].map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim());
const press = async (page: HTMLElement, label: string) => {
  page.querySelector<HTMLElement>(`button[aria-label="${label}"]`)?.click();
  await settle();
};

async function open(shown: PeriodApprovalView, dialogs: object = {}, narrow = false) {
  const media = Object.assign(new EventTarget(), { matches: narrow });
  Object.defineProperty(window, 'matchMedia', { configurable: true, value: () => media });
  const providers = [{ provide: Dialogs, useValue: dialogs }];
  const options = { drafts: new MemoryDrafts(), signedIn: session('CHAIR'), providers };
  const harness = await openPage(routes, '/duyet-ky', options);
  await settle();
  http().expectOne('/api/v1/period-calendar?unitId=12&year=2020').flush(calendar);
  await settle();
  http().expectOne(url).flush(shown);
  await settle();
  return harness.routeNativeElement as HTMLElement;
}

describe('Duyệt kỳ báo cáo', () => {
  it('opens the period cut off last, tells who is missing by name and how the lower units stand', async () => {
    const page = await open(view());
    expect(texts(page, '.own h2')).toEqual(['Quận Hoàng Mai · 6 tháng đầu năm 2020']);
    expect(page.querySelector('.own')?.textContent).toContain('Còn thiếu: Phường 2');
    expect(page.querySelector('.own')?.textContent).toContain('7/9 báo cáo đã duyệt, 8 đã gửi');
    expect(page.querySelector('.own')?.textContent).toContain('Thành phố chưa duyệt kỳ này.');
    expect(texts(page, 'tbody th')).toEqual(['Phường 1', 'Phường 2']);
    expect(texts(page, 'tbody td')[0]).toContain('Đã duyệt');
    expect(texts(page, 'tbody td')[0]).toContain('Lê Văn An, Chủ tịch');
    expect(texts(page, 'tbody button')).toEqual(['Nhận kỳ', 'Trả lại']);
  });

  it('shows cards on a phone, and says when nothing is below or the period still runs', async () => {
    const cards = await open(view(), {}, true);
    expect(texts(cards, 'li h3')).toEqual(['Phường 1', 'Phường 2']);
    TestBed.resetTestingModule();
    const alone = await open(view({ lower: [], running: true, unit: standing({ allowed: [], expected: 0 }) }));
    expect(alone.textContent).toContain('Không có đơn vị cấp dưới phải báo cáo');
    expect(alone.textContent).toContain('Kỳ được duyệt từ ngày 30/06/2020');
  });

  it('signs an exception with its reason and every missing unit, then reads the page again', async () => {
    let asked: ApprovalDialogData | undefined;
    const dialogs = {
      open: async (_: unknown, data: ApprovalDialogData) => {
        asked = data;
        const sent = data.send({ reason: 'Phường 2 đang sắp xếp lại.', pins: [] });
        const post = http().expectOne('/api/v1/period-approvals/12/h1/approve');
        expect(post.request.headers.get('If-Match')).toBe('"0"');
        expect(post.request.body).toEqual({ exceptionReason: 'Phường 2 đang sắp xếp lại.', leaveOut: [31] });
        post.flush(view());
        await sent;
        return true;
      },
    };
    const page = await open(view(), dialogs);
    await press(page, 'Duyệt ngoại lệ: Quận Hoàng Mai');
    expect(asked?.text).toContain('để ngoài: Phường 2');
    http().expectOne(url).flush(view());
  });

  it('returns a lower unit with reasons pinned to figures, and tells when accepting is refused', async () => {
    let asked: ApprovalDialogData | undefined;
    const dialogs = {
      open: (_: unknown, data: ApprovalDialogData) => {
        asked = data;
        return Promise.resolve(false);
      },
      confirm: () => Promise.resolve(true),
    };
    const page = await open(view(), dialogs);
    await press(page, 'Trả lại: Phường 1');
    expect(asked?.indicators).toEqual(view().indicators);
    await press(page, 'Nhận kỳ: Phường 1');
    const post = http().expectOne('/api/v1/period-approvals/30/h1/accept');
    expect(post.request.headers.get('If-Match')).toBe('"3"');
    const problem = { code: 'reporting.approval-not-possible', title: 'Bước này không thực hiện được', status: 422 };
    post.flush(problem, { status: 422, statusText: 'Unprocessable' });
    await settle();
    http().expectNone(url);
    expect(texts(page, 'tbody button')).toEqual(['Nhận kỳ', 'Trả lại']);
  });
});
