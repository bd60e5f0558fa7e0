import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { type ProblemBody, ProblemError, commonProblem } from '@congtac/shared-domain';
import type { Request, Response } from 'express';
import { QueryFailedError } from 'typeorm';
import { requestContext } from '../access/request-context';
import { type DatabaseFault, problemOfDatabaseError } from '../db/constraint-problems';

/** Turns every failure into `application/problem+json` with a Vietnamese title and what to do. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const problem = problemOf(error);
    // A request the database found malformed got past the checks of its fields: somebody should see that too.
    if (problem.status >= 500 || (error instanceof QueryFailedError && problem.definition.kind === 'malformed'))
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (response.headersSent) {
      response.end();
      return;
    }
    if (problem.definition.kind === 'unavailable') response.setHeader('Retry-After', '5');
    if (problem.definition.kind === 'too-many')
      response.setHeader('Retry-After', String(problem.params['retryAfter'] ?? 60));
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(bodyOf(problem, http.getRequest<Request>())));
  }
}

function bodyOf(problem: ProblemError, request: Request): ProblemBody {
  const hasParams = Object.keys(problem.params).length > 0;
  return {
    type: `/api/problems/${problem.code}`,
    title: problem.definition.title,
    status: problem.status,
    detail: problem.detail,
    instance: request.path,
    code: problem.code,
    requestId: requestContext()?.requestId,
    ...(problem.errors.length ? { errors: problem.errors } : {}),
    ...(hasParams ? { params: problem.params } : {}),
  };
}

/** The problem behind any thrown value; what nobody foresaw becomes `common.internal`, without its text. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof QueryFailedError)
    return problemOfDatabaseError(error.driverError as object) ?? commonProblem('common.internal');
  if (error instanceof HttpException) return problemOfStatus(error.getStatus());
  const { status, ...fault } = faultOf(error);
  if (typeof status === 'number') return problemOfStatus(status);
  return problemOfDatabaseError(fault) ?? commonProblem('common.internal');
}

function faultOf(error: unknown): DatabaseFault & { status?: number } {
  const { status, code, message } = (error ?? {}) as DatabaseFault & { status?: number };
  return { status, code, message };
}

function problemOfStatus(status: number): ProblemError {
  if (status === 404) return commonProblem('common.not-found');
  if (status === 401) return commonProblem('common.unauthenticated');
  if (status === 403) return commonProblem('common.forbidden');
  if (status === 413) return commonProblem('common.too-large');
  if (status === 415) return commonProblem('common.unsupported-media');
  if (status === 429) return commonProblem('common.too-many');
  if (status >= 400 && status < 500)
    return commonProblem('common.malformed', {
      reason: 'Nội dung gửi lên không đọc được. Mời anh/chị tải lại trang rồi thử lại.',
    });
  return commonProblem('common.internal');
}
