import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { AppConfig } from '../config';

/** The nonce of this response, for its script and style tags. */
export function nonceOf(response: Response): string {
  return (response.locals as { nonce: string }).nonce;
}

/** Strict content security policy with a nonce of each response, no foreign hosts, no inline code; other usual headers. */
export function securityHeaders(config: AppConfig): RequestHandler {
  const https = config.publicUrl?.startsWith('https://') ?? false;
  const withNonce = (_request: unknown, response: unknown) => `'nonce-${nonceOf(response as Response)}'`;
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': [withNonce, "'strict-dynamic'"],
        'style-src': ["'self'", withNonce],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'worker-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'require-trusted-types-for': ["'script'"],
        'trusted-types': ['angular', 'angular#bundler', 'angular#components', 'congtac#worker'],
        ...(https ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  return (request, response, next) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    if (request.path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
    protect(request, response, next);
  };
}
