import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Observable } from 'rxjs';

const ACCEPTS_FILE = 'congtac:accepts-file';

/** What an upload route takes: one file in the form field `file`, at most `maxBytes` bytes, beside short text fields. */
export interface FileRule {
  maxBytes: number;
}

/** The route reads an upload form. The body is read before any transaction begins. */
export const AcceptsFile = (rule: FileRule) => SetMetadata(ACCEPTS_FILE, rule);

/**
 * Reads upload forms for the routes that accept a file. Runs before the idempotency interceptor: a slow sender must
 * not hold a database connection, and the record of an upload covers the bytes that were sent.
 */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const rule = this.reflector.get<FileRule | undefined>(ACCEPTS_FILE, context.getHandler());
    if (!rule) return next.handle();
    const Reader = FileInterceptor('file', {
      limits: { fileSize: rule.maxBytes, files: 1, fields: 10, fieldSize: 2_048, fieldNameSize: 50, parts: 12 },
      defParamCharset: 'utf8',
    });
    return new Reader().intercept(context, next);
  }
}
