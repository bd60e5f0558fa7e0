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
    if (scope === 'UNIT') return;
    const holdsBranch = this.access.actor.grants.some(
      (grant) => grant.role === 'SYS_ADMIN' && grant.scope === 'SUBTREE' && this.tree.isWithin(unitId, grant.unitId),
    );
    if (!holdsBranch) throw commonProblem('common.forbidden');
  }
}
