import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  ATTACHMENT_MAX_FILES,
  attachmentProblem,
  checkFileType,
  safeFileName,
  type AttachmentQuery,
  type AttachmentView,
  type CreateAttachment,
  type FileType,
} from '@congtac/documents-domain';
import { currentActor, FileStore, newId, UnitOfWork } from '@congtac/shared-api';
import { commonProblem, notFound } from '@congtac/shared-domain';
import { fileTypeFromBuffer } from 'file-type';
import { type AttachmentOwner, AttachmentOwners } from './attachment-owners';
import { AttachmentRepository, type AttachmentRow } from './attachment.repository';

/** The file part of an upload, held in memory. */
export interface UploadedBytes {
  originalname: string;
  buffer: Buffer;
}

/** A file to be sent: its name, type, size and bytes. */
export interface FileContent {
  name: string;
  mime: string;
  size: number;
  stream: Readable;
}

/** Files of reports, reviews, tasks and documents; the context that owns the thing decides who may what. */
@Injectable()
export class AttachmentService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly owners: AttachmentOwners,
    private readonly files: AttachmentRepository,
    private readonly store: FileStore,
  ) {}

  /** The files of one thing. Problem `common.not-found` when it is out of sight. */
  list(query: AttachmentQuery): Promise<AttachmentView[]> {
    return this.uow.read(async () => {
      const owner = await this.owners.of(query.ownerType, query.ownerId);
      const rows = await this.files.ofOwner(query.ownerType, query.ownerId);
      return rows.map((row) => toView(row, mayRemove(owner)));
    });
  }

  /**
   * Stores one file on a draft. Problems: `documents.file-missing`, `documents.file-empty`,
   * `documents.file-type-not-allowed`, `documents.file-extension-mismatch`, `documents.owner-closed`,
   * `documents.too-many-files`, `common.not-found`.
   */
  add(input: CreateAttachment, file: UploadedBytes | undefined): Promise<AttachmentView> {
    return this.uow.run(async () => {
      const owner = await this.owners.of(input.ownerType, input.ownerId);
      if (!owner.mayChange) throw attachmentProblem('documents.owner-closed');
      const checked = await checkUpload(file);
      await this.files.lockOwner(input.ownerType, input.ownerId);
      const present = await this.files.ofOwner(input.ownerType, input.ownerId);
      if (present.length >= ATTACHMENT_MAX_FILES) {
        throw attachmentProblem('documents.too-many-files', { limit: ATTACHMENT_MAX_FILES });
      }
      const stored = await this.store.put(checked.bytes);
      const attachmentId = newId();
      const actor = currentActor();
      await this.files.add({
        attachmentId,
        ownerType: input.ownerType,
        ownerId: input.ownerId,
        unitId: owner.unitId,
        ownerUnitId: owner.ownerUnitId,
        kind: input.kind ?? (checked.type.photo ? 'PHOTO' : 'DOCUMENT'),
        name: checked.name,
        size: stored.size,
        mime: checked.type.mime,
        sha256: stored.sha256,
        uploadedBy: actor.accountId,
        uploadedByName: actor.displayName,
        takenOn: input.takenOn ?? null,
      });
      const row = await this.visible(attachmentId);
      await this.record('attachment.added', row);
      return toView(row, mayRemove(owner));
    });
  }

  /** The bytes of one file, for whoever may read the thing it hangs on. */
  content(attachmentId: string): Promise<FileContent> {
    return this.uow.read(async () => {
      const row = await this.visible(attachmentId);
      await this.owners.of(row.owner_type, row.owner_id);
      return { name: row.name, mime: row.mime, size: row.size, stream: this.store.open(row.sha256) };
    });
  }

  /** Removes a file from a draft. Problems: `documents.owner-closed`, `common.stale`, `common.not-found`. */
  remove(attachmentId: string, version: number): Promise<void> {
    return this.uow.run(async () => {
      const row = await this.visible(attachmentId);
      const owner = await this.owners.of(row.owner_type, row.owner_id);
      if (!mayRemove(owner)) throw attachmentProblem('documents.owner-closed');
      if (!(await this.files.remove(attachmentId, version))) throw commonProblem('common.stale');
      await this.record('attachment.removed', row);
    });
  }

  private async visible(attachmentId: string): Promise<AttachmentRow> {
    const row = await this.files.one(attachmentId);
    if (!row) throw notFound();
    return row;
  }

  private record(action: string, row: AttachmentRow): Promise<void> {
    const after = { ownerType: row.owner_type, ownerId: row.owner_id, name: row.name, sha256: row.sha256 };
    return this.uow.audit({ action, entity: 'attachment', entityId: row.attachment_id, unitId: row.unit_id, after });
  }
}

async function checkUpload(file?: UploadedBytes): Promise<{ bytes: Buffer; name: string; type: FileType }> {
  if (!file) throw attachmentProblem('documents.file-missing');
  if (file.buffer.length === 0) throw attachmentProblem('documents.file-empty');
  const name = safeFileName(file.originalname);
  const found = await fileTypeFromBuffer(file.buffer);
  const check = checkFileType(found?.mime, name);
  if (!check.ok) throw attachmentProblem(check.code, { found: check.found });
  return { bytes: file.buffer, name, type: check.type };
}

function mayRemove(owner: AttachmentOwner): boolean {
  return owner.mayRemove ?? owner.mayChange;
}

function toView(row: AttachmentRow, removable: boolean): AttachmentView {
  return {
    attachmentId: row.attachment_id,
    ownerType: row.owner_type,
    ownerId: row.owner_id,
    kind: row.kind,
    name: row.name,
    size: row.size,
    mime: row.mime,
    uploadedByName: row.uploaded_by_name,
    uploadedAt: row.uploaded_at.toISOString(),
    takenOn: row.taken_on,
    version: row.version,
    allowed: removable ? ['delete'] : [],
  };
}
