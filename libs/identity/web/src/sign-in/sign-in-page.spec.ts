import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { appInterceptors } from '@congtac/shared-data';
import { provideI18n } from '@congtac/shared-ui';
import { identityMessages } from '../i18n/identity-messages';
import { SignInPage } from './sign-in-page';

const meta = {
  demo: true,
  demoAccounts: [{ login: 'canbo.daikim', displayName: 'Cán bộ', unitName: 'Phường Đại Kim', roles: ['REPORTER'] }],
  businessDate: '2020-07-02',
  businessDateShifted: true,
  installed: true,
};

let fixture: ComponentFixture<SignInPage>;
let page: HTMLElement;
let http: HttpTestingController;
async function open(answer: Partial<typeof meta> = {}, tiep: string | null = null): Promise<void> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors(appInterceptors)),
      provideHttpClientTesting(),
      provideI18n(),
      identityMessages(),
      provideRouter([]),
    ],
  });
  fixture = TestBed.createComponent(SignInPage);
  fixture.componentRef.setInput('tiep', tiep);
  page = fixture.nativeElement;
  document.body.append(page);
  http = TestBed.inject(HttpTestingController);
  TestBed.tick();
  http.expectOne('/api/v1/meta').flush({ ...meta, ...answer });
  await fixture.whenStable();
}
const field = (name: 'username' | 'current-password') =>
  page.querySelector<HTMLInputElement>(`input[autocomplete=${name}]`)!;
const button = (words: string) => [...page.querySelectorAll('button')].find((one) => one.textContent?.includes(words))!;
async function type(input: HTMLInputElement, text: string): Promise<void> {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await fixture.whenStable();
}
async function send(): Promise<void> {
  page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  TestBed.tick();
  await Promise.resolve();
}
/** The answer has gone through its promises and the page is drawn again. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
}
afterEach(() => page.remove());

it('says what is missing before asking the server, and puts the cursor there', async () => {
  await open();
  await send();
  await fixture.whenStable();
  expect(page.textContent).toContain('Anh/chị chưa nhập tên đăng nhập');
  expect(document.activeElement).toBe(field('username'));
  http.verify();
});

it('goes on to the page one wanted', async () => {
  await open({}, '/ke-hoach/1?xem=2');
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  await type(field('username'), ' canbo.daikim ');
  await type(field('current-password'), ' mật khẩu ');
  await send();
  const sent = http.expectOne({ url: '/api/v1/session', method: 'POST' });
  expect(sent.request.body).toEqual({ login: 'canbo.daikim', password: ' mật khẩu ' });
  sent.flush({ login: 'canbo.daikim' });
  await settled();
  expect(navigate).toHaveBeenCalledWith('/ke-hoach/1?xem=2', { replaceUrl: true });
});

it('tells a refusal in the words of the API and keeps what was typed', async () => {
  await open();
  await type(field('username'), 'canbo.daikim');
  await type(field('current-password'), 'sai');
  await send();
  const problem = { title: 'Chưa đăng nhập được', detail: 'Tên hoặc mật khẩu chưa đúng.', status: 401, code: 'x.y' };
  http.expectOne('/api/v1/session').flush(problem, { status: 401, statusText: 'Unauthorized' });
  await settled();
  expect(page.querySelector('[role=alert]')?.textContent).toContain('Tên hoặc mật khẩu chưa đúng.');
  expect([field('username').value, field('current-password').value]).toEqual(['canbo.daikim', 'sai']);
});

it('says that the server cannot be reached', async () => {
  await open();
  await type(field('username'), 'a');
  await type(field('current-password'), 'b');
  await send();
  http.expectOne('/api/v1/session').error(new ProgressEvent('error'), { status: 0 });
  await settled();
  expect(page.querySelector('[role=alert]')?.textContent).toContain('Chưa kết nối được máy chủ');
});

it('shows the password on demand', async () => {
  await open();
  const toggle = page.querySelector<HTMLButtonElement>('[aria-label="Hiện mật khẩu"]')!;
  toggle.click();
  await fixture.whenStable();
  expect([field('current-password').type, toggle.getAttribute('aria-label')]).toEqual(['text', 'Ẩn mật khẩu']);
});

it('fills in a sample account and waits for the password', async () => {
  await open();
  button('canbo.daikim').click();
  await settled();
  expect(field('username').value).toBe('canbo.daikim');
  expect(document.activeElement).toBe(field('current-password'));
});

it('explains the first step of an installation without accounts', async () => {
  await open({ installed: false, demo: false });
  expect(page.textContent).toContain('npm run admin:create');
  expect(page.querySelector('form')).toBeNull();
});

it('always says that it is not for secrets', async () => {
  await open({ demo: false, demoAccounts: [] });
  expect(page.textContent).toContain('không dùng cho tài liệu mật');
  expect(page.textContent).not.toContain('Tài khoản dùng thử');
});
