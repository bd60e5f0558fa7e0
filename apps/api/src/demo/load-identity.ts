import { hash } from '@node-rs/argon2';
import { newId } from '@congtac/shared-api';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts';
import type { DemoContext } from './demo-context';
import { insertRows } from './insert';

/** The sample accounts with one password for all, and what each may do. */
export async function loadIdentity(context: DemoContext): Promise<void> {
  const passwordHash = await hash(DEMO_PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const accounts = DEMO_ACCOUNTS.map((account) => ({
    account_id: context.id('account', account.login),
    person_id: context.id('person', account.login),
    unit_id: context.unitId(account.unit),
    login: account.login,
    display_name: account.displayName,
    password_hash: passwordHash,
    status: 'ACTIVE',
    demo: true,
  }));
  await insertRows(context.uow, 'identity.account', accounts);
  const grants = DEMO_ACCOUNTS.flatMap((account) =>
    account.grants.flatMap(({ role, scope }) =>
      unitsOf(context, account.unit, role).map((unitId) => ({
        grant_id: newId(),
        account_id: context.id('account', account.login),
        role,
        unit_id: unitId,
        scope,
      })),
    ),
  );
  await insertRows(context.uow, 'identity.role_grant', grants);
}

/** The system administrator manages every tree of the installation: one grant at each root. */
function unitsOf(context: DemoContext, unit: string, role: string): number[] {
  if (role !== 'SYS_ADMIN') return [context.unitId(unit)];
  return context.units.filter((u) => u.parentKey === null).map((u) => context.unitId(u.key));
}
