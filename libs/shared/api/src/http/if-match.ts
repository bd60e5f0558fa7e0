import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { commonProblem } from '@congtac/shared-domain';
import type { Request } from 'express';

/** The version a change was made on, from `If-Match: "7"`; problem `common.precondition-required` (428) without it. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<Request>().header('if-match');
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header?.trim() ?? '');
  if (!match) throw commonProblem('common.precondition-required');
  return Number(match[1]);
});
