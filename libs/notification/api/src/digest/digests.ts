import { Injectable } from '@nestjs/common';
import {
  DEFAULT_DIGEST_AT,
  type DigestContent,
  type DigestLine,
  digestOf,
  digestTitle,
} from '@congtac/notification-domain';
import type { CivilDate } from '@congtac/shared-domain';
import { BusinessClock, newId, UnitOfWork } from '@congtac/shared-api';
import { Deliveries } from '../delivery/deliveries';
import { NoticeWriter } from '../inbox/notice-writer';

/** Persons settled in one transaction: what a kill undoes, and what waits for it. */
const PERSONS = 20;
/** Persons of whom nothing waits are settled many at once. */
const IDLE = 5_000;

/** Accounts whose time of day $1 has come ($2, local) and who are not settled. */
const DUE_ACCOUNTS = `from identity.v_account a
  left join notification.preference p on p.account_id = a.account_id
  left join notification.digest_mark m on m.account_id = a.account_id
  where a.status = 'ACTIVE' and (m.day is null or m.day < $1::date) and coalesce(p.digest_at, '${DEFAULT_DIGEST_AT}') <= $2`;

/** What of a person waits for a digest. */
const WAITING = `read_at is null and superseded_by is null and digest_id is null and reason <> 'DIGEST'`;

interface Waiting extends DigestLine {
  noticeId: string;
}

/**
 * One digest a day for each person, at the time they chose. The mark of the day, the digest, its line in the inbox and its
 * deliveries are written in one transaction, so that a run may be cut at any moment and repeated by anybody.
 */
@Injectable()
export class Digests {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
    private readonly notices: NoticeWriter,
    private readonly deliveries: Deliveries,
  ) {}

  /** Settles everybody whose time of today has come. @returns how many digests were made. */
  async run(): Promise<number> {
    const day = this.clock.today();
    await this.markIdle(day);
    for (let made = 0; ;) {
      const batch = await this.uow.asSystem('daily digests', () => this.settle(day), { timeoutMs: 30_000 });
      made += batch.made;
      if (batch.persons < PERSONS) return made;
    }
  }

  private async markIdle(day: CivilDate): Promise<void> {
    const idle = () =>
      this.uow.query(
        `insert into notification.digest_mark as m (account_id, day)
         select a.account_id, $1::date ${DUE_ACCOUNTS} and not exists
           (select from notification.notice n where n.account_id = a.account_id and ${WAITING})
         order by a.account_id limit $3
         on conflict (account_id) do update set day = excluded.day where m.day < excluded.day returning 1`,
        [day, localTime(this.clock.now()), IDLE],
      );
    const run = () => this.uow.asSystem('nothing to tell today', idle, { timeoutMs: 30_000 });
    while ((await run()).length === IDLE);
  }

  private async settle(day: CivilDate): Promise<{ persons: number; made: number }> {
    // Two runs side by side never wait for each other, and no person is settled twice: the mark decides.
    const persons = await this.uow.query<{ accountId: string; digest: boolean }>(
      `select a.account_id as "accountId", coalesce(p.digest, true) as digest
       ${DUE_ACCOUNTS} order by a.account_id limit $3`,
      [day, localTime(this.clock.now()), PERSONS],
    );
    let made = 0;
    for (const { accountId, digest } of persons) {
      const [mark] = await this.uow.query(
        `insert into notification.digest_mark as m (account_id, day) values ($1, $2)
         on conflict (account_id) do update set day = excluded.day where m.day < excluded.day returning 1`,
        [accountId, day],
      );
      if (mark && digest && (await this.tell(accountId, day))) made += 1;
    }
    return { persons: persons.length, made };
  }

  private async tell(accountId: string, day: CivilDate): Promise<boolean> {
    const waiting = await this.uow.query<Waiting>(
      `select notice_id as "noticeId", reason, title, detail, link, urgent, changes from notification.notice
       where account_id = $1 and ${WAITING}
       order by notice_id desc limit 500`,
      [accountId],
    );
    const content = digestOf(waiting.map(({ noticeId: _id, ...line }) => line));
    if (!content) return false;
    const digestId = newId();
    const title = digestTitle(day, content);
    await this.add({ digestId, accountId, day, title, content });
    await this.uow.query('update notification.notice set digest_id = $1 where notice_id = any($2::uuid[])', [
      digestId,
      waiting.map(({ noticeId }) => noticeId),
    ]);
    await this.notices.write({
      ...{ accountIds: [accountId], key: `digest:${day}`, kind: 'notification.digest', reason: 'DIGEST' },
      ...{ subject: 'digest', title, detail: '', link: `/thong-bao/tong-hop/${digestId}`, urgent: false },
    });
    await this.deliveries.plan({ digestId });
    return true;
  }

  private async add(digest: {
    digestId: string;
    accountId: string;
    day: string;
    title: string;
    content: DigestContent;
  }) {
    await this.uow.query(
      `insert into notification.digest (digest_id, account_id, day, title, content, created_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [digest.digestId, digest.accountId, digest.day, digest.title, JSON.stringify(digest.content), this.clock.now()],
    );
  }
}

/** `HH:MM` in Viet Nam, which keeps no summer time. */
function localTime(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
}
