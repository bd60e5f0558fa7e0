import { Injectable } from '@nestjs/common';
import type { AttachmentKind, AttachmentOwnerType } from '@congtac/documents-domain';
import { UnitOfWork } from '@congtac/shared-api';

/** A stored attachment as its row. */
export interface AttachmentRow {
  attachment_id: string;
  owner_type: AttachmentOwnerType;
  owner_id: string;
  unit_id: number;
  kind: AttachmentKind;
  name: string;
  size: number;
  mime: string;
  sha256: string;
  uploaded_by_name: string;
  uploaded_at: Date;
  taken_on: string | null;
  version: number;
}

/** A file to be recorded; its bytes are stored already. */
export interface NewAttachment {
  attachmentId: string;
  ownerType: AttachmentOwnerType;
  ownerId: string;
  unitId: number;
  ownerUnitId: number;
  kind: AttachmentKind;
  name: string;
  size: number;
  mime: string;
  sha256: string;
  uploadedBy: string;
  uploadedByName: string;
  takenOn: string | null;
}

/** The SQL of attached files. */
@Injectable()
export class AttachmentRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** One attachment in sight. */
  one(attachmentId: string): Promise<AttachmentRow | undefined> {
    return this.uow.one<AttachmentRow>('select * from documents.attachment where attachment_id = $1', [attachmentId]);
  }

  /** The files of one thing, oldest first. */
  ofOwner(ownerType: AttachmentOwnerType, ownerId: string): Promise<AttachmentRow[]> {
    return this.uow.query<AttachmentRow>(
      `select * from documents.attachment where owner_type = $1 and owner_id = $2 order by uploaded_at, attachment_id`,
      [ownerType, ownerId],
    );
  }

  /** Serialises uploads to one thing, so that two at once cannot pass the limit together. */
  async lockOwner(ownerType: AttachmentOwnerType, ownerId: string): Promise<void> {
    await this.uow.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `attachment ${ownerType} ${ownerId}`,
    ]);
  }

  /** Records a file. */
  async add(file: NewAttachment): Promise<void> {
    await this.uow.query(
      `insert into documents.attachment (attachment_id, owner_type, owner_id, unit_id, owner_unit_id, kind, name, size,
         mime, sha256, uploaded_by, uploaded_by_name, taken_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        file.attachmentId,
        file.ownerType,
        file.ownerId,
        file.unitId,
        file.ownerUnitId,
        file.kind,
        file.name,
        file.size,
        file.mime,
        file.sha256,
        file.uploadedBy,
        file.uploadedByName,
        file.takenOn,
      ],
    );
  }

  /** Removes the row at `version`; false when it is another version. The bytes stay: other rows may share them. */
  async remove(attachmentId: string, version: number): Promise<boolean> {
    const rows = await this.uow.query(
      'delete from documents.attachment where attachment_id = $1 and version = $2 returning attachment_id',
      [attachmentId, version],
    );
    return rows.length === 1;
  }
}
