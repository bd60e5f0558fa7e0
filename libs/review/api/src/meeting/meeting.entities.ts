import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MeetingKind, MeetingMode } from '@congtac/review-domain';

/** Row of `review.meeting`. */
@Entity({ schema: 'review', name: 'meeting' })
export class MeetingEntity {
  @PrimaryColumn('uuid') meetingId!: string;
  @Column('integer') unitId!: number;
  @Column('text') kind!: MeetingKind;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('date', { nullable: true }) heldOn!: string | null;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text') mode!: MeetingMode;
  @Column('text', { array: true }) points!: string[];
  @Column('text', { nullable: true }) chairs!: string | null;
  @Column('text', { array: true }) participants!: string[];
  /** Units that took part or got work from it: they may read it. */
  @Column('integer', { array: true }) readerUnitIds!: number[];
  @Column('text', { nullable: true }) sourceCode!: string | null;
  @Column('boolean') demo!: boolean;
  @Column({ type: 'text', insert: false, update: false }) searchText!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Row of `review.conclusion`. */
@Entity({ schema: 'review', name: 'conclusion' })
export class ConclusionEntity {
  @PrimaryColumn('uuid') conclusionId!: string;
  @Column('uuid') meetingId!: string;
  @Column('integer') unitId!: number;
  @Column('integer') ordinal!: number;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) speaker!: string | null;
  @Column('uuid', { nullable: true }) taskId!: string | null;
  @Column('text', { nullable: true }) notAssignedReason!: string | null;
  @Column('boolean') obligesPlan!: boolean;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}
