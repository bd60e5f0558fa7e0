import { Injectable } from '@nestjs/common';
import { SystemClock, UnitOfWork } from '@congtac/shared-api';
import {
  type AttemptState,
  afterAccountFailure,
  afterAddressFailure,
  identityProblem,
  secondsBlocked,
} from '@congtac/identity-domain';
import { sha256 } from './secrets';

interface BucketRow {
  failures: number;
  window_start: Date;
  blocked_until: Date | null;
}

/** Who tries a secret. */
export interface Attempt {
  /** Folded sign-in name, whether or not such an account exists. */
  login: string;
  /** Address of the client. */
  address: string;
}

/**
 * One limiter for every route that checks a secret. A try is counted as failed before it is checked and taken back
 * when it succeeds, so a thousand parallel guesses are not cheaper than a thousand in a row.
 */
@Injectable()
export class AttemptLimiter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: SystemClock,
  ) {}

  /** Counts the try. Problem `identity.too-many-tries` with `retryAfter` in seconds while a bucket is closed. */
  async begin(attempt: Attempt): Promise<void> {
    const blocked = await this.uow.asSystem('sign-in limiter', async () => {
      const now = this.clock.now();
      const [account, address] = bucketsOf(attempt);
      const accountState = await this.lock(account, now);
      const addressState = await this.lock(address, now);
      const seconds = Math.max(secondsBlocked(accountState, now), secondsBlocked(addressState, now));
      if (seconds > 0) return seconds;
      await this.store(account, afterAccountFailure(accountState, now));
      await this.store(address, afterAddressFailure(addressState, now));
      return 0;
    });
    if (blocked > 0) throw identityProblem('identity.too-many-tries', { retryAfter: blocked });
  }

  /** Takes the counted try back after a success; call it inside the system work of the success. */
  async succeeded(attempt: Attempt): Promise<void> {
    const [account, address] = bucketsOf(attempt);
    await this.uow.query('delete from identity.login_attempt where bucket = $1', [account]);
    await this.uow.query(
      'update identity.login_attempt set failures = greatest(failures - 1, 0), blocked_until = null where bucket = $1',
      [address],
    );
    await this.uow.query(
      `delete from identity.login_attempt where window_start < $1::timestamptz - interval '2 days'`,
      [this.clock.now()],
    );
  }

  private async lock(bucket: string, now: Date): Promise<AttemptState> {
    await this.uow.query(
      'insert into identity.login_attempt (bucket, failures, window_start) values ($1, 0, $2) on conflict do nothing',
      [bucket, now],
    );
    const row = await this.uow.one<BucketRow>(
      'select failures, window_start, blocked_until from identity.login_attempt where bucket = $1 for update',
      [bucket],
    );
    return {
      failures: row?.failures ?? 0,
      windowStart: row?.window_start ?? now,
      blockedUntil: row?.blocked_until ?? null,
    };
  }

  private async store(bucket: string, state: AttemptState): Promise<void> {
    await this.uow.query(
      'update identity.login_attempt set failures = $2, window_start = $3, blocked_until = $4 where bucket = $1',
      [bucket, state.failures, state.windowStart, state.blockedUntil],
    );
  }
}

function bucketsOf(attempt: Attempt): [account: string, address: string] {
  return [`account:${sha256(attempt.login).toString('hex')}`, `address:${sha256(attempt.address).toString('hex')}`];
}
