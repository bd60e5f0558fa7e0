import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `planning.plan_reminder`: one unit was reminded of its own plan. */
@Entity({ schema: 'planning', name: 'plan_reminder' })
export class PlanReminderEntity {
  @PrimaryColumn('uuid') reminderId!: string;
  @Column('uuid') sendingId!: string;
  @Column('uuid') planId!: string;
  @Column('integer') ownerUnitId!: number;
  @Column('integer') unitId!: number;
  @Column('text') text!: string;
  @Column('integer') people!: number;
  @Column('timestamptz') sentAt!: Date;
  @Column('uuid', { nullable: true }) sentBy!: string | null;
  @Column('text', { nullable: true }) sentByName!: string | null;
}
