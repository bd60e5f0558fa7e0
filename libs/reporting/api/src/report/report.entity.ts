import type { BlankKind, FigureWarning, ReportStatus } from '@congtac/reporting-domain';
import type { Qualifier } from '@congtac/shared-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `reporting.progress_report`. */
@Entity({ schema: 'reporting', name: 'progress_report' })
export class ProgressReportEntity {
  @PrimaryColumn('uuid') reportId!: string;
  @Column('uuid') taskId!: string;
  @Column('uuid', { nullable: true }) occurrenceId!: string | null;
  @Column('uuid') planId!: string;
  @Column('integer') unitId!: number;
  @Column('integer') ownerUnitId!: number;
  @Column('uuid', { nullable: true }) periodId!: string | null;
  @Column('date') periodFrom!: string;
  @Column('date') periodTo!: string;
  @Column('integer', { nullable: true }) progressPercent!: number | null;
  @Column('text') resultText!: string;
  @Column('text') difficultyText!: string;
  @Column('text') proposalText!: string;
  @Column('boolean') estimate!: boolean;
  @Column('boolean') completesTask!: boolean;
  @Column('uuid') authorAccount!: string;
  @Column('uuid', { nullable: true }) authorPerson!: string | null;
  @Column('text') authorName!: string;
  @Column('text') status!: ReportStatus;
  @Column('integer') revision!: number;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  @Column('date', { nullable: true }) submittedOn!: string | null;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('text', { nullable: true }) returnReason!: string | null;
  @Column('timestamptz', { nullable: true }) openedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('date', { nullable: true }) decidedOn!: string | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('text', { nullable: true }) decidedByName!: string | null;
  @Column('text', { nullable: true }) decidedAsPost!: string | null;
  @Column('boolean') selfApproved!: boolean;
  @Column('boolean') onBehalf!: boolean;
  @Column('text') sourceNote!: string;
  @Column('boolean') demo!: boolean;
  @Column('timestamptz') createdAt!: Date;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Row of `reporting.report_value`: one figure of a report. */
@Entity({ schema: 'reporting', name: 'report_value' })
export class ReportValueEntity {
  @PrimaryColumn('uuid') reportId!: string;
  @PrimaryColumn('integer') ordinal!: number;
  @Column('integer') unitId!: number;
  @Column('integer') ownerUnitId!: number;
  @Column('uuid') indicatorId!: string;
  @Column('text') blank!: BlankKind;
  @Column('numeric', { nullable: true }) value!: string | null;
  @Column('text') qualifier!: Qualifier;
  @Column('date', { nullable: true }) meetingOn!: string | null;
  @Column('text', { nullable: true }) meetingName!: string | null;
  @Column('text', { array: true }) warnings!: FigureWarning[];
  @Column('text', { nullable: true }) warningReason!: string | null;
}

/** Row of `reporting.report_revision`: an earlier text, kept on return and correction. */
@Entity({ schema: 'reporting', name: 'report_revision' })
export class ReportRevisionEntity {
  @PrimaryColumn('uuid') reportId!: string;
  @PrimaryColumn('integer') revision!: number;
  @Column('integer') unitId!: number;
  @Column('integer') ownerUnitId!: number;
  @Column('text') status!: ReportStatus;
  @Column('integer', { nullable: true }) progressPercent!: number | null;
  @Column('text') resultText!: string;
  @Column('text') difficultyText!: string;
  @Column('text') proposalText!: string;
  @Column('jsonb') reportValues!: object[];
  @Column('text') reason!: string;
  @Column('uuid', { nullable: true }) byAccount!: string | null;
  @Column('text') byName!: string;
  @Column('timestamptz') at!: Date;
}
