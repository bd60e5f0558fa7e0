import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AttachmentKind, AttachmentOwnerType } from '@congtac/documents-domain';

/** Row of `documents.attachment`; the bytes lie in the file store under `sha256`. */
@Entity({ schema: 'documents', name: 'attachment' })
export class AttachmentEntity {
  @PrimaryColumn('uuid') attachmentId!: string;
  @Column('text') ownerType!: AttachmentOwnerType;
  @Column('uuid') ownerId!: string;
  @Column('integer') unitId!: number;
  @Column('integer') ownerUnitId!: number;
  @Column('text') kind!: AttachmentKind;
  @Column('text') name!: string;
  @Column('integer') size!: number;
  @Column('text') mime!: string;
  @Column('text') sha256!: string;
  @Column('uuid', { nullable: true }) uploadedBy!: string | null;
  @Column('text') uploadedByName!: string;
  @Column('timestamptz') uploadedAt!: Date;
  @Column('date', { nullable: true }) takenOn!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}
