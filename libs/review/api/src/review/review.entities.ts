import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  CauseKind,
  LimitationStatus,
  LinkedFigure,
  ReviewKind,
  ReviewSources,
  ReviewStatus,
  SectionKind,
} from '@congtac/review-domain';

/** Columns that say which version a row has and who changed it last. */
abstract class ChangedRow {
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Row of `review.periodic_review`. */
@Entity({ schema: 'review', name: 'periodic_review' })
export class PeriodicReviewEntity extends ChangedRow {
  @PrimaryColumn('uuid') reviewId!: string;
  @Column('integer') unitId!: number;
  @Column('text') kind!: ReviewKind;
  @Column('text') title!: string;
  @Column('date', { nullable: true }) periodFrom!: string | null;
  @Column('date', { nullable: true }) periodTo!: string | null;
  @Column('text', { nullable: true }) periodNote!: string | null;
  @Column('uuid', { nullable: true }) planId!: string | null;
  @Column('text') status!: ReviewStatus;
  @Column('uuid', { nullable: true }) meetingId!: string | null;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text', { nullable: true }) symbol!: string | null;
  @Column('date', { nullable: true }) issuedOn!: string | null;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { nullable: true }) signAuthority!: string | null;
  @Column('text', { nullable: true }) signerTitle!: string | null;
  @Column('text', { nullable: true }) signerName!: string | null;
  @Column('text', { array: true }) recipients!: string[];
  @Column('timestamptz', { nullable: true }) draftedAt!: Date | null;
  @Column('jsonb', { nullable: true }) sources!: ReviewSources | null;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  @Column('uuid', { nullable: true }) submittedBy!: string | null;
  @Column('text', { nullable: true }) submittedByName!: string | null;
  @Column('text', { nullable: true }) returnReason!: string | null;
  @Column('timestamptz', { nullable: true }) acceptedAt!: Date | null;
  @Column('uuid', { nullable: true }) acceptedBy!: string | null;
  @Column('text', { nullable: true }) acceptedByName!: string | null;
  @Column('uuid', { nullable: true }) acceptedPostId!: string | null;
  @Column('text', { nullable: true }) acceptedPostTitle!: string | null;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) frozenAt!: Date | null;
  @Column('text', { nullable: true }) contentHash!: string | null;
  @Column('text', { nullable: true }) sourceCode!: string | null;
  @Column('boolean') demo!: boolean;
  @Column({ type: 'text', nullable: true, insert: false, update: false }) searchText!: string | null;
}

/** Row of `review.review_section`. */
@Entity({ schema: 'review', name: 'review_section' })
export class ReviewSectionEntity extends ChangedRow {
  @PrimaryColumn('uuid') sectionId!: string;
  @Column('uuid') reviewId!: string;
  @Column('integer') unitId!: number;
  @Column('integer') ordinal!: number;
  @Column('text') kind!: SectionKind;
  @Column('text') heading!: string;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) themeCode!: string | null;
  @Column('text', { nullable: true }) campaignCode!: string | null;
  @Column('uuid', { nullable: true }) planSectionId!: string | null;
  @Column('boolean') confirmedEmpty!: boolean;
  @Column('text', { nullable: true }) draftText!: string | null;
  @Column('boolean') edited!: boolean;
  @Column('jsonb') figures!: LinkedFigure[];
  @Column('jsonb') draftFigures!: LinkedFigure[];
  @Column('text', { nullable: true }) note!: string | null;
}

/** Row of `review.limitation`. */
@Entity({ schema: 'review', name: 'limitation' })
export class LimitationEntity extends ChangedRow {
  @PrimaryColumn('uuid') limitationId!: string;
  @Column('uuid') reviewId!: string;
  @Column('integer') unitId!: number;
  @Column('integer') ordinal!: number;
  @Column('text') text!: string;
  @Column('jsonb') causes!: { kind: CauseKind; text: string }[];
  @Column('uuid', { nullable: true }) linkedTaskId!: string | null;
  @Column('text') status!: LimitationStatus;
}

/** Row of `review.direction`. */
@Entity({ schema: 'review', name: 'direction' })
export class DirectionEntity extends ChangedRow {
  @PrimaryColumn('uuid') directionId!: string;
  @Column('uuid') reviewId!: string;
  @Column('integer') unitId!: number;
  @Column('integer') ordinal!: number;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) kind!: string | null;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('uuid', { nullable: true }) generatedTaskId!: string | null;
  @Column('text', { nullable: true }) notAssignedReason!: string | null;
  @Column('text', { nullable: true }) sourceCode!: string | null;
}
