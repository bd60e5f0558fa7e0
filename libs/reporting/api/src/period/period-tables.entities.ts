import type { LateEntryState, PeriodKind, PeriodProfile, SubmitDays } from '@congtac/reporting-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

abstract class VersionedRow {
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Row of `reporting.period_rule`: what a line, or a unit for its branch, says about periods; null = as above. */
@Entity({ schema: 'reporting', name: 'period_rule' })
export class PeriodRuleEntity extends VersionedRow {
  @PrimaryColumn('uuid') ruleId!: string;
  @Column('text', { nullable: true }) line!: string | null;
  @Column('integer', { nullable: true }) unitId!: number | null;
  @Column('text', { nullable: true }) profile!: PeriodProfile | null;
  @Column('text', { array: true, nullable: true }) kinds!: PeriodKind[] | null;
  @Column('integer', { nullable: true }) graceDays!: number | null;
  @Column('jsonb') submitDays!: SubmitDays;
}

/** Row of `reporting.period_meeting`: the day of a unit's review meeting for a period. */
@Entity({ schema: 'reporting', name: 'period_meeting' })
export class PeriodMeetingEntity extends VersionedRow {
  @PrimaryColumn('integer') unitId!: number;
  @PrimaryColumn('uuid') periodId!: string;
  @Column('date', { nullable: true }) meetingOn!: string | null;
}

/** Row of `reporting.period_closing`: the last day that people set for a unit and everything below it. */
@Entity({ schema: 'reporting', name: 'period_closing' })
export class PeriodClosingEntity extends VersionedRow {
  @PrimaryColumn('integer') unitId!: number;
  @PrimaryColumn('uuid') periodId!: string;
  @Column('date', { nullable: true }) closesOn!: string | null;
  @Column('text') reason!: string;
}

/** The row of `reporting.period_sweep`: the last business day whose turns were told. */
@Entity({ schema: 'reporting', name: 'period_sweep' })
export class PeriodSweepEntity {
  @PrimaryColumn('boolean') one!: boolean;
  @Column('date') sweptOn!: string;
}

/** Row of `reporting.late_entry_exception`. */
@Entity({ schema: 'reporting', name: 'late_entry_exception' })
export class LateEntryEntity extends VersionedRow {
  @PrimaryColumn('uuid') lateEntryId!: string;
  @Column('integer') unitId!: number;
  @Column('integer') deciderUnitId!: number;
  @Column('uuid') periodId!: string;
  @Column('text') reason!: string;
  @Column('date') untilOn!: string;
  @Column('text') state!: LateEntryState;
  @Column('uuid') askedBy!: string;
  @Column('text') askedByName!: string;
  @Column('timestamptz') askedAt!: Date;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('text', { nullable: true }) decidedByName!: string | null;
  @Column('text', { nullable: true }) decidedPostTitle!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) decisionReason!: string | null;
}
