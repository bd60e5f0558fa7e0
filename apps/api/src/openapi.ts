import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { readConfig } from './config';
import { openApiDocument } from './http/openapi-document';

/** Writes the OpenAPI document without a database: preview mode builds the module graph only. */
async function main(file: string): Promise<void> {
  const config = readConfig({
    DATABASE_URL: 'postgres://preview@localhost/preview',
    SESSION_SECRET: 'preview'.repeat(5),
  });
  const app = await NestFactory.create(AppModule.with(config), {
    preview: true,
    logger: ['error'],
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  writeFileSync(file, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
  process.exit(0);
}

void main(process.argv[2] ?? 'docs/openapi.json');
