import { randomUUID } from 'node:crypto';
import { hashSync } from '@node-rs/argon2';
import type { ApiAgent, TestApi } from '@congtac/testing';

const PASSWORD = 'mot cau du dai de nho';
const HASH = hashSync(PASSWORD, { memoryCost: 8, timeCost: 1 });

/** Somebody with an account, signed in. */
export interface Someone {
  agent: ApiAgent;
  accountId: string;
  login: string;
}

/** A committee without a parent; call `rebuildTree` when all are there. */
export async function aUnit(api: TestApi, name: string, level = 'WARD'): Promise<number> {
  const { rows } = await api.owner.query<{ unit_id: number }>(
    `insert into org.unit (name, line, level, kind) values ($1, 'FRONT', $2, 'COMMITTEE') returning unit_id`,
    [name, level],
  );
  await api.owner.query('insert into org.unit_placement (unit_id) values ($1)', [rows[0].unit_id]);
  return rows[0].unit_id;
}

/** Makes the units of `aUnit` count. */
export async function rebuildTree(api: TestApi): Promise<void> {
  await api.owner.query('select org.rebuild_tree()');
}

/** A person with one role at one unit. */
export async function aPerson(api: TestApi, role: string, unitId: number): Promise<Someone> {
  const [personId, accountId] = [randomUUID(), randomUUID()];
  const login = `nguoi.${personId.slice(0, 8)}`;
  await api.owner.query('insert into org.person (person_id, unit_id, full_name) values ($1, $2, $3)', [
    ...[personId, unitId, login],
  ]);
  await api.owner.query(
    `insert into identity.account (account_id, person_id, unit_id, login, display_name, password_hash, status)
     values ($1, $2, $3, $4, $4, $5, 'ACTIVE')`,
    [accountId, personId, unitId, login, HASH],
  );
  await api.owner.query(
    `insert into identity.role_grant (grant_id, account_id, role, unit_id, scope) values ($1, $2, $3, $4, 'UNIT')`,
    [randomUUID(), accountId, role, unitId],
  );
  return { agent: await api.agent(login, PASSWORD), accountId, login };
}
