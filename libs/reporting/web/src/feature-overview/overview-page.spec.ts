import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { PlanOverviewView } from '@congtac/planning-domain';
import type { FigureTotalView } from '@congtac/reporting-domain';
import { counted, openPage, settle } from '../testing/builders';
import { COUNT_CLASSES, COUNT_COLUMNS, finishedShare } from './counts';
import { OverviewPage } from './overview-page';
import { RowsPage } from './rows-page';

const routes = [
  { path: 'tong-quan/:planId', component: OverviewPage },
  { path: 'tong-quan/:planId/viec', component: RowsPage },
  { path: '**', children: [] },
];

const overview: PlanOverviewView = {
  planId: 'p1',
  today: '2020-07-02',
  own: counted({ OVERDUE: 1, COMPLETED_ON_TIME: 3 }, { planId: 'p1' }),
  sections: [
    { ...counted({ OVERDUE: 1 }, { planId: 'p1', sectionId: 's1' }), sectionId: 's1', heading: 'Tuyên truyền' },
  ],
  units: [
    {
      ...counted({ DUE_SOON: 2 }, { parentPlanId: 'p1', planUnitId: '12' }),
      unitId: 12,
      unitName: 'Phường Đại Kim',
      planId: 'p2',
      state: 'ISSUED',
    },
    {
      ...counted({}, { parentPlanId: 'p1', planUnitId: '13' }),
      unitId: 13,
      unitName: 'Phường Định Công',
      planId: null,
      state: 'NOT_OPENED',
    },
  ],
  totals: counted({ OVERDUE: 1, COMPLETED_ON_TIME: 3, DUE_SOON: 2 }, { withinPlanId: 'p1' }),
};

const figure: FigureTotalView = {
  indicatorId: 'i1',
  indicatorName: 'Lượt người dự',
  unitOfMeasure: 'lượt',
  rule: 'SUM',
  value: 1035,
  approximate: true,
  text: '≥ 1.035',
  reportedUnits: 1,
  totalUnits: 2,
  notApplicableUnits: 0,
  missingUnits: [{ unitId: 13, unitName: 'Phường Định Công' }],
  target: null,
  shares: { approved: 0, estimated: 0, stale: 0, missing: 0 },
  standing: { provisional: true, periodApprovedUnits: 0 },
  duplicates: [],
};

async function open() {
  const harness = await openPage(routes, '/tong-quan/p1');
  await settle();
  const http = TestBed.inject(HttpTestingController);
  http.expectOne('/api/v1/plans/p1').flush({ title: 'Kế hoạch năm 2020', unitName: 'Quận Hoàng Mai' });
  http.expectOne('/api/v1/plans/p1/overview').flush(overview);
  http.expectOne('/api/v1/plans/p1/figures').flush({
    planId: 'p1',
    from: '2020-01-01',
    to: '2020-12-31',
    cutOffOn: '2020-07-02',
    totals: [figure, { ...figure, indicatorId: 'i2', value: null, text: '' }],
  });
  await settle();
  return harness.routeNativeElement as HTMLElement;
}

const hrefs = (page: HTMLElement, selector: string) =>
  [...page.querySelectorAll(selector)].map((link) => link.getAttribute('href'));

describe('counts of the overview', () => {
  it('has every class in exactly one column', () => {
    expect([...COUNT_CLASSES].sort()).toEqual(
      Object.keys(overview.own.counts)
        .filter((name) => name !== 'total')
        .sort(),
    );
    expect(COUNT_COLUMNS.flatMap((column) => column.classes).length).toBe(9);
  });

  it('leaves out what does not count; without anything counted there is no share', () => {
    expect(finishedShare(counted({ COMPLETED_LATE: 1, OVERDUE: 1, OUT_OF_COUNT: 5 }, {}).counts)).toBe(50);
    expect(finishedShare(counted({ OUT_OF_COUNT: 5 }, {}).counts)).toBeNull();
  });
});

describe('overview page', () => {
  it('makes every number a link to the rows behind it', async () => {
    const page = await open();
    const row = [...page.querySelectorAll('tr')].find((one) =>
      one.textContent?.includes('Phường Đại Kim'),
    ) as HTMLElement;
    expect(hrefs(row, 'a')).toEqual([
      '/tong-quan/p1/viec?parentPlanId=p1&planUnitId=12',
      '/tong-quan/p1/viec?parentPlanId=p1&planUnitId=12&timeliness=DUE_SOON',
    ]);
    const words = row.querySelector('ct-count-links a')?.textContent?.replace(/\s+/g, ' ').trim();
    expect(words).toBe('2 sắp đến hạn (Phường Đại Kim)');
    const section = [...page.querySelectorAll('tr')].find((one) =>
      one.textContent?.includes('Tuyên truyền'),
    ) as HTMLElement;
    expect(hrefs(section, 'ct-count-links a')).toEqual([
      '/tong-quan/p1/viec?planId=p1&sectionId=s1&timeliness=OVERDUE',
    ]);
  });

  it('says "chưa có số liệu" for a unit without tasks, never 0', async () => {
    const page = await open();
    const row = [...page.querySelectorAll('tr')].find((one) =>
      one.textContent?.includes('Phường Định Công'),
    ) as HTMLElement;
    expect(row.textContent).toContain('chưa có số liệu');
    expect(row.textContent).toContain('chưa mở kế hoạch');
    expect(row.textContent).not.toContain('0');
  });

  it('names who has not reported a figure and opens the units behind it', async () => {
    const page = await open();
    const cards = [...page.querySelectorAll('ct-figure-totals li')];
    expect(cards[0].textContent).toContain('≥ 1.035');
    expect(cards[0].textContent).toContain('1/2 đơn vị đã báo cáo');
    expect(cards[0].textContent).toContain('Chưa báo cáo: Phường Định Công');
    expect(cards[0].querySelector('a')?.getAttribute('href')).toBe('/tong-quan/p1/so-lieu/i1');
    expect(cards[1].querySelector('a')?.textContent).toContain('chưa có số liệu');
  });
});

describe('rows behind a number', () => {
  it.each([
    [
      'the filters of the address',
      '?parentPlanId=p1&planUnitId=12&timeliness=OVERDUE&x=1',
      'parentPlanId=p1&planUnitId=12&timeliness=OVERDUE&page=1&size=50',
    ],
    [
      'the plan when nothing else is named',
      '?timeliness=OVERDUE&page=2',
      'timeliness=OVERDUE&planId=p1&page=2&size=50',
    ],
  ])('asks for %s', async (_name, query, asked) => {
    const harness = await openPage(routes, `/tong-quan/p1/viec${query}`);
    await settle();
    TestBed.inject(HttpTestingController).expectOne(`/api/v1/tasks?${asked}`).flush({ items: [], total: 0 });
    await settle();
    expect(harness.routeNativeElement?.textContent).toContain('Không có việc nào khớp bộ lọc.');
  });
});
