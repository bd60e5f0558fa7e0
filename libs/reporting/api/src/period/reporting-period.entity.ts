import type { PeriodKind, PeriodProfile } from '@congtac/reporting-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `reporting.reporting_period`, a catalogue filled by migrations; terms of office are added by people. */
@Entity({ schema: 'reporting', name: 'reporting_period' })
export class ReportingPeriodEntity {
  @PrimaryColumn('uuid') periodId!: string;
  @Column('text') profile!: PeriodProfile;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') kind!: PeriodKind;
  @Column('integer') year!: number;
  @Column('date') dateFrom!: string;
  @Column('date') dateTo!: string;
  @Column('date') cutOffOn!: string;
  /** Owner of a term of office; null = common to all. */
  @Column('integer', { nullable: true }) unitId!: number | null;
}
