import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { nonceOf } from './security-headers';

const NONCE_PLACEHOLDER = '__CSP_NONCE__';
const ENCODINGS = { br: '.br', gzip: '.gz' } as const;

/**
 * Serves the built web application: hashed files for a year (precompressed where present), and for every other
 * address outside `/api` the page itself with the response's nonce.
 */
export function serveWeb(app: NestExpressApplication, webRoot: string): void {
  const page = withNonces(readFileSync(path.join(webRoot, 'index.html'), 'utf8'));
  const compressed = preferCompressed(webRoot);
  const files = express.static(webRoot, { index: false, redirect: false, immutable: true, maxAge: '1y' });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.path.startsWith('/api/') || !['GET', 'HEAD'].includes(request.method)) return next();
    if (request.path === '/index.html' || !path.extname(request.path)) return sendPage(response, page);
    compressed(request, response, () => files(request, response, () => sendPage(response, page, 404)));
  });
}

/** Points the request at `file.js.br` or `file.js.gz` when the browser takes it and the build made it. */
function preferCompressed(webRoot: string): RequestHandler {
  const known = new Set(globSync('**/*.{br,gz}', { cwd: webRoot }).map((file) => `/${file.split(path.sep).join('/')}`));
  return (request, response, next) => {
    const file = request.path;
    const encoding = request.acceptsEncodings(['br', 'gzip']) as keyof typeof ENCODINGS | false;
    response.vary('Accept-Encoding');
    if (encoding && known.has(file + ENCODINGS[encoding])) {
      response.setHeader('Content-Encoding', encoding);
      response.type(path.extname(file));
      request.url = file + ENCODINGS[encoding];
    }
    next();
  };
}

function sendPage(response: Response, page: string, status = 200): void {
  const html = page.replaceAll(NONCE_PLACEHOLDER, nonceOf(response));
  response.removeHeader('Content-Encoding');
  response.status(status).setHeader('Cache-Control', 'no-cache').type('html').send(html);
}

/** Marks the page's own script and style tags with the nonce; the build does not know it. */
function withNonces(html: string): string {
  return html.replace(/<(script|style)(?![^>]*\bnonce=)/g, `<$1 nonce="${NONCE_PLACEHOLDER}"`);
}
