import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Row of `org.level`: a level of a line; levels are data. */
@Entity({ schema: 'org', name: 'level' })
export class LevelEntity {
  @PrimaryColumn('text') line!: string;
  @PrimaryColumn('text') level!: string;
  @Column('text') nameVi!: string;
  @Column('integer') ordinal!: number;
}

/** Row of `org.unit`. */
@Entity({ schema: 'org', name: 'unit' })
export class UnitEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' }) unitId!: number;
  @Column('uuid') uid!: string;
  @Column('text', { nullable: true }) code!: string | null;
  @Column('text', { nullable: true }) codeSystem!: string | null;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) shortName!: string | null;
  @Column('text') line!: string;
  @Column('text') level!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) areaType!: string | null;
  @Column('integer', { nullable: true }) parentId!: number | null;
  @Column('integer', { nullable: true }) guidedById!: number | null;
  @Column('integer', { nullable: true }) hostCommitteeId!: number | null;
  @Column('uuid', { nullable: true }) campaignId!: string | null;
  @Column('date', { nullable: true }) validFrom!: string | null;
  @Column('date', { nullable: true }) validTo!: string | null;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('boolean') demo!: boolean;
  @Column({ type: 'text', nullable: true, insert: false, update: false }) searchText!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid', { nullable: true }) updatedBy!: string | null;
  @Column('text', { nullable: true }) updatedByName!: string | null;
}

/** Row of `org.unit_placement`: the parent of a unit from a day on. */
@Entity({ schema: 'org', name: 'unit_placement' })
export class UnitPlacementEntity {
  @PrimaryColumn('integer') unitId!: number;
  @Column('integer', { nullable: true }) parentId!: number | null;
  @Column('date', { nullable: true }) validFrom!: string | null;
  @Column('date', { nullable: true }) validTo!: string | null;
}
