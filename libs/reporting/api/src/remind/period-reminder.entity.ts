import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `reporting.period_reminder`: a unit was reminded on a day. */
@Entity({ schema: 'reporting', name: 'period_reminder' })
export class PeriodReminderEntity {
  @PrimaryColumn('integer') unitId!: number;
  @PrimaryColumn('date') sentOn!: string;
  @Column('uuid') sendingId!: string;
  @Column('integer') ownerUnitId!: number;
  @Column('uuid') periodId!: string;
  @Column('uuid', { nullable: true }) indicatorId!: string | null;
  @Column('integer') people!: number;
  @Column('text') text!: string;
  @Column('timestamptz') sentAt!: Date;
  @Column('uuid', { nullable: true }) sentBy!: string | null;
  @Column('text', { nullable: true }) sentByName!: string | null;
}
