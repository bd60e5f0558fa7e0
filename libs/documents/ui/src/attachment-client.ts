import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { AttachmentKind, AttachmentOwnerType, AttachmentView } from '@congtac/documents-domain';
import { Api } from '@congtac/shared-data';

const url = '/api/v1/attachments';

/** The thing files hang on. */
export interface AttachmentPlace {
  readonly ownerType: AttachmentOwnerType;
  readonly ownerId: string;
}

/** Attached files of any thing. Reads need an injection context; writes reject with `AppError`. */
@Service()
export class AttachmentClient {
  private readonly api = inject(Api);

  /** `GET /attachments` of one thing. */
  files(place: () => AttachmentPlace): HttpResourceRef<AttachmentView[] | undefined> {
    return httpResource<AttachmentView[]>(() => ({ url, params: { ...place() } }));
  }

  /** `POST /attachments`. */
  attach(place: AttachmentPlace, file: File, kind?: AttachmentKind): Promise<AttachmentView> {
    return this.api.upload<AttachmentView>(url, file, file.name, { ...place, ...(kind && { kind }) });
  }

  /** `DELETE /attachments/:id`. */
  detach(file: AttachmentView): Promise<void> {
    return this.api.delete(`${url}/${file.attachmentId}`, file.version);
  }

  /** Address of a file's bytes. */
  contentUrl(file: AttachmentView): string {
    return `${url}/${file.attachmentId}/content`;
  }
}
