import type { MeetingOutcome } from '@congtac/reporting-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `reporting.meeting_decision`: what a person said about two rows of one meeting. */
@Entity({ schema: 'reporting', name: 'meeting_decision' })
export class MeetingDecisionEntity {
  @PrimaryColumn('uuid') decisionId!: string;
  @Column('uuid') indicatorId!: string;
  @Column('text') meetingKey!: string;
  @Column('date') meetingOn!: string;
  @Column('text') meetingName!: string;
  @Column('integer') unitId!: number;
  @Column('integer') countedUnitId!: number;
  @Column('integer') ownerUnitId!: number;
  @Column('text') outcome!: MeetingOutcome;
  @Column('text') reason!: string;
  @Column('uuid') decidedBy!: string;
  @Column('text') decidedByName!: string;
  @Column('timestamptz') decidedAt!: Date;
  @Column('timestamptz', { nullable: true }) undoneAt!: Date | null;
  @Column('uuid', { nullable: true }) undoneBy!: string | null;
  @Column('text', { nullable: true }) undoneByName!: string | null;
  @Column('text', { nullable: true }) undoReason!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}
