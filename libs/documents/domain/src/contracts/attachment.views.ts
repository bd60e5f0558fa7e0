import type { CivilDate } from '@congtac/shared-domain';
import type { AttachmentKind, AttachmentOwnerType } from '../attachment';

/** One attached file; its bytes are at `GET /api/v1/attachments/:attachmentId/content`. */
export interface AttachmentView {
  attachmentId: string;
  ownerType: AttachmentOwnerType;
  ownerId: string;
  kind: AttachmentKind;
  name: string;
  /** Bytes. */
  size: number;
  mime: string;
  uploadedByName: string;
  uploadedAt: string;
  takenOn: CivilDate | null;
  version: number;
  /** `delete` while the owner is still a draft. */
  allowed: 'delete'[];
}
