import { BusinessClock, UnitOfWork } from '@congtac/shared-api';
import type { GrantScope, Role } from '@congtac/shared-domain';
import { type BatchUnit, PersonWriter, UnitLoader } from '@congtac/org-api';
import type { TestApi } from '@congtac/testing';
import { AccountLoader } from '../src';

/** Password of every account that these tests make. */
export const PASSWORD = 'mot cau du dai de nho';

/** The answer of a refused request. */
export interface Problem {
  status: number;
  code: string;
  detail: string;
  params?: Record<string, unknown>;
}

/** Centre → two districts → a ward each; gives the unit ids by key. */
export async function arrangeTree(api: TestApi): Promise<Record<string, number>> {
  const unit = (key: string, name: string, parentKey: string | null, level: string): BatchUnit => ({
    key,
    name,
    parentKey,
    level,
    line: 'FRONT',
    kind: 'COMMITTEE',
  });
  const ids = await api.app
    .get(UnitOfWork)
    .asSystem('arrange', () =>
      api.app
        .get(UnitLoader, { strict: false })
        .addAll([
          unit('tw', 'Ủy ban Trung ương', null, 'CENTRAL'),
          unit('hm', 'Quận Hoàng Mai', 'tw', 'DISTRICT'),
          unit('bd', 'Quận Ba Đình', 'tw', 'DISTRICT'),
          unit('dk', 'Phường Đại Kim', 'hm', 'WARD'),
          unit('px', 'Phường Phúc Xá', 'bd', 'WARD'),
        ]),
    );
  return Object.fromEntries(ids);
}

/** An active account with the given roles and a post at the first unit. @returns account and person. */
export async function arrangeAccount(
  api: TestApi,
  login: string,
  ...grants: { role: Role; unitId: number; scope: GrantScope }[]
): Promise<{ accountId: string; personId: string; postId: string | null }> {
  const loader = api.app.get(AccountLoader, { strict: false });
  const passwordHash = await loader.hashPassword(PASSWORD);
  return api.app.get(UnitOfWork).asSystem('arrange', async () => {
    const person = { unitId: grants[0].unitId, fullName: login, titleVi: 'Chức vụ' };
    const { personId, postId } = await api.app.get(PersonWriter, { strict: false }).add(person);
    const sample = { personId, unitId: grants[0].unitId, login, displayName: login, passwordHash, grants };
    return { accountId: await loader.add(sample), personId, postId };
  });
}

/** Today of the committees' work in the test. */
export function businessToday(api: TestApi): string {
  return api.app.get(BusinessClock).today();
}
