import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { DigestView, NoticeCount, NoticePage } from '@congtac/notification-domain';
import { Api } from '@congtac/shared-data';

/** Notices of the first stretch. */
export const NEWEST = 30;
const url = '/api/v1/notices';

/** The person's inbox. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class NoticeClient {
  private readonly api = inject(Api);

  /** `GET /notices`: the newest. */
  newest(unread: () => boolean): HttpResourceRef<NoticePage | undefined> {
    return httpResource<NoticePage>(() => ({ url, params: { size: NEWEST, ...(unread() && { unread: true }) } }));
  }

  /** `GET /notices?before=`: the next stretch. */
  older(before: string, unread: boolean): Promise<NoticePage> {
    return this.api.get<NoticePage>(url, { before, ...(unread && { unread: true }) });
  }

  /** `GET /notices/count`. */
  count(): Promise<NoticeCount> {
    return this.api.get<NoticeCount>(`${url}/count`);
  }

  /** `GET /notices/digests/:id`. */
  digest(id: () => string): HttpResourceRef<DigestView | undefined> {
    return httpResource<DigestView>(() => `${url}/digests/${id()}`);
  }

  /** `POST /notices/read`; without ids, all of them. */
  read(noticeIds?: readonly string[]): Promise<NoticeCount> {
    return this.api.post<NoticeCount>(`${url}/read`, noticeIds ? { noticeIds } : {});
  }
}
