import { Injectable } from '@nestjs/common';
import type { NoticeCount, NoticePage, NoticeQuery, NoticeView, ReadNotices } from '@congtac/notification-domain';
import { BusinessClock, UnitOfWork } from '@congtac/shared-api';

type NoticeRow = Omit<NoticeView, 'createdAt' | 'readAt'> & { createdAt: Date; readAt: Date | null };

/** The signed-in person's own inbox; row-level security keeps every other one out. */
@Injectable()
export class Inbox {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: BusinessClock,
  ) {}

  /** A stretch of the inbox, newest first: of what waits about one thing only the newest. */
  page(query: NoticeQuery): Promise<NoticePage> {
    return this.uow.read(async () => {
      const rows = await this.uow.query<NoticeRow>(
        `select notice_id as id, kind, reason, title, detail, link, urgent, changes, created_at as "createdAt", read_at as "readAt"
         from notification.notice
         where account_id = (select app.current_account()) and superseded_by is null and ($1::uuid is null or notice_id < $1)
           and ($2::boolean is not true or read_at is null)
         order by notice_id desc limit $3`,
        [query.before ?? null, query.unread ?? null, query.size + 1],
      );
      const items = rows.slice(0, query.size).map(toView);
      return { items, next: rows.length > query.size ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /** How many wait to be read, counted up to 100. */
  count(): Promise<NoticeCount> {
    return this.uow.read(async () => {
      const row = await this.uow.one<NoticeCount>(
        `select count(*)::int as unread from (select 1 from notification.notice
         where account_id = (select app.current_account()) and read_at is null and superseded_by is null limit 100) waiting`,
      );
      return { unread: row?.unread ?? 0 };
    });
  }

  /** Marks notices as read; those of other people stay untouched. @returns what still waits. */
  read({ noticeIds }: ReadNotices): Promise<NoticeCount> {
    return this.uow.run(async () => {
      await this.uow.query(
        `update notification.notice set read_at = $1 where account_id = (select app.current_account())
         and read_at is null and ($2::uuid[] is null or notice_id = any($2))`,
        [this.clock.now(), noticeIds ?? null],
      );
      return this.count();
    });
  }
}

function toView({ createdAt, readAt, ...row }: NoticeRow): NoticeView {
  return { ...row, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null };
}
