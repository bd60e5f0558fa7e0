import { randomUUID } from 'node:crypto';
import { hashSync } from '@node-rs/argon2';
import type { Role } from '@congtac/shared-domain';
import type { ApiAgent, TestApi } from '@congtac/testing';

const PASSWORD = 'mot cau du dai de nho';
const HASH = hashSync(PASSWORD, { memoryCost: 8, timeCost: 1 });

/** Body of a refused request. */
export interface Problem {
  code: string;
  detail: string;
}

/** Adds a unit; the caller rebuilds the tree. */
export async function addUnit(api: TestApi, name: string, level: string, parentId: number | null): Promise<number> {
  const { rows } = await api.owner.query<{ unit_id: number }>(
    `insert into org.unit (name, line, level, kind, parent_id) values ($1, 'FRONT', $2, 'COMMITTEE', $3)
     returning unit_id`,
    [name, level, parentId],
  );
  const unitId = rows[0].unit_id;
  await api.owner.query('insert into org.unit_placement (unit_id, parent_id) values ($1, $2)', [unitId, parentId]);
  return unitId;
}

/** An active account with one role at a unit, signed in. */
export async function signIn(
  api: TestApi,
  role: Role,
  unitId: number,
  scope: 'UNIT' | 'SUBTREE' = 'UNIT',
): Promise<ApiAgent> {
  const [personId, accountId] = [randomUUID(), randomUUID()];
  const login = `nguoi.${personId.slice(0, 8)}`;
  await api.owner.query('insert into org.person (person_id, unit_id, full_name) values ($1, $2, $3)', [
    personId,
    unitId,
    login,
  ]);
  await api.owner.query(
    `insert into identity.account (account_id, person_id, unit_id, login, display_name, password_hash, status)
     values ($1, $2, $3, $4, $4, $5, 'ACTIVE')`,
    [accountId, personId, unitId, login, HASH],
  );
  await api.owner.query(
    'insert into identity.role_grant (grant_id, account_id, role, unit_id, scope) values ($1, $2, $3, $4, $5)',
    [randomUUID(), accountId, role, unitId, scope],
  );
  return api.agent(login, PASSWORD);
}

/** The body of an answer that must have succeeded. */
export async function ok<T>(answer: Promise<{ status: number; body: unknown }>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body as T;
}
