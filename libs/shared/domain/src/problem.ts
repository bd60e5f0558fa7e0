/** Kinds of failure and the HTTP status each one answers with (RFC 9457). */
export const PROBLEM_STATUS = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  'unsupported-media': 415,
  rule: 422,
  'precondition-required': 428,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
} as const;

/** Kind of a problem: what went wrong in terms of the protocol. */
export type ProblemKind = keyof typeof PROBLEM_STATUS;

/** One field-level complaint; `pointer` is a JSON pointer into the request body, e.g. `/tasks/0/title`. */
export interface FieldError {
  pointer: string;
  code: string;
  detail: string;
}

/** Facts handed to a problem's detail text; they are also sent to the client as extension members. */
export type ProblemParams = Record<string, unknown>;

/** The JSON body of every failed answer (`application/problem+json`). */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  code: string;
  requestId?: string;
  errors?: FieldError[];
  params?: ProblemParams;
}

/** Definition of a problem: its kind, its Vietnamese title and what to do about it. */
export interface ProblemDefinition {
  kind: ProblemKind;
  title: string;
  detail: string | ((params: ProblemParams) => string);
}

/** The only error that domain code and services throw on purpose. */
export class ProblemError extends Error {
  constructor(
    readonly code: string,
    readonly definition: ProblemDefinition,
    readonly params: ProblemParams = {},
    readonly errors: FieldError[] = [],
  ) {
    super(`${code}: ${detailOf(definition, params)}`);
    this.name = 'ProblemError';
  }

  /** HTTP status of this problem. */
  get status(): number {
    return PROBLEM_STATUS[this.definition.kind];
  }

  /** Readable Vietnamese sentence: what is wrong and what to do. */
  get detail(): string {
    return detailOf(this.definition, this.params);
  }
}

const registry = new Map<string, ProblemDefinition>();

/**
 * Declares a context's problems once and gives the function that makes them.
 * @param definitions code (`context.reason`) → definition; a code may be declared only once in the whole program.
 * @returns `(code, params?, errors?) => ProblemError`, to be thrown.
 */
export function defineProblems<const D extends Record<string, ProblemDefinition>>(definitions: D) {
  for (const [code, definition] of Object.entries(definitions)) {
    if (registry.has(code)) throw new Error(`problem code declared twice: ${code}`);
    registry.set(code, definition);
  }
  return (code: keyof D & string, params: ProblemParams = {}, errors: FieldError[] = []): ProblemError =>
    new ProblemError(code, definitions[code] as ProblemDefinition, params, errors);
}

/** Every declared problem, for the reference page and the uniqueness test. */
export function allProblems(): ReadonlyMap<string, ProblemDefinition> {
  return registry;
}

function detailOf(definition: ProblemDefinition, params: ProblemParams): string {
  return typeof definition.detail === 'string' ? definition.detail : definition.detail(params);
}
