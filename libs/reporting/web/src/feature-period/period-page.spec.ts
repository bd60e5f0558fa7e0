import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { DEFAULT_PERIOD_RULE, type PeriodCalendarRow, type PeriodCalendarView } from '@congtac/reporting-domain';
import { Dialogs } from '@congtac/shared-ui';
import { MemoryDrafts, openPage, session, settle } from '../testing/builders';
import type { DayDialogData } from './day-dialog';
import { PeriodPage } from './period-page';
import { RulePage } from './rule-page';

const routes = [
  { path: 'ky-bao-cao', component: PeriodPage },
  { path: 'ky-bao-cao/cach-bao-cao', component: RulePage },
  { path: '**', children: [] },
];

const row = (more: Partial<PeriodCalendarRow> = {}): PeriodCalendarRow => ({
  ...{ periodId: 'h1', code: '2020-H1', name: '6 tháng đầu năm 2020', kind: 'H1', profile: 'CALENDAR' },
  ...{ from: '2020-01-01', to: '2020-06-30', cutOffOn: '2020-06-30', submitDueOn: '2020-07-03' },
  ...{ closesOn: '2020-07-10', meetingOn: null, state: 'GRACE', daysLeft: 1 },
  ...{ expected: 12, reported: 9, accepted: 4, missing: 3, lateException: null, allowed: ['set-meeting', 'close'] },
  ...{ inUse: true, closing: null, meetingVersion: 0, closingVersion: 2 },
  deadlines: [
    { level: 'AREA', submitDueOn: '2020-07-02' },
    { level: 'WARD', submitDueOn: '2020-07-03' },
  ],
  ...more,
});

const view = (more: Partial<PeriodCalendarView> = {}): PeriodCalendarView => ({
  ...{ unitId: 12, unitName: 'Phường Đại Kim', level: 'WARD', line: 'FRONT', year: 2020, today: '2020-07-02' },
  rule: DEFAULT_PERIOD_RULE,
  ownRule: { profile: null, kinds: null, graceDays: null, submitDays: {}, version: 0 },
  rows: [row(), row({ periodId: 'q2', name: 'Quý II/2020', kind: 'QUARTER', inUse: false, allowed: [] })],
  allowed: ['edit-rule'],
  ...more,
});

beforeEach(() => {
  const wide = Object.assign(new EventTarget(), { matches: false });
  Object.defineProperty(window, 'matchMedia', { configurable: true, value: () => wide });
});

const http = () => TestBed.inject(HttpTestingController);
const texts = (page: HTMLElement, selector: string) =>
  [...page.querySelectorAll(selector)].map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim());

async function open(url: string, calendar: PeriodCalendarView, dialogs: object = {}) {
  const providers = [{ provide: Dialogs, useValue: dialogs }];
  const options = { drafts: new MemoryDrafts(), signedIn: session('CHAIR'), providers };
  const harness = await openPage(routes, url, options);
  await settle();
  http().expectOne('/api/v1/period-calendar?unitId=12&year=2020').flush(calendar);
  await settle();
  return harness.routeNativeElement as HTMLElement;
}

describe('Kỳ báo cáo', () => {
  it('shows the dates, the state and what is missing of the periods the unit reports by', async () => {
    const page = await open('/ky-bao-cao', view());
    expect(texts(page, 'tbody th')).toEqual(['6 tháng đầu năm 2020']);
    const cells = texts(page, 'tbody td');
    expect(cells[0]).toMatch(/^Đã chốt, còn nhận.*9\/12 báo cáo$/);
    expect(cells.slice(1, 3)).toEqual(['01/01/2020 –30/06/2020', '30/06/2020']);
    expect(cells[3]).toContain('03/07/2020');
    expect(cells[3]).toContain('Khu dân cư: 02/07/2020');
    expect(cells.slice(4, 6)).toEqual(['10/07/2020', 'chưa đặt']);
    expect(texts(page, 'tbody button')).toEqual(['Đặt ngày họp', 'Đóng sớm']);
    expect(page.querySelector('tbody button')?.getAttribute('aria-label')).toBe('Đặt ngày họp: 6 tháng đầu năm 2020');
  });

  it('lists every period when asked', async () => {
    const all = await open('/ky-bao-cao?xem=tat-ca', view());
    expect(texts(all, 'tbody th')).toEqual(['6 tháng đầu năm 2020', 'Quý II/2020']);
    expect(all.textContent).toContain('không phải báo cáo');
  });

  it('says when a year has no periods', async () => {
    const page = await open('/ky-bao-cao', view({ rows: [] }));
    expect(page.querySelector('ct-empty-state')?.textContent).toContain('Năm này chưa có kỳ báo cáo');
  });

  it('sends an early closing with its reason and the version seen, then reads the calendar again', async () => {
    let asked: DayDialogData | undefined;
    const dialogs = {
      open: async (_: unknown, data: DayDialogData) => {
        asked = data;
        const sent = data.send('2020-07-02', 'Chốt để họp.');
        http()
          .expectOne((request) => request.headers.get('If-Match') === '"2"' && request.method === 'PUT')
          .flush(null);
        await sent;
        return true;
      },
    };
    const page = await open('/ky-bao-cao', view(), dialogs);
    [...page.querySelectorAll('button')].find((one) => one.textContent?.includes('Đóng sớm'))?.click();
    await settle();
    expect(asked).toMatchObject({ heading: 'Đóng sớm: 6 tháng đầu năm 2020', withReason: true, day: '2020-07-01' });
    http().expectOne('/api/v1/period-calendar?unitId=12&year=2020').flush(view());
  });
});

describe('Cách báo cáo theo kỳ', () => {
  it('shows what holds beside what is left empty, and sends only what was said', async () => {
    const page = await open('/ky-bao-cao/cach-bao-cao', view());
    http().expectOne('/api/v1/period-rules').flush([]);
    await settle();
    expect(page.textContent).toContain('hiện là 3');
    expect(page.textContent).toContain('hiện là 5 ngày');
    const radio = [...page.querySelectorAll<HTMLInputElement>('input[type=radio]')][2];
    radio.click();
    await settle();
    page.querySelector('form')?.dispatchEvent(new Event('submit'));
    const put = http().expectOne('/api/v1/period-rules/units/12');
    expect(put.request.body).toEqual({ profile: 'ND09', kinds: null, graceDays: null, submitDays: {} });
    put.flush(
      { code: 'reporting.deadline-order', title: 'Hạn nộp chưa theo thứ tự cấp', status: 422 },
      { status: 422, statusText: 'Unprocessable' },
    );
    await settle();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Hạn nộp chưa theo thứ tự cấp');
    expect(radio.checked).toBe(true);
  });
});
