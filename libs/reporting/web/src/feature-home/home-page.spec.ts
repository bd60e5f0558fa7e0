import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { MyWorkView } from '@congtac/reporting-domain';
import { Dialogs } from '@congtac/shared-ui';
import { card, MemoryDrafts, openPage, report, session, settle, work } from '../testing/builders';
import { HomePage } from './home-page';

const routes = [
  { path: 'viec-cua-toi', component: HomePage },
  { path: '**', children: [] },
];

interface Opening {
  url?: string;
  tab?: string;
  drafts?: MemoryDrafts;
  signedIn?: ReturnType<typeof session>;
}

async function open(view: MyWorkView, { url = '/viec-cua-toi', tab = 'MINE', drafts, signedIn }: Opening = {}) {
  const providers = [{ provide: Dialogs, useValue: { confirm: async () => true } }];
  const harness = await openPage(routes, url, { drafts: drafts ?? new MemoryDrafts(), signedIn, providers });
  await settle();
  TestBed.inject(HttpTestingController).expectOne(`/api/v1/my-work?tab=${tab}`).flush(view);
  await settle();
  return harness.routeNativeElement as HTMLElement;
}

const texts = (page: HTMLElement, selector: string) =>
  [...page.querySelectorAll(selector)].map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim());
const http = () => TestBed.inject(HttpTestingController);
const press = async (page: HTMLElement, words: string) => {
  [...page.querySelectorAll('button')].find((one) => one.textContent?.includes(words))?.click();
  await settle();
};

describe('Việc của tôi', () => {
  it('groups cards under headings in words, numbers its three tabs and leads to the report form', async () => {
    const page = await open(
      work({ OVERDUE: [card('a', { occurrenceId: 'o1' })], NO_DEADLINE: [card('b', { dueOn: null, daysLate: null })] }),
    );
    expect(texts(page, 'h2')).toEqual(['Quá hạn 1 việc', 'Chưa ấn định hạn 1 việc']);
    expect(texts(page, 'ct-tabs a')).toEqual(['Giao cho tôi 2', 'Tôi giao 0', 'Theo dõi 0']);
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

  it('puts what else waits for the chair before everything, each with the page where it is decided', async () => {
    const matter = { title: 'Kế hoạch', unitName: 'Phường Đại Kim', count: 2 };
    const kinds = ['PLAN_APPROVE', 'REVIEW', 'EXTENSION', 'REFUSAL', 'JUSTIFICATION'] as const;
    const late = [{ unitId: 3, unitName: 'Phường Định Công', count: 1, days: 2 }];
    const page = await open(
      work({}, { matters: kinds.map((kind) => ({ ...matter, kind, id: kind })), lateUnits: late }),
    );
    expect([...page.querySelectorAll('ct-waiting-matters a')].map((a) => a.getAttribute('href'))).toEqual([
      '/ke-hoach/PLAN_APPROVE',
      '/so-ket/REVIEW',
      '/nhiem-vu/gia-han',
      '/ke-hoach/REFUSAL/tu-choi',
      '/ke-hoach/JUSTIFICATION/chi-tieu-giao',
    ]);
    expect(page.querySelector('ct-late-units a')?.getAttribute('href')).toBe(
      '/tong-quan/viec?unitId=3&timeliness=OVERDUE',
    );
  });

  it('draws a ring for each open period and tells it in words', async () => {
    const signedIn = session('SPECIALIST', { permissions: ['reporting.period.read'] });
    const page = await open(work({ OPEN: [card('a')] }), { signedIn });
    const period = { periodId: 'p', name: 'Quý II/2020', submitDueOn: '2020-07-07', expected: 56, reported: 41 };
    const periods = [
      { ...period, state: 'GRACE', daysLeft: 5 },
      { ...period, periodId: 'q', state: 'OPEN', expected: 0, reported: 0 },
      { ...period, periodId: 'r', state: 'LOCKED' },
    ];
    http().expectOne('/api/v1/unit-periods?unitId=12').flush(periods);
    await settle();
    expect(texts(page, 'ct-period-rings li span span, ct-period-rings strong')).toEqual([
      'Quý II/2020',
      '41/56 đã báo cáo',
      'Gửi trước hết ngày 07/07/2020',
    ]);
  });

  it('shows what my unit gave, how the units below stand, and reminds them at one press', async () => {
    const below = { units: 5, done: 2, waiting: 0, overdue: 1 };
    const owedPlans = [{ planId: 'p1', title: 'Kế hoạch năm', units: 14, issued: 11, late: 2, mayRemind: true }];
    const view = work({ OVERDUE: [card('g', { below, allowed: ['view'] })] }, { tab: 'ASSIGNED', owedPlans });
    const page = await open(view, { url: '/viec-cua-toi?muc=toi-giao', tab: 'ASSIGNED' });
    expect(page.textContent).toContain('5 đơn vị thực hiện · 2 đã xong · 1 quá hạn');
    expect(page.textContent).toContain('11/14 đơn vị đã ban hành kế hoạch');
    await press(page, 'Nhắc');
    http().expectOne('/api/v1/plans/p1/reminders').flush({ unitCount: 3, people: 5 });
  });

  it('follows a task from its card', async () => {
    const page = await open(work({ OPEN: [card('a')] }));
    await press(page, 'Theo dõi');
    const request = http().expectOne('/api/v1/tasks/task-a/follow');
    expect(request.request.body).toEqual({ following: true });
    request.flush({ taskId: 'task-a', following: true });
    await settle();
    expect(page.querySelector('ct-follow-button button')?.getAttribute('aria-pressed')).toBe('true');
  });

  it('fetches further cards of a long group', async () => {
    const first = Array.from({ length: 10 }, (_, n) => card(`c${n}`));
    const view = work({ OPEN: first });
    const groups = view.groups.map((group) => (group.group === 'OPEN' ? { ...group, total: 12 } : group));
    const page = await open({ ...view, groups });
    await press(page, 'Xem thêm 2 việc');
    http()
      .expectOne('/api/v1/my-work/cards?tab=MINE&group=OPEN&page=2&size=10')
      .flush({ items: [card('c10'), card('c11')], total: 12 });
    await settle();
    expect(page.querySelectorAll('ct-work-card')).toHaveLength(12);
    expect(texts(page, 'section > button')).toEqual([]);
  });

  it('sends a short report from the card without leaving the page', async () => {
    const target = { indicatorId: 'i', indicatorName: 'Số tổ', unitOfMeasure: 'tổ', value: 56 };
    const page = await open(work({ OVERDUE: [card('a', { quick: 'NUMBER', target })] }));
    await press(page, 'Báo nhanh');
    await press(page, 'Gửi báo cáo');
    expect(page.textContent).toContain('Anh/chị nhập số liệu trước khi gửi.');
    await press(page, 'Đủ 56');
    await press(page, 'Gửi báo cáo');
    http()
      .expectOne('/api/v1/reports')
      .flush(report({ targets: [] }));
    await settle();
    const saved = http().expectOne('/api/v1/reports/r1');
    expect(saved.request.body).toEqual({ resultText: '', values: [{ indicatorId: 'i', blank: 'NUMBER', value: 56 }] });
    saved.flush(report({ version: 2 }));
    await settle();
    http()
      .expectOne('/api/v1/reports/r1/submit')
      .flush(report({ status: 'SUBMITTED', version: 3 }));
    await settle();
    http().expectOne('/api/v1/my-work?tab=MINE');
  });

  it('does not write over the report of a colleague', async () => {
    const page = await open(work({ OVERDUE: [card('a', { quick: 'NOTE' })] }));
    await press(page, 'Báo nhanh');
    const note = page.querySelector<HTMLTextAreaElement>('ct-quick-report textarea') as HTMLTextAreaElement;
    note.value = 'Đã treo cờ';
    note.dispatchEvent(new Event('input'));
    await press(page, 'Gửi báo cáo');
    http()
      .expectOne('/api/v1/reports')
      .flush(report({ resultText: 'Đồng nghiệp đã viết.' }));
    await settle();
    expect(page.textContent).toContain('Đơn vị đã có người viết báo cáo này.');
  });

  it('tells all done apart from the first day', async () => {
    expect((await open(work({ DONE: [] }, { tabs: [{ tab: 'FOLLOWED', total: 1 }] }))).textContent).toContain(
      'Anh/chị không còn việc nào cần làm hôm nay.',
    );
    TestBed.resetTestingModule();
    expect((await open(work({}))).textContent).toContain('Chưa có việc nào được giao.');
  });

  it('offers reports that were not sent yet', async () => {
    const drafts = new MemoryDrafts();
    drafts.kept.set('me/report/t7/o2/12', { value: {}, savedAt: 0 });
    const page = await open(work({}), { drafts });
    expect(page.querySelector('.strip a')?.getAttribute('href')).toBe('/bao-cao/t7?lan=o2&don-vi=12');
  });

  it('explains to collaborators what will be there and asks the server for nothing', async () => {
    const harness = await openPage(routes, '/viec-cua-toi', { signedIn: session('COLLABORATOR') });
    await settle();
    http().verify();
    expect(harness.routeNativeElement?.textContent).toContain('Trang của cộng tác viên dư luận xã hội');
  });
});

describe('the area head’s home', () => {
  const signedIn = session('AREA_HEAD');
  const meeting = (more = {}) => card('m', { quick: 'NOTE', meeting: true, title: 'Họp tổ', ...more });
  const type = (page: HTMLElement, text: string) => {
    const box = page.querySelector<HTMLInputElement>('.people input') as HTMLInputElement;
    box.value = text;
    box.dispatchEvent(new Event('input'));
    box.dispatchEvent(new Event('blur'));
  };

  it('is one card with three questions and one button; a typed number says that the meeting was held', async () => {
    const page = await open(work({ OVERDUE: [meeting()] }), { signedIn });
    expect(page.querySelector('ct-tabs')).toBeNull();
    expect(texts(page, 'legend, .people label, form button')).toEqual([
      'Đã họp chưa?',
      'Bao nhiêu lượt người?',
      'Thêm một ảnh',
      'Gửi báo cáo',
    ]);
    type(page, '32');
    await press(page, 'Gửi báo cáo');
    http().expectOne('/api/v1/reports').flush(report());
    await settle();
    const saved = http().expectOne('/api/v1/reports/r1');
    expect(saved.request.body).toEqual({ resultText: 'Đã họp. 32 lượt người.', values: [] });
    saved.flush(report({ version: 2 }));
    await settle();
    const sent = http().expectOne('/api/v1/reports/r1/submit');
    expect(sent.request.body).toEqual({ completesTask: true });
  });

  it('asks for an answer before sending and keeps the text when the network fails', async () => {
    const page = await open(work({ OVERDUE: [meeting()] }), { signedIn });
    await press(page, 'Gửi báo cáo');
    expect(page.textContent).toContain('Anh/chị chọn một câu trả lời.');
    type(page, '32');
    await press(page, 'Gửi báo cáo');
    http().expectOne('/api/v1/reports').error(new ProgressEvent('offline'));
    await settle();
    expect(page.textContent).toContain('Nội dung vẫn còn trên máy.');
    await press(page, 'Gửi lại');
    http().expectOne('/api/v1/reports');
  });

  it('opens the task of the link alone, and the others one press further', async () => {
    const view = work({ OVERDUE: [meeting(), card('x', { quick: 'NOTE' })] });
    const page = await open(view, { url: '/viec-cua-toi?viec=task-x', signedIn });
    expect(texts(page, 'h2')).toEqual(['Việc x']);
    expect(texts(page, 'ct-area-head-home > a')).toEqual(['Xem 1 việc khác']);
  });

  it('says of a sent report that it waits', async () => {
    const page = await open(work({ SENT: [meeting({ quick: null, reportStatus: 'SUBMITTED', allowed: ['view'] })] }), {
      signedIn,
    });
    expect(page.textContent).toContain('Đã gửi, đang chờ duyệt.');
  });
});
