import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { appInterceptors, SessionStore } from '@congtac/shared-data';
import { provideI18n } from '@congtac/shared-ui';
import { identityMessages } from '../i18n/identity-messages';
import { ActivationPage } from './activation-page';

const goodCode = 'K7QD-2M4X-9PRT-5VWY-8ZAB-3CDE';

async function fill(values: Readonly<Record<string, string>>) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors(appInterceptors)),
      provideHttpClientTesting(),
      provideI18n(),
      identityMessages(),
      provideRouter([]),
    ],
  });
  const fixture = TestBed.createComponent(ActivationPage);
  const page: HTMLElement = fixture.nativeElement;
  await fixture.whenStable();
  for (const [autocomplete, value] of Object.entries(values)) {
    const input = page.querySelector<HTMLInputElement>(`input[autocomplete=${autocomplete}]`)!;
    input.value = value;
    input.dispatchEvent(new Event('input'));
  }
  page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  TestBed.tick();
  return { fixture, page, http: TestBed.inject(HttpTestingController) };
}

it('explains a code and a password that cannot be right, without asking the server', async () => {
  const { fixture, page, http } = await fill({ username: 'lan', 'one-time-code': 'K7QD', 'new-password': 'ngắn' });
  await fixture.whenStable();
  expect(page.textContent).toContain('Mã kích hoạt gồm 24 ký tự');
  expect(page.textContent).toContain('ít nhất 15 ký tự');
  http.verify();
});

it('opens the account and goes to the work', async () => {
  const password = 'mua xuân này về thăm quê';
  const { fixture, http } = await fill({ username: 'lan', 'one-time-code': goodCode, 'new-password': password });
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  const sent = http.expectOne('/api/v1/activations');
  expect(sent.request.body).toEqual({ login: 'lan', code: goodCode, password });
  sent.flush({ login: 'lan' });
  await fixture.whenStable();
  expect(TestBed.inject(SessionStore).view()?.login).toBe('lan');
  expect(navigate).toHaveBeenCalledWith('/viec-cua-toi', { replaceUrl: true });
});
