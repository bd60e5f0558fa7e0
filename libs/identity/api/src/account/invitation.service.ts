import { Injectable } from '@nestjs/common';
import { ROLE_NAMES, type Role, notFound } from '@congtac/shared-domain';
import { Access, UnitOfWork } from '@congtac/shared-api';
import {
  type ActivationSlip,
  type CreateInvitation,
  foldLogin,
  identityProblem,
  isLogin,
} from '@congtac/identity-domain';
import { PersonWriter } from '@congtac/org-api';
import { AccountRepository } from './account.repository';
import { ActivationCodes } from './activation-codes';
import { GrantRules } from './grant-rules';

/** Invites people: person, account and first role in one transaction, and the one-time code to print. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: Access,
    private readonly rules: GrantRules,
    private readonly accounts: AccountRepository,
    private readonly people: PersonWriter,
    private readonly codes: ActivationCodes,
  ) {}

  /**
   * Invites one person. Problems: `identity.login-unfit`, `identity.login-taken`, `identity.person-from-source`,
   * `identity.person-has-account`.
   */
  invite(body: CreateInvitation): Promise<ActivationSlip> {
    this.access.require('identity.account.manage', body.unitId);
    this.rules.requireMayGrant(body.unitId, body.scope);
    return this.uow.run(async () => {
      return this.add(body);
    });
  }

  /** The same for a list, inside the caller's unit of work; the caller has checked the right for every unit. */
  async add(body: CreateInvitation): Promise<ActivationSlip> {
    const login = foldLogin(body.login);
    if (!isLogin(login)) throw identityProblem('identity.login-unfit');
    const { unitId } = body;
    const unitName = await this.accounts.unitName(unitId);
    if (unitName === undefined) throw notFound();
    const { personId, fullName } = await this.personOf(body);
    const accountId = await this.accounts.insert({ personId, unitId, login, displayName: fullName });
    await this.accounts.insertGrant(accountId, { role: body.role, unitId, scope: body.scope });
    const { code, expiresAt } = await this.codes.issue(accountId, unitId);
    const after = { login, role: body.role, scope: body.scope };
    await this.uow.audit({ action: 'account.invited', entity: 'account', entityId: accountId, unitId, after });
    await this.uow.emit({ type: 'identity.account-invited', unitId, payload: { accountId, unitId } });
    return {
      accountId,
      login,
      fullName,
      unitName,
      roleName: roleName(body.role),
      code,
      expiresAt: expiresAt.toISOString(),
    };
  }

  private async personOf(body: CreateInvitation): Promise<{ personId: string; fullName: string }> {
    if (!body.personId) {
      const { personId } = await this.people.add({
        unitId: body.unitId,
        fullName: body.fullName,
        titleVi: body.titleVi,
      });
      return { personId, fullName: body.fullName };
    }
    const person = await this.accounts.findPerson(body.personId);
    if (!person) throw notFound();
    this.access.require('org.person.manage', person.unit_id);
    if (person.source) throw identityProblem('identity.person-from-source');
    return { personId: body.personId, fullName: person.full_name };
  }
}

/** A role in words, for slips. */
export function roleName(role: Role): string {
  return ROLE_NAMES[role];
}
