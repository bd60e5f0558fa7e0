import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { UnitRelation } from '@congtac/shared-domain';
import { type Authorizer, type Principal } from '@congtac/shared-api';
import { UnitTree } from '@congtac/org-api';
import type { Request } from 'express';
import { SessionCookie } from '../session/session-cookie';
import { SessionKeeper } from '../session/session-keeper';

/** Routes that start a session: who was signed in before in the same browser does not matter there. */
const ENTRANCES = new Set(['/api/v1/session', '/api/v1/activations']);

/**
 * The product's `Authorizer`: cookie → session → account → grants in force → today's tree.
 * The keeper needs the unit of work, which itself needs this class, so it is looked up at the first request.
 */
@Injectable()
export class IdentityAccess implements Authorizer {
  constructor(
    private readonly modules: ModuleRef,
    private readonly cookie: SessionCookie,
    private readonly tree: UnitTree,
  ) {}

  /** The person behind a request; undefined without a living session. */
  async authenticate(request: Request): Promise<Principal | undefined> {
    if (request.method === 'POST' && ENTRANCES.has(request.path)) return undefined;
    const token = this.cookie.read(request);
    return token === undefined ? undefined : this.modules.get(SessionKeeper, { strict: false }).principalOf(token);
  }

  /** The persons behind sessions that still live. */
  principalsOf(sessionIds: readonly string[]): Promise<Map<string, Principal>> {
    return this.modules.get(SessionKeeper, { strict: false }).living(sessionIds);
  }

  /** The person of an active account, without a session. */
  principalOfAccount(accountId: string): Promise<Principal | undefined> {
    return this.modules.get(SessionKeeper, { strict: false }).ofAccount(accountId);
  }

  /** Where `unitId` stands seen from `fromUnitId`, in today's tree. */
  relation(fromUnitId: number, unitId: number): UnitRelation {
    return this.tree.relation(fromUnitId, unitId);
  }
}
