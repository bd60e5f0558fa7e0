import type { AccountLoader } from '@congtac/identity-api';
import { DEMO_ACCOUNTS } from './demo-accounts';
import type { DemoContext } from './demo-context';

/**
 * The sample accounts and what each may do.
 * @param passwordHash stored form of the one password they share.
 */
export async function loadIdentity(context: DemoContext, accounts: AccountLoader, passwordHash: string): Promise<void> {
  for (const { login, displayName, unit, grants } of DEMO_ACCOUNTS) {
    const accountId = await accounts.add({
      personId: context.id('person', login),
      unitId: context.unitId(unit),
      login,
      displayName,
      passwordHash,
      grants: grants.flatMap(({ role, scope }) =>
        unitsOf(context, unit, role).map((unitId) => ({ role, scope, unitId })),
      ),
    });
    context.remember('account', login, accountId);
  }
}

/** The system administrator manages every tree of the installation: one grant at each root. */
function unitsOf(context: DemoContext, unit: string, role: string): number[] {
  if (role !== 'SYS_ADMIN') return [context.unitId(unit)];
  return context.units.filter((u) => u.parentKey === null).map((u) => context.unitId(u.key));
}
