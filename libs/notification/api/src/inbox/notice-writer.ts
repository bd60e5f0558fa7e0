import { Injectable } from '@nestjs/common';
import type { NoticeReason } from '@congtac/notification-domain';
import { BusinessClock, newId, UnitOfWork } from '@congtac/shared-api';

/** One notice for several people. */
export interface NoticeForMany {
  accountIds: readonly string[];
  /** What makes it unique for each of them: writing the same key again does nothing. */
  key: string;
  eventId?: string;
  kind: string;
  reason: NoticeReason;
  subject: string;
  title: string;
  detail: string;
  link: string;
  urgent: boolean;
}

/** Writes lines of inboxes; needs a system transaction. */
@Injectable()
export class NoticeWriter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * Tells people once. What waits unread about the same subject gives way to the new line, which counts it and stays
   * urgent when it was.
   * @returns ids of the notices written now.
   */
  async write(notice: NoticeForMany): Promise<string[]> {
    const accountIds = [...new Set(notice.accountIds)].sort();
    if (accountIds.length === 0) return [];
    const rows = await this.uow.query<{ noticeId: string; accountId: string }>(
      `insert into notification.notice (notice_id, account_id, key, event_id, kind, reason, subject, title, detail, link,
         urgent, changes, created_at)
       select a.notice_id, a.account_id, $3, $4, $5, $6, $7, $8, $9, $10,
         $11::boolean or coalesce(w.urgent, false), 1 + coalesce(w.changes, 0), $12
       from unnest($1::uuid[], $2::uuid[]) a (notice_id, account_id)
       left join lateral (select sum(o.changes)::int as changes, bool_or(o.urgent) as urgent from notification.notice o
         where o.account_id = a.account_id and o.subject = $7 and o.read_at is null and o.superseded_by is null) w on true
       on conflict on constraint uq_notice_key do nothing
       returning notice_id as "noticeId", account_id as "accountId"`,
      [
        ...[accountIds.map(() => newId()), accountIds, notice.key, notice.eventId ?? null, notice.kind, notice.reason],
        ...[notice.subject, notice.title, notice.detail, notice.link, notice.urgent, this.clock.now()],
      ],
    );
    const written = rows.map(({ noticeId }) => noticeId);
    if (written.length > 0) {
      await this.uow.query(
        `update notification.notice o set superseded_by = n.notice_id from notification.notice n
         where n.notice_id = any($1::uuid[]) and o.account_id = n.account_id and o.subject = n.subject
           and o.notice_id <> n.notice_id and o.read_at is null and o.superseded_by is null`,
        [written],
      );
      // The bells of those who look at a screen now.
      const payload = { accountIds: rows.map(({ accountId }) => accountId) };
      await this.uow.emit({ type: 'notification.told', unitId: null, payload });
    }
    return written;
  }
}
