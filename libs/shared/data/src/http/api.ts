import { HttpClient, HttpContext, HttpContextToken, HttpHeaders } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** Key of one user intention; the interceptor sends it as `Idempotency-Key`, also when the request is replayed. */
export const IDEMPOTENCY_KEY = new HttpContextToken<string>(() => '');

/** Requests that must not open the "session ended" dialog on 401 (signing in itself, the first look at the session). */
export const NO_SESSION_DIALOG = new HttpContextToken<boolean>(() => false);

/** Header for PUT/PATCH/DELETE: the version the user saw, as a strong ETag. Missing → 428, stale → 412. */
export function ifMatch(version: number): HttpHeaders {
  return new HttpHeaders({ 'If-Match': `"${version}"` });
}

/** How a POST is sent. */
export interface PostOptions {
  /** Give the same key again when the *same* user intention is retried later (e.g. from an outbox). Default: a new uuid. */
  readonly idempotencyKey?: string;
  /** Version the user saw, for POSTs that act on an existing thing (move, close, disable); sent as If-Match. */
  readonly version?: number;
}

/**
 * Writes of the context clients. Each method resolves with the parsed body (the new view) and rejects with `AppError`.
 * Reads are `httpResource` in the client. Only clients know URLs; pages and stores never use this class directly.
 */
@Service()
export class Api {
  private readonly http = inject(HttpClient);

  /** POST that creates or sends; carries an Idempotency-Key, so a replay makes no second row. */
  post<T>(url: string, body: unknown = {}, options: PostOptions = {}): Promise<T> {
    const context = new HttpContext().set(IDEMPOTENCY_KEY, options.idempotencyKey ?? newKey());
    const headers = options.version === undefined ? undefined : ifMatch(options.version);
    return firstValueFrom(this.http.post<T>(url, body, { context, headers }));
  }

  /** PUT with If-Match. Rejects with kind `stale` (412) when somebody saved a newer version (`by`, `at`). */
  put<T>(url: string, version: number, body: unknown = {}): Promise<T> {
    return firstValueFrom(this.http.put<T>(url, body, { headers: ifMatch(version) }));
  }

  /** PATCH with If-Match; see {@link Api.put}. */
  patch<T>(url: string, version: number, body: unknown): Promise<T> {
    return firstValueFrom(this.http.patch<T>(url, body, { headers: ifMatch(version) }));
  }

  /** DELETE with If-Match; see {@link Api.put}. */
  delete<T = void>(url: string, version: number): Promise<T> {
    return firstValueFrom(this.http.delete<T>(url, { headers: ifMatch(version) }));
  }

  /** One GET as a promise, for autocomplete and commands; pages that show data use `httpResource`. */
  get<T>(url: string, params: Readonly<Record<string, string | number | boolean>> = {}): Promise<T> {
    return firstValueFrom(this.http.get<T>(url, { params }));
  }

  /** Sends one file as `multipart/form-data` (field `file`) plus text fields; resolves with the stored thing's view. */
  upload<T>(url: string, file: Blob, name: string, fields: Readonly<Record<string, string>> = {}): Promise<T> {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.append(key, value);
    form.append('file', file, name);
    return this.post<T>(url, form);
  }

  /** Downloads a file made by the server (DOCX, CSV) and hands it to the browser under `fallbackName`. */
  async download(url: string, fallbackName: string): Promise<void> {
    const response = await firstValueFrom(this.http.get(url, { observe: 'response', responseType: 'blob' }));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(response.body ?? new Blob());
    link.download = fileName(response.headers.get('content-disposition')) ?? fallbackName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}

/** A new random key (UUID v4); also on plain-http origins where `crypto.randomUUID` does not exist. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function fileName(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1];
}
