import { Injectable } from '@nestjs/common';
import { UnitOfWork, currentActor } from '@congtac/shared-api';
import { UnitTree } from './tree/unit-tree';

/**
 * Opens the people and accounts of an administrator's branch to row-level security, for the transaction.
 * A SYS_ADMIN grant reaches no content, therefore it is kept apart from the ordinary scope.
 */
@Injectable()
export class AdminScope {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tree: UnitTree,
  ) {}

  /** Sets `app.admin` from the person's SYS_ADMIN grants; call it first inside the unit of work. */
  async enter(): Promise<void> {
    await this.uow.query(`select set_config('app.admin', $1, true)`, [this.reach()]);
  }

  private reach(): string {
    const ranges = currentActor()
      .grants.filter((grant) => grant.role === 'SYS_ADMIN')
      .flatMap((grant) => {
        const interval = this.tree.interval(grant.unitId);
        if (!interval) return [];
        return [`[${interval.lft},${grant.scope === 'SUBTREE' ? interval.rgt : interval.lft}]`];
      });
    return ranges.length ? `{${ranges.join(',')}}` : '';
  }
}
