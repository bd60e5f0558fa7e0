import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { commonProblem } from '@congtac/shared-domain';
import type { Request } from 'express';
import { Access } from './access';
import { Authorizer } from './authorizer';
import { requestContext } from './request-context';
import { ACCESS_RULE, type AccessRule } from './requires';

/** Default deny: finds out who asks, then lets the route's declared rule decide. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authorizer: Authorizer,
    private readonly access: Access,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (!rule) throw commonProblem('common.forbidden');
    const request = requestContext();
    if (request) request.principal = await this.authorizer.authenticate(context.switchToHttp().getRequest<Request>());
    if (rule.kind === 'public') return true;
    if (!request?.principal) throw commonProblem('common.unauthenticated');
    if (rule.kind === 'permission' && !this.access.holds(rule.code)) throw commonProblem('common.forbidden');
    return true;
  }
}
