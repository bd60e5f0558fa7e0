import type { PeriodKind } from '@congtac/reporting-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `reporting.reporting_period`, a catalogue filled by the migration. */
@Entity({ schema: 'reporting', name: 'reporting_period' })
export class ReportingPeriodEntity {
  @PrimaryColumn('uuid') periodId!: string;
  @Column('text') profile!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') kind!: PeriodKind;
  @Column('integer') year!: number;
  @Column('date') dateFrom!: string;
  @Column('date') dateTo!: string;
  @Column('date') cutOffOn!: string;
  @Column('date') submitDueOn!: string;
}
