import { createRequire } from 'node:module';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import sirv from 'sirv';
import { nonceOf } from './security-headers';

/** Serves `/api/openapi.json` and a readable page of it at `/api/docs`, without foreign hosts. */
export function serveDocs(app: NestExpressApplication, document: () => OpenAPIObject): void {
  let built: OpenAPIObject | undefined;
  const assets = path.dirname(
    createRequire(path.join(process.cwd(), 'package.json')).resolve('swagger-ui-dist/package.json'),
  );
  const express = app.getHttpAdapter().getInstance();
  express.get('/api/openapi.json', (_request: Request, response: Response) => response.json((built ??= document())));
  express.get('/api/docs', (_request: Request, response: Response) => sendPage(response));
  app.use('/api/docs/assets', sirv(assets, { maxAge: 3600, extensions: [] }));
}

/** The reader builds its page from strings, so on this page alone Trusted Types are not demanded; the rest stays strict. */
function sendPage(response: Response): void {
  const policy = String(response.getHeader('Content-Security-Policy'));
  const readable = policy.split(';').filter((directive) => !directive.includes('trusted-types'));
  response.setHeader('Content-Security-Policy', readable.join(';'));
  response.type('html').send(pageOf(nonceOf(response)));
}

function pageOf(nonce: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Công Tác API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css"></head>
<body><div id="ui"></div>
<script nonce="${nonce}" src="/api/docs/assets/swagger-ui-bundle.js"></script>
<script nonce="${nonce}">SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#ui', deepLinking: true, validatorUrl: null });</script>
</body></html>`;
}
