import { commonProblem } from '@congtac/shared-domain';
import type { NextFunction, Request, Response } from 'express';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses unsafe requests that another site sends with our cookie: `Sec-Fetch-Site` must say same-origin, or, from
 * clients that do not send it, `Origin` must be our own address. Bodies must be JSON or an upload form.
 */
export function sameOriginOnly(publicUrl: string | undefined) {
  const ownOrigin = publicUrl ? new URL(publicUrl).origin : undefined;
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (SAFE_METHODS.has(request.method)) return next();
    if (!isOwn(request, ownOrigin)) return next(commonProblem('common.foreign-origin'));
    const hasBody = Number(request.headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in request.headers;
    if (hasBody && !request.is(['application/json', 'multipart/form-data']))
      return next(commonProblem('common.unsupported-media'));
    next();
  };
}

function isOwn(request: Request, ownOrigin: string | undefined): boolean {
  const site = request.header('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = request.header('origin');
  return (
    origin !== undefined && (origin === ownOrigin || origin === `${request.protocol}://${request.header('host') ?? ''}`)
  );
}
