import { Injectable } from '@nestjs/common';
import { type GrantScope, commonProblem } from '@congtac/shared-domain';
import { Access } from '@congtac/shared-api';
import { UnitTree } from '@congtac/org-api';

/** Nobody gives what they lack: a role reaching a branch is given only by an administrator of that whole branch. */
@Injectable()
export class GrantRules {
  constructor(
    private readonly access: Access,
    private readonly tree: UnitTree,
  ) {}

  /** Passes, or throws `common.not-found` (out of sight) or `common.forbidden`. */
  requireMayGrant(unitId: number, scope: GrantScope): void {
    this.access.require('identity.grant.manage', unitId);
    if (scope === 'SUBTREE' && !this.holdsBranch(unitId)) throw commonProblem('common.forbidden');
  }

  /**
   * True when the person administers every unit where an account holds a role, with the whole branch of a role that
   * reaches one: only then may they touch the account, because whoever resets a password takes all its roles over.
   */
  mayTake(grants: readonly { unit_id: number; scope: GrantScope }[]): boolean {
    return grants.every(
      ({ unit_id: unitId, scope }) =>
        this.access.can('identity.account.manage', unitId) && (scope === 'UNIT' || this.holdsBranch(unitId)),
    );
  }

  private holdsBranch(unitId: number): boolean {
    return this.access.actor.grants.some(
      (grant) => grant.role === 'SYS_ADMIN' && grant.scope === 'SUBTREE' && this.tree.isWithin(unitId, grant.unitId),
    );
  }
}
