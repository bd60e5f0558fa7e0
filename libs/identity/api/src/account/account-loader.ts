import { Injectable } from '@nestjs/common';
import type { GrantScope, Role } from '@congtac/shared-domain';
import { foldLogin } from '@congtac/identity-domain';
import { PasswordHasher } from '../security/password-hasher';
import { AccountRepository } from './account.repository';

/** A sample account: the person is registered already. */
export interface SampleAccount {
  personId: string;
  unitId: number;
  login: string;
  displayName: string;
  /** From `hashPassword`; one hash may serve many sample accounts. */
  passwordHash: string;
  grants: { role: Role; unitId: number; scope: GrantScope }[];
}

/** Makes active sample accounts (marked `demo`) for the loader; call `add` inside system work. */
@Injectable()
export class AccountLoader {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  /** The stored form of the shared password; do it once, before the unit of work. */
  hashPassword(password: string): Promise<string> {
    return this.hasher.hash(password);
  }

  /** Stores the account with its roles. @returns its id. */
  async add(sample: SampleAccount): Promise<string> {
    const login = foldLogin(sample.login);
    const accountId = await this.accounts.insert({ ...sample, login, demo: true });
    for (const grant of sample.grants) await this.accounts.insertGrant(accountId, grant);
    return accountId;
  }
}
