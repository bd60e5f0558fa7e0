import { Location } from '@angular/common';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Dialogs } from '@congtac/shared-ui';
import { AccountPage } from './account-page';
import { InvitePage } from './invite-page';
import { PeopleImportPage } from './people-import-page';
import { PeoplePage } from './people-page';
import { SlipPage } from './slip-page';
import { SlipStore } from './slip-store';
import { aSlip, anAccount, openPage, settle } from './testing/builders';

const routes = [
  { path: 'nguoi-dung', component: PeoplePage },
  { path: 'nguoi-dung/moi', component: InvitePage },
  { path: 'nguoi-dung/phieu', component: SlipPage },
  { path: 'nguoi-dung/nhap', component: PeopleImportPage },
  { path: 'nguoi-dung/:accountId', component: AccountPage },
  { path: '**', children: [] },
];

async function open(url: string, dialogs: Partial<Dialogs> = {}) {
  const harness = await openPage(routes, url, [{ provide: Dialogs, useValue: dialogs }]);
  await settle();
  const http = TestBed.inject(HttpTestingController);
  const place = () =>
    http.match('/api/v1/units/12').forEach((one) => one.flush({ unitId: 12, name: 'Phường Đại Kim' }));
  place();
  await settle();
  return { harness, http, place, page: () => harness.routeNativeElement as HTMLElement };
}

function field(page: HTMLElement, label: string): HTMLInputElement {
  const id = [...page.querySelectorAll('label')].find((one) => one.textContent?.includes(label))?.getAttribute('for');
  return page.querySelector(`#${id}`) as HTMLInputElement;
}

async function type(page: HTMLElement, label: string, text: string): Promise<void> {
  const input = field(page, label);
  input.value = text;
  input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input'));
  await settle();
}

async function submit(page: HTMLElement): Promise<void> {
  page.querySelector('form')?.dispatchEvent(new Event('submit'));
  await settle();
}

async function press(page: HTMLElement, words: string): Promise<void> {
  [...page.querySelectorAll('button')].find((one) => one.textContent?.includes(words))?.click();
  await settle();
}

describe('an invitation', () => {
  it('proposes a sign-in name from the name until somebody types another', async () => {
    const { page } = await open('/nguoi-dung/moi');
    await type(page(), 'Họ và tên', 'Nguyễn Thị Hoa');
    expect(field(page(), 'Tên đăng nhập').value).toBe('hoa.nt');
    await type(page(), 'Tên đăng nhập', 'chutich.daikim');
    await type(page(), 'Họ và tên', 'Trần Thị Hoa');
    expect(field(page(), 'Tên đăng nhập').value).toBe('chutich.daikim');
  });

  it('names what is missing and sends nothing', async () => {
    const { page, http } = await open('/nguoi-dung/moi');
    await submit(page());
    const text = page().textContent;
    for (const words of ['Có 3 chỗ cần sửa', 'Họ và tên chưa được nhập', 'Anh/chị chưa chọn vai trò'])
      expect(text).toContain(words);
    await type(page(), 'Tên đăng nhập', 'hoa!');
    expect(page().textContent).toContain('Tên đăng nhập gồm 3 đến 64');
    http.expectNone('/api/v1/invitations');
  });

  it('ends at the slip, with the code in groups of four', async () => {
    const { page, http } = await open('/nguoi-dung/moi');
    await type(page(), 'Họ và tên', 'Nguyễn Thị Hoa');
    await type(page(), 'Vai trò', 'CHAIR');
    await submit(page());
    const sent = http.expectOne('/api/v1/invitations');
    expect(sent.request.body).toMatchObject({
      unitId: 12,
      role: 'CHAIR',
      scope: 'UNIT',
      login: 'hoa.nt',
      titleVi: null,
    });
    sent.flush(aSlip());
    await settle();
    const groups = [...page().querySelectorAll('.groups span')].map((one) => one.textContent);
    expect(groups).toEqual(['K7QD', '2M4X', '0000', 'ABCD', 'EFGH', 'JKMN']);
    expect(page().querySelector('svg path[d]')).not.toBeNull();
    expect(page().textContent).toContain('/kich-hoat');
    expect(TestBed.inject(Location).path()).not.toContain('K7QD');
  });

  it('puts a taken sign-in name at its field', async () => {
    const { page, http } = await open('/nguoi-dung/moi');
    await type(page(), 'Họ và tên', 'Nguyễn Thị Hoa');
    await type(page(), 'Vai trò', 'CHAIR');
    await submit(page());
    const detail = 'Tên đăng nhập này đã có người dùng.';
    const problem = { code: 'identity.login-taken', title: 'Đã có', detail, status: 409 };
    http.expectOne('/api/v1/invitations').flush(problem, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(field(page(), 'Tên đăng nhập').getAttribute('aria-invalid')).toBe('true');
    expect(page().textContent).toContain(detail);
  });
});

it('slips are forgotten when the page is left', async () => {
  const { harness, page } = await open('/nguoi-dung/phieu');
  expect(page().textContent).toContain('Phiếu kích hoạt chỉ hiện một lần');
  TestBed.inject(SlipStore).put([aSlip()]);
  await settle();
  expect(page().textContent).toContain('hoa.nt');
  await harness.navigateByUrl('/noi-khac');
  expect(TestBed.inject(SlipStore).slips()).toEqual([]);
});

describe('the people of a unit', () => {
  it('says that nobody leads, and who has no account; people of source texts get none (A-14)', async () => {
    const { page, http } = await open('/nguoi-dung');
    const vice = anAccount();
    vice.grants[0].role = 'SPECIALIST';
    http.expectOne('/api/v1/units/12/accounts').flush({ items: [vice], total: 1 });
    const person = (personId: string, fullName: string, source: string | null) => ({ personId, fullName, source });
    http.expectOne('/api/v1/units/12/people?size=200').flush({
      items: [person('p1', 'Nguyễn Thị Hoa', null), person('p2', 'Lê Văn Bình', null), person('p3', 'Ông A', '002:5')],
      total: 3,
    });
    await settle();
    const text = page().textContent;
    expect(text).toContain('chưa có ai giữ vai trò Chủ tịch');
    expect(text).toContain('Lê Văn Bình');
    expect(text).not.toContain('Ông A');
  });
});

describe('an account', () => {
  const reason = async () => 'Chuyển công tác';

  it('is disabled with a reason and the version seen', async () => {
    const { page, http, place } = await open('/nguoi-dung/a1', { reason });
    http.expectOne('/api/v1/accounts/a1').flush(anAccount());
    await settle();
    place();
    await press(page(), 'Ngừng sử dụng');
    const sent = http.expectOne('/api/v1/accounts/a1/disable');
    expect(sent.request.body).toEqual({ reason: 'Chuyển công tác' });
    expect(sent.request.headers.get('If-Match')).toBe('"2"');
    sent.flush(anAccount({ status: 'DISABLED', allowed: ['renew-code'] }));
    await settle();
    expect(page().textContent).toContain('Ngừng sử dụng');
    expect(page().textContent).not.toContain('Giao vai trò');
  });

  it('warns before the last role ends, and ends it with the version of the role', async () => {
    const asked: string[] = [];
    const { page, http } = await open('/nguoi-dung/a1', {
      reason: async ({ text }) => {
        asked.push(text ?? '');
        return 'Hết nhiệm kỳ';
      },
    });
    http.expectOne('/api/v1/accounts/a1').flush(anAccount());
    await settle();
    await press(page(), 'Kết thúc vai trò');
    expect(asked[0]).toContain('vai trò cuối cùng');
    expect(http.expectOne('/api/v1/grants/g1/end').request.headers.get('If-Match')).toBe('"3"');
  });

  it('of oneself can be read only', async () => {
    const { page, http } = await open('/nguoi-dung/me', { reason });
    http.expectOne('/api/v1/accounts/me').flush(anAccount({ accountId: 'me', allowed: [] }));
    await settle();
    expect(page().textContent).toContain('Đây là tài khoản của anh/chị');
    expect([...page().querySelectorAll('button')]).toHaveLength(0);
  });
});

it('an import of people ends with the slips of everyone', async () => {
  const view = { importId: 'i1', fileName: 'nguoi.csv', state: 'READY', read: 2, total: 2, errors: 0, warnings: 0 };
  const { page, http } = await open('/nguoi-dung/nhap?lan=i1', { confirm: async () => true });
  const rest = { created: 0, unchanged: 0, message: null, issues: [], version: 1, allowed: ['commit'] };
  http.expectOne('/api/v1/people-imports/i1').flush({ ...view, ...rest });
  await settle();
  await press(page(), 'Mời 2 người');
  const slips = [aSlip(), aSlip({ accountId: 'a2', fullName: 'Lê Văn Bình' })];
  http.expectOne('/api/v1/people-imports/i1/commit').flush({ importId: 'i1', created: 2, slips });
  await settle();
  expect(page().querySelectorAll('ct-activation-slip')).toHaveLength(2);
});
