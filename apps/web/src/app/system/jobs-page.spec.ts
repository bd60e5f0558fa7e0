import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { JobsView } from '@congtac/shared-domain';
import { provideI18n } from '@congtac/shared-ui';
import { systemRoutes } from './system.routes';
import { stretchOf } from './waiting-time';

const view: JobsView = {
  at: '2026-11-22T10:00:00Z',
  queues: [
    {
      ...{ name: 'notification.digests', title: 'Tổng hợp', waiting: 2, waitingSince: '2026-11-22T09:55:00Z' },
      ...{ running: 1, failed: 0, lastRunAt: null },
      schedule: { cron: '*/5 * * * *', nextRunAt: '2026-11-22T10:05:00Z' },
    },
  ],
  failures: [
    {
      ...{ id: 'j1', name: 'notification.mail', title: 'Gửi thư', state: 'FAILED', attempts: 6, nextAt: null },
      ...{ at: '2026-11-22T09:00:00Z', reason: 'Không kết nối được đến máy chủ bên ngoài.', allowed: ['retry'] },
    },
  ],
};

/** A wide screen: jsdom knows no media queries. */
beforeAll(() =>
  Object.defineProperty(window, 'matchMedia', {
    writable: true,
    value: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  }),
);

async function open(): Promise<{ page: HTMLElement; http: HttpTestingController; settle: () => Promise<void> }> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideI18n(),
      provideRouter([{ path: 'he-thong', children: systemRoutes }]),
    ],
  });
  const harness = await RouterTestingHarness.create('/he-thong/cong-viec-nen');
  const http = TestBed.inject(HttpTestingController);
  const settle = () => harness.fixture.whenStable().then(() => undefined);
  return { page: harness.routeNativeElement ?? fail(), http, settle };
}

function fail(): never {
  throw new Error('no page');
}

it('shows what waits, since when, and why work failed; trying again shows how it stands then', async () => {
  const { page, http, settle } = await open();
  http.expectOne('/api/v1/jobs').flush(view);
  await settle();
  expect(page.textContent).toContain('chờ 5 phút');
  expect(page.textContent).toContain('Không kết nối được đến máy chủ bên ngoài.');
  expect(page.textContent).toContain('1 việc chưa làm được');
  page.querySelector<HTMLButtonElement>('[aria-label="Thử lại: Gửi thư"]')?.click();
  http.expectOne({ method: 'POST', url: '/api/v1/jobs/j1/retry' }).flush({ ...view, failures: [] });
  await settle();
  expect(page.textContent).toContain('Không có việc nào bị lỗi.');
});

it('says so when there is no background work', async () => {
  const { page, http, settle } = await open();
  http.expectOne('/api/v1/jobs').flush({ ...view, queues: [], failures: [] });
  await settle();
  expect(page.textContent).toContain('Chưa có công việc nền nào');
});

it.each([
  ['2026-11-22T10:00:00Z', { unit: 'seconds', count: 0 }],
  ['2026-11-22T10:01:59Z', { unit: 'minutes', count: 1 }],
  ['2026-11-22T13:00:00Z', { unit: 'hours', count: 3 }],
  ['2026-11-25T11:00:00Z', { unit: 'days', count: 3 }],
  ['2026-11-22T09:00:00Z', { unit: 'seconds', count: 0 }],
])('until %s it is %o', (to, stretch) => {
  expect(stretchOf(view.at, to)).toEqual(stretch);
});
