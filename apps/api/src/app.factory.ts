import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Jobs, sameOriginOnly, validationPipe, withRequestContext } from '@congtac/shared-api';
import cookieParser from 'cookie-parser';
import express, { type NextFunction, type Request, type Response } from 'express';
import { AppModule } from './app.module';
import { BusinessDate } from './business-date';
import type { AppConfig } from './config';
import { serveDocs } from './http/docs';
import { JsonLogger, httpLogger } from './http/logging';
import { openApiDocument } from './http/openapi-document';
import { securityHeaders } from './http/security-headers';
import { serveWeb } from './http/web';

const BODY_LIMIT = '1mb';

/**
 * The server, wired and initialised but not listening.
 * @param config the checked environment. The caller listens and closes.
 */
export async function createApp(config: AppConfig): Promise<NestExpressApplication> {
  const logger = new JsonLogger(config.logLevel);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  app.set('trust proxy', config.trustedProxies);
  app.disable('x-powered-by');
  app.use(requestScope, httpLogger(logger.pino), securityHeaders(config), cookieParser());
  app.use('/api', sameOriginOnly(config.publicUrl), express.json({ limit: BODY_LIMIT, strict: true }));
  app.setGlobalPrefix('api');
  app.useGlobalPipes(validationPipe());
  app.enableShutdownHooks();
  serveDocs(app, () => openApiDocument(app));
  await app.init();
  await app.get(BusinessDate).apply(config.businessDate);
  await app.get(Jobs).start();
  if (config.webRoot) serveWeb(app, config.webRoot);
  return app;
}

/**
 * A process that does jobs and answers no requests, at work. SIGTERM lets the running jobs end.
 * @param config the checked environment.
 */
export async function startWorker(config: AppConfig): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: new JsonLogger(config.logLevel),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  await app.get(BusinessDate).apply(config.businessDate);
  await app.get(Jobs).start();
  return app;
}

/** Gives every request an id (the client's when it is well formed) and an own context. */
function requestScope(request: Request, response: Response, next: NextFunction): void {
  const offered = request.header('x-request-id');
  const requestId = offered && /^[\w-]{8,64}$/.test(offered) ? offered : randomUUID();
  response.setHeader('X-Request-Id', requestId);
  withRequestContext({ requestId }, next);
}
