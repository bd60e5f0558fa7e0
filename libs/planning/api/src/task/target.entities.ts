import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Qualifier } from '@congtac/shared-domain';
import type {
  AllocationMode,
  Comparator,
  IndicatorDirection,
  JustificationState,
  Measure,
  Rollup,
  ValueType,
} from '@congtac/planning-domain';
import { VersionedRow } from '../versioned-row';

/** Row of `planning.indicator`. */
@Entity({ schema: 'planning', name: 'indicator' })
export class IndicatorEntity extends VersionedRow {
  @PrimaryColumn('uuid') indicatorId!: string;
  @Column('integer') unitId!: number;
  @Column('text', { nullable: true }) code!: string | null;
  @Column('text') name!: string;
  @Column('text') measure!: Measure;
  @Column('text') valueType!: ValueType;
  @Column('text') direction!: IndicatorDirection;
  @Column('text') rollup!: Rollup;
  @Column('boolean') additiveOverTime!: boolean;
  @Column('boolean') demo!: boolean;
  @Column('text', { nullable: true }) sourceCode!: string | null;
  @Column('text') definition!: string;
  @Column('boolean') archived!: boolean;
  @Column('numeric', { precision: 18, scale: 4, nullable: true }) minValue!: string | null;
  @Column('numeric', { precision: 18, scale: 4, nullable: true }) maxValue!: string | null;
  @Column('integer', { nullable: true }) jumpPercent!: number | null;
  @Column({ type: 'text', insert: false, update: false }) searchText!: string;
}

/** Row of `planning.target`. */
@Entity({ schema: 'planning', name: 'target' })
export class TargetEntity extends VersionedRow {
  @PrimaryColumn('uuid') targetId!: string;
  @Column('uuid') taskId!: string;
  @Column('uuid') indicatorId!: string;
  @Column('numeric', { precision: 18, scale: 4, nullable: true }) assignedValue!: string | null;
  @Column('numeric', { precision: 18, scale: 4, nullable: true }) committedValue!: string | null;
  @Column('text') comparator!: Comparator;
  @Column('text') qualifier!: Qualifier;
  @Column('text') allocationMode!: AllocationMode;
  @Column('text') justification!: string;
  @Column('integer') ordinal!: number;
  @Column('uuid', { nullable: true }) parentTargetId!: string | null;
  @Column('integer', { nullable: true }) assignedByUnitId!: number | null;
  @Column('integer', { nullable: true }) unitId!: number | null;
  @Column('boolean') minimumAllocation!: boolean;
  @Column('text') justificationState!: JustificationState;
  @Column('text', { nullable: true }) justificationReply!: string | null;
  @Column('uuid', { nullable: true }) justificationBy!: string | null;
  @Column('text', { nullable: true }) justificationByName!: string | null;
  @Column('timestamptz', { nullable: true }) justificationAt!: Date | null;
  @Column('text', { nullable: true }) exceptionReason!: string | null;
  @Column('uuid', { nullable: true }) exceptionBy!: string | null;
  @Column('text', { nullable: true }) exceptionByName!: string | null;
  @Column('timestamptz', { nullable: true }) exceptionAt!: Date | null;
}

/** Row of `planning.target_share`: one unit's line of the allocation sheet. */
@Entity({ schema: 'planning', name: 'target_share' })
export class TargetShareEntity {
  @PrimaryColumn('uuid') targetId!: string;
  @PrimaryColumn('integer') unitId!: number;
  @Column('integer') ownerUnitId!: number;
  @Column('numeric', { precision: 18, scale: 4, nullable: true }) value!: string | null;
  @Column('numeric', { precision: 18, scale: 4, nullable: true }) lastValue!: string | null;
}

/** Row of `planning.unit_weight`: how much a lower unit weighs in proposals. */
@Entity({ schema: 'planning', name: 'unit_weight' })
export class UnitWeightEntity extends VersionedRow {
  @PrimaryColumn('integer') ownerUnitId!: number;
  @PrimaryColumn('integer') unitId!: number;
  @Column('numeric', { precision: 18, scale: 4 }) weight!: string;
}
