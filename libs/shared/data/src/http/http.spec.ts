import { HttpErrorResponse, HttpHeaders, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { SessionStore } from '../session/session-store';
import { aSession } from '../testing/builders';
import { Api } from './api';
import { Connection } from './connection';
import { appInterceptors } from './interceptors';
import { AppError, toAppError } from './problem';

function start() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors(appInterceptors)), provideHttpClientTesting()],
  });
  return {
    api: TestBed.inject(Api),
    http: TestBed.inject(HttpTestingController),
    session: TestBed.inject(SessionStore),
    connection: TestBed.inject(Connection),
  };
}
/** Lets waiting promises of interceptors run. */
const turn = () => new Promise((resolve) => setTimeout(resolve));
const unauthorised = { status: 401, statusText: 'Unauthorized' };

describe('what a failed request becomes', () => {
  const stale = {
    title: 'Nội dung đã được người khác sửa',
    status: 412,
    code: 'common.stale',
    params: { by: 'Cán bộ phường', at: '2026-11-22T07:05:00Z', version: 3 },
  };
  it.each([
    [412, stale, 'stale', 'common.stale'],
    [422, JSON.stringify({ title: 'x', status: 422, code: 'planning.no-lead' }), 'rule', 'planning.no-lead'],
    [502, '<html>Bad gateway</html>', 'server', 'http.502'],
    [0, null, 'offline', 'net.offline'],
  ])('status %s is an AppError', (status, error, kind, code) => {
    const headers = new HttpHeaders({ 'x-request-id': 'r-1' });
    const result = toAppError(new HttpErrorResponse({ status, error, headers }));
    expect([result.kind, result.code, result.reference]).toEqual([kind, code, 'r-1']);
  });
  it('keeps who saved the newer version and when', () => {
    const result = toAppError(new HttpErrorResponse({ status: 412, error: stale }));
    expect([result.by, result.at]).toEqual(['Cán bộ phường', '2026-11-22T07:05:00Z']);
  });
  it('is idempotent and covers errors that are no HTTP errors', () => {
    const error = toAppError(new TypeError('x'));
    expect(error).toBeInstanceOf(AppError);
    expect(toAppError(error)).toBe(error);
  });
});

describe('writes', () => {
  it('carry the version as If-Match', async () => {
    const { api, http } = start();
    const saved = api.put('/api/v1/plans/1', 7, { title: 'Kế hoạch' });
    const { request } = http.expectOne('/api/v1/plans/1');
    expect(request.headers.get('If-Match')).toBe('"7"');
    http.match(() => true);
    expect(request.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
    saved.catch(() => undefined);
  });
  it('that act on a thing seen before carry its version too', () => {
    const { api, http } = start();
    api.post('/api/v1/units/7/close', {}, { version: 3 }).catch(() => undefined);
    api.post('/api/v1/units', {}).catch(() => undefined);
    expect(http.expectOne('/api/v1/units/7/close').request.headers.get('If-Match')).toBe('"3"');
    expect(http.expectOne('/api/v1/units').request.headers.has('If-Match')).toBe(false);
  });
  it('of one intention share the idempotency key, others differ', () => {
    const { api, http } = start();
    for (const options of [{ idempotencyKey: 'k-1' }, { idempotencyKey: 'k-1' }, {}, {}]) {
      api.post('/api/v1/plans', {}, options).catch(() => undefined);
    }
    const keys = http.match('/api/v1/plans').map(({ request }) => request.headers.get('Idempotency-Key'));
    expect(keys.slice(0, 2)).toEqual(['k-1', 'k-1']);
    expect(new Set(keys).size).toBe(3);
  });
});

describe('a session that ends in the middle of work', () => {
  it('waits for a new sign-in, then sends the very same request again', async () => {
    const { api, http, session } = start();
    session.accept(aSession());
    const sent = api.post<{ id: string }>('/api/v1/reports', { text: 'đã làm' });
    const first = http.expectOne('/api/v1/reports');
    first.flush({}, unauthorised);
    await turn();
    expect(session.expired()).toBe(true);

    const signedIn = session.signIn('canbo.daikim', 'mật khẩu');
    http.expectOne('/api/v1/session').flush(aSession());
    await signedIn;
    await turn();
    const second = http.expectOne('/api/v1/reports');
    expect(second.request.body).toEqual({ text: 'đã làm' });
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    second.flush({ id: 'r1' });
    expect(await sent).toEqual({ id: 'r1' });
    expect(session.expired()).toBe(false);
  });
  it('fails the waiting request when the person gives up', async () => {
    const { api, http, session } = start();
    const sent = api.get('/api/v1/plans');
    http.expectOne('/api/v1/plans').flush({}, unauthorised);
    await turn();
    session.abandon();
    await expect(sent).rejects.toMatchObject({ kind: 'signed-out' });
  });
  it('does not ask again when signing in itself is refused', async () => {
    const { http, session } = start();
    const refused = session.signIn('a', 'b');
    http.expectOne('/api/v1/session').flush({ code: 'identity.sign-in-failed', title: 'x', status: 401 }, unauthorised);
    await expect(refused).rejects.toMatchObject({ code: 'identity.sign-in-failed' });
    expect(session.expired()).toBe(false);
  });
});

it('a request that reaches nobody means offline, the next answer online', async () => {
  const { api, http, connection } = start();
  const lost = api.get('/api/v1/plans');
  http.expectOne('/api/v1/plans').error(new ProgressEvent('error'), { status: 0 });
  await expect(lost).rejects.toMatchObject({ kind: 'offline' });
  expect(connection.online()).toBe(false);
  const answered = api.get('/api/v1/plans');
  http.expectOne('/api/v1/plans').flush({});
  await answered;
  expect(connection.online()).toBe(true);
});
