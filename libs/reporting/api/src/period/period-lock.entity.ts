import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `reporting.period_lock`: an accepted review has frozen the values of its period (I-14). */
@Entity({ schema: 'reporting', name: 'period_lock' })
export class PeriodLockEntity {
  @PrimaryColumn('uuid') reviewId!: string;
  @Column('integer') unitId!: number;
  @Column('date') periodFrom!: string;
  @Column('date') periodTo!: string;
  @Column('uuid', { array: true }) indicatorIds!: string[];
  @Column('timestamptz') lockedAt!: Date;
}
