import { Injectable } from '@nestjs/common';
import { UnitOfWork, guardedUpdate } from '@congtac/shared-api';
import { SessionRepository } from '../session/session.repository';
import { AccountRepository, type AccountRow, type GrantRow } from './account.repository';
import { ActivationCodes } from './activation-codes';

/** What ending things writes: the row, the sessions, the codes, the trail and the event, in the open transaction. */
@Injectable()
export class AccountEffects {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly codes: ActivationCodes,
  ) {}

  /** The account stops working now. */
  async disable(account: AccountRow, version: number, reason: string): Promise<void> {
    const { account_id: accountId, unit_id: unitId } = account;
    await guardedUpdate(this.uow, {
      table: 'identity.account',
      key: { account_id: accountId },
      version,
      set: { status: 'DISABLED' },
    });
    await this.sessions.endAll(accountId);
    await this.codes.cancel(accountId);
    await this.uow.audit({ action: 'account.disabled', entity: 'account', entityId: accountId, unitId, reason });
    await this.uow.emit({ type: 'identity.account-disabled', unitId, payload: { accountId } });
  }

  /** The role stops counting today. */
  async endGrant(grant: GrantRow, version: number, reason: string): Promise<void> {
    const { validFrom, validTo } = await this.accounts.lastDayBefore(grant);
    await guardedUpdate(this.uow, {
      table: 'identity.role_grant',
      key: { grant_id: grant.grant_id },
      version,
      set: { valid_from: validFrom, valid_to: validTo },
    });
    await this.uow.audit({
      action: 'grant.ended',
      entity: 'role_grant',
      entityId: grant.grant_id,
      unitId: grant.unit_id,
      before: { role: grant.role, scope: grant.scope },
      reason,
    });
    await this.uow.emit({
      type: 'identity.grant-ended',
      unitId: grant.unit_id,
      payload: { accountId: grant.account_id, grantId: grant.grant_id },
    });
  }
}
