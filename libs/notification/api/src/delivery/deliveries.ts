import { Injectable } from '@nestjs/common';
import { type Channel, type ChannelChoice, channelsFor, type NoticeReason } from '@congtac/notification-domain';
import { Jobs, newId, UnitOfWork } from '@congtac/shared-api';

/** A way out of the app, as it makes itself known. */
export interface DeliveryChannel {
  channel: Channel;
  /** Job that sends one delivery; its data are `{ deliveryId }`. It settles the row and may be repeated. */
  job: string;
  /** Those of the accounts that can be reached this way now (an address, a subscription). */
  reachable(accountIds: readonly string[]): Promise<readonly string[]>;
}

/** Data of a delivery's job. */
export interface DeliveryJob {
  deliveryId: string;
}

/** What is to be delivered: notices that were just written, or one digest. */
export type DeliveryWish = { noticeIds: readonly string[] } | { digestId: string };

interface Told {
  noticeId: string | null;
  digestId: string | null;
  accountId: string;
  reason: NoticeReason;
  urgent: boolean;
  channels: ChannelChoice;
}

/**
 * Decides by what channels people are told, in the transaction that writes the notice or the digest: the rows and the
 * jobs come to be with it or not at all, once for each channel.
 */
@Injectable()
export class Deliveries {
  private readonly channels: DeliveryChannel[] = [];

  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  /** A channel makes itself known when the application starts. */
  register(channel: DeliveryChannel): void {
    this.channels.push(channel);
  }

  /** Plans what the persons' choices ask for; planning the same again does nothing. Needs a system transaction. */
  async plan(wish: DeliveryWish): Promise<void> {
    if (this.channels.length === 0) return;
    const told = await ('digestId' in wish ? this.digest(wish.digestId) : this.notices(wish.noticeIds));
    for (const { channel, job, reachable } of this.channels) {
      const wanted = told.filter((one) => channelsFor(one.channels, one).includes(channel));
      if (wanted.length === 0) continue;
      const reached = new Set(await reachable([...new Set(wanted.map(({ accountId }) => accountId))]));
      for (const one of wanted.filter(({ accountId }) => reached.has(accountId))) await this.add(one, channel, job);
    }
  }

  private async add(told: Told, channel: Channel, job: string): Promise<void> {
    const deliveryId = newId();
    const added = await this.uow.query(
      `insert into notification.delivery (delivery_id, account_id, channel, notice_id, digest_id, message_id)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
      [deliveryId, told.accountId, channel, told.noticeId, told.digestId, `${deliveryId}@congtac`],
    );
    if (added.length > 0) await this.jobs.send(job, { deliveryId } satisfies DeliveryJob, { id: deliveryId });
  }

  private notices(noticeIds: readonly string[]): Promise<Told[]> {
    if (noticeIds.length === 0) return Promise.resolve([]);
    return this.uow.query<Told>(
      `select n.notice_id as "noticeId", null as "digestId", n.account_id as "accountId", n.reason, n.urgent,
         coalesce(p.channels, '{}') as channels
       from notification.notice n left join notification.preference p on p.account_id = n.account_id
       where n.notice_id = any($1::uuid[]) and n.read_at is null`,
      [noticeIds],
    );
  }

  private digest(digestId: string): Promise<Told[]> {
    return this.uow.query<Told>(
      `select null as "noticeId", d.digest_id as "digestId", d.account_id as "accountId", 'DIGEST' as reason,
         false as urgent, coalesce(p.channels, '{}') as channels
       from notification.digest d left join notification.preference p on p.account_id = d.account_id
       where d.digest_id = $1`,
      [digestId],
    );
  }
}
