import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DirectiveOrigin, DirectiveStatus } from '@congtac/review-domain';

/** Row of `review.directive`. */
@Entity({ schema: 'review', name: 'directive' })
export class DirectiveEntity {
  @PrimaryColumn('uuid') directiveId!: string;
  @Column('integer') unitId!: number;
  @Column('text') origin!: DirectiveOrigin;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) typeCode!: string | null;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text', { nullable: true }) symbol!: string | null;
  @Column('text', { nullable: true }) issuerText!: string | null;
  @Column('date', { nullable: true }) issuedOn!: string | null;
  @Column('date', { nullable: true }) receivedOn!: string | null;
  @Column('uuid', { nullable: true }) legalDocumentId!: string | null;
  @Column('text') text!: string;
  @Column('text') actionRequired!: string;
  @Column('boolean') urgent!: boolean;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('date', { nullable: true }) reportBefore!: string | null;
  @Column('boolean') assignsTask!: boolean;
  @Column('text') taskKind!: string;
  @Column('uuid', { nullable: true }) taskId!: string | null;
  @Column('text') status!: DirectiveStatus;
  @Column('uuid', { nullable: true }) relaysDirectiveId!: string | null;
  @Column('text') relayNote!: string;
  @Column('text', { nullable: true }) relayFromText!: string | null;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { nullable: true }) firstSentAt!: Date | null;
  @Column('uuid', { nullable: true }) sentBy!: string | null;
  @Column('text', { nullable: true }) sentByName!: string | null;
  @Column('integer', { array: true }) recipientUnitIds!: number[];
  @Column('text', { nullable: true }) sourceCode!: string | null;
  @Column('boolean') demo!: boolean;
  @Column({ type: 'text', insert: false, update: false }) searchText!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Row of `review.directive_recipient`. */
@Entity({ schema: 'review', name: 'directive_recipient' })
export class DirectiveRecipientEntity {
  @PrimaryColumn('uuid') recipientId!: string;
  @Column('uuid') directiveId!: string;
  @Column('integer') unitId!: number;
  @Column('integer') fromUnitId!: number;
  @Column('timestamptz') sentAt!: Date;
  @Column('timestamptz') acknowledgeBy!: Date;
  @Column('timestamptz', { nullable: true }) openedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) acknowledgedAt!: Date | null;
  @Column('uuid', { nullable: true }) acknowledgedBy!: string | null;
  @Column('text', { nullable: true }) acknowledgedByName!: string | null;
  @Column('timestamptz', { nullable: true }) relayedAt!: Date | null;
  @Column('uuid', { nullable: true }) relayedDirectiveId!: string | null;
  @Column('timestamptz', { nullable: true }) implementedAt!: Date | null;
  @Column('text', { nullable: true }) implementedByName!: string | null;
  @Column('uuid', { nullable: true }) taskId!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}
