import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `org.unit_succession`: the unit that takes over from an ended one. */
@Entity({ schema: 'org', name: 'unit_succession' })
export class UnitSuccessionEntity {
  @PrimaryColumn('integer') fromUnitId!: number;
  @PrimaryColumn('integer') toUnitId!: number;
  @Column('date') effectiveFrom!: string;
  /** Said by a closing; otherwise it follows from a chain of closings. */
  @Column('boolean') direct!: boolean;
  @Column('text') reason!: string;
  @Column('date', { nullable: true }) settledOn!: string | null;
}
