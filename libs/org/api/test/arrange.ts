import { randomUUID } from 'node:crypto';
import { hashSync } from '@node-rs/argon2';
import type { ApiAgent, TestApi } from '@congtac/testing';
import { type BatchUnit, UnitLoader } from '../src';
import { UnitOfWork } from '@congtac/shared-api';

/** Password of every account that these tests make. */
export const PASSWORD = 'mot cau du dai de nho';
const HASH = hashSync(PASSWORD, { memoryCost: 8, timeCost: 1 });

/** A unit of a test tree: a Front committee unless told otherwise. */
export function unit(key: string, name: string, parentKey: string | null, more: Partial<BatchUnit> = {}): BatchUnit {
  return { key, name, parentKey, line: 'FRONT', level: 'WARD', kind: 'COMMITTEE', ...more };
}

/** Centre → Hà Nội → two districts → wards; gives the unit ids by key. */
export async function arrangeTree(api: TestApi): Promise<Record<string, number>> {
  const ids = await api.app
    .get(UnitOfWork)
    .asSystem('arrange', () =>
      api.app
        .get(UnitLoader, { strict: false })
        .addAll([
          unit('tw', 'Ủy ban Trung ương', null, { level: 'CENTRAL' }),
          unit('hn', 'Thành phố Hà Nội', 'tw', { level: 'PROVINCE' }),
          unit('hm', 'Quận Hoàng Mai', 'hn', { level: 'DISTRICT' }),
          unit('bd', 'Quận Ba Đình', 'hn', { level: 'DISTRICT' }),
          unit('dk', 'Phường Đại Kim', 'hm'),
          unit('tl', 'Phường Tương Mai', 'hm'),
          unit('px', 'Phường Phúc Xá', 'bd'),
          unit('kp', 'Khối phố Đường Láng', 'dk', { level: 'AREA', kind: 'FRONT_WORK_BOARD' }),
          unit('duong', 'Xã Duong Dong', 'hn'),
          unit('duongx', 'Xã Dương Xá', 'hn'),
        ]),
    );
  return Object.fromEntries(ids);
}

/** An active account with one role, signed in. */
export async function signInAs(
  api: TestApi,
  login: string,
  grant: { role: string; unitId: number; scope: string },
): Promise<ApiAgent> {
  const [personId, accountId] = [randomUUID(), randomUUID()];
  await api.owner.query('insert into org.person (person_id, unit_id, full_name, phone) values ($1, $2, $3, $4)', [
    personId,
    grant.unitId,
    login,
    '0900000000',
  ]);
  await api.owner.query(
    `insert into identity.account (account_id, person_id, unit_id, login, display_name, password_hash, status, demo)
     values ($1, $2, $3, $4, $4, $5, 'ACTIVE', true)`,
    [accountId, personId, grant.unitId, login, HASH],
  );
  await api.owner.query(
    'insert into identity.role_grant (grant_id, account_id, role, unit_id, scope) values ($1, $2, $3, $4, $5)',
    [randomUUID(), accountId, grant.role, grant.unitId, grant.scope],
  );
  return api.agent(login, PASSWORD);
}
