import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type TestApi, startApi } from '@congtac/testing';

const webRoot = mkdtempSync(path.join(os.tmpdir(), 'congtac-web-'));
let api: TestApi;
beforeAll(async () => {
  writeFileSync(
    path.join(webRoot, 'index.html'),
    '<app ngCspNonce="__CSP_NONCE__"></app><script src="/main.js"></script>',
  );
  writeFileSync(path.join(webRoot, 'main.js'), 'plain');
  writeFileSync(path.join(webRoot, 'main.js.br'), brotliCompressSync('compressed'));
  api = await startApi({ env: { WEB_ROOT: webRoot } });
});
afterAll(async () => {
  await api.close();
  rmSync(webRoot, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => fetch(api.url + url, { headers });

describe('the web application', () => {
  it.each(['/', '/ke-hoach/1', '/dang-nhap?tiep=%2F'])(
    'is served at %s with a nonce of this response only',
    async (url) => {
      const first = await get(url);
      const html = await first.text();
      const nonce = /nonce-([^']+)'/.exec(first.headers.get('content-security-policy') ?? '')?.[1] ?? 'none';
      expect(html).toBe(`<app ngCspNonce="${nonce}"></app><script nonce="${nonce}" src="/main.js"></script>`);
      expect(await (await get(url)).text()).not.toBe(html);
    },
  );

  it('sends files compressed to whoever takes it, cached for a year', async () => {
    const compressed = await get('/main.js', { 'accept-encoding': 'br' });
    expect(await compressed.text()).toBe('compressed');
    expect(compressed.headers.get('content-type')).toContain('javascript');
    expect(compressed.headers.get('cache-control')).toContain('immutable');
    expect(await (await get('/main.js', { 'accept-encoding': 'identity' })).text()).toBe('plain');
  });

  it('answers the page with 404 for a missing file, and goes on when a file vanished', async () => {
    expect((await get('/nothing.js')).status).toBe(404);
    rmSync(path.join(webRoot, 'main.js.br'));
    expect((await get('/main.js', { 'accept-encoding': 'br' })).status).toBe(404);
    expect((await get('/')).status).toBe(200);
  });

  it('does not reach outside its folder', async () => {
    expect((await get('/..%2f..%2fetc/passwd.txt')).status).toBe(404);
    expect((await get('/%00.js')).status).toBeGreaterThanOrEqual(400);
    expect((await get('/')).status).toBe(200);
  });
});
