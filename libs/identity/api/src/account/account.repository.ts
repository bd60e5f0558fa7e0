import { Injectable } from '@nestjs/common';
import type { GrantScope, Role } from '@congtac/shared-domain';
import { BusinessClock, SystemClock, UnitOfWork, newId } from '@congtac/shared-api';
import type { AccountState, AddGrant, GrantView } from '@congtac/identity-domain';

/** An account with its roles. */
export interface AccountRow {
  account_id: string;
  person_id: string;
  unit_id: number;
  login: string;
  display_name: string;
  status: AccountState;
  demo: boolean;
  version: number;
  code_expires_at: string | null;
  grants: GrantView[];
}

/** A role as stored. */
export interface GrantRow {
  grant_id: string;
  account_id: string;
  role: Role;
  unit_id: number;
  scope: GrantScope;
  valid_from: string | null;
  valid_to: string | null;
  version: number;
}

/** A role that is in force or still to come, at whichever unit. */
export interface OpenGrant {
  account_id: string;
  unit_id: number;
  role: Role;
  scope: GrantScope;
}

/** An account to be stored. */
export interface NewAccount {
  personId: string;
  unitId: number;
  login: string;
  displayName: string;
  passwordHash?: string | null;
  demo?: boolean;
}

/** `$1` today, `$2` now. */
const ACCOUNT = `
  select a.account_id, a.person_id, a.unit_id, a.login, a.display_name, a.status, a.demo, a.version,
    (select c.expires_at from identity.activation_code c where c.account_id = a.account_id and c.used_at is null
       and c.cancelled_at is null and c.expires_at > $2) as code_expires_at,
    (select coalesce(jsonb_agg(jsonb_build_object('grantId', g.grant_id, 'role', g.role, 'unitId', g.unit_id,
         'unitName', u.name, 'scope', g.scope, 'validFrom', g.valid_from, 'validTo', g.valid_to,
         'delegatedFromId', g.delegated_from_id, 'version', g.version,
         'active', (g.valid_from is null or g.valid_from <= $1::date) and (g.valid_to is null or g.valid_to >= $1::date))
         order by g.grant_id), '[]')
       from identity.role_grant g join org.v_unit u on u.unit_id = g.unit_id where g.account_id = a.account_id) as grants
  from identity.account a
`;

/** SQL of accounts and roles. */
@Injectable()
export class AccountRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly business: BusinessClock,
    private readonly clock: SystemClock,
  ) {}

  /** Accounts managed by a unit or holding a role there. */
  ofUnit(unitId: number): Promise<AccountRow[]> {
    return this.uow.query<AccountRow>(
      `${ACCOUNT} where a.unit_id = $3
         or exists (select from identity.role_grant g where g.account_id = a.account_id and g.unit_id = $3)
       order by a.display_name, a.account_id limit 500`,
      [this.business.today(), this.clock.now(), unitId],
    );
  }

  /** One account in sight, or undefined. */
  find(accountId: string): Promise<AccountRow | undefined> {
    return this.uow.one<AccountRow>(`${ACCOUNT} where a.account_id = $3`, [
      this.business.today(),
      this.clock.now(),
      accountId,
    ]);
  }

  /** Stores an account: INVITED, or ACTIVE when it comes with a password. */
  async insert(account: NewAccount): Promise<string> {
    const accountId = newId();
    await this.uow.query(
      `insert into identity.account (account_id, person_id, unit_id, login, display_name, password_hash, status, demo)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        accountId,
        account.personId,
        account.unitId,
        account.login,
        account.displayName,
        account.passwordHash ?? null,
        account.passwordHash ? 'ACTIVE' : 'INVITED',
        account.demo ?? false,
      ],
    );
    return accountId;
  }

  /** Stores a role of an account. */
  async insertGrant(accountId: string, grant: AddGrant): Promise<string> {
    const grantId = newId();
    await this.uow.query(
      `insert into identity.role_grant (grant_id, account_id, role, unit_id, scope, valid_from, valid_to, delegated_from_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        grantId,
        accountId,
        grant.role,
        grant.unitId,
        grant.scope,
        grant.validFrom ?? null,
        grant.validTo ?? null,
        grant.delegatedFromId ?? null,
      ],
    );
    return grantId;
  }

  /** One role in sight, or undefined. */
  findGrant(grantId: string): Promise<GrantRow | undefined> {
    return this.uow.one<GrantRow>(
      `select grant_id, account_id, role, unit_id, scope, valid_from, valid_to, version
       from identity.role_grant where grant_id = $1`,
      [grantId],
    );
  }

  /** Every role of the accounts that is not over, also those out of the reader's sight. */
  openGrants(accountIds: string[]): Promise<OpenGrant[]> {
    return this.uow.query<OpenGrant>('select * from identity.open_grants($1::uuid[], $2::date)', [
      accountIds,
      this.business.today(),
    ]);
  }

  /** The role is over: its last day was yesterday, so that it does not count today. */
  async lastDayBefore(grant: GrantRow): Promise<{ validFrom: string | null; validTo: string }> {
    const row = await this.uow.one<{ valid_to: string }>('select ($1::date - 1)::date as valid_to', [
      this.business.today(),
    ]);
    const validTo = row?.valid_to ?? this.business.today();
    return { validFrom: grant.valid_from && grant.valid_from > validTo ? validTo : grant.valid_from, validTo };
  }

  /** The person's source text and unit, when the person is in sight. */
  findPerson(personId: string): Promise<{ unit_id: number; full_name: string; source: string | null } | undefined> {
    return this.uow.one('select unit_id, full_name, source from org.v_person where person_id = $1', [personId]);
  }

  /** Name of a unit. */
  async unitName(unitId: number): Promise<string | undefined> {
    const row = await this.uow.one<{ name: string }>('select name from org.v_unit where unit_id = $1', [unitId]);
    return row?.name;
  }
}
