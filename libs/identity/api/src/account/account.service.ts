import { Injectable } from '@nestjs/common';
import { Access, UnitOfWork, guardedUpdate } from '@congtac/shared-api';
import { ROLE_NAMES, notFound } from '@congtac/shared-domain';
import {
  type AccountView,
  type ActivationSlip,
  type AddGrant,
  type DisableAccount,
  type EndGrant,
  identityProblem,
} from '@congtac/identity-domain';
import { AccountEffects } from './account-effects';
import { AccountRepository, type AccountRow, type OpenGrant } from './account.repository';
import { ActivationCodes } from './activation-codes';
import { GrantRules } from './grant-rules';

/** Accounts of a unit: list, disable, new code, roles. Nothing is deleted. */
@Injectable()
export class AccountService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly rules: GrantRules,
    private readonly accounts: AccountRepository,
    private readonly codes: ActivationCodes,
    private readonly effects: AccountEffects,
  ) {}

  /** Accounts managed by a unit or holding a role there. */
  list(unitId: number): Promise<{ items: AccountView[]; total: number }> {
    this.access.require('identity.account.manage', unitId);
    return this.uow.read(async () => {
      const rows = await this.accounts.ofUnit(unitId);
      const grants = Map.groupBy(
        await this.accounts.openGrants(rows.map((row) => row.account_id)),
        (g) => g.account_id,
      );
      const items = rows.map((row) => this.toView(row, grants.get(row.account_id) ?? []));
      return { items, total: items.length };
    });
  }

  /** One account. */
  view(accountId: string): Promise<AccountView> {
    return this.uow.read(async () => {
      return this.viewOf(accountId);
    });
  }

  /**
   * Disables an account; all its sessions end with the commit. Problems: `common.stale`, `identity.account-state`,
   * `identity.account-elsewhere`.
   */
  disable(accountId: string, body: DisableAccount, version: number): Promise<AccountView> {
    return this.uow.run(async () => {
      const account = await this.managed(accountId);
      this.refuseSelf(accountId);
      await this.requireWhole(accountId);
      if (account.status === 'DISABLED') throw identityProblem('identity.account-state');
      await this.effects.disable(account, version, body.reason);
      return this.viewOf(accountId);
    });
  }

  /**
   * A new one-time code: for an invitation that was lost, a forgotten password (the old one works until the code is
   * used), or to bring a disabled account back. Problems: `identity.cannot-change-self`, `identity.account-elsewhere`.
   */
  renewCode(accountId: string): Promise<ActivationSlip> {
    return this.uow.run(async () => {
      const account = await this.managed(accountId);
      this.refuseSelf(accountId);
      await this.requireWhole(accountId);
      if (account.status === 'DISABLED')
        await guardedUpdate(this.uow, {
          table: 'identity.account',
          key: { account_id: accountId },
          version: account.version,
          set: { status: 'INVITED', password_hash: null },
        });
      const { code, expiresAt } = await this.codes.issue(accountId, account.unit_id);
      const { unit_id: unitId } = account;
      await this.uow.audit({ action: 'account.code-issued', entity: 'account', entityId: accountId, unitId });
      const role = account.grants.find((grant) => grant.active)?.role;
      return {
        accountId,
        login: account.login,
        fullName: account.display_name,
        unitName: (await this.accounts.unitName(unitId)) ?? '',
        roleName: role ? ROLE_NAMES[role] : '',
        code,
        expiresAt: expiresAt.toISOString(),
      };
    });
  }

  /** Gives a role. Problems: `identity.grant-exists`, `identity.cannot-change-self`, `identity.account-elsewhere`. */
  addGrant(accountId: string, body: AddGrant): Promise<AccountView> {
    this.rules.requireMayGrant(body.unitId, body.scope);
    return this.uow.run(async () => {
      const account = await this.managed(accountId);
      this.refuseSelf(accountId);
      await this.requireWhole(accountId);
      const same = account.grants.some(
        (g) => g.active && g.role === body.role && g.unitId === body.unitId && g.scope === body.scope,
      );
      if (same) throw identityProblem('identity.grant-exists');
      const grantId = await this.accounts.insertGrant(accountId, body);
      const { unitId } = body;
      const after = { accountId, ...body };
      await this.uow.audit({ action: 'grant.added', entity: 'role_grant', entityId: grantId, unitId, after });
      await this.uow.emit({ type: 'identity.grant-added', unitId, payload: { accountId, grantId } });
      return this.viewOf(accountId);
    });
  }

  /** Ends a role at once; an account without any role left is disabled. Problems: `identity.grant-ended`, `common.stale`. */
  endGrant(grantId: string, body: EndGrant, version: number): Promise<AccountView> {
    return this.uow.run(async () => {
      const grant = await this.accounts.findGrant(grantId);
      if (!grant) throw notFound();
      this.access.require('identity.grant.manage', grant.unit_id);
      this.refuseSelf(grant.account_id);
      const account = await this.managed(grant.account_id);
      if (!account.grants.some((g) => g.grantId === grantId && g.active)) throw identityProblem('identity.grant-ended');
      await this.effects.endGrant(grant, version, body.reason);
      const after = await this.managed(grant.account_id);
      const left = await this.accounts.openGrants([grant.account_id]);
      if (left.length === 0 && after.status !== 'DISABLED')
        await this.effects.disable(after, after.version, 'Không còn vai trò nào');
      return this.viewOf(grant.account_id);
    });
  }

  private async managed(accountId: string): Promise<AccountRow> {
    const account = await this.accounts.find(accountId);
    if (!account) throw notFound();
    this.access.require('identity.account.manage', account.unit_id);
    return account;
  }

  /** Passes when every role of the account lies with the person, also the roles that are out of their sight. */
  private async requireWhole(accountId: string): Promise<void> {
    if (!this.rules.mayTake(await this.accounts.openGrants([accountId])))
      throw identityProblem('identity.account-elsewhere');
  }

  private async viewOf(accountId: string): Promise<AccountView> {
    return this.toView(await this.managed(accountId), await this.accounts.openGrants([accountId]));
  }

  private refuseSelf(accountId: string): void {
    if (this.access.actor.accountId === accountId) throw identityProblem('identity.cannot-change-self');
  }

  private toView(row: AccountRow, openGrants: OpenGrant[]): AccountView {
    const closed = this.access.actor.accountId === row.account_id || !this.rules.mayTake(openGrants);
    return {
      accountId: row.account_id,
      personId: row.person_id,
      login: row.login,
      displayName: row.display_name,
      unitId: row.unit_id,
      status: row.status,
      demo: row.demo,
      codeExpiresAt: row.code_expires_at ? new Date(row.code_expires_at).toISOString() : null,
      grants: row.grants,
      version: row.version,
      allowed: closed ? [] : row.status === 'DISABLED' ? ['renew-code'] : ['disable', 'renew-code', 'add-grant'],
    };
  }
}
