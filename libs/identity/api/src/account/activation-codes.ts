import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SystemClock, UnitOfWork, newId } from '@congtac/shared-api';
import {
  ACTIVATION_CODE_HOURS,
  ACTIVATION_CODE_TRIES,
  activationCodeFrom,
  normalizeActivationCode,
} from '@congtac/identity-domain';
import { sha256 } from '../security/secrets';

/** One-time codes for the first sign-in or a new password: shown once, stored as a hash, 72 hours, ten tries. */
@Injectable()
export class ActivationCodes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: SystemClock,
  ) {}

  /** Makes a code for an account; an earlier open one stops working. Call it inside a unit of work. */
  async issue(accountId: string, unitId: number): Promise<{ code: string; expiresAt: Date }> {
    const now = this.clock.now();
    const code = activationCodeFrom(randomBytes(15));
    const expiresAt = new Date(now.getTime() + ACTIVATION_CODE_HOURS * 3_600_000);
    await this.cancel(accountId);
    await this.uow.query(
      `insert into identity.activation_code (code_id, account_id, unit_id, code_hash, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [newId(), accountId, unitId, hashOf(code), now, expiresAt],
    );
    return { code, expiresAt };
  }

  /** Stops the open code of an account. */
  async cancel(accountId: string): Promise<void> {
    await this.uow.query(
      'update identity.activation_code set cancelled_at = $2 where account_id = $1 and used_at is null and cancelled_at is null',
      [accountId, this.clock.now()],
    );
  }

  /** Counts a try and says whether the code fits and still works. */
  async check(accountId: string, typed: string): Promise<boolean> {
    const row = await this.uow.one<{ code_hash: Buffer; tries: number }>(
      `update identity.activation_code set tries = tries + 1
       where account_id = $1 and used_at is null and cancelled_at is null and expires_at > $2
       returning code_hash, tries`,
      [accountId, this.clock.now()],
    );
    return row !== undefined && row.tries <= ACTIVATION_CODE_TRIES && row.code_hash.equals(hashOf(typed));
  }

  /** Uses a checked code up; false when another request was faster. */
  async consume(accountId: string, typed: string): Promise<boolean> {
    const rows = await this.uow.query<{ code_id: string }>(
      `update identity.activation_code set used_at = $2 where account_id = $1 and code_hash = $3 and used_at is null
         and cancelled_at is null and expires_at > $2 returning code_id`,
      [accountId, this.clock.now(), hashOf(typed)],
    );
    return rows.length === 1;
  }
}

function hashOf(typed: string): Buffer {
  return sha256(normalizeActivationCode(typed) ?? '');
}
