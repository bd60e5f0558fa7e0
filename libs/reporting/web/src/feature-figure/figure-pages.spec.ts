import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ReconciliationRowView, ReconciliationView, ReportValueView } from '@congtac/reporting-domain';
import { Dialogs } from '@congtac/shared-ui';
import { indicatorId, openPage, report, settle } from '../testing/builders';
import { CorrectPage } from './correct-page';
import { MeetingPairs } from './meeting-pairs';
import { ReconciliationPage } from './reconciliation-page';

const routes = [
  { path: 'bao-cao/doi-chieu', component: ReconciliationPage },
  { path: 'bao-cao/sua/:reportId', component: CorrectPage },
  { path: '**', children: [] },
];
const half = { periodId: 'h1', name: '6 tháng đầu năm 2020', kind: 'H1', from: '2020-01-01' };

function row(unitName: string, more: Partial<ReconciliationRowView> = {}): ReconciliationRowView {
  const estimate = { blank: 'NUMBER' as const, value: 40, qualifier: 'EXACT' as const, reportedOn: '2020-06-20' };
  return {
    unitId: 1,
    unitName,
    taskId: 't1',
    taskTitle: 'Sinh hoạt tổ',
    indicatorId,
    indicatorName: 'Lượt người',
    unitOfMeasure: 'lượt',
    from: '2020-01-01',
    to: '2020-06-30',
    meetingName: null,
    estimate: { ...estimate, reportId: `e-${unitName}` },
    official: { ...estimate, value: 43, reportId: `o-${unitName}` },
    state: 'HIGHER',
    difference: 3,
    differencePercent: 7.5,
    ...more,
  };
}

describe('estimates beside official figures', () => {
  async function open(url: string) {
    const harness = await openPage(routes, url);
    const http = TestBed.inject(HttpTestingController);
    await settle();
    http.match((request) => request.url === '/api/v1/periods').forEach((request) => request.flush([half]));
    await settle();
    const asked = http.expectOne((request) => request.url === '/api/v1/reconciliations');
    expect(asked.request.params.toString()).toBe('unitId=12&periodId=h1');
    const rows = [
      row('Tổ 1'),
      row('Tổ 2', { official: null, state: 'ESTIMATE_ONLY', difference: null, differencePercent: null }),
    ];
    asked.flush({ unitId: 12, unitName: 'Phường Đại Kim', periodName: half.name, rows } as Partial<ReconciliationView>);
    await settle();
    return harness.routeNativeElement as HTMLElement;
  }

  it('shows both, the difference, and what is still missing', async () => {
    const page = await open('/bao-cao/doi-chieu');
    expect(page.textContent).toContain('Phường Đại Kim · 6 tháng đầu năm 2020');
    expect(page.querySelector('[role=status]')?.textContent).toContain('2 số ước, 1 đã có số chính thức, 1 chỗ lệch');
    const lines = [...page.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((line) =>
      [...line.cells].map((cell) => cell.textContent?.trim()).join(' | '),
    );
    expect(lines[0]).toContain('40 | 43 | +3 (+7,5%) | Cao hơn ước');
    expect(lines[1]).toContain('40 | chưa có |  | Chưa có số chính thức');
  });

  it('shows only what differs when asked', async () => {
    const page = await open('/bao-cao/doi-chieu?lech=co');
    expect(page.querySelectorAll('tbody tr')).toHaveLength(1);
  });
});

describe('correcting accepted figures', () => {
  const value: ReportValueView = {
    indicatorId,
    indicatorName: 'Số tổ sinh hoạt',
    unitOfMeasure: 'tổ',
    blank: 'NUMBER',
    value: 41,
    qualifier: 'EXACT',
    meetingOn: null,
    meetingName: null,
    warnings: [],
    warningReason: null,
  };

  async function open(allowed: ('correct' | 'edit')[]) {
    const harness = await openPage(routes, '/bao-cao/sua/r1');
    const http = TestBed.inject(HttpTestingController);
    await settle();
    http.expectOne('/api/v1/reports/r1').flush(report({ status: 'ACCEPTED', allowed, values: [value], version: 4 }));
    await settle();
    return { http, page: harness.routeNativeElement as HTMLElement };
  }
  const type = (page: HTMLElement, selector: string, text: string) => {
    const control = page.querySelector<HTMLInputElement>(selector);
    if (!control) throw new Error(`no ${selector}`);
    control.value = text;
    control.dispatchEvent(new Event('input'));
  };
  const save = async (page: HTMLElement) => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };

  it('sends the new figure with its reason, after asking for what is missing', async () => {
    const { http, page } = await open(['correct']);
    await save(page);
    expect(page.textContent).toContain('Anh/chị chưa đổi số nào.');
    expect(page.textContent).toContain('Anh/chị chưa ghi lý do');
    type(page, 'ct-number-field input', '43');
    type(page, 'textarea', ' Đếm lại. ');
    await save(page);
    const sending = http.expectOne('/api/v1/reports/r1/correct');
    expect(sending.request.headers.get('If-Match')).toBe('"4"');
    expect(sending.request.body).toEqual({
      reason: 'Đếm lại.',
      values: [{ indicatorId, blank: 'NUMBER', value: 43, qualifier: 'EXACT' }],
    });
    sending.flush(report({ version: 5 }));
  });

  it('is not offered to those who may not', async () => {
    const { page } = await open([]);
    expect(page.querySelector('form')).toBeNull();
    expect(page.textContent).toContain('Báo cáo này không sửa được');
  });
});

describe('one meeting told twice', () => {
  const side = (unitId: number, unitName: string, value: number) => ({
    ...{ unitId, unitName, value, figureId: `f${unitId}`, reportId: `r${unitId}` },
    ...{ blank: 'NUMBER' as const, qualifier: 'EXACT' as const, setAside: false },
  });
  const pair = {
    upper: side(1, 'Khối phố 1', 55),
    lower: side(2, 'Tổ 1', 30),
    meetingOn: '2020-03-15',
    meetingName: 'Sinh hoạt quý I',
  };

  async function show(more: object) {
    const dialogs = { reason: async () => 'Họp chung.' };
    await openPage(routes, '/', { providers: [{ provide: Dialogs, useValue: dialogs }] });
    const fixture = TestBed.createComponent(MeetingPairs);
    fixture.componentRef.setInput('pairs', [{ ...pair, decision: null, allowed: ['decide'], ...more }]);
    let changes = 0;
    fixture.componentInstance.changed.subscribe(() => (changes += 1));
    await settle();
    const page = fixture.nativeElement as HTMLElement;
    const press = async (words: string) => {
      [...page.querySelectorAll('button')].find((one) => one.textContent?.includes(words))?.click();
      await settle();
    };
    return { page, press, http: TestBed.inject(HttpTestingController), changes: () => changes };
  }

  it('shows both rows and lets a person say which one counts, with a reason', async () => {
    const { page, press, http, changes } = await show({});
    expect(page.textContent).toContain('Sinh hoạt quý I, ngày 15/03/2020');
    expect(page.textContent).toContain('Tổ 1: 30');
    await press('Chỉ tính số của Khối phố 1');
    const sending = http.expectOne('/api/v1/meeting-decisions');
    expect(sending.request.body).toEqual({
      ...{ countedFigureId: 'f1', otherFigureId: 'f2', outcome: 'SAME', reason: 'Họp chung.' },
    });
    sending.flush({});
    await settle();
    expect(changes()).toBe(1);
  });

  it('tells a decision and takes it back', async () => {
    const decision = {
      ...{ decisionId: 'd1', outcome: 'SAME', countedUnitId: 1, setAsideUnitId: 2, version: 1, allowed: ['undo'] },
      ...{ reason: 'Họp chung.', decidedByName: 'Chủ tịch', decidedAt: '2020-07-02T01:00:00Z' },
    };
    const { page, press, http } = await show({ decision, lower: { ...pair.lower, setAside: true }, allowed: [] });
    expect(page.textContent).toContain('Cùng một cuộc, chỉ tính số của Khối phố 1. Chủ tịch kết luận');
    expect(page.textContent).toContain('không tính, cùng một cuộc họp');
    await press('Hủy kết luận');
    const sending = http.expectOne('/api/v1/meeting-decisions/d1/undo');
    expect(sending.request.headers.get('If-Match')).toBe('"1"');
    sending.flush({});
  });

  it('shows the flag alone to those who only read', async () => {
    const { page } = await show({ allowed: [] });
    expect(page.querySelector('button')).toBeNull();
    expect(page.textContent).toContain('Khối phố 1: 55');
  });
});
