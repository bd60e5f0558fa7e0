import { Component } from '@angular/core';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, type Route, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { routes } from './app.routes';

@Component({ selector: 'ct-section', template: 'nội dung' })
class Section {}

@Component({ selector: 'ct-refused', template: 'chưa được giao quyền' })
class Refused {}

/** The sections as the app guards them, with a page of the test in each. */
function sections(): Routes {
  const shell = routes.find((route) => route.path === '');
  const guarded = (shell?.children ?? []).filter((route) => route.loadChildren);
  const open = ({ path, canMatch }: Route): Route => ({ path, canMatch, component: Section });
  return [...guarded.map(open), { path: 'khong-co-quyen', component: Refused }, { path: '**', children: [] }];
}

async function open(url: string, permissions: string[]): Promise<string> {
  TestBed.configureTestingModule({
    providers: [provideRouter(sections()), provideHttpClient(), provideHttpClientTesting()],
  });
  const harness = await RouterTestingHarness.create('/elsewhere');
  const going = harness.navigateByUrl(url);
  await new Promise((resolve) => setTimeout(resolve));
  for (const request of TestBed.inject(HttpTestingController).match('/api/v1/session')) request.flush({ permissions });
  await going;
  return harness.routeNativeElement?.textContent ?? '';
}

describe.each([
  ['/ke-hoach', 'planning.issued.read'],
  ['/nhiem-vu', 'planning.issued.read'],
  ['/tong-quan', 'planning.issued.read'],
  ['/duyet-bao-cao', 'reporting.report.read'],
  ['/so-ket', 'review.review.read'],
  ['/nguoi-dung', 'identity.account.manage'],
])('%s, opened by its address', (url, permission) => {
  it('tells those without the permission so, before any page asks for data', async () => {
    expect(await open(url, ['org.person.read'])).toBe('chưa được giao quyền');
  });

  it('opens for those who hold it', async () => {
    expect(await open(url, [permission])).toBe('nội dung');
  });
});

it('home opens for everybody', async () => {
  expect(await open('/viec-cua-toi', [])).toBe('nội dung');
});
