import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';

/** What every stored thing answers with. */
export interface Stored {
  readonly id: string;
  readonly version: number;
}

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Calls of the API as one person: what has to be there before a journey's first screen. Refusals throw. */
export class Calls {
  constructor(
    private readonly requests: APIRequestContext,
    private readonly origin: string,
  ) {}

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T>(path: string, body: object = {}): Promise<T> {
    return this.send<T>('POST', path, body);
  }

  /** @param version what the caller has seen; 0 = there is nothing yet. */
  put<T>(path: string, body: object, version: number): Promise<T> {
    return this.send<T>('PUT', path, body, version);
  }

  /** @param version what the caller has seen. */
  patch<T>(path: string, body: object, version: number): Promise<T> {
    return this.send<T>('PATCH', path, body, version);
  }

  /** A step of a thing at the version seen: a POST with `If-Match`. */
  step<T>(path: string, body: object, version: number): Promise<T> {
    return this.send<T>('POST', path, body, version);
  }

  /** Puts a photo (PNG, 1 × 1) on a thing, as from a phone's camera. */
  async attachPhoto(ownerType: string, ownerId: string, name: string): Promise<void> {
    const headers = { origin: this.origin, 'idempotency-key': randomUUID() };
    const multipart = { ownerType, ownerId, file: { name, mimeType: 'image/png', buffer: dot } };
    const answer = await this.requests.post(`${this.origin}/api/v1/attachments`, { headers, multipart });
    if (!answer.ok()) throw new Error(`photo: ${answer.status()} ${await answer.text()}`);
  }

  private async send<T>(method: string, path: string, data?: object, version?: number): Promise<T> {
    const headers = {
      origin: this.origin,
      ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    };
    const answer = await this.requests.fetch(`${this.origin}/api/v1/${path}`, { method, headers, data });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }
}
