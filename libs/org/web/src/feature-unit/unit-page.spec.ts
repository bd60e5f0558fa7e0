import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { UnitView } from '@congtac/org-domain';
import { aUnit, openPage, settle } from '../testing/builders';
import { UnitPage } from './unit-page';

async function open(unit: UnitView) {
  const harness = await openPage([{ path: 'don-vi/:unitId', component: UnitPage }], '/don-vi/7');
  const http = TestBed.inject(HttpTestingController);
  http.expectOne('/api/v1/units/7').flush(unit);
  await settle();
  const post = { unitId: 7, unitName: unit.name, validFrom: null, validTo: null, isSigner: true };
  http.match('/api/v1/units/7/people?page=1&size=50').forEach((one) => one.flush({ items: [], total: 0 }));
  http
    .match('/api/v1/units/7/posts')
    .forEach((one) => one.flush({ items: [{ ...post, postId: 'x', personId: null, titleVi: 'Chủ tịch' }] }));
  http.match((sent) => sent.url === '/api/v1/units').forEach((one) => one.flush({ items: [], total: 0 }));
  await settle();
  const page = harness.routeNativeElement as HTMLElement;
  return { text: page.textContent ?? '', page };
}

describe('the page of a unit', () => {
  it('says line, level, kind and place in words, and which post nobody holds', async () => {
    const { text } = await open(aUnit());
    for (const words of ['Mặt trận Tổ quốc', 'Cấp huyện', 'Ủy ban, cấp ủy', 'Thành phố Hà Nội', 'Chủ tịch, được ký'])
      expect(text).toContain(words);
  });

  it('offers only what the view allows', async () => {
    const { page, text } = await open(aUnit({ allowed: [] }));
    expect(page.querySelectorAll('button')).toHaveLength(0);
    expect(text).not.toContain('Cán bộ và chức vụ');
  });

  it('of a fresh installation says what to do first', async () => {
    const { text } = await open(aUnit({ name: 'Đơn vị gốc', parentId: null, path: [], childCount: 0 }));
    for (const words of ['Việc nên làm trước khi bắt đầu', 'Đổi tên đơn vị', 'Nhập từ danh sách', 'Mời người dùng'])
      expect(text).toContain(words);
  });

  it('that has ended says so and keeps its history readable', async () => {
    const { text } = await open(aUnit({ validTo: '2020-06-30', allowed: ['read-people'] }));
    expect(text).toContain('Đã kết thúc hoạt động');
    expect(text).toContain('đến hết 30/06/2020');
    expect(text).not.toContain('Thêm đơn vị trực thuộc');
  });
});
