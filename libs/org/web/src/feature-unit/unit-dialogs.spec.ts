import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Type } from '@angular/core';
import type { UnitClosingView } from '@congtac/org-domain';
import { Dialogs } from '@congtac/shared-ui';
import { aUnit, openPage, settle } from '../testing/builders';
import { CloseDialog } from './close-dialog';
import { UnitFormDialog } from './unit-form-dialog';
import { newUnitModel, unitModel, updateBody } from './unit-form';

const closed = jest.fn();

async function open(component: Type<unknown>, data: unknown, choice?: string) {
  await openPage([], '/', [
    { provide: DIALOG_DATA, useValue: data },
    { provide: DialogRef, useValue: { close: closed } },
    { provide: Dialogs, useValue: { conflict: async () => choice } },
  ]);
  const fixture = TestBed.createComponent(component);
  await settle();
  const http = TestBed.inject(HttpTestingController);
  for (const request of http.match('/api/v1/units/levels'))
    request.flush([{ line: 'FRONT', level: 'DISTRICT', name: 'Cấp huyện', ordinal: 3 }]);
  await settle();
  return { page: fixture.nativeElement as HTMLElement, http };
}

function type(page: HTMLElement, label: string, text: string): void {
  const id = [...page.querySelectorAll('label')].find((one) => one.textContent?.includes(label))?.getAttribute('for');
  const field = page.querySelector<HTMLInputElement>(`#${id}`);
  if (!field) throw new Error(`no field ${label}`);
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

async function submit(page: HTMLElement): Promise<void> {
  page.querySelector('form')?.dispatchEvent(new Event('submit'));
  await settle();
}

beforeEach(() => closed.mockReset());

describe('correcting a unit', () => {
  it('sends only what changed, with the version seen', async () => {
    const { page, http } = await open(UnitFormDialog, { unit: aUnit() });
    type(page, 'Tên đơn vị', 'Ủy ban MTTQ Việt Nam phường Hoàng Mai');
    await submit(page);
    const sent = http.expectOne('/api/v1/units/7');
    expect(sent.request.body).toEqual({ name: 'Ủy ban MTTQ Việt Nam phường Hoàng Mai' });
    expect(sent.request.headers.get('If-Match')).toBe('"4"');
    sent.flush(aUnit({ version: 5 }));
    await settle();
    expect(closed).toHaveBeenCalledWith(aUnit({ version: 5 }));
  });

  it('asks whose text stays when somebody was faster', async () => {
    const { page, http } = await open(UnitFormDialog, { unit: aUnit() }, 'mine');
    type(page, 'Tên đơn vị', 'Tên của tôi');
    await submit(page);
    const problem = {
      code: 'common.stale',
      title: 'Đã đổi',
      status: 412,
      params: { by: 'Chị Hoa', at: '2020-07-02T07:00:00Z' },
    };
    http.expectOne('/api/v1/units/7').flush(problem, { status: 412, statusText: 'Stale' });
    await settle();
    http.expectOne('/api/v1/units/7').flush(aUnit({ name: 'Tên của chị Hoa', version: 9 }));
    await settle();
    const again = http.expectOne('/api/v1/units/7');
    expect(again.request.headers.get('If-Match')).toBe('"9"');
    expect(again.request.body).toEqual({ name: 'Tên của tôi' });
  });

  it('refuses an empty name in words and sends nothing', async () => {
    const { page, http } = await open(UnitFormDialog, { unit: aUnit() });
    type(page, 'Tên đơn vị', ' ');
    await submit(page);
    expect(page.textContent).toContain('Tên đơn vị chưa được nhập.');
    http.expectNone('/api/v1/units/7');
  });
});

it('a new unit takes the line of the unit above, never a level (A-9)', () => {
  expect(newUnitModel(aUnit({ line: 'PARTY' }))).toMatchObject({ line: 'PARTY', level: '' });
});

it('an emptied text is sent as null', () => {
  const before = unitModel(aUnit({ shortName: 'Hoàng Mai' }));
  expect(updateBody({ ...before, shortName: '' }, before)).toEqual({ shortName: null });
});

describe('ending a unit (I-18, §2.9)', () => {
  const view = (more: Partial<UnitClosingView> = {}): UnitClosingView => ({
    unitId: 7,
    on: '2020-07-02',
    handOverOn: '2020-07-02',
    work: [
      { kind: 'TASKS_LED', count: 3, items: [] },
      {
        kind: 'PLANS_AT_WORK',
        count: 1,
        items: [{ title: 'Kế hoạch năm 2020', place: null, dueOn: '2020-12-31', link: '/ke-hoach/p1' }],
      },
    ],
    successorNeeded: true,
    successor: { unitId: 1, name: 'Thành phố Hà Nội' },
    openChildren: 0,
    ...more,
  });

  async function opened(more: Partial<UnitClosingView> = {}) {
    const { page, http } = await open(CloseDialog, aUnit());
    http.expectOne('/api/v1/units/7/closing?on=2020-07-02').flush(view(more));
    await settle();
    return { page, http };
  }

  it('shows what is open and what becomes of it, and proposes who takes over', async () => {
    const { page, http } = await opened();
    expect(page.textContent).toContain('3 nhiệm vụ đơn vị chủ trì');
    expect(page.textContent).toContain('Giữ tên đơn vị đã ban hành');
    expect(page.querySelector('details a')?.textContent).toBe('Kế hoạch năm 2020');
    expect(page.textContent).toContain('được chuyển ngay khi anh/chị bấm kết thúc');
    type(page, 'Lý do', 'Nghị quyết 1656');
    await submit(page);
    const sent = http.expectOne('/api/v1/units/7/close');
    expect(sent.request.body).toEqual({ validTo: '2020-07-02', successorUnitId: 1, reason: 'Nghị quyết 1656' });
    const ended = { ...aUnit({ validTo: '2020-07-02' }), handedOver: [], handOverOn: null };
    sent.flush(ended);
    await settle();
    expect(closed).toHaveBeenCalledWith(ended);
  });

  it('asks for a successor before anything is sent', async () => {
    const { page, http } = await opened({ successor: null });
    type(page, 'Lý do', 'Nghị quyết 1656');
    await submit(page);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('xin chọn đơn vị tiếp nhận');
    http.expectNone('/api/v1/units/7/close');
  });

  it('says when the work passes over if the unit still works until a later day', async () => {
    const { page } = await opened({ on: '2020-07-31', handOverOn: '2020-08-01' });
    expect(page.textContent).toContain('được chuyển vào ngày 01/08/2020');
  });

  it('a unit that cannot be ended says why and keeps what was typed', async () => {
    const { page, http } = await opened({ openChildren: 14 });
    expect(page.textContent).toContain('Đơn vị còn 14 đơn vị trực thuộc');
    type(page, 'Lý do', 'Nghị quyết 1656');
    await submit(page);
    const detail = 'Còn 14 đơn vị trực thuộc đang hoạt động.';
    const sent = http.expectOne('/api/v1/units/7/close');
    expect(sent.request.headers.get('If-Match')).toBe('"4"');
    sent.flush(
      { code: 'org.close-has-children', title: 'Đơn vị còn đơn vị trực thuộc', detail, status: 422 },
      { status: 422, statusText: 'Rule' },
    );
    await settle();
    expect(page.querySelector('[role=alert]')?.textContent).toContain(detail);
    expect(closed).not.toHaveBeenCalled();
  });
});
