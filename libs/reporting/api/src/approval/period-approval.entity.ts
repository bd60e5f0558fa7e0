import type { ApprovalAction, ApprovalState, DecidedApproval, PinField } from '@congtac/reporting-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A pin as stored. */
export interface StoredPin {
  field: PinField;
  indicatorId: string | null;
  reason: string;
}

/** Row of `reporting.period_approval`: what was decided about the period of a unit; state null = undone. */
@Entity({ schema: 'reporting', name: 'period_approval' })
export class PeriodApprovalEntity {
  @PrimaryColumn('integer') unitId!: number;
  @PrimaryColumn('uuid') periodId!: string;
  @Column('integer', { nullable: true }) parentUnitId!: number | null;
  @Column('text', { nullable: true }) state!: DecidedApproval | null;
  @Column('timestamptz', { nullable: true }) approvedAt!: Date | null;
  @Column('uuid', { nullable: true }) approvedBy!: string | null;
  @Column('boolean') selfApproved!: boolean;
  @Column('text', { nullable: true }) exceptionReason!: string | null;
  @Column('integer', { array: true }) leftOut!: number[];
  @Column('jsonb') pins!: StoredPin[];
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) decidedPostTitle!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Row of `reporting.period_approval_step`: one step, never changed. */
@Entity({ schema: 'reporting', name: 'period_approval_step' })
export class PeriodApprovalStepEntity {
  @PrimaryColumn('uuid') stepId!: string;
  @Column('integer') unitId!: number;
  @Column('uuid') periodId!: string;
  @Column('integer', { nullable: true }) parentUnitId!: number | null;
  @Column('text') action!: ApprovalAction;
  @Column('text') state!: ApprovalState;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('jsonb') pins!: StoredPin[];
  @Column('integer', { array: true }) leftOut!: number[];
  @Column('integer') byUnitId!: number;
  @Column('uuid') takenBy!: string;
  @Column('text') takenByName!: string;
  @Column('uuid', { nullable: true }) postId!: string | null;
  @Column('text', { nullable: true }) postTitle!: string | null;
  @Column('timestamptz') takenAt!: Date;
}
