import { type ProblemError, commonProblem } from '@congtac/shared-domain';

const known = new Map<string, () => ProblemError>();

/** Maps names of database constraints to the problems people read. Called once per context, beside its module. */
export function constraintProblems(map: Record<string, () => ProblemError>): void {
  for (const [name, make] of Object.entries(map)) known.set(name, make);
}

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';
const NOT_NULL_VIOLATION = '23502';
const BUSY_STATES = new Set(['57014', '55P03', '57P01', '57P02', '57P03', '53300', '40001', '40P01']);

/** A field that may be left out was sent as null, and its column takes none. */
const EMPTIED = 'Có mục bắt buộc đang để trống. Mời anh/chị tải lại trang, nhập đủ rồi gửi lại.';

/** What a database error says of itself. */
export interface DatabaseFault {
  code?: string;
  constraint?: string;
  message?: string;
}

/** The problem behind a database error, or undefined when the error is a fault of ours. */
export function problemOfDatabaseError(error: DatabaseFault): ProblemError | undefined {
  const mapped = error.constraint ? known.get(error.constraint) : undefined;
  if (mapped) return mapped();
  if (error.code === UNIQUE_VIOLATION) return commonProblem('common.duplicate');
  if (error.code === FOREIGN_KEY_VIOLATION) return commonProblem('common.not-found');
  if (error.code === NOT_NULL_VIOLATION) return commonProblem('common.malformed', { reason: EMPTIED });
  // The pool's own time limit has no code, only this text.
  const noConnection = error.message?.includes('timeout exceeded when trying to connect') ?? false;
  const connectionLost = error.code?.startsWith('08') || error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET';
  if (noConnection || connectionLost || BUSY_STATES.has(error.code ?? '')) return commonProblem('common.busy');
  return undefined;
}
