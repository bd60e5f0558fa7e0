import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentRelationKind, LegalDocumentType } from '@congtac/documents-domain';

/** Row of `documents.legal_document`. */
@Entity({ schema: 'documents', name: 'legal_document' })
export class LegalDocumentEntity {
  @PrimaryColumn('uuid') legalDocumentId!: string;
  @Column('text') typeCode!: LegalDocumentType;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text', { nullable: true }) symbol!: string | null;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text') issuerText!: string;
  @Column('integer', { nullable: true }) issuerUnitId!: number | null;
  @Column('integer', { nullable: true }) registeredByUnitId!: number | null;
  @Column('date', { nullable: true }) issuedOn!: string | null;
  @Column('text', { nullable: true }) sourceCode!: string | null;
  @Column('boolean') demo!: boolean;
  @Column({ type: 'text', nullable: true, insert: false, update: false }) searchText!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Row of `documents.document_relation`. */
@Entity({ schema: 'documents', name: 'document_relation' })
export class DocumentRelationEntity {
  @PrimaryColumn('uuid') fromId!: string;
  @PrimaryColumn('uuid') toId!: string;
  @PrimaryColumn('text') kind!: DocumentRelationKind;
}
