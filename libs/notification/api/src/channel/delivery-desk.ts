import { Injectable } from '@nestjs/common';
import type { ChannelMessage, DigestContent } from '@congtac/notification-domain';
import { SystemClock, UnitOfWork } from '@congtac/shared-api';

/** How a delivery ended; `SKIPPED` = the person cannot be reached this way any more. */
export type Settlement = 'SENT' | 'SKIPPED' | 'FAILED';

interface DeliveryRow {
  accountId: string;
  messageId: string;
  active: boolean;
  title: string;
  link: string;
  urgent: boolean;
  content: DigestContent | null;
}

/** Hands out what waits to be sent and notes how it ended. */
@Injectable()
export class DeliveryDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: SystemClock,
  ) {}

  /** What a delivery says; undefined when it is settled, or its person may no longer sign in: it is then skipped. */
  async take(deliveryId: string): Promise<ChannelMessage | undefined> {
    const row = await this.uow.asSystem('read a delivery', () =>
      this.uow.one<DeliveryRow>(
        `select d.account_id as "accountId", d.message_id as "messageId", coalesce(a.status = 'ACTIVE', false) as active,
           coalesce(n.title, g.title) as title, coalesce(n.link, '/thong-bao') as link,
           coalesce(n.urgent, false) as urgent, g.content
         from notification.delivery d left join identity.v_account a on a.account_id = d.account_id
         left join notification.notice n on n.notice_id = d.notice_id
         left join notification.digest g on g.digest_id = d.digest_id
         where d.delivery_id = $1 and d.state = 'WAITING'`,
        [deliveryId],
      ),
    );
    if (row && !row.active) await this.settle(deliveryId, 'SKIPPED', 'Tài khoản không còn hoạt động.');
    return row?.active ? messageOf(row) : undefined;
  }

  /** Notes how a delivery ended; what was settled before stays as it is. */
  async settle(deliveryId: string, state: Settlement, reason = ''): Promise<void> {
    await this.uow.asSystem('settle a delivery', () =>
      this.uow.query(
        `update notification.delivery set state = $2, reason = $3, settled_at = $4
         where delivery_id = $1 and state = 'WAITING'`,
        [deliveryId, state, reason, this.clock.now()],
      ),
    );
  }
}

function messageOf({ accountId, messageId, title, link, urgent, content }: DeliveryRow): ChannelMessage {
  const lines = content ? content.lines.map((line) => ({ title: line.title, link: line.link })) : [{ title, link }];
  return { accountId, messageId, subject: title, urgent, lines };
}
