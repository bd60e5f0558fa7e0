import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlanContent, UptakeState } from '@congtac/planning-domain';
import { VersionedRow } from '../versioned-row';

/** Row of `planning.revision_base`: the text the draft of a revision started from. */
@Entity({ schema: 'planning', name: 'revision_base' })
export class RevisionBaseEntity {
  @PrimaryColumn('uuid') planId!: string;
  @Column('integer') unitId!: number;
  @Column('jsonb') content!: PlanContent;
}

/** Row of `planning.plan_revision`: the text of a plan before an amendment. */
@Entity({ schema: 'planning', name: 'plan_revision' })
export class PlanRevisionEntity {
  @PrimaryColumn('uuid') revisionId!: string;
  @Column('uuid') planId!: string;
  @Column('integer') unitId!: number;
  @Column('integer') revision!: number;
  @Column('text') title!: string;
  @Column('integer', { nullable: true }) number!: number | null;
  @Column('text', { nullable: true }) symbol!: string | null;
  @Column('date', { nullable: true }) issuedOn!: string | null;
  @Column('uuid', { nullable: true }) signerPostId!: string | null;
  @Column('text', { nullable: true }) signerText!: string | null;
  @Column('text') status!: 'SUPERSEDED';
  @Column('date') supersededOn!: string;
  @Column('jsonb') content!: PlanContent;
}

/** Row of `planning.amendment`: one issued revision. */
@Entity({ schema: 'planning', name: 'amendment' })
export class AmendmentEntity {
  @PrimaryColumn('uuid') amendmentId!: string;
  @Column('uuid') planId!: string;
  @Column('integer') unitId!: number;
  @Column('integer') revision!: number;
  @Column('integer', { nullable: true }) number!: number | null;
  @Column('text', { nullable: true }) symbol!: string | null;
  @Column('date') issuedOn!: string;
  @Column('date') appliedOn!: string;
  @Column('integer') changedTasks!: number;
  @Column('integer') addedTasks!: number;
  @Column('integer') removedTasks!: number;
  @Column('integer') changedItems!: number;
}

/** Row of `planning.amendment_change`: one field of a task, or a section or task added or removed. */
@Entity({ schema: 'planning', name: 'amendment_change' })
export class AmendmentChangeEntity {
  @PrimaryColumn('uuid') changeId!: string;
  @Column('uuid') amendmentId!: string;
  @Column('uuid') planId!: string;
  @Column('uuid', { nullable: true }) taskId!: string | null;
  @Column('uuid', { nullable: true }) sectionId!: string | null;
  @Column('text') change!: 'ADDED' | 'REMOVED' | 'CHANGED';
  @Column('text') title!: string;
  @Column('text', { nullable: true }) field!: string | null;
  @Column('jsonb', { nullable: true }) oldValue!: unknown;
  @Column('jsonb', { nullable: true }) newValue!: unknown;
}

/** Row of `planning.amendment_uptake`: what a unit below did about one changed task. */
@Entity({ schema: 'planning', name: 'amendment_uptake' })
export class AmendmentUptakeEntity extends VersionedRow {
  @PrimaryColumn('uuid') uptakeId!: string;
  @Column('uuid') amendmentId!: string;
  @Column('uuid') parentPlanId!: string;
  @Column('uuid') parentTaskId!: string;
  @Column('integer') parentUnitId!: number;
  @Column('uuid') planId!: string;
  @Column('integer') unitId!: number;
  @Column('uuid') childTaskId!: string;
  @Column('text') mode!: 'VERBATIM' | 'ADAPT' | 'SPLIT';
  @Column('text', { array: true }) fields!: string[];
  @Column('jsonb') base!: unknown;
  @Column('text') state!: UptakeState;
  @Column('text', { array: true }) kept!: string[];
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('date', { nullable: true }) decidedOn!: string | null;
  @Column('text', { nullable: true }) decidedByName!: string | null;
}
