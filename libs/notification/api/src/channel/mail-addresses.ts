import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { channelProblem, isMailAddress, type MailAddressView } from '@congtac/notification-domain';
import { BusinessClock, currentActor, Installation, Jobs, SystemClock, UnitOfWork } from '@congtac/shared-api';
import { MailTransport } from './mail-transport';
import { accountOfStopCode } from './stop-code';

/** Job that sends the letter with the code; its data are `{ accountId }`. */
export const CONFIRM_JOB = 'notification.confirm-address';

const CODES_A_DAY = 5;
const CODE_HOURS = 24;

interface AddressRow {
  address: string;
  verifiedAt: Date | null;
  refusedAt: Date | null;
}

/** The address of a person's letters: letters go there only after the person has shown that they read there. */
@Injectable()
export class MailAddresses {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: SystemClock,
    private readonly business: BusinessClock,
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
    private readonly installation: Installation,
  ) {}

  /** The signed-in person's address. */
  async view(): Promise<MailAddressView> {
    const row = await this.uow.one<AddressRow>(
      `select address, verified_at as "verifiedAt", refused_at as "refusedAt" from notification.mail_address
       where account_id = (select app.current_account())`,
    );
    return {
      available: this.transport.available,
      address: row?.address ?? null,
      verified: Boolean(row?.verifiedAt),
      refusedAt: row?.refusedAt?.toISOString() ?? null,
    };
  }

  /**
   * Chooses an address, or asks for another letter to it; letters begin once it is confirmed.
   * Problems `notification.mail-off`, `notification.address-unfit`, `notification.code-too-often`.
   */
  async choose(address: string): Promise<void> {
    if (!this.transport.available) throw channelProblem('notification.mail-off');
    if (!isMailAddress(address)) throw channelProblem('notification.address-unfit');
    const { accountId } = currentActor();
    await this.uow.run(async () => {
      const counted = await this.uow.query(
        `insert into notification.mail_address as m (account_id, address, codes_on, codes_sent) values ($1, $2, $3, 1)
         on conflict (account_id) do update set address = excluded.address, verified_at = null, refused_at = null,
           code_hash = null, codes_on = excluded.codes_on,
           codes_sent = case when m.codes_on = excluded.codes_on then m.codes_sent + 1 else 1 end
         where m.codes_on is distinct from excluded.codes_on or m.codes_sent < $4 returning 1`,
        [accountId, address, this.business.today(), CODES_A_DAY],
      );
      if (counted.length === 0) throw channelProblem('notification.code-too-often');
      await this.jobs.send(CONFIRM_JOB, { accountId });
    });
  }

  /** Confirms the address with the code of the letter. Problem `notification.code-wrong`. */
  async confirm(code: string): Promise<void> {
    await this.uow.run(async () => {
      const confirmed = await this.uow.query(
        `update notification.mail_address set verified_at = $3, refused_at = null, code_hash = null, code_expires_at = null
         where account_id = $1 and code_hash = $2 and code_expires_at > $3 returning 1`,
        [currentActor().accountId, sealed(code), this.clock.now()],
      );
      if (confirmed.length === 0) throw channelProblem('notification.code-wrong');
    });
  }

  /** Forgets the signed-in person's address. */
  async forget(): Promise<void> {
    // The day's count of letters stays, so that forgetting does not open the door to more of them.
    await this.uow.run(() =>
      this.uow.query(
        `update notification.mail_address set address = '', verified_at = null, refused_at = null, code_hash = null
         where account_id = (select app.current_account())`,
      ),
    );
  }

  /** Stops letters with the signed code of a footer, without signing in. Problem `notification.stop-wrong`. */
  async stop(code: string): Promise<void> {
    const accountId = accountOfStopCode(code, this.installation.sessionSecret);
    if (accountId === undefined) throw channelProblem('notification.stop-wrong');
    await this.uow.asSystem('stop letters', () =>
      this.uow.query('update notification.mail_address set verified_at = null where account_id = $1', [accountId]),
    );
  }

  /** Makes a new code for an address that waits to be confirmed; earlier ones stop working. Background work. */
  newCode(accountId: string): Promise<{ address: string; name: string; code: string } | undefined> {
    return this.uow.asSystem('code of an address', async () => {
      const code = randomBytes(16).toString('base64url');
      const expiresAt = new Date(this.clock.now().getTime() + CODE_HOURS * 3_600_000);
      const row = await this.uow.one<{ address: string; name: string }>(
        `update notification.mail_address m set code_hash = $2, code_expires_at = $3 from identity.v_account a
         where m.account_id = $1 and m.address <> '' and m.verified_at is null and a.account_id = m.account_id
           and a.status = 'ACTIVE' returning m.address, a.display_name as name`,
        [accountId, sealed(code), expiresAt],
      );
      return row && { ...row, code };
    });
  }

  /** The confirmed address of an active account. Background work. */
  reach(accountId: string): Promise<{ address: string; name: string } | undefined> {
    return this.uow.asSystem('address of a letter', () =>
      this.uow.one(
        `select m.address, a.display_name as name from notification.mail_address m
         join identity.v_account a on a.account_id = m.account_id and a.status = 'ACTIVE'
         where m.account_id = $1 and m.verified_at is not null and m.refused_at is null`,
        [accountId],
      ),
    );
  }

  /** Those of the accounts with a confirmed address; joins the open system transaction. */
  async reachable(accountIds: readonly string[]): Promise<string[]> {
    if (!this.transport.available) return [];
    const rows = await this.uow.query<{ accountId: string }>(
      `select account_id as "accountId" from notification.mail_address
       where account_id = any($1::uuid[]) and verified_at is not null and refused_at is null`,
      [accountIds],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** The mail server refused the address for good: nothing more is sent there. Background work. */
  async refused(accountId: string, address: string): Promise<void> {
    await this.uow.asSystem('address refused', () =>
      this.uow.query('update notification.mail_address set refused_at = $3 where account_id = $1 and address = $2', [
        ...[accountId, address, this.clock.now()],
      ]),
    );
  }
}

function sealed(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
