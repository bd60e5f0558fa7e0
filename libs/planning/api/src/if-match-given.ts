import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { commonProblem } from '@congtac/shared-domain';
import type { Request } from 'express';

/**
 * The version a change was made on, from `If-Match: "7"`, or undefined without the header: for writes that older clients
 * make without it. Problem `common.precondition-required` (428) for a header that is no version.
 */
export const IfMatchGiven = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const header = context.switchToHttp().getRequest<Request>().header('if-match');
  if (header === undefined) return undefined;
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim());
  if (!match) throw commonProblem('common.precondition-required');
  return Number(match[1]);
});
