import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Type } from '@angular/core';
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

it('a unit that cannot be ended says why and keeps what was typed', async () => {
  const { page, http } = await open(CloseDialog, aUnit());
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
