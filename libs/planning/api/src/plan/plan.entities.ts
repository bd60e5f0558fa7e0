import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ParentApproval, PlanDocType, PlanScope, PlanStatus } from '@congtac/planning-domain';
import { VersionedRow } from '../versioned-row';

/** Row of `planning.plan`. */
@Entity({ schema: 'planning', name: 'plan' })
export class PlanEntity extends VersionedRow {
  @PrimaryColumn('uuid') planId!: string;
  @Column('integer') unitId!: number;
  /** Carries the plan on after its own unit ended. */
  @Column('integer', { nullable: true }) heldByUnitId!: number | null;
  @Column('text') docType!: PlanDocType;
  @Column('text') scope!: PlanScope;
  @Column('integer') yearFrom!: number;
  @Column('integer') yearTo!: number;
  @Column('date') periodFrom!: string;
  @Column('date') periodTo!: string;
  @Column('text', { array: true }) fields!: string[];
  @Column('text') title!: string;
  @Column('text') purposeText!: string;
  @Column('text') requirementText!: string;
  @Column('boolean') noBasis!: boolean;
  @Column('boolean') obligesLowerUnits!: boolean;
  @Column('integer', { nullable: true }) number!: number | null;
  @Column('text', { nullable: true }) symbol!: string | null;
  @Column('date', { nullable: true }) issuedOn!: string | null;
  @Column('uuid', { nullable: true }) signerPostId!: string | null;
  @Column('text', { nullable: true }) signerText!: string | null;
  @Column('integer', { array: true }) recipientUnitIds!: number[];
  @Column('text') status!: PlanStatus;
  @Column('integer') revision!: number;
  @Column('uuid', { nullable: true }) revisesPlanId!: string | null;
  @Column('text', { nullable: true }) returnReason!: string | null;
  @Column('date', { nullable: true }) submittedOn!: string | null;
  @Column('uuid', { nullable: true }) submittedBy!: string | null;
  @Column('text', { nullable: true }) submittedByName!: string | null;
  @Column('date', { nullable: true }) approvedOn!: string | null;
  @Column('uuid', { nullable: true }) approvedBy!: string | null;
  @Column('text', { nullable: true }) approvedByName!: string | null;
  @Column('uuid', { nullable: true }) approvedPostId!: string | null;
  /** The approver submitted the plan as well: a unit of fewer than 3 accounts (I-21). */
  @Column('boolean') selfApproved!: boolean;
  @Column('text', { nullable: true }) parentApproval!: ParentApproval | null;
  @Column('integer', { nullable: true }) parentUnitId!: number | null;
  @Column('date', { nullable: true }) parentDecidedOn!: string | null;
  @Column('uuid', { nullable: true }) parentDecidedBy!: string | null;
  @Column('text', { nullable: true }) parentDecidedByName!: string | null;
  @Column('uuid', { nullable: true }) parentDecidedPostId!: string | null;
  @Column('uuid', { nullable: true }) themeId!: string | null;
  /** Set while the plan is in the trash. */
  @Column('uuid', { nullable: true }) trashId!: string | null;
  @Column('boolean') imported!: boolean;
  /** Kept by the system for a unit and year: "Nhiệm vụ đột xuất" (I-2). */
  @Column('boolean') automatic!: boolean;
  @Column('boolean') demo!: boolean;
  @Column('text', { nullable: true }) sourceCode!: string | null;
  /** Made by the database from the title, so that searching folds no title. */
  @Column({ type: 'text', insert: false, update: false }) searchText!: string;
}

/** Row of `planning.plan_basis`. */
@Entity({ schema: 'planning', name: 'plan_basis' })
export class PlanBasisEntity {
  @PrimaryColumn('uuid') basisId!: string;
  @Column('uuid') planId!: string;
  @Column('integer') ordinal!: number;
  @Column('uuid', { nullable: true }) legalDocumentId!: string | null;
  @Column('uuid', { nullable: true }) parentPlanId!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
}

/** Row of `planning.plan_section`. */
@Entity({ schema: 'planning', name: 'plan_section' })
export class PlanSectionEntity extends VersionedRow {
  @PrimaryColumn('uuid') sectionId!: string;
  @Column('uuid') planId!: string;
  @Column('uuid', { nullable: true }) parentSectionId!: string | null;
  @Column('integer') ordinal!: number;
  @Column('text') heading!: string;
  @Column('text') bodyText!: string;
  @Column('uuid', { nullable: true }) themeId!: string | null;
  @Column('uuid', { nullable: true }) campaignId!: string | null;
  @Column('text', { nullable: true }) sourceCode!: string | null;
  /** Set while the section is in the trash. */
  @Column('uuid', { nullable: true }) trashId!: string | null;
  @Column('uuid', { nullable: true }) revisesSectionId!: string | null;
}

/** Row of `planning.objective`. */
@Entity({ schema: 'planning', name: 'objective' })
export class ObjectiveEntity {
  @PrimaryColumn('uuid') objectiveId!: string;
  @Column('uuid') planId!: string;
  @Column('integer') ordinal!: number;
  @Column('text') text!: string;
  @Column('boolean') qualitative!: boolean;
}

/** Row of `planning.plan_yearly_target`. */
@Entity({ schema: 'planning', name: 'plan_yearly_target' })
export class PlanYearlyTargetEntity {
  @PrimaryColumn('uuid') yearlyTargetId!: string;
  @Column('uuid') planId!: string;
  @Column('integer') ordinal!: number;
  @Column('text') subject!: string;
  @Column('integer') year!: number;
  @Column('numeric', { precision: 18, scale: 4, nullable: true }) value!: string | null;
  @Column('text') measure!: string;
  @Column('text') note!: string;
  @Column('uuid', { nullable: true }) indicatorId!: string | null;
}

/** Row of `planning.plan_recipient`. */
@Entity({ schema: 'planning', name: 'plan_recipient' })
export class PlanRecipientEntity {
  @PrimaryColumn('uuid') recipientId!: string;
  @Column('uuid') planId!: string;
  @Column('integer') ordinal!: number;
  @Column('integer', { nullable: true }) unitId!: number | null;
  @Column('text', { nullable: true }) text!: string | null;
}
