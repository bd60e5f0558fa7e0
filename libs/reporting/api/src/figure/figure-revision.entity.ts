import type { BlankKind, FigureMethod } from '@congtac/reporting-domain';
import type { Qualifier } from '@congtac/shared-domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Row of `reporting.figure_revision`: a state of a figure that no longer stands. */
@Entity({ schema: 'reporting', name: 'figure_revision' })
export class FigureRevisionEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) revisionId!: string;
  @Column('uuid') figureId!: string;
  @Column('integer') unitId!: number;
  @Column('integer') ownerUnitId!: number;
  @Column('uuid') indicatorId!: string;
  @Column('uuid') planId!: string;
  @Column('uuid') taskId!: string;
  @Column('uuid', { nullable: true }) occurrenceId!: string | null;
  @Column('uuid') reportId!: string;
  @Column('date') periodFrom!: string;
  @Column('date') periodTo!: string;
  @Column('text') blank!: BlankKind;
  @Column('numeric', { nullable: true }) value!: string | null;
  @Column('text') qualifier!: Qualifier;
  @Column('date', { nullable: true }) meetingOn!: string | null;
  @Column('text', { nullable: true }) meetingName!: string | null;
  @Column('text') meetingKey!: string;
  @Column('text') method!: FigureMethod;
  @Column('boolean') estimate!: boolean;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('date') reportedOn!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('text', { nullable: true }) recordedByName!: string | null;
  @Column('timestamptz') endedAt!: Date;
  @Column('uuid', { nullable: true }) endedBy!: string | null;
  @Column('text', { nullable: true }) endedByName!: string | null;
  @Column('uuid', { nullable: true }) endedByReport!: string | null;
}
