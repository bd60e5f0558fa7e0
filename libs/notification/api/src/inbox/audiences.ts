import { Injectable } from '@nestjs/common';
import type { Role } from '@congtac/shared-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';

/** Who works where today; needs a system transaction. */
@Injectable()
export class Audiences {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
  ) {}

  /** Active accounts that hold one of the roles at each unit. */
  async at(unitIds: readonly number[], roles: readonly Role[]): Promise<Map<number, string[]>> {
    if (unitIds.length === 0 || roles.length === 0) return new Map();
    const rows = await this.uow.query<{ unitId: number; accountIds: string[] }>(
      `select g.unit_id as "unitId", array_agg(distinct g.account_id) as "accountIds" from identity.v_role_grant g
       where g.unit_id = any($1::int[]) and g.role = any($2::text[]) and g.status = 'ACTIVE'
         and (g.valid_from is null or g.valid_from <= $3::date) and (g.valid_to is null or g.valid_to >= $3::date)
       group by g.unit_id`,
      [[...new Set(unitIds)], roles, this.clock.today()],
    );
    return new Map(rows.map(({ unitId, accountIds }) => [unitId, accountIds]));
  }

  /** Those of the accounts that may still sign in. */
  async active(accountIds: readonly string[]): Promise<string[]> {
    if (accountIds.length === 0) return [];
    const rows = await this.uow.query<{ accountId: string }>(
      `select account_id as "accountId" from identity.v_account where account_id = any($1::uuid[]) and status = 'ACTIVE'`,
      [accountIds],
    );
    return rows.map(({ accountId }) => accountId);
  }
}
