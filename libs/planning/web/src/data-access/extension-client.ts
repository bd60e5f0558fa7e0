import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Api } from '@congtac/shared-data';
import type { Page } from '@congtac/shared-domain';
import type { ExtensionView, RequestExtension } from '@congtac/planning-domain';
import type { ListParams } from './plan-client';

const url = '/api/v1/extensions';

/** The extension ledger. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class ExtensionClient {
  private readonly api = inject(Api);

  /** `GET /extensions`: requests to decide about, and those of one's own units. */
  list(params: () => ListParams): HttpResourceRef<Page<ExtensionView> | undefined> {
    return httpResource<Page<ExtensionView>>(() => ({ url, params: { ...params() } }));
  }

  /** `GET /tasks/:id/extensions`; nothing is asked while the id is ''. */
  ofTask(taskId: () => string): HttpResourceRef<ExtensionView[] | undefined> {
    return httpResource<ExtensionView[]>(() => (taskId() ? `/api/v1/tasks/${taskId()}/extensions` : undefined));
  }

  /** `POST /tasks/:id/extensions`. */
  request(taskId: string, body: RequestExtension): Promise<ExtensionView> {
    return this.api.post<ExtensionView>(`/api/v1/tasks/${taskId}/extensions`, body);
  }

  /** `POST /extensions/:id/grant`. */
  grant(entry: ExtensionView, exceptionReason?: string): Promise<ExtensionView> {
    return this.decide(entry, 'grant', exceptionReason ? { exceptionReason } : {});
  }

  /** `POST /extensions/:id/refuse`. */
  refuse(entry: ExtensionView, reason: string): Promise<ExtensionView> {
    return this.decide(entry, 'refuse', { reason });
  }

  /** `POST /extensions/:id/withdraw`. */
  withdraw(entry: ExtensionView): Promise<ExtensionView> {
    return this.decide(entry, 'withdraw', {});
  }

  private decide(entry: ExtensionView, step: string, body: object): Promise<ExtensionView> {
    return this.api.post<ExtensionView>(`${url}/${entry.id}/${step}`, body, { version: entry.version });
  }
}
