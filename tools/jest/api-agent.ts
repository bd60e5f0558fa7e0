import { randomUUID } from 'node:crypto';

/** An answer of the API. `body` is the parsed JSON, the text of other kinds, undefined when empty. */
export interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

/** Options of one request. */
export interface RequestOptions {
  /** Sent as `If-Match`: the version that the change is based on. */
  version?: number;
  /** Sent as `Idempotency-Key`. */
  idempotencyKey?: string;
  headers?: Record<string, string>;
}

/** A browser's worth of client: keeps cookies and sends what a page of the same origin would send. */
export class ApiAgent {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  get<T>(path: string, options?: RequestOptions): Promise<Answer<T>> {
    return this.send<T>('GET', path, undefined, options);
  }

  /** Like the web, every POST carries a key of its own unless one is given. */
  post<T>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<T>> {
    return this.send<T>('POST', path, body, { idempotencyKey: randomUUID(), ...options });
  }

  put<T>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<T>> {
    return this.send<T>('PUT', path, body, options);
  }

  patch<T>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<T>> {
    return this.send<T>('PATCH', path, body, options);
  }

  del<T>(path: string, options?: RequestOptions): Promise<Answer<T>> {
    return this.send<T>('DELETE', path, undefined, options);
  }

  /** Sends files and fields as an upload form. */
  upload<T>(path: string, form: FormData, options?: RequestOptions): Promise<Answer<T>> {
    return this.send<T>('POST', path, form, options);
  }

  /** The raw response, for streams and downloads. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('origin', this.url);
    headers.set('sec-fetch-site', 'same-origin');
    const jar = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (jar) headers.set('cookie', jar);
    const response = await fetch(new URL(path, this.url), { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private async send<T>(method: string, path: string, body: unknown, options: RequestOptions = {}): Promise<Answer<T>> {
    const headers: Record<string, string> = { accept: 'application/json', ...options.headers };
    if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
    if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey;
    const json = body !== undefined && !(body instanceof FormData);
    if (json) headers['content-type'] ??= 'application/json';
    const payload = json ? JSON.stringify(body) : (body as FormData | undefined);
    const response = await this.fetch(path, { method, headers, body: payload });
    return { status: response.status, headers: response.headers, body: (await parse(response)) as T };
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', ...value] = pair.split('=');
    const gone = attributes.some((part) => /^\s*max-age=0$/i.test(part) || /^\s*expires=Thu, 01 Jan 1970/i.test(part));
    if (gone) this.cookies.delete(name.trim());
    else this.cookies.set(name.trim(), value.join('='));
  }
}

async function parse(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return undefined;
  return /\bjson\b/.test(response.headers.get('content-type') ?? '') ? (JSON.parse(text) as unknown) : text;
}
