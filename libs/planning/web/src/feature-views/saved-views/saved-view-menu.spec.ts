import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { SavedViewView } from '@congtac/planning-domain';
import { SessionStore } from '@congtac/shared-data';
import { aTask } from '../../testing/builders';
import { closeView, type OpenedView, openView, settle, texts } from '../../testing/open-view';
import { SavedViewMenu } from './saved-view-menu';

const aView = (over: Partial<SavedViewView>): SavedViewView => ({
  id: 'v1',
  unitId: 7,
  unitName: 'Phường Đại Kim',
  name: 'Việc khẩn',
  query: 'danh-dau=khan',
  shared: false,
  ownerName: 'Lan',
  mine: true,
  version: 3,
  allowed: ['edit', 'delete'],
  ...over,
});

describe('menu of kept views', () => {
  let opened: OpenedView;
  afterEach(() => closeView(opened));

  async function open(views: readonly SavedViewView[]): Promise<void> {
    opened = await openView(SavedViewMenu, { tasks: [aTask({ id: 'a' })] });
    const grants = [{ role: 'CHAIR', unitId: 7, unitName: 'Phường Đại Kim', scope: 'UNIT' }];
    jest.spyOn(TestBed.inject(SessionStore), 'view').mockReturnValue({ grants } as never);
    opened.http.expectOne('/api/v1/saved-views').flush(views);
    await settle();
  }

  const go = async (url: string) => {
    await TestBed.inject(Router).navigateByUrl(url);
    await settle();
  };
  const items = () => [...document.querySelectorAll<HTMLButtonElement>('[mat-menu-item]')];
  async function choose(name: string): Promise<void> {
    opened.host.querySelector('button')?.click();
    await settle();
    items()
      .find((item) => item.textContent.includes(name))
      ?.click();
    await settle();
  }
  const url = () => decodeURIComponent(TestBed.inject(Router).url);

  it('opens a view by its address, mine and those my unit shares', async () => {
    await open([aView({}), aView({ id: 'v2', name: 'Chung', mine: false, shared: true, allowed: [] })]);
    await go('/?tim=x');
    await choose('Việc khẩn');
    expect(url()).toBe('/?danh-dau=khan&dang-xem=bang&xem=v1');
    opened.host.querySelector('button')?.click();
    await settle();
    expect(texts(document, '[mat-menu-item]').join()).toContain('Lan chia sẻ');
  });

  it('says "chưa lưu" while the screen differs from the open view, and stores the difference', async () => {
    await open([aView({})]);
    await go('/?danh-dau=khan&xem=v1&sua=t1');
    expect(opened.host.textContent).not.toContain('chưa lưu');
    await go('/?danh-dau=khan&xem=v1&tim=to');
    expect(opened.host.textContent).toContain('chưa lưu');
    await choose('Lưu thay đổi vào');
    const sent = opened.http.expectOne({ method: 'PUT', url: '/api/v1/saved-views/v1' });
    expect(sent.request.headers.get('If-Match')).toBe('"3"');
    expect(sent.request.body).toEqual({ name: 'Việc khẩn', shared: false, query: 'tim=to&danh-dau=khan' });
    sent.flush(aView({ query: 'tim=to&danh-dau=khan', version: 4 }));
    await settle();
    expect(opened.host.textContent).not.toContain('chưa lưu');
  });

  it('keeps what is shown under a name, and a refused name stays in the dialog', async () => {
    await open([]);
    await go('/?dang-xem=lich&tim=to');
    await choose('Lưu chế độ xem này');
    const name = document.querySelector<HTMLInputElement>(
      'ct-save-view-dialog input[type=text], ct-save-view-dialog input',
    );
    if (name) name.value = 'Lịch tổ';
    name?.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    const submit = () => document.querySelector<HTMLButtonElement>('ct-save-view-dialog [type=submit]')?.click();
    submit();
    await settle();
    const refused = opened.http.expectOne({ method: 'POST', url: '/api/v1/saved-views' });
    expect(refused.request.body).toEqual({ unitId: 7, name: 'Lịch tổ', query: 'dang-xem=lich&tim=to', shared: false });
    const problem = { type: 'x', title: 'x', status: 422, code: 'planning.view-name-taken', detail: 'Tên đã dùng.' };
    refused.flush(problem, { status: 422, statusText: 'x' });
    await settle();
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Tên đã dùng.');
    submit();
    await settle();
    opened.http
      .expectOne('/api/v1/saved-views')
      .flush(aView({ id: 'v9', name: 'Lịch tổ', query: 'dang-xem=lich&tim=to' }));
    await settle();
    expect(document.querySelector('ct-save-view-dialog')).toBeNull();
    expect(url()).toContain('xem=v9');
  });
});
