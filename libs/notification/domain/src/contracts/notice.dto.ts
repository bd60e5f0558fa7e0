import { BooleanField, IdField, IntField, ListField } from '@congtac/shared-domain';

/** `GET /notices`: newest first; `before` is the id of the last notice already shown. */
export class NoticeQuery {
  @IdField({ label: 'Sau thông báo', optional: true })
  before?: string;

  @BooleanField({ label: 'Chưa đọc', optional: true, fromText: true })
  unread?: boolean;

  @IntField({ label: 'Số dòng', min: 1, max: 100, optional: true, fromText: true })
  size: number = 30;
}

/** `POST /notices/read`: marks these as read; without ids, all of them. */
export class ReadNotices {
  @ListField({ label: 'Thông báo', max: 200, each: 'id', optional: true })
  noticeIds?: string[];
}
