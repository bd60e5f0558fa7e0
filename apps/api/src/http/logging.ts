import type { IncomingMessage } from 'node:http';
import type { LoggerService } from '@nestjs/common';
import { requestContext } from '@congtac/shared-api';
import type { RequestHandler } from 'express';
import { type Logger, pino } from 'pino';
import { pinoHttp } from 'pino-http';

/** Nest's log lines as JSON, each with the id of the request being served. */
export class JsonLogger implements LoggerService {
  readonly pino: Logger;

  constructor(level: string) {
    this.pino = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  }

  log(message: unknown, context?: string): void {
    this.pino.debug(this.facts(context), String(message));
  }

  warn(message: unknown, context?: string): void {
    this.pino.warn(this.facts(context), String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.pino.error({ ...this.facts(context), stack }, String(message));
  }

  private facts(context: string | undefined): object {
    return { context, requestId: requestContext()?.requestId };
  }
}

/** One line a request: method, path without query (it may hold what people typed), status, milliseconds. */
export function httpLogger(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: () => requestContext()?.requestId ?? '',
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'info' : 'debug',
    serializers: {
      req: (request: IncomingMessage & { id: string }) => ({
        id: request.id,
        method: request.method,
        path: pathOf(request.url ?? ''),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}

/** The path without its query; the secret address of a calendar feed is not written down either. */
function pathOf(url: string): string {
  return url.split('?')[0].replace(/(\/calendar-feeds\/).+/, '$1…');
}
