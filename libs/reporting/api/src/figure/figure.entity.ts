import type { BlankKind, FigureMethod } from '@congtac/reporting-domain';
import type { Qualifier } from '@congtac/shared-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `reporting.figure`: the accepted own figure of one unit, indicator, window and meeting. */
@Entity({ schema: 'reporting', name: 'figure' })
export class FigureEntity {
  @PrimaryColumn('uuid') figureId!: string;
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
  @Column('boolean') setAside!: boolean;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('date') reportedOn!: string;
  @Column('boolean') demo!: boolean;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}
