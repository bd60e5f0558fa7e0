import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Qualifier } from '@congtac/shared-domain';
import type {
  AllocationMode,
  Comparator,
  IndicatorDirection,
  Measure,
  Rollup,
  ValueType,
} from '@congtac/planning-domain';

/** Row of `planning.indicator`. */
@Entity({ schema: 'planning', name: 'indicator' })
export class IndicatorEntity {
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
}

/** Row of `planning.target`. */
@Entity({ schema: 'planning', name: 'target' })
export class TargetEntity {
  @PrimaryColumn('uuid') targetId!: string;
  @Column('uuid') taskId!: string;
  @Column('uuid') indicatorId!: string;
  @Column('numeric', { precision: 18, scale: 4, nullable: true }) assignedValue!: string | null;
  @Column('numeric', { precision: 18, scale: 4, nullable: true }) committedValue!: string | null;
  @Column('text') comparator!: Comparator;
  @Column('text') qualifier!: Qualifier;
  @Column('text') allocationMode!: AllocationMode;
  @Column('text') justification!: string;
}
