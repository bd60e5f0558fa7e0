import { Injectable } from '@nestjs/common';
import { ROLE_NAMES } from '@congtac/shared-domain';
import { UnitOfWork } from '@congtac/shared-api';
import { type ActivationSlip, foldLogin, identityProblem, isLogin } from '@congtac/identity-domain';
import { PersonWriter, UnitLoader } from '@congtac/org-api';
import { AccountRepository } from './account.repository';
import { ActivationCodes } from './activation-codes';

/** Name of the unit an empty installation starts with; the administrator renames it. */
const FIRST_UNIT_NAME = 'Đơn vị gốc';

/** Who the first administrator is. */
export interface FirstAdministratorWish {
  login: string;
  fullName: string;
  /** Name of the top unit when the register is still empty. */
  unitName?: string;
}

/**
 * First-run set-up, called from the command line only: a fresh installation has no account and no other way in.
 * The administrator gets every parentless unit with its branch; an empty register gets one top unit first.
 */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly people: PersonWriter,
    private readonly units: UnitLoader,
    private readonly codes: ActivationCodes,
  ) {}

  /**
   * @returns the slip with the one-time code, to be shown once.
   * Problems: `identity.administrator-exists`, `identity.login-unfit`, `identity.login-taken`.
   */
  create(wish: FirstAdministratorWish): Promise<ActivationSlip> {
    const login = foldLogin(wish.login);
    if (!isLogin(login)) throw identityProblem('identity.login-unfit');
    return this.uow.asSystem('first administrator', async () => {
      await this.uow.query(`select pg_advisory_xact_lock(hashtext('identity.first-administrator'))`);
      if (await this.hasAdministrator()) throw identityProblem('identity.administrator-exists');
      const roots = await this.roots(wish.unitName ?? FIRST_UNIT_NAME);
      const { fullName } = wish;
      const unitId = roots[0].unit_id;
      const { personId } = await this.people.add({ unitId, fullName, titleVi: ROLE_NAMES.SYS_ADMIN });
      const accountId = await this.accounts.insert({ personId, unitId, login, displayName: fullName });
      for (const root of roots)
        await this.accounts.insertGrant(accountId, { role: 'SYS_ADMIN', unitId: root.unit_id, scope: 'SUBTREE' });
      const { code, expiresAt } = await this.codes.issue(accountId, unitId);
      await this.uow.audit({ action: 'account.first-administrator', entity: 'account', entityId: accountId, unitId });
      return {
        accountId,
        login,
        fullName,
        unitName: roots[0].name,
        roleName: ROLE_NAMES.SYS_ADMIN,
        code,
        expiresAt: expiresAt.toISOString(),
      };
    });
  }

  private async hasAdministrator(): Promise<boolean> {
    const row = await this.uow.one<{ found: boolean }>(
      `select exists (select from identity.role_grant g join identity.account a on a.account_id = g.account_id
         where g.role = 'SYS_ADMIN' and a.status <> 'DISABLED') as found`,
    );
    return row?.found ?? false;
  }

  private async roots(name: string): Promise<{ unit_id: number; name: string }[]> {
    const roots = await this.uow.query<{ unit_id: number; name: string }>(
      'select unit_id, name from org.v_unit where parent_id is null order by unit_id',
    );
    if (roots.length > 0) return roots;
    const ids = await this.units.addAll([
      { key: 'root', name, line: 'FRONT', level: 'CENTRAL', kind: 'COMMITTEE', parentId: null },
    ]);
    return [...ids.values()].map((unit_id) => ({ unit_id, name }));
  }
}
