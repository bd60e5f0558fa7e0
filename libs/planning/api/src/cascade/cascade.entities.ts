import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdoptionMode, RefusalOutcome } from '@congtac/planning-domain';
import { VersionedRow } from '../versioned-row';

/** Row of `planning.plan_obligation`: a plan a unit owes because of the plan above. */
@Entity({ schema: 'planning', name: 'plan_obligation' })
export class PlanObligationEntity extends VersionedRow {
  @PrimaryColumn('uuid') obligationId!: string;
  @Column('uuid') parentPlanId!: string;
  @Column('integer') parentUnitId!: number;
  @Column('integer') unitId!: number;
  @Column('date') createdOn!: string;
  @Column('date') dueOn!: string;
  @Column('timestamptz', { nullable: true }) openedAt!: Date | null;
  @Column('uuid', { nullable: true }) planId!: string | null;
  @Column('date', { nullable: true }) issuedOn!: string | null;
  /** The unit ended before it issued its plan, and its successor owes the same one. */
  @Column('date', { nullable: true }) endedOn!: string | null;
}

/** Row of `planning.adoption`: what a plan's unit decided about one task of the plan above. */
@Entity({ schema: 'planning', name: 'adoption' })
export class AdoptionEntity extends VersionedRow {
  @PrimaryColumn('uuid') adoptionId!: string;
  @Column('uuid') planId!: string;
  @Column('integer') unitId!: number;
  @Column('uuid') parentPlanId!: string;
  @Column('uuid') parentTaskId!: string;
  @Column('integer') parentUnitId!: number;
  @Column('text') decision!: AdoptionMode;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) childTaskId!: string | null;
  /** Decided in the draft of a revision; counts once that is issued. */
  @Column('boolean') inRevision!: boolean;
  @Column('text', { nullable: true }) outcome!: RefusalOutcome | null;
  @Column('text', { nullable: true }) outcomeReason!: string | null;
  @Column('uuid', { nullable: true }) outcomeBy!: string | null;
  @Column('text', { nullable: true }) outcomeByName!: string | null;
  @Column('timestamptz', { nullable: true }) outcomeAt!: Date | null;
  @Column('integer', { nullable: true }) reassignedUnitId!: number | null;
}

/** Row of `planning.plan_summary`: counters of one LEAD unit in one plan, as of a day. */
@Entity({ schema: 'planning', name: 'plan_summary' })
export class PlanSummaryEntity {
  @PrimaryColumn('integer') unitId!: number;
  @PrimaryColumn('uuid') planId!: string;
  @Column('integer') ownerUnitId!: number;
  @Column('date') asOf!: string;
  @Column('integer') total!: number;
  @Column('integer') outOfCount!: number;
  @Column('integer') completedOnTime!: number;
  @Column('integer') completedLate!: number;
  @Column('integer') pending!: number;
  @Column('integer') overdue!: number;
  @Column('integer') noDeadline!: number;
  @Column('integer') dueSoon!: number;
  @Column('integer') notStarted!: number;
  @Column('integer') inProgressOnTime!: number;
  @Column('integer') onTimeOriginal!: number;
  @Column('integer') overdueOriginal!: number;
  @Column('numeric', { precision: 18, scale: 2 }) weightedPercent!: string;
  @Column('numeric', { precision: 18, scale: 2 }) weight!: string;
}
