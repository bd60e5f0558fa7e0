import { BreakpointObserver } from '@angular/cdk/layout';
import { HttpTestingController } from '@angular/common/http/testing';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { of } from 'rxjs';
import type { AttentionRowView, AttentionView, ChangesView } from '@congtac/reporting-domain';
import { openPage, session, settle } from '../testing/builders';
import { matrix, matrixRow } from '../testing/dashboards';
// What the page fetches when it is needed is read here, so that no test waits for the compiler.
import './attention-board';
import './changes-board';
import './matrix-board';
import { DashboardPage } from './dashboard-page';

const routes = [
  { path: 'tong-quan', component: DashboardPage },
  { path: '**', children: [] },
];
const ward = matrixRow(12, 'Phường Đại Kim', { OVERDUE: 2, COMPLETED_ON_TIME: 3, OUT_OF_COUNT: 1 });
const empty = matrixRow(13, 'Phường Tân Mai', {}, { lastReportOn: '2020-06-30' });
const view = matrix([ward, empty], matrixRow(7, 'Quận Hoàng Mai', { OVERDUE: 2, COMPLETED_ON_TIME: 3 }));

async function open(url: string, narrow = false) {
  TestBed.configureTestingModule({ deferBlockBehavior: DeferBlockBehavior.Playthrough });
  const providers = [{ provide: BreakpointObserver, useValue: { observe: () => of({ matches: narrow }) } }];
  const harness = await openPage(routes, url, { signedIn: session('CHAIR'), providers });
  await settle();
  return harness.routeNativeElement as HTMLElement;
}
const http = () => TestBed.inject(HttpTestingController);
const answer = async (url: string, body: object) => {
  http().expectOne(url).flush(body);
  await settle();
};
const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const line = (page: HTMLElement, name: string, selector = 'tbody tr') =>
  [...page.querySelectorAll(selector)].find((one) => one.textContent?.includes(name)) as HTMLElement;

describe('matrix', () => {
  it('makes every number a link to its rows, tells "no data" from 0, and names unit, year and day above', async () => {
    const page = await open('/tong-quan');
    await answer('/api/v1/dashboards/matrix', view);
    expect(words(page.querySelector('ct-page-header'))).toContain('Quận Hoàng Mai · Năm 2020 · số liệu đến 02/07/2020');
    const links = [...line(page, 'Phường Đại Kim').querySelectorAll('td a')];
    expect(links.map((link) => [words(link), link.getAttribute('href')])).toEqual([
      ['6 (Phường Đại Kim)', '/tong-quan/viec?withinUnitId=12&year=2020'],
      ['3 hoàn thành (Phường Đại Kim)', '/tong-quan/viec?withinUnitId=12&year=2020&group=done'],
      ['2 quá hạn (Phường Đại Kim)', '/tong-quan/viec?withinUnitId=12&year=2020&group=overdue'],
      ['1 không tính (Phường Đại Kim)', '/tong-quan/viec?withinUnitId=12&year=2020&group=out'],
    ]);
    const quiet = line(page, 'Phường Tân Mai');
    expect(words(quiet.querySelector('.nothing'))).toBe('chưa có số liệu');
    expect(words(quiet)).not.toMatch(/\b0\b|0%/);
  });

  it('asks for what stands in the address and orders only when the viewer does', async () => {
    const page = await open('/tong-quan?don-vi=7&ke-hoach=p1&den-ngay=2020-06-30&dot-xuat=1&xep=overdue');
    await answer('/api/v1/dashboards/matrix?unitId=7&planId=p1&asOf=2020-06-30&includeUrgent=true', {
      ...view,
      children: [empty, ward],
    });
    expect([...page.querySelectorAll('tbody th')].map(words)).toEqual([
      'Phường Đại Kim',
      'Phường Tân Mai',
      'Việc của chính đơn vị',
      'Tất cả',
    ]);
    expect(words(page.querySelector('th[aria-sort]'))).toBe('Quá hạn');
  });

  it('on a phone is a card for each unit with a bar that is told in words', async () => {
    const page = await open('/tong-quan', true);
    await answer('/api/v1/dashboards/matrix', view);
    const card = line(page, 'Phường Đại Kim', 'li.ct-card');
    expect(card.querySelector('[role=img]')?.getAttribute('aria-label')).toBe(
      'Phường Đại Kim: 3 hoàn thành, 2 quá hạn',
    );
    expect(words(line(page, 'Phường Tân Mai', 'li.ct-card'))).toContain(
      'chưa có số liệu (báo cáo gần nhất 30/06/2020)',
    );
  });

  it('a unit out of sight is told in words', async () => {
    const page = await open('/tong-quan?don-vi=99');
    http()
      .expectOne('/api/v1/dashboards/matrix?unitId=99')
      .flush({ code: 'common.not-found', title: 'Không tìm thấy' }, { status: 404, statusText: 'Not Found' });
    await settle();
    expect(page.querySelector('ct-error-state')).not.toBeNull();
  });
});

const attention = (ids: string[], next: string | null): AttentionView => ({
  ...{ unitId: 7, unitName: 'Quận Hoàng Mai', kind: 'silent', today: '2020-07-02', next },
  counts: {
    overdue: { value: 3, capped: false },
    atRisk: { value: 0, capped: false },
    silent: { value: 1000, capped: true },
    undated: { value: 2, capped: false },
  },
  items: ids.map((taskId): AttentionRowView => ({
    ...{ taskId, title: `Việc ${taskId}`, planId: 'p1', planTitle: 'Kế hoạch', leadUnitId: 12 },
    ...{ leadUnitName: 'Phường Đại Kim', ownerUnitId: 7, ownerUnitName: 'Quận Hoàng Mai', status: 'IN_PROGRESS' },
    ...{ dueOn: null, daysLate: 0, progressPercent: 10, lastReportOn: null, silentDays: 41 },
  })),
});

describe('needs attention', () => {
  it('counts every kind up to a limit, reads on by "Xem thêm", and leads every row to its discussion', async () => {
    const page = await open('/tong-quan?dang-xem=chu-y&loai=silent');
    await answer('/api/v1/dashboards/attention?kind=silent', attention(['a'], 'k1'));
    expect([...page.querySelectorAll('ct-attention-board ct-tabs a')].map(words)).toEqual([
      'Quá hạn: 3',
      'Có nguy cơ chậm: 0',
      'Im lặng 30 ngày: 1.000+',
      'Chưa có hạn: 2',
    ]);
    page.querySelector<HTMLButtonElement>('ct-more-button button')?.click();
    await settle();
    await answer('/api/v1/dashboards/attention?kind=silent&after=k1', attention(['b'], null));
    expect([...page.querySelectorAll('tbody th a')].map(words)).toEqual(['Việc a', 'Việc b']);
    expect(page.querySelector('ct-more-button button')).toBeNull();
    const ask = line(page, 'Việc b').querySelector('td a');
    expect([words(ask), ask?.getAttribute('href')]).toEqual(['Hỏi khó khăn', '/nhiem-vu/b#trao-doi']);
  });
});

describe('what changed', () => {
  it('begins at the end of the month gone by and strikes the value before', async () => {
    const page = await open('/tong-quan?dang-xem=co-gi-moi');
    const none = { count: { value: 0, capped: false }, items: [] };
    const changes: ChangesView = {
      ...{ unitId: 7, unitName: 'Quận Hoàng Mai', since: '2020-06-30', today: '2020-07-02' },
      ...{ done: { ...none, rows: {} }, late: { ...none, rows: {} }, issued: none },
      figures: {
        count: { value: 1, capped: false },
        items: [
          {
            ...{ figureId: 'f', indicatorId: 'i', indicatorName: 'Lượt người dự', unitOfMeasure: 'lượt', unitId: 12 },
            ...{ unitName: 'Phường Đại Kim', from: '2020-01-01', to: '2020-06-30', before: '62', after: '64' },
            ...{ movedOn: '2020-07-01', corrected: true, reportId: 'r' },
          },
        ],
      },
    };
    await answer('/api/v1/dashboards/changes?since=2020-06-30', changes);
    expect([words(page.querySelector('del')), words(page.querySelector('.moved strong'))]).toEqual(['62', '64']);
  });
});
