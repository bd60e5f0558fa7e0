import { type TestApi, startApi } from '@congtac/testing';
import { RouteAudit } from '@congtac/shared-api';

let api: TestApi;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.close());

/** Routes without a session: each one was decided on; at most eight. */
const PUBLIC_ROUTES = [
  'CalendarFeedController.read',
  'ChannelController.stop',
  'HealthController.live',
  'HealthController.ready',
  'MetaController.view',
  'SessionController.activate',
  'SessionController.signIn',
  'SessionController.signOut',
];

describe('routes', () => {
  it('are open to everyone only where listed', () => {
    const open = api.app
      .get(RouteAudit)
      .routes()
      .filter(({ rule }) => rule?.kind === 'public');
    expect(open.map(({ handler }) => handler).sort()).toEqual(PUBLIC_ROUTES);
  });

  it('answer 401 without a session and 404 for what does not exist', async () => {
    const nobody = await api.agent();
    expect((await nobody.get('/api/v1/units')).status).toBe(401);
    expect((await nobody.get('/api/v1/nothing-here')).status).toBe(404);
  });

  it('refuse unsafe requests from other sites, and bodies that are not JSON', async () => {
    const post = (headers: Record<string, string>, body = '{}') =>
      fetch(`${api.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    expect((await post({})).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'same-site', origin: api.url })).status).toBe(403);
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'same-origin', 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post({ origin: api.url })).status).toBe(400);
    expect((await post({ 'sec-fetch-site': 'same-origin' }, '{broken')).status).toBe(400);
    expect(
      (await post({ 'sec-fetch-site': 'same-origin' }, JSON.stringify({ login: 'x'.repeat(2_000_000) }))).status,
    ).toBe(413);
  });

  it('answer problems as problem+json with a request id and nothing of the inside', async () => {
    const response = await fetch(`${api.url}/api/v1/session`, { headers: { 'x-request-id': 'abcdefgh-1' } });
    const body = (await response.json()) as Record<string, unknown>;
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({
      status: 401,
      code: 'common.unauthenticated',
      requestId: 'abcdefgh-1',
      instance: '/api/v1/session',
    });
    expect(JSON.stringify(body)).not.toMatch(/select |\.ts:|node_modules/);
  });

  it('carry strict headers', async () => {
    const { headers } = await fetch(`${api.url}/api/health/live`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'.*script-src 'nonce-[^']+' 'strict-dynamic'.*frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('report health', async () => {
    const nobody = await api.agent();
    expect((await nobody.get('/api/health/live')).body).toEqual({ status: 'ok' });
    expect(await nobody.get('/api/health/ready')).toMatchObject({
      status: 200,
      body: { database: 'ok', migrations: 'ok', disk: 'ok' },
    });
  });
});
