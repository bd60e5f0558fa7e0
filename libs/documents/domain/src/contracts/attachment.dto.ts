import { ChoiceField, CivilDateField, IdField, type CivilDate } from '@congtac/shared-domain';
import { ATTACHMENT_KINDS, ATTACHMENT_OWNER_TYPES, type AttachmentKind, type AttachmentOwnerType } from '../attachment';

/** The text fields beside the one `file` part of `POST /attachments` (multipart/form-data, at most 20 MB). */
export class CreateAttachment {
  @ChoiceField({ label: 'Loại mục đính kèm', of: ATTACHMENT_OWNER_TYPES })
  ownerType!: AttachmentOwnerType;

  @IdField({ label: 'Mục đính kèm' })
  ownerId!: string;

  /** Left out = PHOTO for pictures, DOCUMENT for everything else. */
  @ChoiceField({ label: 'Loại tệp', of: ATTACHMENT_KINDS, optional: true })
  kind?: AttachmentKind;

  /** Day the photo was taken. */
  @CivilDateField({ label: 'Ngày chụp', optional: true })
  takenOn?: CivilDate;
}

/** `GET /attachments`: the files of one thing. */
export class AttachmentQuery {
  @ChoiceField({ label: 'Loại mục đính kèm', of: ATTACHMENT_OWNER_TYPES })
  ownerType!: AttachmentOwnerType;

  @IdField({ label: 'Mục đính kèm' })
  ownerId!: string;
}
