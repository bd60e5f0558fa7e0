import { HttpErrorResponse } from '@angular/common/http';

/** One field of a request the API refused. `pointer` is a JSON pointer into the request body, e.g. `/tasks/0/title`. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** RFC 9457 body (`application/problem+json`) as the API writes it; titles and details are readable Vietnamese. */
export interface ProblemBody {
  readonly type?: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly code: string;
  readonly errors?: readonly FieldProblem[];
  /** Facts of the problem; a stale write (412) says who saved the newer version (`by`) and when (`at`, ISO UTC). */
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Why a request failed, in the words the screens distinguish. */
export const errorKinds = [
  'offline',
  'signed-out',
  'malformed',
  'forbidden',
  'not-found',
  'conflict',
  'stale',
  'rule',
  'precondition-required',
  'too-many',
  'server',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

/**
 * Every failed request reaches pages as this error, from promises and from `httpResource().error()` alike.
 * `title` and `detail` are Vietnamese sentences of the API ('' when the API gave none; the kit then uses its own words).
 * `code` is the problem code (`planning.target-below-assigned`) or a short transport code (`net.offline`, `http.502`).
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fields: readonly FieldProblem[];
  /** Stale writes (412): who saved the newer version. */
  readonly by: string | undefined;
  /** Stale writes (412): when it was saved, ISO UTC. */
  readonly at: string | undefined;
  /** Request id to tell to support. */
  readonly reference: string;

  constructor(
    readonly kind: ErrorKind,
    readonly status: number,
    body: Partial<ProblemBody> & { readonly code: string },
    reference = '',
  ) {
    super(body.title ?? body.code);
    this.code = body.code;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.fields = body.errors ?? [];
    this.by = textOf(body.params?.['by']);
    this.at = textOf(body.params?.['at']);
    this.reference = reference;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Turns anything thrown by HttpClient, or any other error, into an {@link AppError}. Idempotent. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (!(error instanceof HttpErrorResponse)) return new AppError('server', 0, { code: 'web.unexpected' });
  const reference = error.headers.get('x-request-id') ?? '';
  if (error.status === 0) return new AppError('offline', 0, { code: 'net.offline' }, reference);
  const body = readProblem(error.error);
  return new AppError(kindOf(error.status), error.status, body ?? { code: `http.${error.status}` }, reference);
}

const kindByStatus: Readonly<Record<number, ErrorKind>> = {
  400: 'malformed',
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'stale',
  422: 'rule',
  428: 'precondition-required',
  429: 'too-many',
  504: 'offline',
};

function kindOf(status: number): ErrorKind {
  return kindByStatus[status] ?? 'server';
}

function readProblem(body: unknown): ProblemBody | undefined {
  const parsed = typeof body === 'string' ? parseJson(body) : body;
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  return 'code' in parsed && typeof parsed.code === 'string' ? (parsed as ProblemBody) : undefined;
}

function parseJson(text: string): unknown {
  // Proxies answer with HTML: an unreadable body simply means "no problem body".
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
