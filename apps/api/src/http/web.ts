import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import sirv from 'sirv';
import { nonceOf } from './security-headers';

const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/**
 * Serves the built web application: hashed files for a year (precompressed where present), and for every other
 * address outside `/api` the page itself with the response's nonce.
 */
export function serveWeb(app: NestExpressApplication, webRoot: string): void {
  const page = withNonces(readFileSync(path.join(webRoot, 'index.html'), 'utf8'));
  const files = sirv(webRoot, {
    brotli: true,
    gzip: true,
    etag: true,
    maxAge: 31_536_000,
    immutable: true,
    extensions: [],
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.path.startsWith('/api/') || !['GET', 'HEAD'].includes(request.method)) return next();
    if (request.path === '/' || request.path === '/index.html' || !path.extname(request.path))
      return sendPage(response, page);
    files(request, response, () => sendPage(response, page, 404));
  });
}

function sendPage(response: Response, page: string, status = 200): void {
  const html = page.replaceAll(NONCE_PLACEHOLDER, nonceOf(response));
  response.status(status).setHeader('Cache-Control', 'no-cache').type('html').send(html);
}

/** Marks the page's own script and style tags with the nonce; the build does not know it. */
function withNonces(html: string): string {
  return html.replace(/<(script|style)(?![^>]*\bnonce=)/g, `<$1 nonce="${NONCE_PLACEHOLDER}"`);
}
