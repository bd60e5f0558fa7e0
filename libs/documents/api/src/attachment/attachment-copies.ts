import { Injectable } from '@nestjs/common';
import type { AttachmentOwnerType } from '@congtac/documents-domain';
import { newId, UnitOfWork } from '@congtac/shared-api';
import { AttachmentRepository } from './attachment.repository';

/** Hangs the files of one thing on another one of the same kind, e.g. when a directive is passed on. */
@Injectable()
export class AttachmentCopies {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly files: AttachmentRepository,
  ) {}

  /**
   * Copies the rows in the open transaction; the bytes are shared. The caller has checked that the person may read the
   * first thing and writes the second one.
   * @param to the second thing and the unit it belongs to.
   */
  async copy(ownerType: AttachmentOwnerType, fromId: string, to: { id: string; unitId: number }): Promise<void> {
    for (const file of await this.files.ofOwner(ownerType, fromId))
      await this.uow.query(
        `insert into documents.attachment (attachment_id, owner_type, owner_id, unit_id, owner_unit_id, kind, name, size,
           mime, sha256, uploaded_by, uploaded_by_name, taken_on)
         select $2, owner_type, $3, $4, $4, kind, name, size, mime, sha256, uploaded_by, uploaded_by_name, taken_on
         from documents.attachment where attachment_id = $1`,
        [file.attachment_id, newId(), to.id, to.unitId],
      );
  }
}
